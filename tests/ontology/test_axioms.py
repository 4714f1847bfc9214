"""What classes exclude and what domains and ranges promise holds in the examples and the reference data."""

from __future__ import annotations

import pytest
from pyoxigraph import RdfFormat, Store

from partnership_graph import resources
from partnership_graph.vocab import BASE, PREFIXES
from tests.ontology.source import FOLDER, SCHEMES, TOP, Row, load, select

EXAMPLES = tuple(sorted((FOLDER / "examples" / "conforming").glob("*.trig")))
HEADER = "".join(f"PREFIX {name}: <{PREFIXES[name]}>\n" for name in ("pg", "owl", "rdfs", "skos", "org"))

DISJOINT = f"""{HEADER}
SELECT DISTINCT ?thing ?one ?other {{
    ?thing a/rdfs:subClassOf* ?one , ?other . ?one owl:disjointWith ?other . }}"""
DOMAIN = f"""{HEADER}
SELECT DISTINCT ?thing ?property {{
    ?property rdfs:domain ?class ; a ?kind . FILTER (?kind IN (owl:ObjectProperty, owl:DatatypeProperty))
    ?thing ?property ?value . FILTER NOT EXISTS {{ ?thing a/rdfs:subClassOf* ?class }} }}"""
RANGE = f"""{HEADER}
SELECT DISTINCT ?value ?property {{
    ?property rdfs:range ?class ; a owl:ObjectProperty .
    ?thing ?property ?value . FILTER NOT EXISTS {{ ?value a/rdfs:subClassOf* ?class }} }}"""
DATATYPE = f"""{HEADER}
SELECT DISTINCT ?thing ?property {{
    ?property rdfs:range ?type ; a owl:DatatypeProperty .
    ?thing ?property ?value . FILTER (DATATYPE(?value) != ?type) }}"""
PROMISES = {"disjoint": DISJOINT, "domain": DOMAIN, "range": RANGE, "datatype": DATATYPE}
BREACHES = {
    "disjoint": "<urn:x> a pg:Meeting , pg:Treaty .",
    "domain": "<urn:x> a pg:Meeting ; pg:party <urn:y> .",
    "range": "<urn:y> a pg:Meeting ; pg:venue <urn:x> . <urn:x> a pg:Person .",
    "datatype": '<urn:x> a pg:Meeting ; pg:ordinal "first" .',
}


def _read() -> Store:
    store = load((*TOP, *SCHEMES, *resources.reference_files()))
    for file in EXAMPLES:
        store.load(path=str(file), format=RdfFormat.TRIG)
    return store


def test_there_is_an_example() -> None:
    assert len(EXAMPLES) >= 1


@pytest.mark.parametrize("promise", PROMISES)
def test_examples_and_reference_data_keep_the_promise(promise: str) -> None:
    assert select(_read(), PROMISES[promise]) == []


@pytest.mark.parametrize("promise", PROMISES)
def test_breach_of_the_promise_is_seen(promise: str) -> None:
    store = _read()
    breach = f"@prefix pg: <{BASE}def#> .\n{BREACHES[promise]}"
    store.load(input=breach.encode(), format=RdfFormat.TURTLE)
    rows: list[Row] = select(store, PROMISES[promise])
    assert {row[0] for row in rows} == {"urn:x"}
