"""Graphs are opened, filled and loaded here: a dataset of named graphs, in memory or on disk.

What enters are quads, files and folders; what leaves is an Oxigraph store, or the rdflib view of one. This
room never answers a question: that is `query`.
"""

from __future__ import annotations

from partnership_graph.store.dataset import as_dataset
from partnership_graph.store.disk import open_store
from partnership_graph.store.location import load_location
from partnership_graph.store.ontology import load_ontology
from partnership_graph.store.quads import add_quads, replace_graph
from partnership_graph.store.reference import add_reference

__all__ = [
    "add_quads",
    "add_reference",
    "as_dataset",
    "load_location",
    "load_ontology",
    "open_store",
    "replace_graph",
]
