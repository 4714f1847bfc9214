"""Cut a stretch of text into sentences by rule, exact to the code point."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path

from partnership_graph.model import Span

_ABBREVIATIONS = Path(__file__).parent / "data" / "abbreviation.toml"

# A stop, the marks that close after it, and a footnote mark that hangs on them.
_STOP = re.compile(r"(?:[.!?…]{1,8}|[。！？]{1,4})[”’\"'）)\]»」』]{0,4}(?:\*{1,3}|[†‡]|\[\d{1,3}\])?")
_DAY_OR_MONTH = re.compile(r"\.\s\d{1,2}(?!\w)")
_INITIALS = re.compile(r"(?:[A-Z]\.){0,4}[A-Z]")
_LONGEST_WORD = 40
_LONGEST_ASIDE = 1_000
_OPENING = "“‘\"'«「『([（"
_CLOSING_BRACKETS = ")]）"
_FULL_WIDTH = "。！？"


@cache
def _words(name: str) -> frozenset[str]:
    lists: dict[str, list[str]] = tomllib.loads(_ABBREVIATIONS.read_text(encoding="utf-8"))
    return frozenset(lists[name])


def split_sentences(text: str, span: Span) -> tuple[Span, ...]:
    """Return the sentences of a span in order; a quotation that holds several is cut inside as well.

    White space between sentences belongs to none; every other character belongs to exactly one.

    >>> text = "Mr. Lee met Ms. Ito in the U.S. in May. Both agreed."
    >>> [text[s.start : s.end] for s in split_sentences(text, Span(0, len(text)))]
    ['Mr. Lee met Ms. Ito in the U.S. in May.', 'Both agreed.']
    """
    sentences: list[Span] = []
    start = _skip_space(text, span.start, span.end)
    for stop in _STOP.finditer(text, start, span.end):
        if stop.end() > start and _ends_sentence(text, start, stop, span.end):
            sentences.append(Span(start, stop.end()))
            start = _skip_space(text, stop.end(), span.end)
    end = start + len(text[start : span.end].rstrip())
    if end > start:
        sentences.append(Span(start, end))
    return tuple(sentences)


def _skip_space(text: str, start: int, end: int) -> int:
    while start < end and text[start].isspace():
        start += 1
    return start


def _ends_sentence(text: str, start: int, stop: re.Match[str], end: int) -> bool:
    following = _skip_space(text, stop.end(), end)
    if following == end:
        return True
    if stop[0][0] in _FULL_WIDTH:
        return stop[0][-1] not in "」』）" or text[following] not in "と、，"
    word = _word_after(text, following, end)
    is_starter = word.lower() in _words("starters") and word[:1].isupper()
    before = _word_before(text, start, stop.start())
    if following == stop.end():
        # Two sentences glued together: "norms.Both sides"; never inside an address or a number.
        return is_starter and stop[0] == "." and len(before) > 2 and before.isalpha() and before.islower()
    if not _can_begin_sentence(text[following]):
        return False
    if stop[0][-1] in _CLOSING_BRACKETS and not is_starter and not _bracket_holds_sentence(text, start, stop):
        return False
    is_full_stop = stop[0][0] == "." and stop[0][1:2] != "."
    is_inside = is_full_stop and (
        _is_abbreviation(before, is_starter=is_starter, is_first=stop.start() - start == len(before))
        or _is_number(text, start, stop, before)
    )
    return not is_inside


def _can_begin_sentence(character: str) -> bool:
    is_small = character.islower() or not (character.isalnum() or character in _OPENING)
    return not is_small


def _word_after(text: str, start: int, end: int) -> str:
    start = start + 1 if text[start] in _OPENING else start
    stop = start
    while stop < min(end, start + _LONGEST_WORD) and text[stop].isalpha():
        stop += 1
    return text[start:stop]


def _word_before(text: str, start: int, end: int) -> str:
    begin = end
    while begin > max(start, end - _LONGEST_WORD) and (
        text[begin - 1].isalnum() or text[begin - 1] in ".'’&"
    ):
        begin -= 1
    return text[begin:end].lstrip(".'’")


def _bracket_holds_sentence(text: str, start: int, stop: re.Match[str]) -> bool:
    inside = text[start + 1 : min(stop.start(), start + _LONGEST_ASIDE)]
    return text[start] in "([（" and not any(mark in inside for mark in "([（")


def _is_abbreviation(before: str, *, is_starter: bool, is_first: bool) -> bool:
    word = before.lower()
    if word in _words("always"):
        # "state of the art. The …": in lower case it may be a word of its own.
        return not (is_starter and before.isalpha() and before.islower())
    if word in _words("sometimes"):
        return not is_starter
    return _INITIALS.fullmatch(before) is not None and (is_first or not is_starter)


def _is_number(text: str, start: int, stop: re.Match[str], before: str) -> bool:
    """Tell an item number ("1. Overview") or a date in figures ("2023. 6. 30.") from a sentence's end."""
    if not before.isdigit():
        return False
    first = stop.start() - len(before)
    if first - start < 2 and not text[start:first].strip("([（ "):
        return True
    return len(before) in (1, 2, 4) and _DAY_OR_MONTH.match(text, stop.start()) is not None
