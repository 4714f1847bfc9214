"""Validate a graph against the shapes (SHACL core and SPARQL constraints), inference off.

`sh:class` needs the class tree and the schemes, so the ontology always joins the data. pySHACL is
imported here and nowhere else.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path

import pyshacl
from pyoxigraph import BlankNode, NamedNode, Quad, RdfFormat, Store, parse
from pyoxigraph import Literal as StoreLiteral
from pyshacl.errors import ReportableRuntimeError
from rdflib import BNode, Graph, Literal, URIRef
from rdflib.namespace import RDF, SH
from rdflib.term import Node

from partnership_graph import resources
from partnership_graph.errors import PartnershipGraphError
from partnership_graph.validate.report import Report, Result, Severity, make_report

_SEVERITIES: dict[Node | None, Severity] = {
    SH.Violation: Severity.VIOLATION,
    SH.Warning: Severity.WARNING,
    SH.Info: Severity.INFO,
}


def validate_store(store: Store) -> Report:
    """Validate all graphs of a store, merged into one, against the shapes.

    Raises:
        PartnershipGraphError: the shapes themselves are broken.
    """
    return validate_graph(to_graph(store))


def validate_graph(data: Graph) -> Report:
    """Validate statements, provenance and reference, merged into one graph, against the shapes.

    The graph given is not changed; the ontology and its schemes need not be in it.

    Raises:
        PartnershipGraphError: the shapes themselves are broken.
    """
    merged = Graph()
    for triple in (*read_ontology(), *data):
        merged.add(triple)
    try:
        _, outcome, text = pyshacl.validate(
            merged, shacl_graph=read_shapes(), inference="none", inplace=True, allow_warnings=True
        )
    except ReportableRuntimeError as error:
        raise PartnershipGraphError(
            f"the shapes cannot be applied ({error})", "ontology/shapes", "correct the shape"
        ) from error
    if not isinstance(outcome, Graph):
        raise PartnershipGraphError(f"the shapes cannot be applied ({text})", "ontology/shapes")
    return make_report(
        _read_result(outcome, node) for node in outcome.subjects(RDF.type, SH.ValidationResult)
    )


@cache
def read_ontology() -> Graph:
    """Return the ontology and its schemes as one graph; the caller must not change it."""
    return read_turtle((*resources.ontology_files(""), *resources.ontology_files("schemes")))


@cache
def read_shapes() -> Graph:
    """Return all shapes as one graph; the caller must not change it."""
    return read_turtle(resources.ontology_files("shapes"))


def _read_result(outcome: Graph, node: Node) -> Result:
    """Return one result; a SPARQL constraint speaks for itself, any other constraint through its shape."""
    constraint = outcome.value(node, SH.sourceConstraint)
    shape = constraint if isinstance(constraint, URIRef) else outcome.value(node, SH.sourceShape)
    return Result(
        focus=str(outcome.value(node, SH.focusNode)),
        shape=str(shape),
        message=min(map(str, outcome.objects(node, SH.resultMessage)), default="a constraint is not met"),
        severity=_SEVERITIES.get(outcome.value(node, SH.resultSeverity), Severity.VIOLATION),
        path=_text_or_none(outcome.value(node, SH.resultPath)),
        value=_text_or_none(outcome.value(node, SH.value)),
    )


def _text_or_none(node: Node | None) -> str | None:
    return None if node is None or isinstance(node, BNode) else str(node)


def read_turtle(paths: Iterable[Path]) -> Graph:
    """Return what Turtle files say, in one graph; the blank nodes of each stay its own."""
    return to_graph(
        quad
        for path in paths
        for quad in parse(path=str(path), format=RdfFormat.TURTLE, rename_blank_nodes=True)
    )


def to_graph(quads: Iterable[Quad]) -> Graph:
    """Return the triples of quads, whatever graph they are in, as one rdflib graph."""
    graph = Graph()
    for quad in quads:
        graph.add((_convert(quad.subject), URIRef(quad.predicate.value), _convert(quad.object)))
    return graph


def _convert(term: object) -> URIRef | BNode | Literal:
    """Return the rdflib form of a term, its lexical form untouched."""
    match term:
        case NamedNode():
            return URIRef(term.value)
        case StoreLiteral() if term.language:
            return Literal(term.value, lang=term.language)
        case StoreLiteral():
            return Literal(term.value, datatype=URIRef(term.datatype.value), normalize=False)
        case BlankNode():
            return BNode(term.value)
        case _:
            raise PartnershipGraphError(
                f"{term!r} is no term of RDF 1.1", advice="take it out of the dataset"
            )
