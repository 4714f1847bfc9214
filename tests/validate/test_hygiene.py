"""Each row of a hygiene query is a result in the words of its file; a missing ontology joins."""

from __future__ import annotations

from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad, Store

from partnership_graph import resources
from partnership_graph.errors import PartnershipGraphError
from partnership_graph.iris import CONCEPT_GRAPH, ONTOLOGY_GRAPH
from partnership_graph.validate import Report, Severity, check_hygiene
from partnership_graph.validate.hygiene import hygiene_checks
from partnership_graph.vocab import PG
from tests.validate.example import store_of

SINNER = Quad(NamedNode("urn:sinner"), NamedNode(PG.note), Literal("a sin"), NamedNode("urn:graph"))
ROWS = f"# Nobody has a note.\nSELECT ?who ?note WHERE {{ ?who <{PG.note}> ?note }}"


@pytest.fixture
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return an empty folder that stands in the place of the shipped queries."""
    monkeypatch.setattr(resources, "question_files", lambda folder: sorted((tmp_path / folder).glob("*.rq")))
    hygiene_checks.cache_clear()
    monkeypatch.setattr(resources, "ontology_files", lambda _: ())
    (tmp_path / "hygiene").mkdir()
    return tmp_path / "hygiene"


@pytest.fixture(autouse=True)
def _forget() -> object:
    """Let no test see the queries of another."""
    yield
    hygiene_checks.cache_clear()


def test_checks_say_what_they_want() -> None:
    checks = hygiene_checks("data")
    assert len(checks) >= 18
    for check in checks:
        assert check.name.endswith(("-violation", "-warning")), check.name
        assert check.message[:1].isupper(), check.name
        assert check.message.endswith((".", "?")), check.name


def test_a_row_is_a_result(shelf: Path) -> None:
    (shelf / "data-note-violation.rq").write_text(ROWS)
    (shelf / "data-note-warning.rq").write_text(ROWS)
    report = check_hygiene(store_of(SINNER))
    assert [(each.shape, each.severity) for each in report.results] == [
        ("data-note-violation", Severity.VIOLATION),
        ("data-note-warning", Severity.WARNING),
    ]
    assert {(each.focus, each.value, each.message) for each in report.results} == {
        ("urn:sinner", "a sin", "Nobody has a note.")
    }


def test_data_and_ontology_have_their_own_checks(shelf: Path) -> None:
    (shelf / "note-violation.rq").write_text(ROWS)
    assert check_hygiene(store_of(SINNER)) == Report()
    assert [each.shape for each in check_hygiene(store_of(SINNER), "ontology").results] == ["note-violation"]


@pytest.mark.parametrize("query", ["# Broken.\nSELECT ?x WHERE {", "# Says yes.\nASK {}"])
def test_a_broken_query_is_an_error_of_ours(shelf: Path, query: str) -> None:
    (shelf / "data-broken-violation.rq").write_text(query)
    with pytest.raises(PartnershipGraphError, match=r"data-broken-violation\.rq"):
        check_hygiene(Store())


def test_the_ontology_joins_where_it_is_missing_and_the_store_stays() -> None:
    term = Quad(NamedNode("urn:a"), NamedNode(PG.note), Literal("known"), NamedNode("urn:graph"))
    store = store_of(term)
    assert "data-undeclared-term-violation" not in {each.shape for each in check_hygiene(store).results}
    assert list(store) == [term]


def test_an_ontology_in_the_store_is_taken_as_it_is() -> None:
    term = Quad(NamedNode("urn:a"), NamedNode(PG.note), Literal("unknown"), NamedNode("urn:graph"))
    b, c, d = NamedNode("urn:b"), NamedNode("urn:c"), NamedNode("urn:d")
    other = [Quad(b, c, d, NamedNode(graph)) for graph in (ONTOLOGY_GRAPH, CONCEPT_GRAPH)]
    report = check_hygiene(store_of(term, *other))
    assert "data-undeclared-term-violation" in {each.shape for each in report.results}
