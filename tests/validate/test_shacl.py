"""Validation reports what is wrong with data, whatever it is, and leaves the data alone."""

from __future__ import annotations

import pytest
from pyoxigraph import Literal, NamedNode, Quad, Store
from rdflib import Graph
from rdflib.compare import to_isomorphic

from partnership_graph import resources
from partnership_graph.errors import PartnershipGraphError
from partnership_graph.iris import CONCEPT_GRAPH, ONTOLOGY_GRAPH
from partnership_graph.validate import Report, Severity, shacl, validate_graph, validate_store
from partnership_graph.vocab import PG, PREFIXES
from tests.validate.example import CONFORMING, COUNCIL, SHAPES, conforming_graph, load

EVENT = NamedNode(PREFIXES["event"] + "aurelia-northern-union-digital-partnership-council-01")


def test_an_empty_dataset_conforms() -> None:
    assert validate_graph(Graph()) == Report()
    assert validate_store(Store()) == Report()


def test_the_graph_is_left_as_it_was() -> None:
    graph = Graph()
    graph.parse(data=f"<{COUNCIL}> a <{PG.PressRelease}> .", format="turtle")
    before = to_isomorphic(graph)
    assert not validate_graph(graph).conforms
    assert to_isomorphic(graph) == before


def test_a_result_says_who_what_and_how_grave() -> None:
    store, statements = load(*CONFORMING), NamedNode(f"{COUNCIL}/statements")
    store.add(Quad(EVENT, NamedNode(PG.meetingMode), Literal("by post"), statements))
    store.add(
        Quad(EVENT, NamedNode(PG.eventStatus), NamedNode(PREFIXES["event-status"] + "planned"), statements)
    )
    report = validate_store(store)
    assert [(each.shape_name, each.severity) for each in report.results] == [
        ("Event-mode", Severity.VIOLATION),
        ("Event-one-status", Severity.WARNING),
    ]
    worst = report.results[0]
    assert (worst.focus, worst.path, worst.value) == (EVENT.value, str(PG.meetingMode), "by post")
    assert worst.shape == f"{SHAPES}Event-mode"
    assert str(worst).startswith(f"violation: {EVENT.value} (by post): People meet in person")


def test_impossible_dates_are_results_not_exceptions() -> None:
    store, days = load(*CONFORMING), {"2024-02-31", "soon", ""}
    for day in days:
        date = Literal(day, datatype=NamedNode(PREFIXES["xsd"] + "date"))
        store.add(Quad(EVENT, NamedNode(PG.endDate), date, NamedNode(f"{COUNCIL}/statements")))
    report = validate_store(store)
    assert {each.value for each in report.violations if each.shape == f"{SHAPES}Event-end"} == days


def test_the_ontology_may_stand_in_the_store_too() -> None:
    store = load(*CONFORMING)
    for graph, folder in ((ONTOLOGY_GRAPH, ""), (CONCEPT_GRAPH, "schemes")):
        for path in resources.ontology_files(folder):
            store.load(path=str(path), to_graph=NamedNode(graph))
    assert validate_store(store) == Report()


def test_broken_shapes_are_an_error_of_ours(monkeypatch: pytest.MonkeyPatch) -> None:
    broken = Graph().parse(
        data=f"""@prefix sh: <http://www.w3.org/ns/shacl#> .
        <urn:shape> a sh:NodeShape ; sh:targetClass <{PG.Event}> ; sh:property <urn:none> .
        <urn:none> a sh:PropertyShape ; sh:minCount 1 .""",
        format="turtle",
    )
    monkeypatch.setattr(shacl, "read_shapes", lambda: broken)
    with pytest.raises(PartnershipGraphError, match="the shapes cannot be applied"):
        validate_graph(conforming_graph())
