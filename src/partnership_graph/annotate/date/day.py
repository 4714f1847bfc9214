"""Read a day, or days of one month, from tokens in any of the written orders."""

from __future__ import annotations

import calendar
import tomllib
from dataclasses import dataclass, replace
from pathlib import Path

from partnership_graph.annotate.date.clock import JOINERS, Tokens

_LISTS: dict[str, list[str]] = tomllib.loads((Path(__file__).parent / "data/date.toml").read_text("utf-8"))
_MONTHS = {name.lower(): number for number, name in enumerate(calendar.month_name) if name}
_SHORT_MONTHS = {name.lower(): number for number, name in enumerate(calendar.month_abbr) if name} | {
    "sept": 9
}
_WEEKDAYS = {name.lower(): number for number, name in enumerate(calendar.day_name)}
_SHORT_WEEKDAYS = {name.lower(): number for number, name in enumerate(calendar.day_abbr)} | {
    "tues": 1,
    "thur": 3,
    "thurs": 3,
}
CALENDAR_WORDS = (
    frozenset(_MONTHS) | frozenset(_SHORT_MONTHS) | frozenset(_WEEKDAYS) | frozenset(_SHORT_WEEKDAYS)
)
_ORDINAL_ENDINGS = frozenset({"st", "nd", "rd", "th"})
_LONGEST_DAY_LIST = 4


def words(name: str) -> frozenset[str]:
    """Return one of the word lists of `data/date.toml`."""
    return frozenset(_LISTS[name])


@dataclass(frozen=True, slots=True)
class Reading:
    """What tokens from `first` up to `after` say of a date; `end_*` is the last day of a range."""

    first: int
    after: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    end: tuple[int | None, int | None, int | None] | None = None


def read_weekday(tokens: Tokens, index: int) -> tuple[int, int] | None:
    """Return the weekday at a token (Monday is 0) and the index after it, or None."""
    token = tokens[index]
    if not token.text[:1].isupper():
        return None
    if token.word in _WEEKDAYS:
        return _WEEKDAYS[token.word], index + 1
    if token.word in _SHORT_WEEKDAYS:
        return _SHORT_WEEKDAYS[token.word], index + 1 + (tokens.word(index + 1) == ".")
    return None


def read_month(tokens: Tokens, index: int) -> tuple[int, int] | None:
    """Return the month at a token and the index after it, or None; a month begins with a capital."""
    token = tokens[index]
    if not token.text[:1].isupper() or (tokens.is_glued(index) and tokens[index - 1].text.isalpha()):
        return None
    if token.word in _MONTHS:
        return _MONTHS[token.word], index + 1
    if token.word in _SHORT_MONTHS:
        return _SHORT_MONTHS[token.word], index + 1 + (tokens.word(index + 1) == ".")
    return None


def read_four_figures(tokens: Tokens, index: int) -> int | None:
    """Return a year from 1900 to 2099 that stands alone as four figures, or None."""
    token = tokens[index]
    if len(token.text) != 4 or not token.text.isascii() or not token.text.isdigit():
        return None
    if tokens.is_glued(index + 1) and tokens[index + 1].text.isalpha():
        return None
    year = int(token.text)
    return year if 1900 <= year <= 2099 else None


def read_day(tokens: Tokens, index: int) -> Reading | None:
    """Return the day or range of days that begins at a token, whatever its order, or None."""
    weekday = read_weekday(tokens, index)
    start = index
    if weekday:
        start = weekday[1]
        start += tokens.word(start) == ","
        start += tokens.word(start) in ("the", "on")
    found = (
        _read_month_first(tokens, start)
        or _read_day_first(tokens, start, depth=0)
        or read_figures(tokens, start)
    )
    if found is None:
        return None
    found = replace(found, first=index, weekday=weekday[0] if weekday else found.weekday)
    return _read_end(tokens, _read_bracketed_weekday(tokens, found))


