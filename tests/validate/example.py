"""The examples that ship with the shapes: two releases that conform, and one file for each sin."""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from pathlib import Path

from pyoxigraph import Quad, RdfFormat, Store, parse
from rdflib import Graph

from partnership_graph import resources
from partnership_graph.model import Document
from partnership_graph.validate.shacl import read_turtle, to_graph

EXAMPLES = resources.root() / "ontology" / "examples"
CONFORMING = sorted((EXAMPLES / "conforming").glob("*.trig"))
SINS_OF_SHAPES = sorted((EXAMPLES / "violating").glob("*.ttl"))
SINS_OF_DATASETS = sorted((EXAMPLES / "violating").glob("*.trig"))
SHAPES = "https://w3id.org/partnership-graph/shapes#"
COUNCIL = "https://w3id.org/partnership-graph/id/document/aurelia-northern-union-council-1"


def load(*paths: Path) -> Store:
    """Return a store with the quads of TriG files."""
    store = Store()
    for path in paths:
        store.extend(parse(path=str(path), format=RdfFormat.TRIG))
    return store


def store_of(*quads: Quad) -> Store:
    """Return a store with the quads given."""
    store = Store()
    store.extend(quads)
    return store


def conforming_graph() -> Graph:
    """Return a new graph with all that the conforming examples say."""
    return to_graph(load(*CONFORMING))


def expected_of(path: Path) -> str:
    """Return the shape or check that a violating example names in its first line."""
    return path.read_text(encoding="utf-8").partition("\n")[0].removeprefix("# ")


@cache
def statements_of(path: Path) -> Graph:
    """Return what a violating example adds; the caller must not change it."""
    return read_turtle((path,))


def example_document(name: str, identifier: str) -> Document:
    """Return the text of a conforming example as a document."""
    text = (EXAMPLES / "conforming" / f"{name}.txt").read_text(encoding="utf-8")
    return Document(identifier, text, sha256(text.encode()).hexdigest(), "en", ())


def council() -> Document:
    """Return the text of the larger example."""
    return example_document("council", "aurelia-northern-union-council-1")


def notice() -> Document:
    """Return the text of the smaller example."""
    return example_document("notice", "northern-union-notice-1")
