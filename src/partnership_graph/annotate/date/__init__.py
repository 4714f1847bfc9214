"""Find the dates that a text writes, with what is stated of them and nothing more (EDTF, ISO 8601-2:2019).

What enters is a stretch of text, what leaves are mentions; no year is supplied and no "today" resolved here.
Every reader looks at a few tokens from where it stands, so the whole is linear in the length of the text.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Literal

from partnership_graph.annotate.date.clock import TimeRange, Tokens, find_time_range, read_time
from partnership_graph.annotate.date.day import CALENDAR_WORDS, Reading, read_day
from partnership_graph.annotate.date.period import (
    PERIOD_WORDS,
    RELATIVE_WORDS,
    read_month_of_year,
    read_period,
    read_relative,
    read_year,
    read_year_shift,
)
from partnership_graph.model import DateMention, Span

__all__ = ["DateMention", "find_dates", "find_time_range", "weekday_matches", "years_for"]

# Every date holds one of these; most sentences hold none, and are spared the cutting into tokens.
_HINT = re.compile(
    r"\b(?:19|20)\d\d|\d[./]\d|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)"
    r"|day\b|tomorrow|\b(?:day|week|month|quarter|year)s?\b"
    r"|\b(?:last|this|next|previous) (?:spring|summer|autumn|fall|winter)",
    re.IGNORECASE,
)
_FIRST_WORDS = CALENDAR_WORDS | PERIOD_WORDS | RELATIVE_WORDS
_BEFORE_TIME = frozenset({",", "at", "from", "between", "(", "t", "/", "starting"})
_AFTER_TIME = frozenset(
    {",", "on", "(", ")", "kst", "jst", "cet", "cest", "gmt", "utc", "local", "time", "of", "/"}
)
_FARTHEST_TIME = 4


def find_dates(text: str, span: Span) -> tuple[DateMention, ...]:
    """Return the dates inside a span, in text order, none overlapping another.

    >>> [found.edtf for found in find_dates("on Friday, June 30, and in May 2024", Span(0, 35))]
    ['XXXX-06-30', '2024-05']
    """
    return tuple(_dates(Tokens(text, span))) if _HINT.search(text, span.start, span.end) else ()


def _dates(tokens: Tokens) -> Iterator[DateMention]:
    index, earlier_time = 0, None
    while index < len(tokens):
        is_figure = tokens.word(index).isdigit()
        if not is_figure and tokens.word(index) not in _FIRST_WORDS:
            index += 1
            continue
        found = _read(tokens, index, is_figure=is_figure)
        if found:
            mention, after = found
            later_time = _time_after(tokens, after)
            time = later_time or _time_before(tokens, index, earlier_time)
            yield replace(mention, start_time=time.start, end_time=time.end) if time else mention
            index, earlier_time = later_time.after if later_time else after, None
            continue
        time = read_time(tokens, index) if is_figure else None
        earlier_time = time or earlier_time
        index = time.after if time else index + 1


def _read(tokens: Tokens, index: int, *, is_figure: bool) -> tuple[DateMention, int] | None:
    period = read_period(tokens, index) if is_figure or tokens.word(index) in PERIOD_WORDS else None
    if period:
        reading, code = period
        span = tokens.span(index, reading.after)
        return DateMention(span, f"{reading.year}-{code}", "quarter", reading.year), reading.after
    absolute = None
    if is_figure:
        absolute = read_day(tokens, index) or read_year(tokens, index)
    elif tokens.word(index) in CALENDAR_WORDS:
        absolute = read_day(tokens, index) or read_month_of_year(tokens, index)
    found = absolute or read_relative(tokens, index)
    if found is None:
        return None
    shift = read_year_shift(tokens, found.after) if absolute and absolute.year is None else None
    return _mention(tokens, found, is_relative=absolute is None, after=shift), shift or found.after


def _mention(tokens: Tokens, reading: Reading, *, is_relative: bool, after: int | None) -> DateMention:
    kind: Literal["day", "month", "year", "range", "relative"] = (
        "day" if reading.day else "month" if reading.month else "year"
    )
    if reading.end:
        kind = "range"
    if is_relative or after:
        kind = "relative"
    return DateMention(
        tokens.span(reading.first, after or reading.after),
        "" if is_relative else _edtf(reading.year, reading.month, reading.day),
        kind,
        reading.year,
        reading.month,
        reading.day,
        reading.weekday,
        end_edtf=_edtf(*reading.end) if reading.end else None,
    )


def _edtf(year: int | None, month: int | None, day: int | None) -> str:
    """Write the parts of a date as EDTF; `""` where no calendar has that day."""
    if month and day and not is_possible(year, month, day):
        return ""
    parts = ["XXXX" if year is None else f"{year:04}"]
    parts += [f"{part:02}" for part in (month, day) if part]
    return "-".join(parts)


def is_possible(year: int | None, month: int, day: int) -> bool:
    """Tell whether a calendar has this day; without a year, whether some year has it."""
    try:
        # 2000 has every day that any year has.
        datetime.date(2000 if year is None else year, month, day)
    except ValueError:
        return False
    return True


def _time_after(tokens: Tokens, index: int) -> TimeRange | None:
    for _ in range(3):
        time = read_time(tokens, index)
        if time or tokens.word(index) not in _BEFORE_TIME:
            return time
        index += 1
    return None


def _time_before(tokens: Tokens, index: int, time: TimeRange | None) -> TimeRange | None:
    if time is None or index - time.after > _FARTHEST_TIME:
        return None
    between = (tokens.word(place) for place in range(time.after, index))
    return time if all(word in _AFTER_TIME for word in between) else None


def weekday_matches(year: int, month: int, day: int, weekday: int) -> bool:
    """Tell whether a date falls on a weekday (Monday is 0); an impossible date falls on none.

    >>> weekday_matches(2023, 6, 30, 4)
    True
    """
    return is_possible(year, month, day) and datetime.date(year, month, day).weekday() == weekday


def years_for(month: int, day: int, weekday: int, low: int, high: int) -> tuple[int, ...]:
    """Return the years from low to high, both included, in which a day and month fall on a weekday.

    >>> years_for(6, 30, 4, 2018, 2030)
    (2023, 2028)
    """
    return tuple(year for year in range(low, high + 1) if weekday_matches(year, month, day, weekday))
