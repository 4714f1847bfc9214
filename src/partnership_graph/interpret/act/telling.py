"""State acts: what a read act says, as claims."""

from __future__ import annotations

from collections.abc import Sequence

from partnership_graph.interpret.act.finding import Act
from partnership_graph.interpret.grammar.cue import VerbLexicon
from partnership_graph.interpret.grammar.unit import Unit, stretch
from partnership_graph.interpret.reading import Reading
from partnership_graph.model import Concept, Entity, Moment, Span, Term, Text

CLASS_OF = {
    "done": "pg:ProgressReport",
    "agreed": "pg:Commitment",
    "intends": "pg:Commitment",
    "considers": "pg:Deliberation",
    "discussed": "pg:Deliberation",
    "reviewed": "pg:Deliberation",
    "shared": "pg:InformationSharing",
    "affirmed": "pg:PositionStatement",
    "hopes": "pg:PositionStatement",
}
_CONCERNED = ("instrument", "body", "event", "organization")
_LOOKING_FORWARD = ("agreed", "intends")


def act_entity(number: int) -> Entity:
    """Return the entity of the act with a number."""
    return Entity("act", f"{number:02}")


def state_acts(reading: Reading, acts: Sequence[Act], verbs: VerbLexicon) -> None:
    """State every act of a document in its ledger."""
    for act in acts:
        _state_act(reading, act, verbs)
        _state_adjuncts(reading, act)


def _state_act(reading: Reading, act: Act, verbs: VerbLexicon) -> None:
    ledger, subject, quote = reading.ledger, act_entity(act.number), act.quote
    rule = f"clause-{act.clause.kind}"
    ledger.state(subject, "rdf:type", Term(CLASS_OF[act.modality]), quote, rule=rule)
    ledger.state(subject, "pg:evidence", Entity("span", f"{quote.start}-{quote.end}"), quote, rule=rule)
    ledger.state(subject, "pg:reportedIn", reading.document, quote, rule=rule)
    for actor in act.actors.entities:
        if act.actors.rule == "named-actor":
            ledger.state(subject, "pg:actor", actor, quote, rule=act.actors.rule)
        else:
            ledger.infer(subject, "pg:actor", actor, quote, rule=act.actors.rule)
    ledger.state(subject, "pg:modality", Concept("modality", act.modality), quote, rule=rule)
    ledger.normalise(subject, "pg:verb", act.verb, quote, rule="base-form")
    action = verbs.action(act.verb)
    if action:
        ledger.normalise(subject, "pg:actionType", Concept("action", action), quote, rule="action-scheme")
    if act.object:
        span = stretch(act.object)
        ledger.state(subject, "pg:objectText", Text(_words(reading, span)), quote, rule=rule)
    if act.area:
        ledger.infer(subject, "pg:inArea", act.area.concept, quote, act.area.span, rule="area-of-paragraph")
    _state_setting(reading, act)


def _state_setting(reading: Reading, act: Act) -> None:
    """State at which event an act was expressed, on which act it rests, and who stood opposite."""
    ledger, subject, quote = reading.ledger, act_entity(act.number), act.quote
    parties = {party.iri for party in reading.resolution.parties}
    actors = {actor.iri for actor in act.actors.entities}
    if act.parent:
        ledger.state(subject, "pg:basis", act_entity(act.parent), quote, rule="reported-speech")
    elif act.clause.group.is_perfect:
        signing = signing_in(reading, act.quote)
        if signing:
            ledger.state(subject, "pg:expressedAt", signing, quote, rule="setting-named")
    elif reading.meeting and actors <= parties:
        ledger.infer(subject, "pg:expressedAt", reading.meeting, quote, rule="told-of-the-meeting")
        for iri in sorted(parties - actors):
            other = next(party for party in reading.resolution.parties if party.iri == iri)
            ledger.infer(subject, "pg:counterpart", ledger.known_polity(other), quote, rule="other-party")


def signing_in(reading: Reading, span: Span) -> Entity | None:
    """Return the signing that a stretch of text names, or None."""
    for _, match in reading.matches("signing"):
        instrument = reading.referent(match.mentions.get("instrument"))
        if instrument and span.overlaps(match.span):
            return signing_entity(instrument.entity)
    return None


def signing_entity(instrument: Entity) -> Entity:
    """Return the event of an instrument's signing."""
    return Entity("event", f"signing of {instrument.key}")


def _state_adjuncts(reading: Reading, act: Act) -> None:
    ledger, subject, hung = reading.ledger, act_entity(act.number), act.adjuncts
    for aim in hung.aims:
        span = stretch(aim)
        ledger.state(subject, "pg:aim", Text(_words(reading, span)), span, rule="purpose-phrase")
    if hung.means:
        span = stretch(hung.means)
        ledger.state(subject, "pg:meansText", Text(_words(reading, span)), span, rule="means-phrase")
        for entity in _named(reading, hung.means):
            ledger.state(subject, "pg:means", entity, span, rule="means-phrase")
    if hung.beneficiaries:
        span = stretch(hung.beneficiaries)
        ledger.state(
            subject, "pg:beneficiaryText", Text(_words(reading, span)), span, rule="beneficiary-phrase"
        )
    for entity in _named(reading, hung.included):
        ledger.state(subject, "pg:includes", entity, stretch(hung.included), rule="including-phrase")
    for entity in _named(reading, act.object):
        ledger.state(subject, "pg:concerns", entity, act.quote, rule="named-in-object")
    if (
        hung.horizon
        and hung.horizon.mention
        and hung.horizon.mention.date
        and act.modality in _LOOKING_FORWARD
    ):
        edtf = hung.horizon.mention.date.edtf
        if edtf and "X" not in edtf:
            ledger.state(subject, "pg:horizon", Moment(edtf), act.quote, rule="until-phrase")


def _named(reading: Reading, units: Sequence[Unit]) -> list[Entity]:
    found = [reading.referent(u.mention) for u in units if u.mention and u.mention.kind in _CONCERNED]
    return list(dict.fromkeys(referent.entity for referent in found if referent))


def _words(reading: Reading, span: Span) -> str:
    return " ".join(reading.resolution.document.quote(span).split())
