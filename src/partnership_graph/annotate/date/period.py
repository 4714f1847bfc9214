"""Read what is longer than a day (month, quarter, half, season, year), and dates told by another date."""

from __future__ import annotations

from partnership_graph.annotate.date.clock import JOINERS, Tokens
from partnership_graph.annotate.date.day import Reading, read_four_figures, read_month, read_weekday, words

_SHIFTS = words("shifts")
_UNITS = words("units")
_SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
_ORDINALS = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4}
_QUARTER_CODE, _HALF_CODE = 32, 39
_COUNTS = words("counts")
_AWAY = words("away")
_BEFORE_MONTH = words("before_month")
_BEFORE_YEAR = words("before_year")
_AFTER_YEAR = words("after_year")
PERIOD_WORDS = frozenset(_SEASONS) | frozenset(_ORDINALS) | {"q", "h"}
RELATIVE_WORDS = _SHIFTS | _COUNTS | {"the", "today", "yesterday", "tomorrow"}


def read_period(tokens: Tokens, index: int) -> tuple[Reading, int] | None:
    """Return the quarter, half or season of a year that begins at a token, with its EDTF code, or None."""
    word = tokens.word(index)
    if word in _SEASONS:
        after = index + 1 + (tokens.word(index + 1) == "of")
        return _in_year(tokens, index, after, _SEASONS[word])
    number, after = _read_part(tokens, index)
    return _in_year(tokens, index, after + (tokens.word(after) == "of"), number) if number else None


def _in_year(tokens: Tokens, first: int, index: int, code: int) -> tuple[Reading, int] | None:
    year = read_four_figures(tokens, index)
    return (Reading(first, index + 1, year), code) if year else None


def _read_part(tokens: Tokens, index: int) -> tuple[int, int]:
    """Read "first half", "3rd quarter", "Q3", "H1", "1H" or "3Q" as its EDTF code; 0 where it is none."""
    word, glued = tokens.word(index), tokens.is_glued(index + 1)
    if word in ("q", "h") and glued:
        return _code(tokens.number(index + 1, 1), word), index + 2
    if tokens.word(index + 1) in ("q", "h") and glued:
        return _code(tokens.number(index, 1), tokens.word(index + 1)), index + 2
    ordinal, after = word, index + 1
    if tokens.number(index, 1) and glued:
        ordinal, after = word + tokens.word(index + 1), index + 2
    unit = tokens.word(after)
    if ordinal in _ORDINALS and unit in ("quarter", "half"):
        return _code(_ORDINALS[ordinal], unit[0]), after + 1
    return 0, index


def _code(number: int | None, unit: str) -> int:
    if number is None or not 1 <= number <= (4 if unit == "q" else 2):
        return 0
    return number + (_QUARTER_CODE if unit == "q" else _HALF_CODE)


def read_month_of_year(tokens: Tokens, index: int) -> Reading | None:
    """Return the month, or the months with a joiner between, that begin at a token and have no day."""
    month = read_month(tokens, index)
    if not month:
        return None
    number, after = month
    end = None
    if tokens.word(after) in JOINERS or tokens.word(after) in ("and", "&"):
        second = read_month(tokens, after + 1)
        if second and (tokens.word(after) in JOINERS or second[0] == number + 1):
            end, after = second[0], second[1]
    start = after + (tokens.word(after) in (",", "of"))
    year = read_four_figures(tokens, start)
    if year:
        return Reading(index, start + 1, year, number, end=(year, end, None) if end else None)
    following = tokens[after]
    is_name = following.text[:1].isupper() and following.start - tokens[after - 1].end == 1
    if (
        tokens.word(index - 1) in _BEFORE_MONTH
        and not is_name
        and (len(tokens[index].text) > 3 or number == 5)
    ):
        return Reading(index, after, None, number, end=(None, end, None) if end else None)
    return None


def read_year(tokens: Tokens, index: int) -> Reading | None:
    """Return the year, or range of years, that begins at a token and stands there as a date."""
    year = read_four_figures(tokens, index)
    if not year or (tokens.is_glued(index) and not _may_touch(tokens, index)):
        return None
    end = read_four_figures(tokens, index + 2) if _joins_years(tokens, index) else None
    if end and end > year:
        return Reading(index, index + 3, year, end=(end, None, None))
    if (
        tokens.word(index + 1) in ("-", "–", "/")
        and tokens.is_glued(index + 1)
        and tokens.is_glued(index + 2)
    ):
        short = tokens.number(index + 2)
        is_next = short is not None and short == (year + 1) % 100 and len(tokens[index + 2].text) == 2
        return (
            Reading(index, index + 3, year, end=(year + 1, None, None))
            if is_next
            else _year_month(tokens, index)
        )
    is_bracketed = tokens.word(index - 1) in ("(", "[") and tokens.word(index + 1) in (")", "]")
    return Reading(index, index + 1, year) if is_bracketed or _is_year_here(tokens, index) else None


