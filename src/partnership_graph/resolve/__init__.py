"""Decide what names mean.

Enters: an `Annotation`. Leaves: a `Resolution` — one referent for each thing that the document names, known by IRI or
NIL with a key, and the polities the document is between. Never says what the document claims.
"""

from partnership_graph.resolve.lexicon import lexicon_digest, load_lexicon
from partnership_graph.resolve.referent import resolve_annotation

__all__ = ["lexicon_digest", "load_lexicon", "resolve_annotation"]
