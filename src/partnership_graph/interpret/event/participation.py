"""Read who took part in an event, and in what capacity."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from partnership_graph.interpret.act.finding import Act
from partnership_graph.interpret.act.subject import NOBODY, find_actors
from partnership_graph.interpret.event.gathering import Happening
from partnership_graph.interpret.event.signing import Signing
from partnership_graph.interpret.frame import FrameMatch
from partnership_graph.interpret.grammar.unit import stretch
from partnership_graph.interpret.post import sides_of
from partnership_graph.interpret.reading import Reading, ReadSentence
from partnership_graph.model import Concept, Entity, LexiconEntry, Mention, Span, Status, Term

_HOLDING = frozenset({"hold", "meet", "convene", "open"})
_HOSTING = frozenset({"host", "co-host", "cohost", "organise"})
_JOINT = 2


@dataclass(frozen=True, slots=True)
class Part:
    """A part that an agent had in an event: capacity, the words that show it, the rule."""

    event: Entity
    agent: Entity
    capacity: str
    shown: Span
    rule: str
    side: Entity | None = None


def state_participations(
    reading: Reading, acts: Sequence[Act], signings: Sequence[Signing], happenings: Sequence[Happening]
) -> None:
    """State who took part in the events of a document: each agent once in each capacity."""
    parts = [*_signatories(reading, signings), *_told(reading, happenings), *_holders(reading, happenings)]
    stated: set[tuple[Entity, Entity, str]] = set()
    present: set[tuple[Entity, Entity]] = set()
    for part in [*parts, *_acting_parties(reading, acts)]:
        key = (part.event, part.agent, part.capacity)
        repeats = part.capacity == "participant" and (part.event, part.agent) in present
        if key not in stated and not repeats:
            stated.add(key)
            present.add((part.event, part.agent))
            _state(reading, part)
    if reading.meeting is not None:
        _suggest_host(reading, reading.meeting)


def _signatories(reading: Reading, signings: Sequence[Signing]) -> Iterator[Part]:
    """Yield who signed: the people named as signing, else the parties that the instrument joins by name."""
    for signing in signings:
        named = [
            Part(signing.event, agent, "signatory", match.span, match.frame.identifier, side)
            for sentence, match in reading.matches("signatory")
            if sentence.sentence.span.covers(signing.shown)
            for agent, side in _agents(reading, match)
        ]
        if named:
            yield from named
            continue
        for party in signing.parties:
            polity = reading.ledger.known_polity(party)
            yield Part(signing.event, polity, "signatory", signing.clause, "parties-sign", polity)


def _told(reading: Reading, happenings: Sequence[Happening]) -> Iterator[Part]:
    """Yield the parts that frames of participation tell, each in the event its sentence is about."""
    for sentence, match in reading.matches("participation"):
        if not sentence.is_telling or reading.is_quoted(match.span):
            continue
        event = _event_at(reading, happenings, sentence, match.span)
        agents = list(_agents(reading, match))
        people = [agent for agent, _ in agents if agent.kind == "agent"]
        capacity = match.frame.status
        shared = len(people) >= _JOINT or _is_joint(reading, match)
        if capacity == "chair" and shared:
            capacity = "co-chair"
        for agent, side in agents if event else ():
            if event is not None:
                yield Part(
                    event,
                    agent,
                    capacity,
                    match.span,
                    match.frame.identifier,
                    _named_side(reading, match) or side,
                )


def _named_side(reading: Reading, match: FrameMatch) -> Entity | None:
    """Return the polity whose people a line lists."""
    polity = match.mentions.get("polity")
    return reading.ledger.known_polity(polity.entry) if polity and polity.entry else None


def _is_joint(reading: Reading, match: FrameMatch) -> bool:
    how = match.part_spans.get("how")
    return how is not None and reading.resolution.document.quote(how).lower().startswith("co")


def _event_at(
    reading: Reading, happenings: Sequence[Happening], sentence: ReadSentence, at: Span
) -> Entity | None:
    """Return the event a stretch of text is about: the one its sentence names, the last before it, or the main one."""
    here = [h for h in happenings if _is_mentioned(reading, h, sentence.sentence.span)]
    if here:
        return here[0].entity
    before = [h for h in happenings if h.shown.start < at.start]
    same = [h for h in before if _paragraph(reading, h.shown) == sentence.sentence.paragraph]
    return same[-1].entity if same else reading.meeting


def _is_mentioned(reading: Reading, happening: Happening, span: Span) -> bool:
    referent = reading.referent(happening.mention)
    mentions = referent.mentions if referent else ()
    return span.covers(happening.shown) or any(span.covers(mention.span) for _, mention in mentions)


def _paragraph(reading: Reading, span: Span) -> int:
    return next((s.sentence.paragraph for s in reading.sentences if s.sentence.span.overlaps(span)), -1)


def _agents(reading: Reading, match: FrameMatch) -> Iterator[tuple[Entity, Entity | None]]:
    """Yield the people a frame names with their sides; where it names none, the bodies and polities themselves."""
    mentions = [m for part in ("people", "more") for m in match.parts.get(part, ())]
    people = [mention for mention in mentions if mention.kind == "person"]
    for mention in people:
        referent = reading.referent(mention)
        if referent is not None:
            yield referent.entity, sides_of(reading).get(referent.entity)
    if not people:
        for mention in mentions:
            yield from _body_agent(reading, mention)


def _body_agent(reading: Reading, mention: Mention) -> Iterator[tuple[Entity, Entity | None]]:
    referent = reading.referent(mention)
    if referent is None or mention.kind not in ("organization", "polity"):
        return
    if mention.kind == "polity":
        yield referent.entity, referent.entity
        return
    iri = referent.entry.fact("polity") if referent.entry else None
    side = Entity("agent", referent.entry.fact("polityLabel") or iri, iri) if referent.entry and iri else None
    yield referent.entity, side


def _holders(reading: Reading, happenings: Sequence[Happening]) -> Iterator[Part]:
    """Yield those who held a meeting together, and those who hosted one: "Today, A and B held the second …"."""
    for sentence in reading.sentences:
        for clause in sentence.clauses:
            group = clause.group
            doing = not group.is_negated and not group.is_passive and group.modality in ("", "done")
            if not doing or group.reporting or group.verb not in _HOLDING | _HOSTING or group.form != "past":
                continue
            event = _event_at(reading, happenings, sentence, stretch(clause.units))
            actors = find_actors(reading, clause.subject, NOBODY)
            if event is None or not _is_mentioned_at(reading, happenings, event, sentence):
                continue
            capacity = "participant" if group.verb in _HOLDING and actors.is_joint else "host"
            if capacity == "host" and group.verb not in _HOSTING | {"hold"}:
                continue  # "the Dialogue met" says who met, not who was host
            for entity in (actor for actor in actors.entities if actor.kind != "body"):
                side = entity if _is_polity(reading, entity) else None
                if capacity == "host" or side is not None:
                    yield Part(event, entity, capacity, stretch(clause.units), "holds-the-meeting", side)


def _is_mentioned_at(
    reading: Reading, happenings: Sequence[Happening], event: Entity, sentence: ReadSentence
) -> bool:
    return any(h.entity == event and _is_mentioned(reading, h, sentence.sentence.span) for h in happenings)


def _is_polity(reading: Reading, entity: Entity) -> bool:
    return any(r.entity == entity and r.kind == "polity" for r in reading.resolution.referents) or any(
        party.iri == entity.iri for party in reading.resolution.parties
    )


def _acting_parties(reading: Reading, acts: Sequence[Act]) -> Iterator[Part]:
    """Yield the parties of the release that act in its meeting."""
    if reading.meeting is None or not reading.meeting_was_held:
        return
    for party in reading.resolution.parties:
        shown = _shown_acting(acts, party)
        if shown:
            polity = reading.ledger.known_polity(party)
            yield Part(reading.meeting, polity, "participant", shown, "party-acts-in-meeting", polity)


def _shown_acting(acts: Sequence[Act], party: LexiconEntry) -> Span | None:
    """Return the words that show a party acting in the meeting: the first it did, not one it looks back on."""
    for act in acts:
        told = act.clause.kind in ("main", "coordinate") and not act.clause.group.is_perfect
        if told and any(actor.iri == party.iri for actor in act.actors.entities):
            return act.quote
    return None


def _suggest_host(reading: Reading, meeting: Entity) -> None:
    """Note, as a candidate only, that the party in whose territory a meeting was held may have hosted it."""
    claims = reading.ledger.claims
    if any(c.predicate == "pg:capacity" and c.object == Concept("role", "host") for c in claims):
        return
    placed = [c for c in claims if c.subject == meeting and c.predicate == "pg:venue"]
    territories = [c for c in claims if c.predicate == "pg:inTerritoryOf" and placed]
    parties = {party.iri for party in reading.resolution.parties}
    for claim in territories[:1]:
        if isinstance(claim.object, Entity) and claim.object.iri in parties:
            host = Entity("participation", f"{meeting.key} {claim.object.key} host")
            evidence = (*placed[0].evidence, *claim.evidence)
            told: tuple[tuple[Entity, str, Entity | Concept], ...] = (
                (host, "pg:participant", claim.object),
                (host, "pg:capacity", Concept("role", "host")),
                (meeting, "pg:hasParticipation", host),
            )
            for subject, predicate, value in told:
                reading.ledger.add(
                    subject, predicate, value, *evidence, status=Status.CANDIDATE, rule="host-from-venue"
                )


def _state(reading: Reading, part: Part) -> None:
    ledger, node = (
        reading.ledger,
        Entity("participation", f"{part.event.key} {part.agent.key} {part.capacity}"),
    )
    ledger.infer(node, "rdf:type", Term("pg:Participation"), part.shown, rule=part.rule)
    ledger.infer(part.event, "pg:hasParticipation", node, part.shown, rule=part.rule)
    ledger.infer(node, "pg:participant", part.agent, part.shown, rule=part.rule)
    ledger.infer(node, "pg:capacity", Concept("role", part.capacity), part.shown, rule=part.rule)
    if part.side is not None:
        ledger.infer(node, "pg:onBehalfOf", part.side, part.shown, rule=part.rule)
