"""Read gatherings that are only meant to be: "intend to organise an annual forum for researchers"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from partnership_graph.interpret.act.finding import Act
from partnership_graph.interpret.act.telling import act_entity
from partnership_graph.interpret.grammar.adjunct import Adjuncts
from partnership_graph.interpret.grammar.unit import Unit, stretch
from partnership_graph.interpret.reading import Reading
from partnership_graph.model import Concept, Entity, LexiconEntry, Span, Text

_FOUNDING = frozenset(
    {"organise", "hold", "host", "establish", "launch", "create", "convene", "set up", "initiate", "stage"}
)
_STATUS = {"intends": "proposed", "considers": "proposed", "hopes": "proposed", "agreed": "planned"}
_NAME_STOPS = frozenset(
    {",", ".", ";", "(", "to", "which", "that", "in", "on", "at", "through", "by", "until"}
)
_ALTERNATING = re.compile(r"\bin (?:the )?(\S[^,]*?) and (?:in )?(?:the )?(\S[^,]*?),? altern\w+", re.I)


def read_series(reading: Reading, acts: Sequence[Act], entries: Iterable[LexiconEntry]) -> None:
    """State each gathering that an act means to bring about; it has no date, so it is a series, not an event."""
    known = tuple(entries)
    gatherings = {
        entry.label.lower() for entry in known if entry.kind == "name-head" and entry.type == "pg:Conference"
    }
    recurrences = {
        entry.label.lower(): entry.iri.rsplit("/", 1)[-1] for entry in known if entry.kind == "recurrence"
    }
    for act in acts:
        status = _STATUS.get(act.modality)
        if status and act.verb in _FOUNDING:
            named = _name(act.object, gatherings)
            if named:
                _state(reading, act, named, status, recurrences)


def _name(units: Sequence[Unit], gatherings: set[str]) -> tuple[Unit, ...]:
    """Return the phrase that names the gathering, without its article, or nothing where its head is no gathering."""
    end = next(
        (i for i, unit in enumerate(units) if unit.lower in _NAME_STOPS and not unit.mention), len(units)
    )
    phrase = [unit for unit in units[:end] if unit.tag != "DT" or unit is not units[0]]
    tail = next((i for i, unit in enumerate(phrase) if unit.lower in ("for", "of", "on")), len(phrase))
    head = phrase[tail - 1] if tail else None
    return tuple(phrase) if head and head.mention is None and head.lemma in gatherings else ()


def _state(
    reading: Reading, act: Act, units: tuple[Unit, ...], status: str, recurrences: dict[str, str]
) -> None:
    ledger, text = reading.ledger, reading.resolution.document
    recurring = next((unit for unit in units if unit.lower in recurrences), None)
    named = units[units.index(recurring) + 1 :] if recurring else units
    span = stretch(named)
    name = " ".join(text.quote(span).split())
    series, rule = Entity("series", name), "gathering-to-be"
    ledger.classify(series, "pg:EventSeries", act.quote, rule=rule)
    ledger.name(series, name, span, rule=rule)
    ledger.infer(
        series, "pg:eventStatus", Concept("event-status", status), act.quote, rule="status-from-modality"
    )
    ledger.state(act_entity(act.number), "pg:concerns", series, act.quote, rule=rule)
    if recurring:
        concept = Concept("recurrence", recurrences[recurring.lower])
        ledger.state(series, "pg:recurrence", concept, recurring.span, rule=rule)
    _state_rotation(reading, series, act.quote)
    _state_content(reading, series, act.adjuncts)


def _state_rotation(reading: Reading, series: Entity, quote: Span) -> None:
    """State between which polities a series alternates: "in A and in B alternately"."""
    document = reading.resolution.document
    match = _ALTERNATING.search(document.quote(quote))
    if match is None:
        return
    span = Span(quote.start + match.start(), quote.start + match.end())
    for mentions in reading.resolution.annotation.mentions:
        for mention in mentions:
            if mention.kind == "polity" and mention.entry and span.covers(mention.span):
                polity = reading.ledger.known_polity(mention.entry)
                reading.ledger.normalise(series, "pg:alternatesBetween", polity, span, rule="alternation")


def _state_content(reading: Reading, series: Entity, hung: Adjuncts) -> None:
    """State for whom a series is, what it is about and what it is for."""
    ledger, document = reading.ledger, reading.resolution.document
    if hung.beneficiaries:
        span = stretch(hung.beneficiaries)
        ledger.state(
            series,
            "pg:audience",
            Text(" ".join(document.quote(span).split())),
            span,
            rule="beneficiary-phrase",
        )
    for aim in hung.aims:
        span = stretch(aim)
        predicate = "pg:topic" if aim[0].base in ("discuss", "exchange", "debate") else "pg:purpose"
        words = stretch(aim[1:]) if predicate == "pg:topic" else span
        ledger.state(
            series, predicate, Text(" ".join(document.quote(words).split())), span, rule="purpose-phrase"
        )