def _read_number_of_day(tokens: Tokens, index: int) -> tuple[int, int] | None:
    """Return a day of the month and the index after it: "30", "30th", never a part of another number."""
    day = tokens.number(index)
    if day is None or not 1 <= day <= 31:
        return None
    before = tokens[index - 1].text
    if tokens.is_glued(index) and (
        before.isalnum() or before in "$€£₩¥#_@'’+" or _joins_figures(tokens, index - 1)
    ):
        return None
    after = index + 1
    if tokens.is_glued(after):
        if tokens.word(after) in _ORDINAL_ENDINGS:
            return day, after + 1
        if tokens[after].text.isalnum() or tokens.word(after) == "%" or _joins_figures(tokens, after):
            return None
    return day, after


def _joins_figures(tokens: Tokens, index: int) -> bool:
    """Tell a sign inside a number, such as the comma of "1,230" or the stop of "5.5"."""
    is_sign = tokens.word(index) in (".", ",", ":", "/")
    return (
        is_sign
        and tokens.is_glued(index + 1)
        and tokens.number(index + 1, 9) is not None
        and (tokens.is_glued(index) and tokens.number(index - 1, 9) is not None)
    )


def _read_year_after(tokens: Tokens, index: int) -> tuple[int | None, int]:
    """Return the year after a day and month, with or without a comma, and the index after it."""
    start = index + (tokens.word(index) == ",")
    year = read_four_figures(tokens, start)
    return (year, start + 1) if year else (None, index)


def _read_month_first(tokens: Tokens, index: int) -> Reading | None:
    month = read_month(tokens, index)
    day = _read_number_of_day(tokens, month[1]) if month else None
    if not month or not day:
        return None
    first_day, after = day
    end = _read_second_day(tokens, after, first_day)
    if end:
        after = end[1]
    year, after = _read_year_after(tokens, after)
    last = (year, month[0], end[0]) if end else None
    return Reading(index, after, year, month[0], first_day, None, last)


def _read_second_day(tokens: Tokens, index: int, first_day: int) -> tuple[int, int] | None:
    """Return the last day of "May 12-13" or "May 12 and 13"; with "and" only the day that follows."""
    joiner = tokens.word(index)
    if joiner not in JOINERS and joiner not in ("and", "&"):
        return None
    day = _read_number_of_day(tokens, index + 1)
    if not day or day[0] <= first_day or read_month(tokens, day[1]):
        return None
    if joiner in ("and", "&"):
        following = tokens[day[1]]
        counts_things = (
            following.text.isalpha()
            and following.text.islower()
            and following.word not in words("after_days")
        )
        if day[0] != first_day + 1 or counts_things:
            return None
    return day


def _read_day_first(tokens: Tokens, index: int, *, depth: int) -> Reading | None:
    day = _read_number_of_day(tokens, index)
    if not day:
        return None
    after = day[1] + (tokens.word(day[1]) == "of")
    month = read_month(tokens, after)
    if month:
        year, after = _read_year_after(tokens, month[1])
        return Reading(index, after, year, month[0], day[0])
    joiner = tokens.word(day[1])
    if depth >= _LONGEST_DAY_LIST or (joiner not in JOINERS and joiner not in ("and", "&", ",")):
        return None
    start = day[1] + 1
    weekday = read_weekday(tokens, start)
    rest = _read_day_first(tokens, weekday[1] if weekday else start, depth=depth + 1)
    if rest is None or rest.day is None:
        return None
    is_next_day = rest.day == day[0] + 1
    if rest.day <= day[0] or (joiner in ("and", "&", ",") and not is_next_day):
        return None
    end = rest.end or (rest.year, rest.month, rest.day)
    return Reading(index, rest.after, rest.year, rest.month, day[0], None, end)


