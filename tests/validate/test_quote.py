"""A quote is what its document says at its offsets, to the last code point."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pyoxigraph import Literal, NamedNode, Quad, Store

from partnership_graph.validate import Report, check_quotes
from partnership_graph.validate.quote import DIFFERENT_WORDS, OTHER_TEXT, UNKNOWN_DOCUMENT
from partnership_graph.vocab import PG
from tests.validate.example import CONFORMING, COUNCIL, council, load, notice


@pytest.fixture
def store() -> Store:
    return load(*CONFORMING)


def exchange(store: Store, predicate: str, change: int) -> str:
    """Move one offset of one span and return the span."""
    graph = NamedNode(f"{COUNCIL}/provenance")
    quad = min(store.quads_for_pattern(None, NamedNode(predicate), None, graph), key=str)
    assert isinstance(quad.object, Literal)
    value = Literal(str(int(quad.object.value) + change), datatype=quad.object.datatype)
    store.remove(quad)
    store.add(Quad(quad.subject, quad.predicate, value, graph))
    assert isinstance(quad.subject, NamedNode)
    return quad.subject.value


def test_good_quotes_are_no_results(store: Store) -> None:
    assert check_quotes(store, [council(), notice()]) == Report()


@pytest.mark.parametrize(("predicate", "change"), [(PG.start, 1), (PG.end, -1), (PG.end, 1)])
def test_an_offset_beside_the_words_is_caught(store: Store, predicate: str, change: int) -> None:
    span = exchange(store, predicate, change)
    assert [(each.focus, each.shape) for each in check_quotes(store, [council()]).results] == [
        (span, DIFFERENT_WORDS)
    ]


@pytest.mark.parametrize("offset", ["-1", "many", "1.5"])
def test_an_offset_that_is_no_number_is_caught(store: Store, offset: str) -> None:
    graph = NamedNode(f"{COUNCIL}/provenance")
    quad = min(store.quads_for_pattern(None, NamedNode(PG.start), None, graph), key=str)
    store.remove(quad)
    store.add(Quad(quad.subject, quad.predicate, Literal(offset), graph))
    assert len(check_quotes(store, [council()]).violations) == 1


def test_a_changed_text_is_caught(store: Store) -> None:
    document = council()
    text = document.text.replace("Lantern Hall", "Lantern House")
    results = check_quotes(store, [replace(document, text=text, sha256="0" * 64)]).results
    assert {each.shape for each in results} == {OTHER_TEXT, DIFFERENT_WORDS}


def test_a_document_the_dataset_lacks_is_caught(store: Store) -> None:
    results = check_quotes(store, [replace(council(), identifier="another-release")]).results
    assert [each.shape for each in results] == [UNKNOWN_DOCUMENT]
