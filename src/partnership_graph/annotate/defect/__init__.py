"""Find what is wrong with a text itself: slips that a reader repairs in silence and a graph must record."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from partnership_graph.model import Document, Span


@dataclass(frozen=True, slots=True, order=True)
class Defect:
    """One defect: its kind (a `defect-kind` label), its span, what was meant or None, and a note in plain words."""

    span: Span
    kind: str
    reading: str | None
    note: str


def find_defects(document: Document, labels: Iterable[str]) -> tuple[Defect, ...]:
    """Return the defects of a document in text order; `labels` are the names that the lexicon knows."""
    raise NotImplementedError
