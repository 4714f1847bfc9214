"""Minting is deterministic, stays inside the base, and never turns two names into no name."""

from __future__ import annotations

import doctest
import re
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partnership_graph import iris
from partnership_graph.errors import InvalidIri
from partnership_graph.vocab import BASE, PREFIXES

SLUGS = st.from_regex(r"[a-z0-9]+(-[a-z0-9]+){0,3}", fullmatch=True)


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Digital Partnership Council", "digital-partnership-council"),
        ("Research & Innovation", "research-and-innovation"),
        ("R&D", "r-and-d"),
        ("AI/Quantum", "ai-quantum"),
        ("Córas Iompair Éireann", "coras-iompair-eireann"),
        ("Østergård", "ostergard"),
        ("Łódź", "lodz"),
        ("Straße", "strasse"),
        ("İstanbul", "istanbul"),
        ("Lee Jong‐ho", "lee-jong-ho"),
        ("Korea’s plan", "koreas-plan"),
        ("  -- 6G -- ", "6g"),
        ("Galileo™", "galileo"),
        ("한국", ""),
    ],
)
def test_slugify_gives_kebab(name: str, slug: str) -> None:
    assert iris.slugify(name) == slug


@given(st.text())
def test_slugify_gives_a_slug_and_repeats(name: str) -> None:
    slug = iris.slugify(name)
    assert re.fullmatch(r"([a-z0-9]+(-[a-z0-9]+)*)?", slug)
    assert iris.slugify(slug) == slug


def test_part_lives_in_its_document() -> None:
    assert iris.mint_part_iri("council-1", "act", "07") == f"{BASE}id/document/council-1/act/07"
    assert iris.mint_graph_iri("council-1", "provenance") == f"{BASE}id/document/council-1/provenance"
    assert iris.mint_iri("document", "council-1") == iris.mint_document_iri("council-1")


@given(SLUGS, SLUGS, SLUGS, SLUGS)
def test_parts_of_two_documents_never_meet(one: str, two: str, first: str, second: str) -> None:
    same = iris.mint_part_iri(one, "act", first) == iris.mint_part_iri(two, "act", second)
    assert same == ((one, first) == (two, second))


@given(st.integers(0, 10**6), st.integers(1, 10**4), st.integers(0, 10**6), st.integers(1, 10**4))
def test_spans_are_free_of_collisions(start: int, length: int, other_start: int, other_length: int) -> None:
    span, other = (start, start + length), (other_start, other_start + other_length)
    assert (iris.mint_span_iri("d", *span) == iris.mint_span_iri("d", *other)) == (span == other)


def test_assertion_iri_depends_on_every_part() -> None:
    parts = ("d", "https://e.org/s", "https://e.org/p", '"o"@en')
    changed = [(*parts[:i], parts[i] + "x", *parts[i + 1 :]) for i in range(4)]
    iris_of_all = {iris.mint_assertion_iri(*each) for each in [parts, *changed]}
    assert len(iris_of_all) == 5
    assert iris.mint_assertion_iri(*parts).removeprefix(f"{BASE}id/document/d/assertion/") == "000d7e355ebb"


@given(SLUGS, st.sampled_from(["statements", "provenance"]))
def test_graph_iri_can_be_read_back(document: str, part: Literal["statements", "provenance"]) -> None:
    assert iris.read_graph_iri(iris.mint_graph_iri(document, part)) == (document, part)
    assert iris.read_graph_iri(iris.mint_part_iri(document, "act", part)) is None


def test_run_iri_is_the_hash_of_its_configuration() -> None:
    assert iris.mint_run_iri("a") == iris.mint_run_iri("a") != iris.mint_run_iri("b")
    assert re.fullmatch(r"[0-9a-f]{12}", iris.mint_run_iri("a").removeprefix(PREFIXES["run"]))


def test_graphs_have_their_names() -> None:
    names = [iris.REFERENCE_GRAPH, iris.ONTOLOGY_GRAPH, iris.CONCEPT_GRAPH]
    assert names == [f"{BASE}id/graph/reference", f"{BASE}def", f"{BASE}concept"]
    assert iris.mint_concept_iri("modality", "agreed") == f"{PREFIXES['modality']}agreed"


def test_words_that_leave_no_slug_are_refused() -> None:
    with pytest.raises(InvalidIri, match="한국"):
        iris.mint_iri("agent", "한국")
    with pytest.raises(InvalidIri, match="act"):
        iris.mint_part_iri("d", "act", "—")


@pytest.mark.parametrize("identifier", ["", "Council-1", "a b", "a--b", "a_b", "a/b", "a\n"])
def test_identifiers_are_taken_as_they_are_or_refused(identifier: str) -> None:
    with pytest.raises(InvalidIri):
        iris.mint_document_iri(identifier)
    with pytest.raises(InvalidIri):
        iris.mint_concept_iri("modality", identifier)
    with pytest.raises(InvalidIri):
        iris.mint_iri(identifier, "x")


def test_an_empty_span_and_an_unknown_graph_are_refused() -> None:
    with pytest.raises(InvalidIri):
        iris.mint_span_iri("d", 4, 4)
    with pytest.raises(InvalidIri):
        iris.mint_span_iri("d", -1, 4)
    with pytest.raises(InvalidIri):
        iris.mint_graph_iri("d", "other")  # type: ignore[arg-type]


def test_examples_in_the_words_hold() -> None:
    result = doctest.testmod(iris)
    assert result.attempted >= 8
    assert result.failed == 0
