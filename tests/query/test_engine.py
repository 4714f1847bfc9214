"""How a query is answered: over the merge of all graphs, in a stable order, with values bound."""

from __future__ import annotations

import pickle
from pathlib import Path

import pyoxigraph as ox
import pytest

from partnership_graph.errors import MalformedQuery, QueryRefused, WrongParameter
from partnership_graph.query import merge_graphs, run_query
from partnership_graph.query.result import value_of

A, B, C = (ox.NamedNode(f"https://example.org/{name}") for name in "abc")
FIRST, SECOND = ox.NamedNode("https://example.org/first"), ox.NamedNode("https://example.org/second")


@pytest.fixture
def twice() -> ox.Store:
    """Return a store where one triple stands in two graphs."""
    store = ox.Store()
    store.extend(
        [
            ox.Quad(A, B, C, FIRST),
            ox.Quad(A, B, C, SECOND),
            ox.Quad(C, B, ox.Literal("in the second"), SECOND),
            ox.Quad(B, B, ox.Literal("in both"), FIRST),
            ox.Quad(B, B, ox.Literal("in both"), SECOND),
        ]
    )
    return store


def counted(store: ox.Store, query: str) -> str | None:
    return value_of(run_query(store, query).rows[0][0])


def test_triple_of_two_graphs_counts_once(twice: ox.Store) -> None:
    query = "SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }"
    assert counted(twice, query) == "3"
    assert counted(merge_graphs(twice), query) == "3"


def test_default_graph_that_is_there_is_asked_as_it_stands(twice: ox.Store) -> None:
    twice.add(ox.Quad(A, A, A))
    assert counted(twice, "SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }") == "1"


def test_named_graphs_can_be_told_apart(twice: ox.Store) -> None:
    result = run_query(twice, "SELECT ?graph WHERE { GRAPH ?graph { ?s ?p <https://example.org/c> } }")
    assert result.rows == ((FIRST,), (SECOND,))


def test_from_narrows_what_is_read(twice: ox.Store) -> None:
    query = "SELECT (COUNT(*) AS ?n) FROM <https://example.org/first> {} WHERE {{ ?s ?p ?o }}"
    assert counted(twice, query.format("")) == "2"
    assert counted(twice, query.format("FROM <https://example.org/second>")) == "3"
    named = "SELECT (COUNT(*) AS ?n) FROM NAMED <https://example.org/first> WHERE { GRAPH ?g { ?s ?p ?o } }"
    assert counted(twice, named) == "2"
    plain = "SELECT (COUNT(*) AS ?n) FROM NAMED <https://example.org/first> WHERE { ?s ?p ?o }"
    assert counted(twice, plain) == "0"


def test_graph_that_is_not_there_is_refused(twice: ox.Store) -> None:
    with pytest.raises(QueryRefused, match="is no graph of this store"):
        run_query(twice, "SELECT ?s FROM <https://example.org/third> WHERE { ?s ?p ?o }")


def test_store_is_left_as_it_was(twice: ox.Store) -> None:
    before = sorted(map(str, twice))
    run_query(twice, "CONSTRUCT { ?o ?p ?s } WHERE { ?s ?p ?o FILTER(ISIRI(?o)) }")
    assert sorted(map(str, twice)) == before


def test_disk_store_opened_read_only_is_answered(twice: ox.Store, tmp_path: Path) -> None:
    written = ox.Store(str(tmp_path))
    written.extend(twice)
    written.flush()
    del written
    assert counted(ox.Store.read_only(str(tmp_path)), "SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }") == "3"


def test_rows_without_order_are_sorted_and_with_order_are_not() -> None:
    names = ["b", "c", "a"]
    for order in (names, names[::-1]):
        store = ox.Store()
        store.extend(
            [ox.Quad(ox.NamedNode(f"https://example.org/{name}"), A, ox.Literal(name)) for name in order]
        )
        rows = run_query(store, "SELECT ?o WHERE { ?s ?p ?o }").rows
        assert [value_of(row[0]) for row in rows] == ["a", "b", "c"]
        rows = run_query(store, "SELECT ?o WHERE { ?s ?p ?o } ORDER BY DESC(?o)").rows
        assert [value_of(row[0]) for row in rows] == ["c", "b", "a"]
        triples = run_query(store, "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }").triples or ()
        assert [value_of(triple.object) for triple in triples] == ["a", "b", "c"]


def test_columns_keep_the_order_of_the_query(twice: ox.Store) -> None:
    result = run_query(twice, "SELECT ?o ?nothing ?s WHERE { ?s ?p ?o }")
    assert result.columns == ("o", "nothing", "s")
    assert all(row[1] is None for row in result.rows)


@pytest.mark.parametrize("value", ["https://example.org/a", "<https://example.org/a>"])
def test_iri_is_bound_with_and_without_brackets(twice: ox.Store, value: str) -> None:
    assert run_query(twice, "SELECT ?s ?o WHERE { ?s ?p ?o }", {"s": value}).rows == ((A, C),)


def test_words_are_bound_as_one_literal_whatever_they_hold(twice: ox.Store) -> None:
    query = "SELECT ?s ?o WHERE { ?s ?p ?o }"
    assert len(run_query(twice, query, {"o": "in the second"}).rows) == 1
    assert run_query(twice, query, {"o": '" } SERVICE <http://127.0.0.1:9/> { ?a ?b "'}).rows == ()


def test_prefixed_name_is_bound(store: ox.Store) -> None:
    query = "SELECT ?event ?kind WHERE { ?event a ?kind }"
    assert len(run_query(store, query, {"kind": "pg:Signing"}).rows) == 1


def test_binding_of_what_is_not_selected_is_told(twice: ox.Store) -> None:
    with pytest.raises(WrongParameter, match=r"selects no \?p"):
        run_query(twice, "SELECT ?s WHERE { ?s ?p ?o }", {"p": "https://example.org/b"})
    with pytest.raises(WrongParameter, match="only a SELECT"):
        run_query(twice, "ASK { ?s ?p ?o }", {"s": "https://example.org/b"})


def test_ask_gives_a_boolean(twice: ox.Store) -> None:
    assert run_query(twice, "ASK { ?s ?p 'in both' }").boolean is True
    assert run_query(twice, "ASK { ?s ?p 'nowhere' }").boolean is False


def test_answer_knows_what_its_iris_are_called(store: ox.Store) -> None:
    result = run_query(store, "SELECT ?law WHERE { ?law a pg:Legislation }")
    assert list(result.labels.values()) == ["Open Markets Act"]


def test_error_survives_pickling() -> None:
    with pytest.raises(MalformedQuery) as error:
        run_query(ox.Store(), "SELECT ?s WHERE {")
    assert str(pickle.loads(pickle.dumps(error.value))) == str(error.value)
