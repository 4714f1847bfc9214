"""Cut a text into pieces: paragraphs, headings and list items, with hard-wrapped lines put together again."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

# Lines longer than this are whole paragraphs; wrapped text is narrower, and its lines fill most of the width.
_WIDEST_WRAP = 130
_NARROWEST_WRAP = 40

_MARKS = (
    ("divider", re.compile(r"(?:[-=_~*#·]\s?){3,}$|-\s?\d{1,3}\s?-$")),
    ("hash", re.compile(r"#{1,6}\s+(?=\S)")),
    ("footnote", re.compile(r"※\s*|[†‡]\s+|\*{1,4}(?=\s|[▲△①-⑳])\s*|\*{1,4}(?=[A-Z“(])(?!.*\*\*)")),
    ("square", re.compile(r"[□■◆◇○●◎❍❏ㅇ◈▶▷►]\s*|o\s+(?=[A-Z])")),
    ("bullet", re.compile(r"[•‣◦∙·‧▪▫➢➤✓✔→⇒▲△▼☐]\s*")),
    ("dash", re.compile(r"[-–—−]\s+")),
    ("circled", re.compile(r"[①-⑳❶-❿]\s*")),
    ("1.1", re.compile(r"\d{1,2}(?:\.\d{1,2}){1,3}\.?\s+(?=[^\W\d])")),
    ("1.", re.compile(r"\d{1,2}\.\s+(?=[^\W\d]|[“\"(])")),
    ("1)", re.compile(r"\d{1,2}\)\s*")),
    ("(1)", re.compile(r"\(\d{1,2}\)\s*")),
    ("[1]", re.compile(r"\[\d{1,3}\]\s*")),
    ("(i)", re.compile(r"\([ivx]{1,5}\)\s*")),
    ("(a)", re.compile(r"\([a-z]\)\s*")),
    ("a)", re.compile(r"[a-z]\)\s+")),
    ("I.", re.compile(r"[IVX]{1,5}\.\s+(?=[^\W\d])")),
    (
        "bracket",
        re.compile(
            r"【[^】]{1,120}】$|<[^<>]{1,120}>$|\[[^\[\]]{4,120}\]$|〈[^〉]{1,120}〉$|《[^》]{1,120}》$"
        ),
    ),
)
NUMBERED = frozenset({"circled", "1.1", "1.", "1)", "(1)", "(i)", "(a)", "a)", "I."})
_GOES_ON = re.compile(r"(?:,|\b(?:of|in|on|at|to|for|with|by|from|and|or|the|a|an|between))$", re.IGNORECASE)
_STOPPED = re.compile(r"[.!?:;。！？][”’\"')\]]{0,3}\*{0,3}$")


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of lines that belong together.

    `mark` names the kind of `sign` it begins with ("" for none); `label_start` is the offset after that sign,
    and `label` the words from there, spaces folded. `paragraph` counts groups of lines parted by blank lines,
    from 0.
    """

    start: int
    end: int
    mark: str
    sign: str
    label_start: int
    label: str
    paragraph: int


def cut_pieces(text: str) -> tuple[Piece, ...]:
    """Return the pieces of a text in order; together they hold every character that is not white space."""
    return tuple(
        piece
        for paragraph, lines in enumerate(_groups(text))
        for piece in _join_wrapped(text, lines, paragraph)
    )


def _groups(text: str) -> Iterator[list[tuple[int, int]]]:
    """Yield the lines of each group, as offsets without trailing white space."""
    lines: list[tuple[int, int]] = []
    start = 0
    for line in text.split("\n"):
        if line.strip():
            lines.append((start, start + len(line.rstrip())))
        elif lines:
            yield lines
            lines = []
        start += len(line) + 1
    if lines:
        yield lines


def _join_wrapped(text: str, lines: list[tuple[int, int]], paragraph: int) -> Iterator[Piece]:
    width = max(end - start for start, end in lines)
    first = lines[0]
    last_end = first[1]
    for previous, line in pairwise(lines):
        if not _continues(text[slice(*previous)], text[slice(*line)], width):
            yield _piece(text, first[0], last_end, paragraph)
            first = line
        last_end = line[1]
    yield _piece(text, first[0], last_end, paragraph)


def _continues(previous: str, line: str, width: int) -> bool:
    """Tell whether a line goes on with the sentence or paragraph of the line before it."""
    label = line.strip()
    mark, _ = _find_mark(label)
    opens_lower = label[:1].islower() or (mark == "dash" and label.lstrip("-–—− ")[:1].islower())
    is_open = not _STOPPED.search(previous) and _find_mark(previous.strip())[0] not in (
        "divider",
        "bracket",
        "hash",
    )
    if mark and not (mark == "dash" and opens_lower and is_open and len(previous) >= _NARROWEST_WRAP):
        return False
    if is_open and (opens_lower or _GOES_ON.search(previous) or (previous.isupper() and label.isupper())):
        return True
    if (
        not _NARROWEST_WRAP <= len(previous) <= width <= _WIDEST_WRAP
        or _find_mark(previous.strip())[0] == "hash"
    ):
        return False
    # A writer wraps a line only when the next word would not have fitted.
    return len(previous) + 1 + len(label.split(maxsplit=1)[0]) > width


def _find_mark(label: str) -> tuple[str, int]:
    for name, pattern in _MARKS:
        found = pattern.match(label)
        if found:
            return name, 0 if name in ("bracket", "divider") else found.end()
    return "", 0


def _piece(text: str, start: int, end: int, paragraph: int) -> Piece:
    begin = start + len(text[start:end]) - len(text[start:end].lstrip())
    mark, length = _find_mark(text[begin:end].split("\n", maxsplit=1)[0])
    # The indent of a list item is part of it, as its depth; that of a paragraph is not.
    words = begin + length
    label = " ".join(text[words:end].split())
    return Piece(start if mark else begin, end, mark, text[begin:words].strip(), words, label, paragraph)
