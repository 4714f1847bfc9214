"""Claims become quads: plain triples for queries, and assertions with their spans for whoever checks them.

What enters is a `Document` and the claims read from it; what leaves is a sorted stream of quads in the two
graphs of that release. This room never reads text and never decides what is true: it checks, mints, writes.
"""

from __future__ import annotations

from partnership_graph.triplify.release import triplify_document

__all__ = ["triplify_document"]
