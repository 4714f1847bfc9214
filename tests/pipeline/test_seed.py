"""The graph of the first release holds every fact of its checklist, each on its evidence, and no likely mistake."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from pyoxigraph import DefaultGraph, Store

from partnership_graph.iris import CONCEPT_GRAPH, mint_graph_iri
from partnership_graph.model import Document, Span
from partnership_graph.pipeline import build_store
from partnership_graph.query import Result, merge_graphs, run_query
from partnership_graph.read import read_document
from partnership_graph.vocab import BASE, PG, PREFIXES

RELEASE = Path(__file__).parents[2] / "data" / "releases" / "msit-rok-eu-council-1.txt"
RECORDS: list[dict[str, Any]] = tomllib.loads(
    Path(__file__).with_name("seed.toml").read_text(encoding="utf-8")
)["fact"]
HELD = [record for record in RECORDS if record["holds"]]
SHOWN = [record for record in HELD if "shown" in record]
FORBIDDEN = [record for record in RECORDS if not record["holds"]]

NAMES = {**PREFIXES, "licence-duty": f"{BASE}concept/licence-duty/"}
STANDING = {
    "st": {"stated", "normalised"},
    "no": {"stated", "normalised"},
    "in": {"inferred"},
    "am": {"inferred", "candidate"},
}
# Known of a release without reading it, so that no words of it show them
UNREAD = {"charLength", "sha256", "language", "source", "license", "rights"}


def name_of(record: dict[str, Any]) -> str:
    return f"{record['number']}: {record['says']}"


@pytest.fixture(scope="module")
def document() -> Document:
    return read_document(RELEASE)


@pytest.fixture(scope="module")
def dataset(document: Document) -> Store:
    """Return the graphs of the release as they are built."""
    return build_store([document])


@pytest.fixture(scope="module")
def store(dataset: Store) -> Store:
    """Return the same with all graphs merged, once for the many questions."""
    return merge_graphs(dataset)


def with_prefixes(text: str) -> str:
    """Declare the prefixes that a text uses, as parsing all of them takes longer than answering."""
    used = (f"PREFIX {prefix}: <{iri}>\n" for prefix, iri in NAMES.items() if f"{prefix}:" in text)
    return "".join(used) + text


def ask(store: Store, body: str) -> bool:
    answer = run_query(store, with_prefixes(f"ASK {{ {body} }}")).boolean
    assert answer is not None
    return answer


def find_evidence(store: Store, record: dict[str, Any], triple: str) -> list[tuple[str, Span]]:
    """Return the status and each span of the assertions of a triple, where the fact holds."""
    s, p, o = triple.split(None, 2)
    text = f"""SELECT DISTINCT ?assertion_ ?status_ ?start_ ?end_ WHERE {{
      {record["ask"]}
      ?assertion_ rdf:subject {s} ; rdf:predicate {p} ; rdf:object {o} ; pg:status ?status_ ; pg:evidence ?span_ .
      ?span_ pg:start ?start_ ; pg:end ?end_ .
    }}"""
    rows = cells(run_query(store, with_prefixes(text)))
    return [(status.rpartition("/")[2], Span(int(start), int(end))) for _, status, start, end in rows]


def cells(result: Result) -> list[tuple[str, ...]]:
    return [
        tuple("" if term is None else str(getattr(term, "value", term)) for term in row)
        for row in result.rows
    ]


def test_the_checklist_is_walked_whole() -> None:
    numbers = {record["number"] for record in RECORDS}
    assert {str(number) for number in range(1, 127)} <= numbers
    assert {f"A{number}" for number in range(1, 15)} <= numbers
    assert {f"D{number}" for number in range(1, 14)} <= numbers
    assert len(HELD) >= 165
    assert len(SHOWN) >= 150
    assert len(FORBIDDEN) >= 65
    assert all({"standing", "where"} <= set(record) for record in SHOWN)
    counts = Counter(name_of(record) for record in RECORDS)
    assert [name for name, count in counts.items() if count > 1] == []


def test_questions_use_names_that_exist(dataset: Store) -> None:
    """A misspelt name would make a question about a mistake blind to it."""
    concepts = {quad.subject.value for quad in dataset if quad.graph_name.value == CONCEPT_GRAPH}
    used = {
        (prefix, local)
        for record in RECORDS
        for key in ("ask", "sin", "given")
        for prefix, local in re.findall(r"(?<![\w\"<])([a-z][a-z-]*):([\w-]+)", record.get(key, ""))
        if prefix in NAMES
    }
    ours = {local for prefix, local in used if prefix == "pg"}
    assert len(ours) >= 70
    assert {local for local in ours if local not in PG} == set()
    named = {NAMES[prefix] + local for prefix, local in used if NAMES[prefix].startswith(f"{BASE}concept/")}
    assert len(named) >= 50
    assert named - concepts == set()


@pytest.mark.parametrize("record", HELD, ids=name_of)
def test_the_graph_holds(store: Store, record: dict[str, Any]) -> None:
    assert ask(store, record["ask"])


@pytest.mark.parametrize("record", SHOWN, ids=name_of)
def test_the_text_shows(store: Store, document: Document, record: dict[str, Any]) -> None:
    """Every triple of the fact stands as the checklist has it, and the sentences it names are evidence."""
    admitted = STANDING[record["standing"]] | {record.get("also", record["standing"])}
    spans: list[Span] = []
    for triple in record["shown"]:
        evidence = find_evidence(store, record, triple)
        assert evidence, f"no assertion of {triple}"
        assert {status for status, _ in evidence} <= admitted, triple
        spans += [span for _, span in evidence]
    sentences = {one.identifier: one.span for one in document.sentences}
    assert [key for key in record["where"] if not any(sentences[key].overlaps(span) for span in spans)] == []


@pytest.mark.parametrize("record", FORBIDDEN, ids=name_of)
def test_the_graph_makes_no_such_mistake(store: Store, record: dict[str, Any]) -> None:
    assert not ask(store, record["ask"])


@pytest.mark.parametrize("record", FORBIDDEN, ids=name_of)
def test_the_question_would_see_the_mistake(store: Store, record: dict[str, Any]) -> None:
    sinful = Store()
    sinful.bulk_extend(quad for quad in store if quad.graph_name == DefaultGraph())
    sinful.update(with_prefixes(f"INSERT {{ {record['sin']} }} WHERE {{ {record.get('given', '')} }}"))
    assert len(sinful) > len(list(store.quads_for_pattern(None, None, None, DefaultGraph())))
    assert ask(sinful, record["ask"])


def test_every_assertion_quotes_the_text(store: Store, document: Document) -> None:
    text = """SELECT ?assertion ?span ?start ?end ?exact WHERE {
      ?assertion a pg:Assertion . OPTIONAL { ?assertion pg:evidence ?span .
      OPTIONAL { ?span pg:start ?start ; pg:end ?end ; pg:exact ?exact } } }"""
    rows = cells(run_query(store, with_prefixes(text)))
    assert len({row[0] for row in rows}) >= 500
    assert [row for row in rows if not all(row)] == []
    wrong = [row for row in rows if document.text[int(row[2]) : int(row[3])] != row[4]]
    assert wrong == []


def test_every_plain_triple_has_an_assertion(dataset: Store, store: Store, document: Document) -> None:
    graph = mint_graph_iri(document.identifier, "statements")
    text = f"""SELECT ?s ?p ?o WHERE {{ GRAPH <{graph}> {{ ?s ?p ?o }}
      OPTIONAL {{ ?assertion a pg:Assertion ; rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o ; pg:status ?status .
        FILTER(?status IN (status:stated, status:normalised, status:inferred, status:curated)) }}
      FILTER(!BOUND(?assertion)) }}"""
    plain = [quad for quad in dataset if quad.graph_name.value == graph]
    assert len(plain) >= 500
    bare = cells(run_query(store, with_prefixes(text)))
    assert [row for row in bare if re.split("[#/]", row[1])[-1] not in UNREAD] == []


def test_no_candidate_stands_as_a_plain_triple(store: Store, document: Document) -> None:
    graph = mint_graph_iri(document.identifier, "statements")
    text = f"""SELECT ?s ?p ?o WHERE {{
      ?assertion rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o ; pg:status ?status .
      FILTER(?status IN (status:candidate, status:rejected, status:external))
      GRAPH <{graph}> {{ ?s ?p ?o }} }}"""
    assert cells(run_query(store, with_prefixes(text))) == []
