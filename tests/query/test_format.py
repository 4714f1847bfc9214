"""Every format holds the whole answer, and a program that knows the format can read it back."""

from __future__ import annotations

import csv
import io
import json
from xml.etree import ElementTree

import pyoxigraph as ox
import pytest

from partnership_graph.errors import WrongParameter
from partnership_graph.query import FORMATS, Result, format_result, run_query

ODD = (
    "SELECT ?a ?b ?c ?d WHERE { VALUES (?a ?b ?c ?d) { "
    "(pg:Meeting 'two\\nlines,\\t\"quoted\" <b>&amp;'@en 1.5 UNDEF) (UNDEF '한국어'@ko true 'plain') } }"
)


@pytest.fixture(scope="module")
def odd(store: ox.Store) -> Result:
    return run_query(store, ODD)


def bindings(text: str, syntax: ox.QueryResultsFormat) -> list[tuple[str, ...]]:
    read = ox.parse_query_results(text, format=syntax)
    assert isinstance(read, ox.QuerySolutions)
    return sorted(tuple("" if term is None else str(term) for term in row) for row in read)


@pytest.mark.parametrize("name", ["json", "xml", "tsv"])
def test_terms_come_back_from_formats_for_programs(name: str, odd: Result) -> None:
    syntax = {
        "json": ox.QueryResultsFormat.JSON,
        "xml": ox.QueryResultsFormat.XML,
        "tsv": ox.QueryResultsFormat.TSV,
    }[name]
    rows = [tuple("" if term is None else str(term) for term in row) for row in odd.rows]
    assert bindings(format_result(odd, name, labels=True), syntax) == sorted(rows)


def test_csv_holds_values_and_on_request_names(odd: Result) -> None:
    rows = list(csv.reader(io.StringIO(format_result(odd, "csv"), newline="")))
    assert rows[0] == ["a", "b", "c", "d"]
    assert ["", "한국어", "true", "plain"] in rows
    assert any("https://w3id.org/partnership-graph/def#Meeting" in row for row in rows)
    named = list(csv.reader(io.StringIO(format_result(odd, "csv", labels=True), newline="")))
    assert any(row[0] == "meeting" for row in named)


def test_table_keeps_each_row_on_its_line(odd: Result) -> None:
    lines = format_result(odd, "table").splitlines()
    assert lines[0].split() == ["a", "b", "c", "d"]
    assert len(lines) == 6
    assert lines[-1] == "2 rows"
    assert "pg:Meeting" in lines[3] or "pg:Meeting" in lines[2]
    assert not any(line.endswith(" ") for line in lines)
    long = Result(("words",), ((ox.Literal("word " * 300),),))
    assert len(format_result(long, "table").splitlines()) == 5


def test_table_fits_into_a_width_when_asked() -> None:
    long = Result(("words",), ((ox.Literal("word " * 300),),))
    assert max(map(len, format_result(long, "table", width=60).splitlines())) <= 60


def test_xml_stays_well_formed_whatever_a_literal_holds() -> None:
    odd = Result(("words",), ((ox.Literal("a\x0cb\r]]>"),),))
    assert ElementTree.fromstring(format_result(odd, "xml")).findtext(".//{*}literal") == "a\ufffdb\r]]>"


def test_empty_answer_has_its_columns(store: ox.Store) -> None:
    result = run_query(store, "SELECT ?a ?b WHERE { ?a <https://example.org/never> ?b }")
    assert format_result(result, "csv") == "a,b\r\n"
    assert json.loads(format_result(result, "json"))["results"]["bindings"] == []
    assert format_result(result, "table").splitlines()[-1] == "0 rows"


def test_boolean_is_written_in_every_format_for_rows(store: ox.Store) -> None:
    result = run_query(store, "ASK { ?s a pg:Meeting }")
    assert format_result(result, "table") == "no\n"
    assert json.loads(format_result(result, "json")) == {"head": {}, "boolean": False}
    assert "<boolean>false</boolean>" in format_result(result, "xml")
    assert format_result(result, "csv").strip() == format_result(result, "tsv").strip() == "false"


@pytest.mark.parametrize(("name", "syntax"), [("ttl", ox.RdfFormat.TURTLE), ("nt", ox.RdfFormat.N_TRIPLES)])
def test_triples_come_back(name: str, syntax: ox.RdfFormat, store: ox.Store) -> None:
    result = run_query(store, "CONSTRUCT { ?s a ?o } WHERE { ?s a ?o . ?o rdfs:subClassOf* pg:Event }")
    written = format_result(result, name)
    assert {quad.triple for quad in ox.parse(written, format=syntax)} == set(result.triples or ())
    assert len(result.triples or ()) >= 6
    assert format_result(result, "csv").startswith("subject,predicate,object\r\n")


def test_rows_do_not_fit_into_triples(odd: Result) -> None:
    with pytest.raises(WrongParameter, match="use CONSTRUCT"):
        format_result(odd, "ttl")


def test_unknown_format_lists_the_known(odd: Result) -> None:
    with pytest.raises(WrongParameter, match=", ".join(FORMATS)):
        format_result(odd, "docx")
