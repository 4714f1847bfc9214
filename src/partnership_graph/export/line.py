"""Write N-Triples and N-Quads (W3C RDF 1.1): a statement a line, sorted; the form to hash and to compare."""

from __future__ import annotations

from collections.abc import Iterable

from pyoxigraph import Store

from partnership_graph.export.part import select_data, select_plain


def export_ntriples(store: Store) -> bytes:
    """Write the plain part, the same triples as in Turtle, as sorted N-Triples."""
    return _join(f"{triple} .\n" for triple in select_plain(store))


def export_nquads(store: Store) -> bytes:
    """Write all graphs of the data as sorted N-Quads.

    The graphs of the ontology and of the concepts are left out: they are files of their own.
    """
    return _join(f"{quad} .\n" for quad in select_data(store))


def _join(lines: Iterable[str]) -> bytes:
    return "".join(sorted(lines)).encode("utf-8")
