"""See a document as passages: paragraphs of prose whole, every other unit as it stands."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from partnership_graph.model import Defect, Document, Span, Zone

_FILE = Path(__file__).parent / "data" / "defect.toml"
READABLE = frozenset({Zone.HEADLINE, Zone.DECK, Zone.HEADING, Zone.BODY, Zone.LIST_ITEM, Zone.FOOTNOTE})


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of one zone, and its words."""

    span: Span
    zone: Zone
    text: str

    def defect(self, kind: str, start: int, end: int, *, reading: str | None = None, note: str) -> Defect:
        """Return a defect at offsets inside the passage."""
        return Defect(kind, Span(self.span.start + start, self.span.start + end), reading, note)


Rule = Callable[[tuple[Passage, ...]], list[Defect]]


@cache
def settings() -> dict[str, Any]:
    """Return the word lists of `data/defect.toml`."""
    return tomllib.loads(_FILE.read_text(encoding="utf-8"))


def passages(document: Document) -> tuple[Passage, ...]:
    """Return the passages of a document in text order."""
    found: list[tuple[Span, Zone, int]] = []
    for sentence in document.sentences:
        is_prose = sentence.zone is Zone.BODY
        if found and is_prose and found[-1][1:] == (Zone.BODY, sentence.paragraph):
            found[-1] = (Span(found[-1][0].start, sentence.span.end), *found[-1][1:])
        else:
            found.append((sentence.span, sentence.zone, sentence.paragraph))
    return tuple(Passage(span, zone, document.quote(span)) for span, zone, _ in found)
