"""Find when a release was published: from beside the text, else from its date line, else the year of its copyright."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from partnership_graph.model import DateMention, Resolution, Span, Zone

_FURNITURE = (Zone.NAVIGATION, Zone.DOCUMENT_TYPE, Zone.HEADLINE, Zone.DECK, Zone.DATELINE, Zone.HEADING)
_COPYRIGHT = re.compile(r"(?:©|\(c\)|copyright)\s*(?P<year>20\d\d|19\d\d)", re.IGNORECASE)
_LONGEST_DATE_LINE = 60


@dataclass(frozen=True, slots=True)
class Publication:
    """When a release was published: the day where it is known, the year, and the words that say so."""

    year: int
    day: date | None
    span: Span | None
    rule: str


def find_publication(resolution: Resolution) -> Publication | None:
    """Return when a release was published, or None where neither metadata nor text says."""
    published = resolution.document.metadata.published
    if published and published[:4].isdigit():
        return Publication(int(published[:4]), _iso_day(published), None, "year-from-publication-date")
    for index, sentence in enumerate(resolution.document.sentences):
        if sentence.zone not in _FURNITURE:
            continue
        for mention in resolution.annotation.mentions[index]:
            day = _day_of(mention.date) if mention.date else None
            if day and _is_date_line(resolution, sentence.zone, sentence.span, mention.span):
                return Publication(day.year, day, mention.span, "year-from-publication-line")
    match = _COPYRIGHT.search(resolution.document.text)
    if match:
        span = Span(match.start("year"), match.end("year"))
        return Publication(int(match["year"]), None, span, "year-from-copyright-line")
    return None


def _is_date_line(resolution: Resolution, zone: Zone, line: Span, found: Span) -> bool:
    """Tell whether a line is there for its date: a dateline, or a short line with little beside it."""
    words = resolution.document.quote(line)
    if zone is Zone.DATELINE:
        return True
    return (
        len(words) - (found.end - found.start) <= _LONGEST_DATE_LINE / 2 and len(words) <= _LONGEST_DATE_LINE
    )


def _iso_day(text: str) -> date | None:
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return None


def _day_of(mention: DateMention) -> date | None:
    if mention.year is None or mention.month is None or mention.day is None:
        return None
    try:
        return date(mention.year, mention.month, mention.day)
    except ValueError:
        return None


_RELATIVE_DAYS = {"today": 0, "yesterday": -1, "tomorrow": 1}


def relative_day(words: str, publication: Publication | None) -> date | None:
    """Return the day that "today", "yesterday" or "tomorrow" means in a release, or None where it is not known."""
    shift = _RELATIVE_DAYS.get(words.lower())
    if shift is None or publication is None or publication.day is None:
        return None
    return publication.day + timedelta(days=shift)


def year_for(stated: DateMention, publication: Publication, *, is_past: bool) -> int:
    """Return the year that a day or month without one has: the publication's, or the one before or after it.

    What was held cannot lie more than a month after the release, what is planned not more than a month before it.
    """
    if publication.day is None or stated.month is None:
        return publication.year
    distance = stated.month - publication.day.month
    if is_past and distance > 1:
        return publication.year - 1
    if not is_past and distance < -1:
        return publication.year + 1
    return publication.year