def read_figures(tokens: Tokens, index: int) -> Reading | None:
    """Return the day written in figures alone ("2023-06-30", "2023. 6. 30.", "30/06/2023"), or None.

    Figures that could be read both as day and month and as month and day are left alone.
    """
    if tokens.is_glued(index) and (tokens[index - 1].text.isalnum() or tokens.word(index - 1) in "-./"):
        return None
    sign = tokens.word(index + 1)
    if sign not in ("-", ".", "/") or sign != tokens.word(index + 3) or not tokens.is_glued(index + 1):
        return _read_month_and_day(tokens, index)
    is_spaced = sign == "." and not tokens.is_glued(index + 2)
    if not is_spaced and not (tokens.is_glued(index + 2) and tokens.is_glued(index + 4)):
        return None
    year, month, day = read_four_figures(tokens, index), tokens.number(index + 2), tokens.number(index + 4)
    if year is None:
        year, day = read_four_figures(tokens, index + 4), tokens.number(index)
        if sign == "/" and (month is None or day is None or (month <= 12 and day <= 12)):
            return None
        if month and day and month > 12 >= day and sign == "/":
            month, day = day, month
    if not year or not month or not day or month > 12 or day > 31 or _goes_on(tokens, index + 5):
        return _read_month_and_day(tokens, index)
    return Reading(index, index + 5, year, month, day)


def _goes_on(tokens: Tokens, index: int) -> bool:
    """Tell whether figures go on with more figures or letters, as version and telephone numbers do."""
    is_clock = tokens[index].text == "T" and tokens.is_glued(index + 1)
    if not tokens.is_glued(index) or is_clock:
        return False
    is_sign = tokens.word(index) in ("-", ".", "/") and tokens.is_glued(index + 1)
    return tokens[index].text.isalnum() or (is_sign and tokens.number(index + 1, 9) is not None)


def _read_month_and_day(tokens: Tokens, index: int) -> Reading | None:
    """Return the day of "6.30.(Fri)": a weekday in brackets must show that the figures are a date."""
    month, day = tokens.number(index), tokens.number(index + 2)
    if not month or not day or month > 12 or day > 31 or tokens.word(index + 1) not in (".", "/"):
        return None
    if not (tokens.is_glued(index + 1) and tokens.is_glued(index + 2)):
        return None
    plain = Reading(index, index + 3, None, month, day)
    found = _read_bracketed_weekday(tokens, plain)
    return None if found is plain else found


def _read_bracketed_weekday(tokens: Tokens, found: Reading) -> Reading:
    """Take in the weekday of "June 30 (Fri.)", and the stop of "2023.6.30.(Fri)"."""
    start = found.after
    start += tokens.word(start) == "." and tokens.word(start + 1) in ("(", "[")
    if tokens.word(start) not in ("(", "["):
        return found
    weekday = read_weekday(tokens, start + 1)
    if not weekday or tokens.word(weekday[1]) not in (")", "]"):
        return found
    return replace(found, after=weekday[1] + 1, weekday=weekday[0])


def _read_end(tokens: Tokens, found: Reading) -> Reading:
    """Take in the second day of "May 30 – June 2, 2024"; what it does not say the other day says."""
    if found.end or tokens.word(found.after) not in JOINERS:
        return found
    start = found.after + 1
    weekday = read_weekday(tokens, start)
    if weekday:
        start = weekday[1] + (tokens.word(weekday[1]) == ",")
    end = (
        _read_month_first(tokens, start)
        or _read_day_first(tokens, start, depth=0)
        or read_figures(tokens, start)
    )
    if end is None or end.end or end.month is None:
        return found
    end = _read_bracketed_weekday(tokens, end)
    is_later_in_year = (found.month or 1) <= (end.month or 12)
    year = found.year or (end.year if is_later_in_year else _shift(end.year, -1))
    end_year = end.year or (found.year if is_later_in_year else _shift(found.year, 1))
    return replace(found, after=end.after, year=year, end=(end_year, end.month, end.day))


def _shift(year: int | None, by: int) -> int | None:
    return None if year is None else year + by
