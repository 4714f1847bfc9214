"""What every store promises, whichever way it was opened: in memory, on disk, or read only after that."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest
from pyoxigraph import Literal, NamedNode, Quad, Store
from rdflib import Dataset, URIRef
from rdflib.plugins.sparql import prepareQuery

from partnership_graph.store import add_quads, as_dataset, open_store
from partnership_graph.vocab import PREFIXES

Fill = Callable[[Iterable[Quad]], Store]

A, B = NamedNode("https://example.org/a"), NamedNode("https://example.org/b")
LABEL = NamedNode("http://www.w3.org/2004/02/skos/core#prefLabel")
ONE, TWO = NamedNode("https://example.org/graph/1"), NamedNode("https://example.org/graph/2")
QUADS = [
    Quad(A, LABEL, Literal("A ▲ “a”", language="en"), ONE),
    Quad(A, LABEL, Literal("A ▲ “a”", language="en"), TWO),
    Quad(B, LABEL, Literal('b\n\\"', language="ko"), TWO),
    Quad(B, LABEL, A, TWO),
]


@pytest.fixture(params=["memory", "disk", "read only"])
def fill(request: pytest.FixtureRequest, tmp_path: Path) -> Fill:
    """Give a function that returns a store of one kind, holding some quads."""

    def fill_store(quads: Iterable[Quad]) -> Store:
        store = open_store(None if request.param == "memory" else tmp_path / "deep" / "store")
        add_quads(store, quads)
        if request.param == "read only":
            del store
            store = open_store(tmp_path / "deep" / "store", read_only=True)
        return store

    return fill_store


def test_a_store_holds_what_was_added(fill: Fill) -> None:
    assert set(fill(QUADS)) == set(QUADS)


def test_an_empty_store_can_be_read(fill: Fill) -> None:
    store = fill([])
    assert len(store) == 0
    assert list(as_dataset(store).query("SELECT ?s WHERE { ?s ?p ?o }")) == []


def test_quads_are_a_set(fill: Fill) -> None:
    assert len(fill(QUADS + QUADS)) == len(QUADS)


def subjects(dataset: Dataset, query: str) -> list[str]:
    """Return the first column of a SELECT, sorted."""
    return sorted(str(row[0]) for row in dataset.query(query) if not isinstance(row, bool))


def test_default_graph_of_the_dataset_is_the_union(fill: Fill) -> None:
    dataset = as_dataset(fill(QUADS))
    assert len(dataset) == 3
    rows = subjects(dataset, f"SELECT DISTINCT ?o ?s WHERE {{ ?s <{LABEL.value}> ?o }}")
    assert len(rows) == 3


def test_a_triple_of_two_graphs_gives_two_rows_unless_distinct(fill: Fill) -> None:
    """Pin what the engine does: every query over the union has to say DISTINCT, in counts too."""
    dataset = as_dataset(fill(QUADS))
    everything = f"WHERE {{ ?s <{LABEL.value}> ?o }}"
    assert len(subjects(dataset, f"SELECT ?s ?o {everything}")) == 4
    assert subjects(dataset, f"SELECT (COUNT(*) AS ?n) {everything}") == ["4"]
    assert subjects(dataset, f"SELECT (COUNT(DISTINCT ?o) AS ?n) {everything}") == ["3"]


def test_named_graphs_stay_apart(fill: Fill) -> None:
    dataset = as_dataset(fill(QUADS))
    assert len(dataset.get_context(URIRef(ONE.value))) == 1
    assert len(dataset.get_context(URIRef(TWO.value))) == 3
    names = subjects(dataset, "SELECT DISTINCT ?g WHERE { GRAPH ?g { ?s ?p ?o } }")
    assert names == [ONE.value, TWO.value]


def test_dataset_knows_our_prefixes(fill: Fill) -> None:
    note = Quad(A, NamedNode(f"{PREFIXES['pg']}note"), NamedNode(f"{PREFIXES['event-status']}held"), ONE)
    assert subjects(as_dataset(fill([note])), "SELECT ?s WHERE { ?s pg:note event-status:held }") == [A.value]


@pytest.mark.filterwarnings("ignore:Dataset.default_context:DeprecationWarning")  # rdflib, of itself
def test_text_queries_never_read_triple_by_triple(fill: Fill, monkeypatch: pytest.MonkeyPatch) -> None:
    dataset = as_dataset(fill(QUADS))
    reads: list[object] = []
    read = dataset.store.triples

    def count_and_read(*arguments: Any, **options: Any) -> Any:
        reads.append(arguments)
        return read(*arguments, **options)

    monkeypatch.setattr(dataset.store, "triples", count_and_read)
    text = f"SELECT DISTINCT ?o WHERE {{ ?s <{LABEL.value}> ?o }}"
    assert len(subjects(dataset, text)) == 3
    assert reads == []
    list(dataset.query(prepareQuery(text)))
    assert reads, "a prepared query does read so: the count above counts something"


def test_dataset_shares_the_store() -> None:
    store = open_store()
    dataset = as_dataset(store)
    add_quads(store, QUADS)
    assert len(dataset) == 3
    dataset.get_context(URIRef(ONE.value)).remove((None, None, None))
    assert len(store) == 3
