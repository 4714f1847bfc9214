"""Read signings: the instrument that was signed, the event of its signing, when, where and by whom."""

from __future__ import annotations

import re
from dataclasses import dataclass

from partnership_graph.interpret.act.telling import signing_entity
from partnership_graph.interpret.event.calendar import stated_dating
from partnership_graph.interpret.event.dating import dating_by_publication
from partnership_graph.interpret.event.place import find_whereabouts, state_place
from partnership_graph.interpret.frame import FrameMatch
from partnership_graph.interpret.reading import Reading, ReadSentence
from partnership_graph.model import Concept, Entity, LexiconEntry, Moment, Referent, Span, Text

_PARTY_WORDS = (
    r"(?:both|the two|the|two) (?:sides|parties|partners|countries|ministers|governments|participants)"
)
_BY_PARTIES = re.compile(rf"\bsigned\b[^.;]{{0,60}}?\bby {_PARTY_WORDS}\b")
_PARTIES_SIGNED = re.compile(rf"\b{_PARTY_WORDS}(?: \w+)? (?:had |have )?signed\b")


@dataclass(frozen=True, slots=True)
class Signing:
    """A signing as read: its event, the instrument, and the words that show it."""

    event: Entity
    instrument: Referent
    shown: Span
    clause: Span
    parties: tuple[LexiconEntry, ...] = ()


def read_signings(reading: Reading) -> tuple[Signing, ...]:
    """Return the signings a document tells of, and state them in its ledger; one for each instrument."""
    found: dict[Entity, Signing] = {}
    for sentence, match in reading.matches("signing"):
        referent = reading.referent(match.mentions.get("instrument"))
        if not sentence.is_telling or referent is None:
            continue
        event = signing_entity(referent.entity)
        if event not in found:
            clause = _clause_around(sentence, match)
            found[event] = Signing(event, referent, match.span, clause, _parties(reading, sentence, referent))
            _state(reading, found[event], match)
    return tuple(found.values())


def _parties(reading: Reading, sentence: ReadSentence, referent: Referent) -> tuple[LexiconEntry, ...]:
    """Return who signed: the parties that the instrument's name joins, or those the sentence says signed it."""
    if len(referent.parties) > 1:
        return referent.parties
    words = reading.resolution.document.quote(sentence.sentence.span).lower()
    if _BY_PARTIES.search(words) or _PARTIES_SIGNED.search(words):
        return reading.resolution.parties
    return ()


def _clause_around(sentence: ReadSentence, match: FrameMatch) -> Span:
    """Return the clause a match stands in, else the match itself."""
    spans = [Span(c.units[0].span.start, c.units[-1].span.end) for c in sentence.clauses if c.units]
    holding = [span for span in spans if span.covers(match.span)]
    return min(holding, key=lambda span: span.end - span.start, default=match.span)


def _state(reading: Reading, signing: Signing, match: FrameMatch) -> None:
    ledger, event, shown = reading.ledger, signing.event, signing.shown
    rule = match.frame.identifier
    name = f"Signing of the {signing.instrument.name}"
    ledger.classify(event, "pg:Signing", shown, rule=rule)
    ledger.name(event, name, shown, rule=rule)
    ledger.state(event, "pg:eventStatus", Concept("event-status", match.frame.status), shown, rule=rule)
    ledger.state(event, "pg:signs", signing.instrument.entity, shown, rule=rule)
    ledger.state(signing.instrument.entity, "pg:signedAt", event, shown, rule=rule)
    dated = match.of_kind("where", "date")
    if dated and dated.date:
        ledger.state(event, "pg:statedDateText", Text(dated.name), dated.span, rule=rule)
        dating = stated_dating(dated.date) or dating_by_publication(
            reading, dated.date, dated.span, is_past=True
        )
        if dating:
            ledger.add(
                event,
                "pg:startDate",
                Moment(dating.start),
                dated.span,
                status=dating.status,
                rule=dating.rule,
            )
    where = find_whereabouts(match)
    if where:
        state_place(reading, event, where)
    if reading.meeting and dated is None and rule == "signing-named":
        ledger.infer(event, "pg:precedes", reading.meeting, signing.clause, rule="signing-before-meeting")
