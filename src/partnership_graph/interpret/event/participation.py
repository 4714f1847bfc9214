"""Read who took part in an event, and in what capacity."""

from __future__ import annotations

from collections.abc import Sequence

from partnership_graph.interpret.act import Act
from partnership_graph.interpret.event.signing import Signing
from partnership_graph.interpret.reading import Reading
from partnership_graph.model import Concept, Entity, LexiconEntry, Span, Term


def state_participations(reading: Reading, acts: Sequence[Act], signings: Sequence[Signing]) -> None:
    """State the parties' part in the meeting they acted in, and in the signings of what joins them by name."""
    for signing in signings:
        for party in signing.instrument.parties:
            _state(reading, signing.event, party, "signatory", signing.clause, "parties-in-name-signed")
    if reading.meeting is None:
        return
    for party in reading.resolution.parties:
        shown = _shown_acting(acts, party)
        if shown:
            _state(reading, reading.meeting, party, "participant", shown, "party-acts-in-meeting")


def _shown_acting(acts: Sequence[Act], party: LexiconEntry) -> Span | None:
    """Return the words that show a party acting in the meeting: the first act told outright, not one it looks back on."""
    for act in acts:
        told = act.clause.kind in ("main", "coordinate") and not act.clause.group.is_perfect
        if told and any(actor.iri == party.iri for actor in act.actors.entities):
            return act.quote
    return None


def _state(reading: Reading, event: Entity, party: LexiconEntry, capacity: str, shown: Span, rule: str) -> None:
    agent = reading.ledger.known_polity(party)
    state_participation(reading, event, agent, capacity, shown, rule=rule, side=agent)


def state_participation(
    reading: Reading, event: Entity, agent: Entity, capacity: str, shown: Span, *, rule: str, side: Entity | None
) -> None:
    """State that an agent took part in an event in a capacity, on behalf of a side where one is known."""
    ledger = reading.ledger
    part = Entity("participation", f"{event.key} {agent.key} {capacity}")
    ledger.infer(part, "rdf:type", Term("pg:Participation"), shown, rule=rule)
    ledger.infer(event, "pg:hasParticipation", part, shown, rule=rule)
    ledger.infer(part, "pg:participant", agent, shown, rule=rule)
    ledger.infer(part, "pg:capacity", Concept("role", capacity), shown, rule=rule)
    if side is not None:
        ledger.infer(part, "pg:onBehalfOf", side, shown, rule=rule)
