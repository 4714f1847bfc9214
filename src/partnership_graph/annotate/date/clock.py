"""Read times of day, and the tokens that dates and times are read from, in one pass over a text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

from partnership_graph.model import Span

_TOKEN = re.compile(r"\d+|[^\W\d_]+|[^\w\s]|_")
JOINERS = frozenset({"-", "–", "—", "~", "～", "to", "until", "through", "till"})


class Token(NamedTuple):
    """A run of letters, a run of figures, or one other sign; `word` is it in lower case."""

    text: str
    word: str
    start: int
    end: int


_NONE = Token("", "", -1, -1)


class Tokens:
    """The tokens of a span, which can be asked for beyond its ends."""

    def __init__(self, text: str, span: Span) -> None:
        found = _TOKEN.finditer(text, span.start, span.end)
        self._tokens = [Token((word := hit[0]), word.lower(), *hit.span()) for hit in found]
        self._words = [token.word for token in self._tokens]

    def __len__(self) -> int:
        return len(self._tokens)

    def __getitem__(self, index: int) -> Token:
        return self._tokens[index] if 0 <= index < len(self._tokens) else _NONE

    @property
    def words(self) -> list[str]:
        """All tokens in lower case."""
        return self._words

    def word(self, index: int) -> str:
        """Return a token in lower case, or ""."""
        return self._words[index] if 0 <= index < len(self._words) else ""

    def is_glued(self, index: int) -> bool:
        """Tell whether a token follows the one before it without a space."""
        return 0 < index < len(self._tokens) and self._tokens[index - 1].end == self._tokens[index].start

    def number(self, index: int, longest: int = 2) -> int | None:
        """Return the value of a token of at most so many figures, or None."""
        token = self[index].text
        return int(token) if token.isascii() and token.isdigit() and len(token) <= longest else None

    def span(self, first: int, after: int) -> Span:
        """Return the span from one token up to another, which is left out."""
        return Span(self[first].start, self[after - 1].end)


@dataclass(frozen=True, slots=True)
class TimeRange:
    """A time of day, or two with a joiner between, as `HH:MM`; `after` is the index of the next token."""

    start: str
    end: str | None
    after: int


def read_time(tokens: Tokens, index: int) -> TimeRange | None:
    """Return the time of day that begins at a token, or None."""
    start = _read_point(tokens, index)
    if start is None:
        return _read_short_range(tokens, index)
    clock, after = start
    if tokens.word(after) in JOINERS:
        end = _read_point(tokens, after + 1)
        if end:
            return TimeRange(_clock(*clock), _clock(*end[0]), end[1])
    return TimeRange(_clock(*clock), None, after)


def find_time_range(text: str, span: Span) -> tuple[Span, str, str | None] | None:
    """Return the first time of day inside a span: its span, its start and its end as `HH:MM`.

    >>> find_time_range("Friday 09:30-18:30, Seoul", Span(0, 25))
    (Span(start=7, end=18), '09:30', '18:30')
    """
    tokens = Tokens(text, span)
    for index, word in enumerate(tokens.words):
        found = read_time(tokens, index) if word.isdigit() else None
        if found:
            return tokens.span(index, found.after), found.start, found.end
    return None


def _clock(hour: int, minute: int) -> str:
    return f"{hour:02}:{minute:02}"


def _read_point(tokens: Tokens, index: int) -> tuple[tuple[int, int], int] | None:
    hour = tokens.number(index)
    if hour is None or _is_part_of_number(tokens, index):
        return None
    minute, after = 0, index + 1
    has_minute = False
    if tokens.word(after) in (":", ".") and tokens.is_glued(after) and tokens.is_glued(after + 1):
        minutes = tokens.number(after + 1)
        if minutes is not None and len(tokens[after + 1].text) == 2 and minutes < 60:
            has_colon = tokens.word(after) == ":"
            minute, after, has_minute = minutes, after + 2, has_colon
    half, after = _read_half_of_day(tokens, after)
    if half:
        return ((hour % 12 + (12 if half == "p" else 0), minute), after) if 1 <= hour <= 12 else None
    return ((hour, minute), after) if has_minute and hour < 24 else None


def _is_part_of_number(tokens: Tokens, index: int) -> bool:
    """Tell figures that only go on with a longer number or word: "1,030", "4.30", "v10"."""
    if not tokens.is_glued(index):
        return False
    before = tokens[index - 1].text
    return (before.isalnum() and before != "T") or (
        before in ".,:/" and tokens.number(index - 2, 9) is not None
    )


def _read_half_of_day(tokens: Tokens, index: int) -> tuple[str, int]:
    word = tokens.word(index)
    if word in ("am", "pm"):
        return word[0], index + 1
    if word in ("a", "p") and tokens.word(index + 1) == "." and tokens.word(index + 2) == "m":
        after = index + 3
        return word, after + 1 if tokens.word(after) == "." and tokens.is_glued(after) else after
    return "", index


def _read_short_range(tokens: Tokens, index: int) -> TimeRange | None:
    """Read "9-11 a.m.", whose first figure has its half of the day from the second."""
    hour = tokens.number(index)
    if hour is None or not 1 <= hour <= 12 or _is_part_of_number(tokens, index):
        return None
    end = _read_point(tokens, index + 2) if tokens.word(index + 1) in JOINERS else None
    if end is None:
        return None
    is_afternoon = end[0][0] >= 12 and hour % 12 <= end[0][0] % 12
    return TimeRange(_clock(hour % 12 + (12 if is_afternoon else 0), 0), _clock(*end[0]), end[1])
