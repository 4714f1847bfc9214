"""Read who took part in an event, and in what capacity."""

from __future__ import annotations

from collections.abc import Sequence

from partnership_graph.interpret.act.finding import Act
from partnership_graph.interpret.event.signing import Signing
from partnership_graph.interpret.reading import Reading
from partnership_graph.model import Concept, Entity, LexiconEntry, Span, Status, Term


def state_participations(reading: Reading, acts: Sequence[Act], signings: Sequence[Signing]) -> None:
    """State the parties' part in the meeting they acted in, and in the signings of what joins them by name."""
    for signing in signings:
        for party in signing.instrument.parties:
            _state(reading, signing.event, party, ("signatory", signing.clause, "parties-in-name-signed"))
    if reading.meeting is None:
        return
    for party in reading.resolution.parties:
        shown = _shown_acting(acts, party)
        if shown:
            _state(reading, reading.meeting, party, ("participant", shown, "party-acts-in-meeting"))
    _suggest_host(reading, reading.meeting)


def _suggest_host(reading: Reading, meeting: Entity) -> None:
    """Note, as a candidate only, that the party in whose territory a meeting was held may have hosted it."""
    claims = reading.ledger.claims
    placed = [c for c in claims if c.subject == meeting and c.predicate == "pg:venue"]
    territories = [c for c in claims if c.predicate == "pg:inTerritoryOf" and placed]
    parties = {party.iri for party in reading.resolution.parties}
    for claim in territories[:1]:
        if isinstance(claim.object, Entity) and claim.object.iri in parties:
            host = Entity("participation", f"{meeting.key} {claim.object.key} host")
            evidence = (*placed[0].evidence, *claim.evidence)
            for predicate, value in (
                ("pg:participant", claim.object),
                ("pg:capacity", Concept("role", "host")),
            ):
                reading.ledger.add(
                    host, predicate, value, *evidence, status=Status.CANDIDATE, rule="host-from-venue"
                )
            reading.ledger.add(
                meeting,
                "pg:hasParticipation",
                host,
                *evidence,
                status=Status.CANDIDATE,
                rule="host-from-venue",
            )


def _shown_acting(acts: Sequence[Act], party: LexiconEntry) -> Span | None:
    """Return the words that show a party acting in the meeting: the first it did, not one it looks back on."""
    for act in acts:
        told = act.clause.kind in ("main", "coordinate") and not act.clause.group.is_perfect
        if told and any(actor.iri == party.iri for actor in act.actors.entities):
            return act.quote
    return None


def _state(reading: Reading, event: Entity, party: LexiconEntry, told: tuple[str, Span, str]) -> None:
    """State that a party took part in an event, for itself; `told` is the capacity, the words and the rule."""
    capacity, shown, rule = told
    ledger, agent = reading.ledger, reading.ledger.known_polity(party)
    part = Entity("participation", f"{event.key} {agent.key} {capacity}")
    ledger.infer(part, "rdf:type", Term("pg:Participation"), shown, rule=rule)
    ledger.infer(event, "pg:hasParticipation", part, shown, rule=rule)
    ledger.infer(part, "pg:participant", agent, shown, rule=rule)
    ledger.infer(part, "pg:capacity", Concept("role", capacity), shown, rule=rule)
    ledger.infer(part, "pg:onBehalfOf", agent, shown, rule=rule)
