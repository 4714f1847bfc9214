"""Take away, alter or double what a shape speaks of in the good examples: that shape must complain."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal

import pytest
from pyoxigraph import NamedNode, Quad, Store
from rdflib import BNode, Graph, Literal, URIRef
from rdflib.namespace import RDF, RDFS, SH
from rdflib.term import Node

from partnership_graph.validate import check_hygiene, validate_graph
from partnership_graph.validate.shacl import read_ontology, read_shapes
from partnership_graph.vocab import PG
from tests.validate.example import CONFORMING, COUNCIL, conforming_graph, load

Triple = tuple[Node, Node, Node]
Mutant = tuple[set[Triple], set[Triple]]  # what is taken away, what is put in its place

NOBODY = URIRef("https://w3id.org/partnership-graph/id/agent/nobody")
NOTHING = Literal(Decimal("4.5"))


def focus_nodes(graph: Graph, shape: Node) -> list[Node]:
    """Return the nodes of the examples that a property shape speaks of, through its node shapes."""
    shapes, tree, nodes = read_shapes(), read_ontology(), set[Node]()
    for parent in shapes.subjects(SH.property, shape):
        for target in shapes.objects(parent, SH.targetClass):
            for kind in tree.transitive_subjects(RDFS.subClassOf, target):
                nodes |= set(graph.subjects(RDF.type, kind))
        for path in shapes.objects(parent, SH.targetSubjectsOf):
            nodes |= set(graph.subjects(path))
    return sorted(nodes, key=str)


def values(graph: Graph, focus: Node, path: Node) -> list[Triple]:
    """Return the triples that a path leads over from a focus node, forwards or backwards."""
    if isinstance(path, BNode):
        inverse = read_shapes().value(path, SH.inversePath)
        return [(subject, inverse, focus) for subject in graph.subjects(inverse, focus) if inverse]
    return sorted((focus, path, value) for value in graph.objects(focus, path))


def drop(graph: Graph, shape: Node, focus: Node, path: Node) -> Mutant | None:
    """Take away so many values of a path that one too few is left."""
    least = read_shapes().value(shape, SH.minCount)
    if least is None:
        return None
    return set(values(graph, focus, path)[int(str(least)) - 1 :]), set()


def alter(graph: Graph, shape: Node, focus: Node, path: Node) -> Mutant | None:
    """Put a value of a wrong kind in the place of the first: words for a thing, a thing for words."""
    shapes, found = read_shapes(), values(graph, focus, path)
    typed = [
        key
        for key in (SH["class"], SH.datatype, SH["in"], SH["or"], SH.nodeKind)
        if (shape, key, None) in shapes
    ]
    free = shapes.value(shape, SH.nodeKind) == SH.IRIOrLiteral
    if not typed or not found or free or isinstance(path, BNode):
        return None
    is_thing = SH["class"] in typed or shapes.value(shape, SH.nodeKind) == SH.IRI
    return {found[0]}, {(focus, path, NOTHING if is_thing else NOBODY)}


def double(graph: Graph, shape: Node, focus: Node, path: Node) -> Mutant | None:
    """Put a second value beside the one that is allowed."""
    shapes, found = read_shapes(), values(graph, focus, path)
    is_single = (shape, SH.maxCount, None) in shapes or (shape, SH.uniqueLang, None) in shapes
    if not is_single or isinstance(path, BNode):
        return None
    if not found:
        return set(), {(focus, path, NOTHING), (focus, path, NOBODY)}
    value = found[0][2]
    other = Literal(f"{value} twice", lang=value.language) if isinstance(value, Literal) else NOBODY
    return set(), {(focus, path, other)}


def mutants(graph: Graph, mutate: Callable[..., Mutant | None]) -> Iterator[tuple[str, str, Mutant]]:
    """Yield a focus node, a property shape and a mutant of it, one for each shape that allows it."""
    shapes = read_shapes()
    for shape, path in sorted(shapes.subject_objects(SH.path)):
        nodes = [node for node in focus_nodes(graph, shape) if values(graph, node, path)]
        for focus in (nodes or focus_nodes(graph, shape))[:2]:
            if (mutant := mutate(graph, shape, focus, path)) is not None:
                yield str(focus), str(shape), mutant


@pytest.mark.parametrize(
    ("mutate", "least"), [(drop, 42), (alter, 110), (double, 50)], ids=["drop", "alter", "double"]
)
def test_each_shape_catches_its_mutants(mutate: Callable[..., Mutant | None], least: int) -> None:
    graph = conforming_graph()
    made = list(mutants(graph, mutate))
    for triple in {triple for _, _, (gone, _) in made for triple in gone}:
        graph.remove(triple)
    for triple in {triple for _, _, (_, new) in made for triple in new}:
        graph.add(triple)
    complaints = {(result.focus, result.shape) for result in validate_graph(graph).results}
    survivors = [(focus, shape) for focus, shape, _ in made if (focus, shape) not in complaints]
    assert survivors == []
    assert len({shape for _, shape, _ in made}) >= least


def part(name: str) -> NamedNode:
    """Return the name of one of the graphs of the larger example."""
    return NamedNode(f"{COUNCIL}/{name}")


def asserted(store: Store) -> list[Quad]:
    """Return the assertions of the larger example that hold their triple true, each by its subject."""
    wanted = {"stated", "normalised", "inferred", "curated"}
    found = store.quads_for_pattern(None, NamedNode(PG.status), None, part("provenance"))
    return [quad for quad in found if str(quad.object.value).rpartition("/")[2] in wanted]  # type: ignore[union-attr]


def test_every_plain_triple_is_missed() -> None:
    store = load(*CONFORMING)
    expected = {quad.subject.value for quad in asserted(store)}  # type: ignore[union-attr]
    store.remove_graph(part("statements"))
    missed = check_hygiene(store).results
    assert {
        result.focus for result in missed if result.shape.startswith("data-assertion-without")
    } == expected
    assert len(expected) >= 350


def test_every_assertion_is_missed() -> None:
    store = load(*CONFORMING)
    assertions = asserted(store)
    keys = [NamedNode(RDF.subject), NamedNode(RDF.predicate), NamedNode(RDF.object)]
    triples = [
        tuple(next(store.quads_for_pattern(quad.subject, key, None)).object for key in keys)
        for quad in assertions
    ]
    for quad in assertions:
        store.remove(quad)
    missed = [
        result for result in check_hygiene(store).results if result.shape.startswith("data-triple-without")
    ]
    expected = {(str(s.value), str(p.value)) for s, p, _ in triples}  # type: ignore[union-attr]
    assert {(result.focus, result.value) for result in missed} == expected


def test_every_missing_type_is_missed() -> None:
    store = load(*CONFORMING)
    types = list(store.quads_for_pattern(None, NamedNode(RDF.type), None, part("statements")))
    known = {
        quad.subject
        for quad in types
        if len(list(store.quads_for_pattern(quad.subject, quad.predicate, None))) > 1
    }
    for quad in types:
        store.remove(quad)
    missed = {result.focus for result in check_hygiene(store).results if "without-type" in result.shape}
    assert missed == {quad.subject.value for quad in types if quad.subject not in known}  # type: ignore[union-attr]
    assert len(missed) >= 60
