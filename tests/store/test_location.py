"""What a user may name as a graph, and what the line says when it is none."""

from __future__ import annotations

from pathlib import Path

import pytest
from pyoxigraph import NamedNode, Quad, RdfFormat, serialize

from partnership_graph.errors import NotADataset
from partnership_graph.store import add_quads, load_location, open_store
from partnership_graph.store.location import FORMATS

THING, GRAPH = NamedNode("https://example.org/thing"), NamedNode("https://example.org/graph")
QUAD = Quad(THING, THING, THING, GRAPH)


@pytest.mark.parametrize("suffix", [*FORMATS, ".TTL"])
def test_a_file_is_loaded_by_its_suffix(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"graph{suffix}"
    syntax = FORMATS[suffix.lower()]
    predicate = NamedNode("https://example.org/ns#name")  # RDF/XML needs a name at the end
    if syntax.supports_datasets:
        quad = Quad(THING, predicate, THING, GRAPH)
        serialize([quad], path, format=syntax)
    else:
        quad = Quad(THING, predicate, THING)
        serialize([quad.triple], path, format=syntax)
    assert set(load_location(str(path))) == {quad}


def test_every_syntax_that_we_write_can_be_read() -> None:
    assert len(FORMATS) == 6
    assert RdfFormat.JSON_LD in FORMATS.values()


def test_a_folder_of_a_build_is_opened_read_only(tmp_path: Path) -> None:
    writer = open_store(tmp_path / "store")
    add_quads(writer, [QUAD])
    store = load_location(str(tmp_path))
    assert set(store) == {QUAD}
    with pytest.raises(RuntimeError):
        store.add(QUAD)


@pytest.mark.parametrize(
    ("name", "content", "match"),
    [
        ("graph.ttl", "<a> nonsense", "no Turtle"),
        ("graph.nt", "<https://example.org/a b> <x:p> <x:o> .", "no N-Triples"),
        ("graph.jsonld", "{", "no JSON-LD"),
        ("graph.jsonld", '{"@context": "https://example.org/context", "a": 1}', "no JSON-LD"),
        ("graph.rdf", "<rdf", "no RDF/XML"),
        ("graph.csv", "a,b", "no RDF syntax"),
        ("graph", "a", "no RDF syntax"),
    ],
)
def test_a_file_that_is_no_rdf_is_refused(tmp_path: Path, name: str, content: str, match: str) -> None:
    path = tmp_path / name
    path.write_text(content, encoding="utf-8")
    with pytest.raises(NotADataset, match=match) as caught:
        load_location(str(path))
    assert "\n" not in str(caught.value)
    assert str(path) in str(caught.value)


def test_a_missing_place_and_a_folder_without_a_store_are_refused(tmp_path: Path) -> None:
    with pytest.raises(NotADataset, match="no such file"):
        load_location(str(tmp_path / "nowhere"))
    with pytest.raises(NotADataset, match="holds no store"):
        load_location(str(tmp_path))


@pytest.mark.parametrize("address", ["http://127.0.0.1:9/sparql", "https://example.org/sparql"])
def test_an_endpoint_is_refused_for_now(address: str) -> None:
    with pytest.raises(NotADataset, match="not supported"):
        load_location(address)