def _may_touch(tokens: Tokens, index: int) -> bool:
    is_modified = tokens.word(index - 1) == "-" and tokens.word(index - 2) in ("mid", "early", "late")
    return is_modified or tokens.word(index - 1) in ("(", "[")


def _joins_years(tokens: Tokens, index: int) -> bool:
    joiner = tokens.word(index + 1)
    return joiner in JOINERS or (joiner == "and" and tokens.word(index - 1) == "between")


def _year_month(tokens: Tokens, index: int) -> Reading | None:
    month = tokens.number(index + 2)
    is_figures = tokens.word(index + 1) == "-" and len(tokens[index + 2].text) == 2
    goes_on = tokens.is_glued(index + 3) and (
        tokens[index + 3].text.isalnum() or tokens.word(index + 3) == "-"
    )
    if not is_figures or goes_on or not month or month > 12:
        return None
    return Reading(index, index + 3, tokens.number(index, 4), month)


def _is_year_here(tokens: Tokens, index: int) -> bool:
    if tokens.word(index - 1) not in _BEFORE_YEAR or (
        tokens.is_glued(index + 1) and tokens.word(index + 1) in "%:"
    ):
        return False
    if tokens.word(index - 1) in ("and", "or") and read_four_figures(tokens, index - 2) is None:
        return False
    is_part = (
        tokens.word(index + 1) in (",", ".") and tokens.is_glued(index + 1) and tokens.is_glued(index + 2)
    )
    if is_part and tokens.number(index + 2, 9) is not None:
        return False
    following = tokens[index + 1]
    return not following.text.isalpha() or not following.text.islower() or following.word in _AFTER_YEAR


def read_relative(tokens: Tokens, index: int) -> Reading | None:
    """Return a date told by another one: "today", "last September", "the same day", "two days later"."""
    word = tokens.word(index)
    if word in ("today", "yesterday", "tomorrow"):
        is_possessive = tokens.word(index + 1) in ("'", "’") and tokens.word(index + 2) == "s"
        return None if is_possessive else Reading(index, index + 1)
    if word == "the":
        return _read_definite(tokens, index)
    if word in _SHIFTS:
        return _read_shifted(tokens, index)
    is_count = word in _COUNTS or tokens.number(index) is not None
    if is_count and tokens.word(index + 1).removesuffix("s") in _UNITS and tokens.word(index + 2) in _AWAY:
        return Reading(index, index + 3)
    return _read_weekday_alone(tokens, index)


def _read_definite(tokens: Tokens, index: int) -> Reading | None:
    after = index + 1
    is_shifted = tokens.word(after) in _SHIFTS - {"this", "past", "last"} and tokens.word(
        after + 1
    ) in _UNITS - {"half"}
    is_beside = tokens.word(after) == "day" and tokens.word(after + 1) in ("before", "after")
    return Reading(index, after + 2) if is_shifted or is_beside else None


def _read_shifted(tokens: Tokens, index: int) -> Reading | None:
    """Read "this year", "last September", "next Friday"; "past" and "same" need more than that."""
    word = tokens.word(index)
    if word in ("past", "same", "following", "coming"):
        return None
    after = index + 1
    if tokens.word(after) in _UNITS - {"day", "half"} or tokens.word(after) in _SEASONS:
        return Reading(index, after + 1)
    month, weekday = read_month(tokens, after), read_weekday(tokens, after)
    if month:
        return Reading(index, month[1], None, month[0])
    return Reading(index, weekday[1], weekday=weekday[0]) if weekday else None


def _read_weekday_alone(tokens: Tokens, index: int) -> Reading | None:
    weekday = read_weekday(tokens, index)
    if weekday and len(tokens[index].text) > 5 and tokens.word(index - 1) == "on":
        return Reading(index, weekday[1], weekday=weekday[0])
    return None


def read_year_shift(tokens: Tokens, index: int) -> int | None:
    """Return the index after "last year" or "of this year" that follows a day or month, or None."""
    start = index + (tokens.word(index) == ",")
    start += tokens.word(start) == "of"
    is_shift = tokens.word(start) in ("last", "this", "next", "the") and tokens.word(start + 1) == "year"
    if tokens.word(start) == "the":
        is_shift = (
            tokens.word(start + 1) in ("same", "following", "previous") and tokens.word(start + 2) == "year"
        )
        return start + 3 if is_shift else None
    return start + 2 if is_shift else None
