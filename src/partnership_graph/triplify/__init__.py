"""Claims become quads: plain triples for queries, and assertions with their spans for whoever checks them.

What enters is a `Document` and the claims read from it; what leaves is a sorted stream of quads in the two
graphs of that release. This room never reads text and never decides what is true: it checks, mints and writes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pyoxigraph import Quad

from partnership_graph.model import Claim, Document

__all__ = ["triplify_document"]


def triplify_document(document: Document, claims: Iterable[Claim], *, run: str) -> Iterator[Quad]:
    """Write a release and its claims as quads."""
    raise NotImplementedError
