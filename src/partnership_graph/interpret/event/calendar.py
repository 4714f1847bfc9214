"""Work out dates that a release leaves half said, and say by which rule."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from partnership_graph.model import DateMention, Span, Status

_NEIGHBOURING_DAYS = 31


@dataclass(frozen=True, slots=True)
class Dating:
    """A date as worked out: ISO start and end, how it stands to the words, the rule, and further evidence."""

    start: str
    end: str | None
    status: Status
    rule: str
    evidence: tuple[Span, ...] = ()


def dating_with_year(
    stated: DateMention, year: int, rule: str, *, status: Status, evidence: Sequence[Span]
) -> Dating | None:
    """Return the full date that a stated day and month have in a year, or None where the weekday denies it."""
    if stated.month is None:
        return None
    if stated.day is None:
        return Dating(f"{year:04}-{stated.month:02}", None, status, rule, tuple(evidence))
    try:
        day = date(year, stated.month, stated.day)
    except ValueError:
        return None
    if stated.weekday is not None and day.weekday() != stated.weekday:
        return None
    end = stated.end_edtf.replace("XXXX", f"{year:04}") if stated.end_edtf else None
    return Dating(day.isoformat(), end, status, rule, tuple(evidence))


def stated_dating(stated: DateMention) -> Dating | None:
    """Return the date that the words give in full, to the year, month or day, or None."""
    if stated.kind == "relative" or stated.year is None:
        return None
    if stated.month is None or stated.day is None:
        start = f"{stated.year:04}" if stated.month is None else f"{stated.year:04}-{stated.month:02}"
        return Dating(start, None, Status.STATED, "date-in-full")
    return dating_with_year(stated, stated.year, "date-in-full", status=Status.STATED, evidence=())


def neighbouring_year(stated: DateMention, known: Sequence[tuple[str, Span]]) -> Dating | None:
    """Return the date in the year of a dated event a month away at most, the weekday agreeing; else None.

    Without a weekday to check against nothing is inferred: a day alone fits every year.
    """
    if stated.weekday is None or stated.month is None or stated.day is None:
        return None
    for iso, span in known:
        near = date.fromisoformat(iso[:10]) if len(iso) >= len("2000-01-01") else None
        found = near and dating_with_year(
            stated, near.year, "year-from-neighbouring-date", status=Status.INFERRED, evidence=(span,)
        )
        if found and near and abs((date.fromisoformat(found.start) - near).days) <= _NEIGHBOURING_DAYS:
            return found
    return None


def with_zone(day: str, time: str, zone: str) -> str | None:
    """Return an ISO date-time with the offset that a zone has on a day, or None for an unknown zone.

    >>> with_zone("2023-06-30", "09:30", "Asia/Seoul")
    '2023-06-30T09:30:00+09:00'
    """
    try:
        return datetime.fromisoformat(f"{day}T{time}:00").replace(tzinfo=ZoneInfo(zone)).isoformat()
    except (ValueError, ZoneInfoNotFoundError):
        return None
