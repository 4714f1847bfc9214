"""The files of the ontology and what they hold when read together."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path

from pyoxigraph import QuerySolutions, RdfFormat, Store

from partnership_graph import resources

FOLDER = resources.root() / "ontology"
TOP = resources.ontology_files()
SCHEMES = resources.ontology_files("schemes")
# Queries named `data-…` look at the graphs of releases, not at the ontology.
HYGIENE = tuple(file for file in resources.question_files("hygiene") if not file.name.startswith("data-"))


Row = tuple[str, ...]


def load(files: Iterable[Path]) -> Store:
    """Return a store that holds the files in its default graph."""
    store = Store()
    for file in files:
        store.load(path=str(file), format=RdfFormat.TURTLE)
    return store


@cache
def whole() -> Store:
    """Return the ontology with its schemes; nobody writes into it."""
    return load((*TOP, *SCHEMES))


def select(store: Store, query: str) -> list[Row]:
    """Return the rows of a query as plain values, in the order of the query, `""` where unbound."""
    solutions = store.query(query, use_default_graph_as_union=True)
    assert isinstance(solutions, QuerySolutions)
    width = range(len(solutions.variables))
    rows = [[solution[at] for at in width] for solution in solutions]
    return [tuple("" if term is None else getattr(term, "value", str(term)) for term in row) for row in rows]
