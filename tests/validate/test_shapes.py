"""The shapes as files: readable IRIs, words for people, a severity, and only terms that the ontology has."""

from __future__ import annotations

import re

import pytest
from rdflib import BNode, Literal, URIRef
from rdflib.namespace import OWL, RDF, SH

from partnership_graph.validate.shacl import read_ontology, read_shapes
from partnership_graph.vocab import BASE, PG
from tests.validate.example import SHAPES

KINDS = (SH.NodeShape, SH.PropertyShape, SH.SPARQLConstraint)


def test_shapes_have_readable_iris() -> None:
    nodes = {node for kind in KINDS for node in read_shapes().subjects(RDF.type, kind)}
    assert len(nodes) >= 200
    assert [node for node in nodes if not re.fullmatch(SHAPES + "[A-Za-z]+(-[a-z]+)*", str(node))] == []


def test_blank_nodes_are_lists_and_inverse_paths_only() -> None:
    graph = read_shapes()
    blank = {node for node in graph.all_nodes() if isinstance(node, BNode)}
    lists, inverse = set(graph.subjects(RDF.first)), set(graph.subjects(SH.inversePath))
    assert blank == lists | inverse


def test_whatever_speaks_has_words_and_a_severity() -> None:
    graph = read_shapes()
    inner = set(graph.objects(None, RDF.first))
    for node in set(graph.subjects(RDF.type, SH.PropertyShape)) - inner:
        assert (node, SH.message, None) in graph, node
        assert graph.value(node, SH.severity) in {SH.Violation, SH.Warning}, node
    for node in graph.subjects(RDF.type, SH.SPARQLConstraint):
        assert (node, SH.message, None) in graph, node
        assert graph.value(graph.value(None, SH.sparql, node), SH.severity) in {SH.Violation, SH.Warning}, (
            node
        )
    words = [word for word in graph.objects(None, SH.message) if isinstance(word, Literal)]
    assert [word for word in words if word.language != "en" or not re.fullmatch(r"[A-Z].*[.?]", word)] == []


def test_shapes_use_only_terms_of_the_ontology() -> None:
    ontology, text = read_ontology(), read_shapes().serialize(format="nt")
    terms = {URIRef(iri) for iri in re.findall(rf"{re.escape(str(PG._NS))}[A-Za-z0-9]+", text)}
    terms |= {PG[name] for name in re.findall(r"\bpg:([A-Za-z0-9]+)", text)}
    assert len(terms) >= 100
    assert [term for term in sorted(terms) if (term, RDF.type, None) not in ontology] == []


@pytest.mark.parametrize("key", [SH["in"], SH.hasValue])
def test_shapes_use_only_concepts_of_the_schemes(key: URIRef) -> None:
    shapes, ontology = read_shapes(), read_ontology()
    values = {item for cell in shapes.objects(None, key) for item in (*shapes.items(cell), cell)}
    concepts = {value for value in values if str(value).startswith(f"{BASE}concept/")}
    assert [concept for concept in concepts if (concept, RDF.type, None) not in ontology] == []


def test_prefixes_of_the_constraints_are_declared_once() -> None:
    graph = read_shapes()
    ontologies = set(graph.subjects(RDF.type, OWL.Ontology))
    assert ontologies == set(graph.objects(None, SH.prefixes))
    prefixes = [graph.value(node, SH.prefix) for node in graph.objects(None, SH.declare)]
    assert len(prefixes) == len(set(prefixes)) >= 1
