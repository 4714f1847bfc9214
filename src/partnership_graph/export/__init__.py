"""Datasets become files that never differ by a byte: sorted, with fixed prefixes and no blank nodes of ours.

What enters is a store; what leaves are bytes. This room never chooses what is true or worth showing.
"""

from __future__ import annotations

from collections.abc import Callable

from pyoxigraph import Store

__all__ = [
    "EXPORTERS",
    "export_jsonld",
    "export_nquads",
    "export_ntriples",
    "export_provenance",
    "export_rdfxml",
    "export_trig",
    "export_turtle",
]


def export_turtle(store: Store) -> bytes:
    """Write the plain part as Turtle."""
    raise NotImplementedError


def export_provenance(store: Store) -> bytes:
    """Write the spans and assertions of every release as TriG."""
    raise NotImplementedError


def export_trig(store: Store) -> bytes:
    """Write all graphs of the data as TriG."""
    raise NotImplementedError


def export_nquads(store: Store) -> bytes:
    """Write all graphs of the data as sorted N-Quads."""
    raise NotImplementedError


def export_ntriples(store: Store) -> bytes:
    """Write the plain part as sorted N-Triples."""
    raise NotImplementedError


def export_jsonld(store: Store) -> bytes:
    """Write all graphs of the data as JSON-LD."""
    raise NotImplementedError


def export_rdfxml(store: Store) -> bytes:
    """Write the plain part as RDF/XML."""
    raise NotImplementedError


EXPORTERS: dict[str, Callable[[Store], bytes]] = {
    "ttl": export_turtle,
    "trig": export_trig,
    "nt": export_ntriples,
    "nq": export_nquads,
    "jsonld": export_jsonld,
    "rdfxml": export_rdfxml,
    "provenance": export_provenance,
}
