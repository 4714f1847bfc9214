"""Write the spans of a release: where each stands, what it says word for word, what kind of stretch it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from pyoxigraph import NamedNode, Triple
from rdflib.namespace import RDF

from partnership_graph import iris
from partnership_graph.errors import SpanOutOfBounds
from partnership_graph.model import Document, Span, Text, Zone
from partnership_graph.triplify.literal import typed_literal, write_literal
from partnership_graph.vocab import PG

# A quote with a space in it that is longer than this is a clause, a shorter one a name (a mention)
LONGEST_MENTION: Final = 25

_KINDS: Final[dict[Zone, str]] = {
    Zone.NAVIGATION: "navigation",
    Zone.DOCUMENT_TYPE: "document-type",
    Zone.HEADLINE: "headline",
    Zone.DECK: "deck",
    Zone.DATELINE: "dateline",
    Zone.HEADING: "heading",
    Zone.BODY: "sentence",
    Zone.LIST_ITEM: "list-item",
    Zone.FOOTNOTE: "footnote",
    Zone.CONTACT: "contact",
    Zone.ATTACHMENT: "attachment",
    Zone.LICENCE: "licence",
}


def check_span(document: Document, span: Span, where: str) -> None:
    """Check that a span is a stretch of the document.

    Raises:
        SpanOutOfBounds: it is empty, or reaches out of the text.
    """
    if not 0 <= span.start < span.end <= len(document.text):
        raise SpanOutOfBounds(
            f"{span.start}-{span.end} is no stretch of a text of {len(document.text)} characters",
            where,
            "give 0 <= start < end, in code points",
        )


def write_spans(document: Document, spans: Iterable[Span]) -> Iterator[Triple]:
    """Yield the triples of the given spans and of every sentence, each span once.

    Raises:
        SpanOutOfBounds: a sentence reaches out of the text.
    """
    kinds = {sentence.span: _KINDS[sentence.zone] for sentence in document.sentences}
    for sentence in document.sentences:
        check_span(document, sentence.span, f"{document.identifier} {sentence.identifier}")
    for span in sorted({*kinds, *spans}):
        quote = document.quote(span)
        yield from _write_span(document, span, kinds.get(span) or _kind_of(quote))


def _kind_of(quote: str) -> str:
    return "clause" if " " in quote and len(quote) > LONGEST_MENTION else "mention"


def _write_span(document: Document, span: Span, kind: str) -> Iterator[Triple]:
    node = name_span(document, span)
    quote = write_literal(
        Text(document.quote(span), document.language), f"{document.identifier} {span.start}-{span.end}"
    )
    yield Triple(node, NamedNode(RDF.type), NamedNode(PG.TextSpan))
    yield Triple(node, NamedNode(PG.inDocument), NamedNode(iris.mint_document_iri(document.identifier)))
    yield Triple(node, NamedNode(PG.start), typed_literal(str(span.start), "integer"))
    yield Triple(node, NamedNode(PG.end), typed_literal(str(span.end), "integer"))
    yield Triple(node, NamedNode(PG.exact), quote)
    yield Triple(node, NamedNode(PG.spanKind), NamedNode(iris.mint_concept_iri("span-kind", kind)))


def name_span(document: Document, span: Span) -> NamedNode:
    """Return the IRI of a span of a document."""
    return NamedNode(iris.mint_span_iri(document.identifier, span.start, span.end))
