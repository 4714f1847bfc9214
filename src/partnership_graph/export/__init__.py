"""Datasets become files that never differ by a byte: sorted, with fixed prefixes and no blank nodes of ours.

What enters is a store; what leaves are bytes. Syntaxes of one graph (`ttl`, `nt`, `rdfxml`) hold the plain
part; syntaxes of datasets (`trig`, `nq`, `jsonld`) hold all graphs but the ontology and the concept schemes,
which are files of their own. This room never chooses what is true or worth showing.
"""

from __future__ import annotations

from collections.abc import Callable

from pyoxigraph import Store

from partnership_graph.export.jsonld import export_jsonld
from partnership_graph.export.line import export_nquads, export_ntriples
from partnership_graph.export.rdfxml import export_rdfxml
from partnership_graph.export.turtle import export_provenance, export_trig, export_turtle

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

EXPORTERS: dict[str, Callable[[Store], bytes]] = {
    "ttl": export_turtle,
    "trig": export_trig,
    "nt": export_ntriples,
    "nq": export_nquads,
    "jsonld": export_jsonld,
    "rdfxml": export_rdfxml,
}
