"""Compare the quotes of a dataset with the texts they come from, which no shape can see.

A quote must be the words at its offsets, code point for code point (`pg:exact`, `pg:start`, `pg:end`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pyoxigraph import Literal, NamedNode, Quad, QuerySolutions, Store

from partnership_graph import iris
from partnership_graph.model import Document
from partnership_graph.validate.report import Report, Result, make_report
from partnership_graph.vocab import PG

UNKNOWN_DOCUMENT = "quote-of-unknown-document"
OTHER_TEXT = "quote-of-other-text"
DIFFERENT_WORDS = "quote-differs"

_SPANS = """
PREFIX pg: <%s>
SELECT ?span ?start ?end ?exact WHERE {
    ?span pg:inDocument <%s> ; pg:start ?start ; pg:end ?end ; pg:exact ?exact .
}
"""


def check_quotes(store: Store, documents: Iterable[Document]) -> Report:
    """Report each quote that differs from its document, and each document the dataset was not built from."""
    return make_report(result for document in documents for result in _check_document(store, document))


def _check_document(store: Store, document: Document) -> Iterator[Result]:
    iri = iris.mint_document_iri(document.identifier)
    hashes = {_text(quad.object) for quad in _about(store, iri)}
    if not hashes:
        yield Result(iri, UNKNOWN_DOCUMENT, "The dataset knows nothing of this document.")
        return
    if hashes != {document.sha256}:
        yield Result(
            iri, OTHER_TEXT, "The dataset was built from another text of this document.", value=min(hashes)
        )
    rows = store.query(_SPANS % (PG._NS, iri), use_default_graph_as_union=True)
    assert isinstance(rows, QuerySolutions)  # a SELECT query gives nothing else
    for row in rows:
        start, end, exact = (_text(row[name]) for name in ("start", "end", "exact"))
        if not (start.isdigit() and end.isdigit() and document.text[int(start) : int(end)] == exact):
            yield Result(
                _text(row["span"]), DIFFERENT_WORDS, "The quote is not what the text says there.", value=exact
            )


def _about(store: Store, iri: str) -> Iterator[Quad]:
    return iter(store.quads_for_pattern(NamedNode(iri), NamedNode(PG.sha256), None, None))


def _text(term: object) -> str:
    return term.value if isinstance(term, NamedNode | Literal) else str(term)
