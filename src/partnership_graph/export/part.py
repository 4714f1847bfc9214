"""Choose what goes into a file: the plain part, the provenance, or all graphs of the data.

The ontology and the concept schemes are files of their own, so their graphs are in no export. Blank nodes,
which only foreign data brings, are renamed as RDF Dataset Canonicalization 1.0 says, so they do not change
between runs.
"""

from __future__ import annotations

from collections.abc import Iterable

from pyoxigraph import (
    BlankNode,
    CanonicalizationAlgorithm,
    Dataset,
    DefaultGraph,
    NamedNode,
    Quad,
    Store,
    Triple,
)
from rdflib.namespace import RDF, SKOS

from partnership_graph.iris import CONCEPT_GRAPH, ONTOLOGY_GRAPH, PROVENANCE, read_graph_iri

_BROADER = NamedNode(str(SKOS.broader))
_SHOWN = frozenset(NamedNode(str(each)) for each in (RDF.type, SKOS.prefLabel, SKOS.inScheme, SKOS.broader))


def select_plain(store: Store) -> list[Triple]:
    """Return what releases say and who the things are, once each, in no order.

    That is every graph but provenance, ontology and concepts, joined; and of each concept that is used, and
    of those above it, the label, scheme and place.
    """
    quads = [quad for quad in _select_data(store) if not is_provenance(quad)]
    triples = {quad.triple for quad in quads}
    triples.update(_describe_concepts(store, triples))
    return [quad.triple for quad in _name_blank_nodes(Quad(s, p, o) for s, p, o in triples)]


def select_provenance(store: Store) -> list[Quad]:
    """Return the spans, assertions and runs of every release, in no order."""
    return _name_blank_nodes(quad for quad in _select_data(store) if is_provenance(quad))


def select_data(store: Store) -> list[Quad]:
    """Return all that is neither ontology nor concept scheme, in no order."""
    return _name_blank_nodes(_select_data(store))


def is_provenance(quad: Quad) -> bool:
    """Tell whether a quad stands in the provenance graph of a release."""
    if isinstance(quad.graph_name, DefaultGraph):
        return False
    return (read_graph_iri(quad.graph_name.value) or ("", ""))[1] == PROVENANCE


def _select_data(store: Store) -> list[Quad]:
    others = {NamedNode(ONTOLOGY_GRAPH), NamedNode(CONCEPT_GRAPH)}
    return [quad for quad in store if quad.graph_name not in others]


def _describe_concepts(store: Store, triples: Iterable[Triple]) -> list[Triple]:
    graph = NamedNode(CONCEPT_GRAPH)
    waiting = {each.object for each in triples if isinstance(each.object, NamedNode)}
    described: dict[NamedNode, list[Triple]] = {}
    while waiting:
        concept = waiting.pop()
        quads = store.quads_for_pattern(concept, None, None, graph)
        described[concept] = [quad.triple for quad in quads if quad.predicate in _SHOWN]
        above = [each.object for each in described[concept] if each.predicate == _BROADER]
        waiting.update(each for each in above if isinstance(each, NamedNode) and each not in described)
    return [triple for shown in described.values() for triple in shown]


def _name_blank_nodes(quads: Iterable[Quad]) -> list[Quad]:
    quads = list(quads)
    if not any(
        isinstance(each, BlankNode) for quad in quads for each in (quad.subject, quad.object, quad.graph_name)
    ):
        return quads
    dataset = Dataset(quads)
    dataset.canonicalize(CanonicalizationAlgorithm.RDFC_1_0)
    return list(dataset)
