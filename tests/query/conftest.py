"""The example dataset with its ontology, as a store of named graphs that no test may change."""

from __future__ import annotations

import pyoxigraph as ox
import pytest

from partnership_graph.iris import CONCEPT_GRAPH, ONTOLOGY_GRAPH
from partnership_graph.resources import ontology_files, root

EXAMPLE = root() / "ontology" / "examples" / "conforming" / "council.trig"
DOCUMENT = "https://w3id.org/partnership-graph/id/document/aurelia-northern-union-council-1"


def load_example() -> ox.Store:
    """Return a fresh store with the example dataset, the ontology and the schemes."""
    store = ox.Store()
    store.load(path=str(EXAMPLE), format=ox.RdfFormat.TRIG)
    for folder, graph in (("", ONTOLOGY_GRAPH), ("schemes", CONCEPT_GRAPH)):
        for path in ontology_files(folder):
            store.load(path=str(path), format=ox.RdfFormat.TURTLE, to_graph=ox.NamedNode(graph))
    return store


@pytest.fixture(scope="session")
def store() -> ox.Store:
    """Return the example dataset, to read only."""
    return load_example()
