"""Each violating example is caught by exactly the shape or check it names, and each of these has one."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

import pytest
from rdflib import Graph
from rdflib.namespace import RDF, SH

from partnership_graph.validate import check_hygiene, validate_graph
from partnership_graph.validate.hygiene import hygiene_checks
from partnership_graph.validate.shacl import read_shapes
from tests.validate.example import (
    CONFORMING,
    SHAPES,
    SINS_OF_DATASETS,
    SINS_OF_SHAPES,
    conforming_graph,
    expected_of,
    load,
    statements_of,
)


def new_subjects(path: Path, known: Graph) -> set[str]:
    """Return the things that an example adds to the conforming ones."""
    return {str(node) for node in statements_of(path).subjects() if (node, None, None) not in known}


@pytest.fixture(scope="module")
def caught() -> dict[Path | None, set[str]]:
    """Validate all sins at once; each result falls to the file that brings its node."""
    graph = conforming_graph()
    owners = {node: path for path in SINS_OF_SHAPES for node in new_subjects(path, graph)}
    for path in SINS_OF_SHAPES:
        for triple in statements_of(path):
            graph.add(triple)
    shapes: dict[Path | None, set[str]] = defaultdict(set)
    for result in validate_graph(graph).results:
        shapes[owners.get(result.focus, owners.get(result.value or ""))].add(result.shape)
    return shapes


def test_no_two_examples_bring_the_same_thing() -> None:
    known = conforming_graph()
    subjects = [node for path in SINS_OF_SHAPES for node in new_subjects(path, known)]
    assert len(subjects) == len(set(subjects)) == len(SINS_OF_SHAPES)


@pytest.mark.parametrize("path", SINS_OF_SHAPES, ids=lambda path: path.stem)
def test_a_sin_is_caught_by_exactly_its_shape(path: Path, caught: dict[Path | None, set[str]]) -> None:
    assert caught[path] == {expected_of(path)}


def test_nothing_else_is_caught(caught: dict[Path | None, set[str]]) -> None:
    assert caught[None] == set()


@pytest.mark.parametrize("path", SINS_OF_DATASETS, ids=lambda path: path.stem)
def test_a_sin_of_a_dataset_is_caught_by_exactly_its_check(path: Path) -> None:
    report = check_hygiene(load(*CONFORMING, path))
    assert {result.shape for result in report.results} == {expected_of(path)}


def test_each_shape_has_a_sin() -> None:
    graph = read_shapes()
    speaking = {*graph.subjects(SH.path), *graph.subjects(SH.select)}
    speaking |= {
        node for node in graph.subjects(RDF.type, SH.NodeShape) if set(graph.objects(node, SH.pattern))
    }
    speaking |= set(graph.subjects(SH["or"])) - set(graph.subjects(SH.path))
    inner = {node for cell in graph.subjects(RDF.first) for node in graph.objects(cell, RDF.first)}
    expected = {str(node) for node in speaking - inner}
    assert expected == {expected_of(path) for path in SINS_OF_SHAPES}
    assert len(SINS_OF_SHAPES) >= len(expected) >= 170


def test_each_check_has_a_sin() -> None:
    assert {check.name for check in hygiene_checks("data")} == {
        expected_of(path) for path in SINS_OF_DATASETS
    }
    assert len(SINS_OF_DATASETS) >= 18


@pytest.mark.parametrize("path", SINS_OF_SHAPES, ids=lambda path: path.stem)
def test_a_sin_is_named_after_its_shape(path: Path) -> None:
    words = expected_of(path).removeprefix(SHAPES)
    kebab = "".join(f"-{letter.lower()}" if letter.isupper() else letter for letter in words).lstrip("-")
    assert path.stem.startswith(kebab.replace("--", "-"))
