"""Date events: by their own words, by their name or the publication, by dated events on the same day or beside them."""

from __future__ import annotations

from partnership_graph.interpret.event.calendar import (
    Dating,
    dating_with_year,
    neighbouring_year,
    stated_dating,
)
from partnership_graph.interpret.event.gathering import Happening
from partnership_graph.interpret.frame import FrameMatch
from partnership_graph.interpret.publication import relative_day, year_for
from partnership_graph.interpret.reading import Reading, ReadSentence
from partnership_graph.model import DateMention, Span, Status


def link_same_days(reading: Reading, happenings: tuple[Happening, ...], main: Happening | None) -> None:
    """Link an event told to be "on the same day as" another: one named there, or the main one by its kind."""
    for sentence, match in reading.matches("event"):
        words = reading.resolution.document.quote(sentence.sentence.span).lower()
        if "same day as" not in words:
            continue
        mention = match.mentions.get("gathering")
        one = next((h for h in happenings if mention and h.referent is reading.referent(mention)), None)
        named = next((m for m in match.parts.get("same", ()) if m.kind in ("event", "body")), None)
        other = next(
            (h for h in happenings if named and h.referent is reading.referent(named)),
            main if named is None else None,
        )
        if one and other and one is not other:
            span = _through_same_day(reading, sentence, match)
            one.same_day, other.same_day = (other, span), (one, span)


def _through_same_day(reading: Reading, sentence: ReadSentence, match: FrameMatch) -> Span:
    """Return the match reaching to the end of the words "same day as the … meeting"."""
    text, at = reading.resolution.document.text, match.span.start
    low = text.lower().find("same day as", at)
    stops = [i for i in (text.find(mark, low) for mark in ",.;(") if low <= i < sentence.sentence.span.end]
    return Span(at, min(stops, default=sentence.sentence.span.end)) if low >= 0 else match.span


def date_all(reading: Reading, happenings: tuple[Happening, ...]) -> None:
    """Date every event: by its own words, then by its name or the publication, then by dated events beside it."""
    for happening in happenings:
        happening.dating = _own_dating(reading, happening)
    for happening in happenings:
        if happening.dating is None:
            happening.dating = _same_day_dating(happening)
    known = [
        (h.dating.start, h.shown) for h in happenings if h.dating and len(h.dating.start) >= len("2000-01-01")
    ]
    for happening in happenings:
        if happening.dating is None and happening.stated:
            happening.dating = neighbouring_year(happening.stated[0], known)


def _own_dating(reading: Reading, happening: Happening) -> Dating | None:
    """Return the date an event has by its own words, with the year of its name or of the release where it has none."""
    if happening.stated is None:
        year = happening.mention.year
        is_planned = year and happening.status == "planned"
        return Dating(str(year), None, Status.STATED, "year-in-event-name") if is_planned else None
    stated, span = happening.stated
    full = stated_dating(stated)
    if full:
        return full
    if happening.mention.year:
        return dating_with_year(
            stated,
            happening.mention.year,
            "year-in-event-name",
            status=Status.NORMALISED,
            evidence=(happening.named_at,),
        )
    return dating_by_publication(reading, stated, span, is_past=happening.status == "held")


def dating_by_publication(
    reading: Reading, stated: DateMention, span: Span, *, is_past: bool
) -> Dating | None:
    """Return the date that words mean in a release whose own date is known: "today", or a day without a year."""
    publication = reading.publication
    if publication is None:
        return None
    evidence = (span, publication.span) if publication.span else (span,)
    day = relative_day(reading.resolution.document.quote(span), publication)
    if day is not None:
        return Dating(day.isoformat(), None, Status.INFERRED, "today-is-publication-day", evidence)
    if stated.kind == "relative":
        return None
    year = year_for(stated, publication, is_past=is_past)
    return dating_with_year(stated, year, publication.rule, status=Status.INFERRED, evidence=evidence)


def _same_day_dating(happening: Happening) -> Dating | None:
    """Return the date an event has by its own day and the year of the event held on the same day."""
    if happening.same_day is None or happening.stated is None:
        return None
    other, span = happening.same_day
    if other.dating is None or len(other.dating.start) < len("2000-01-01"):
        return None
    return dating_with_year(
        happening.stated[0],
        int(other.dating.start[:4]),
        "year-from-cooccurring-dated-event",
        status=Status.INFERRED,
        evidence=(span, *((other.stated[1],) if other.stated else ())),
    )
