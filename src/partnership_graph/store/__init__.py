"""Graphs are opened, filled and loaded here: a dataset of named graphs, in memory or on disk.

What enters are quads, files and folders; what leaves is an Oxigraph store, or the rdflib view of one. This
room never answers a question: that is `query`.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from pyoxigraph import Quad, Store
from rdflib import Dataset

__all__ = [
    "add_quads",
    "add_reference",
    "as_dataset",
    "load_location",
    "load_ontology",
    "open_store",
    "replace_graph",
]


def open_store(folder: Path | None = None, *, read_only: bool = False) -> Store:
    """Open a store on disk, or one in memory when no folder is given."""
    raise NotImplementedError


def load_location(location: str) -> Store:
    """Open the graph that a user named: a folder that a build made, or an RDF file."""
    raise NotImplementedError


def add_quads(store: Store, quads: Iterable[Quad]) -> None:
    """Add quads to a store, all or none."""
    raise NotImplementedError


def replace_graph(store: Store, graph: str, quads: Iterable[Quad]) -> None:
    """Put quads in the place of all that a named graph holds."""
    raise NotImplementedError


def as_dataset(store: Store) -> Dataset:
    """Return the rdflib view of a store, where the default graph is the union of all graphs."""
    raise NotImplementedError


def load_ontology(store: Store) -> None:
    """Load the ontology and the concept schemes into their two graphs."""
    raise NotImplementedError


def add_reference(store: Store) -> None:
    """Copy what the reference data says of the things that releases mention."""
    raise NotImplementedError
