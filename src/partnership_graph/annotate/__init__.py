"""Find what a document names.

Enters: a `Document`, and the names the lexicon holds. Leaves: an `Annotation` — tokens, mentions, topics, defects, each
with its span. Never decides which thing a name means, and never says what the document claims.
"""

from partnership_graph.annotate.annotator import Annotator

__all__ = ["Annotator"]
