"""Load the ontology and the concept schemes beside the data, each into one graph of its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from pyoxigraph import NamedNode, Quad, RdfFormat, Store, parse

from partnership_graph import resources
from partnership_graph.errors import NotADataset
from partnership_graph.iris import CONCEPT_GRAPH, ONTOLOGY_GRAPH
from partnership_graph.store.quads import replace_graph


def load_ontology(store: Store) -> None:
    """Put the ontology and the concept schemes in the place of what the store holds of them.

    Raises:
        NotADataset: one of the files cannot be parsed.
        StoreError: the store is read only or its disk fails.
    """
    replace_graph(store, ONTOLOGY_GRAPH, read_turtle(resources.ontology_files(""), ONTOLOGY_GRAPH))
    replace_graph(store, CONCEPT_GRAPH, read_turtle(resources.ontology_files("schemes"), CONCEPT_GRAPH))


def read_turtle(paths: Iterable[Path], graph: str) -> Iterator[Quad]:
    """Yield the triples of Turtle files that we ship, as quads of one graph.

    Raises:
        NotADataset: one of them cannot be parsed.
    """
    name = NamedNode(graph)
    for path in paths:
        try:
            for s, p, o, _ in parse(path=str(path), format=RdfFormat.TURTLE):
                yield Quad(s, p, o, name)
        except SyntaxError as error:
            line = " ".join(str(error).split())
            raise NotADataset(f"the file is no Turtle ({line})", str(path), "correct the file") from error
