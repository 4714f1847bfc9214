"""Write one release: what it is, what it says, and what shows it, as quads of its two named graphs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal as Choice

from pyoxigraph import NamedNode, Quad, Triple
from rdflib.namespace import DCTERMS, PROV, RDF

from partnership_graph import iris
from partnership_graph.model import Claim, Document
from partnership_graph.triplify.assertion import Assertion, merge_claims, spans_spoken_of, write_assertions
from partnership_graph.triplify.literal import typed_literal, write_literal
from partnership_graph.triplify.span import write_spans
from partnership_graph.triplify.term import write_iri
from partnership_graph.vocab import PG


def triplify_document(document: Document, claims: Iterable[Claim], *, run: str) -> Iterator[Quad]:
    """Write a release and what it is read to say as quads, sorted, each once.

    A claim that is stated, normalised, curated or inferred gives its plain triple in the statements graph;
    every claim gives an assertion with its spans in the provenance graph. Claims of one triple become one
    assertion on the evidence of all, whatever their order. `run` is the IRI of the run.

    Raises:
        ClaimWithoutEvidence: no span shows a claim.
        SpanOutOfBounds: a span or sentence does not lie in the document.
        UnsupportedClaim: the ontology knows no such kind, predicate or term, or a claim names no rule.
        InvalidIri: a name leaves no IRI, or the document's identifier or run is none.
        InvalidLiteral: a value does not belong to its datatype.
    """
    claims = tuple(claims)
    assertions = merge_claims(document, claims)
    activity = write_iri(run, document.identifier)
    spans = {span for each in assertions for span in each.evidence}
    spans.update(span for claim in claims for span in spans_spoken_of(claim, document.identifier))
    statements = _write_plain(document, assertions)
    provenance = (
        *write_spans(document, spans),
        *write_assertions(document, assertions, activity),
        Triple(activity, NamedNode(RDF.type), NamedNode(PROV.Activity)),
        Triple(activity, NamedNode(PROV.used), _name_document(document)),
    )
    return iter(
        (*_in_graph(document, "statements", statements), *_in_graph(document, "provenance", provenance))
    )


def _write_plain(document: Document, assertions: Iterable[Assertion]) -> Iterator[Triple]:
    """Yield the triples that hold, and what is known of the release without reading it."""
    plain = [each.triple for each in assertions if each.is_plain]
    yield from plain
    node, metadata = _name_document(document), document.metadata
    kind = NamedNode(RDF.type)
    if not any(each.subject == node and each.predicate == kind for each in plain):
        yield Triple(node, kind, NamedNode(PG.Document))
    yield Triple(node, NamedNode(PG.charLength), typed_literal(str(len(document.text)), "integer"))
    yield Triple(node, NamedNode(PG.sha256), write_literal(document.sha256, document.identifier))
    yield Triple(node, NamedNode(DCTERMS.language), write_literal(document.language, document.identifier))
    if metadata.url is not None:
        yield Triple(node, NamedNode(DCTERMS.source), typed_literal(metadata.url, "anyURI"))
    if metadata.licence is not None:
        yield _write_licence(node, metadata.licence, document.identifier)


def _write_licence(node: NamedNode, licence: str, where: str) -> Triple:
    """Return the licence as a link where it is an address, as words about rights where it is a name."""
    if licence.startswith(("https://", "http://")):
        return Triple(node, NamedNode(DCTERMS.license), write_iri(licence, where))
    return Triple(node, NamedNode(DCTERMS.rights), write_literal(licence, where))


def _name_document(document: Document) -> NamedNode:
    return NamedNode(iris.mint_document_iri(document.identifier))


def _in_graph(
    document: Document, part: Choice["statements", "provenance"], triples: Iterable[Triple]
) -> Iterator[Quad]:
    graph = NamedNode(iris.mint_graph_iri(document.identifier, part))
    by_text = {str(triple): triple for triple in triples}
    for _, (s, p, o) in sorted(by_text.items()):
        yield Quad(s, p, o, graph)
