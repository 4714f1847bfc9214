"""Dataset in, networkx graph out: what releases say as nodes and edges, with sentences and positions.

The graph is made for people: n-ary nodes (participations, memberships, treatments of an area) are folded into
labelled edges; spans and assertions become the evidence of what they support; defects stay out. Nothing is
written to the store, and the same store gives the same graph.
"""

from __future__ import annotations

import networkx as nx
import pyoxigraph as ox

from partnership_graph.network.folding import fold
from partnership_graph.network.layout import arrange, wrap_label
from partnership_graph.network.limits import limit_network
from partnership_graph.network.neighbourhood import find_node, neighbourhood
from partnership_graph.network.reading import read_store
from partnership_graph.network.writing import write_gexf, write_graphml

__all__ = [
    "Network",
    "build_network",
    "find_node",
    "limit_network",
    "wrap_label",
    "write_gexf",
    "write_graphml",
]

Network = nx.MultiDiGraph


def build_network(store: ox.Store, *, focus: str | None = None, depth: int = 2) -> nx.MultiDiGraph:
    """Return what the releases of a store say, as a graph with evidence and positions.

    `focus` keeps what lies within `depth` steps of one node. Attributes of a node: label, gloss, kind, types,
    aliases, facts, modality, evidence, x, y, layouts, size, community; of an edge: predicate, label, status,
    modality, is_faint, facts, evidence. `is_faint` marks edges that tie most nodes to the same few.

    Raises:
        UnknownNode: no node has the IRI, name or label given as `focus`.
        NotADataset: the store cannot be read.
    """
    network = fold(read_store(store))
    if focus is not None:
        network = neighbourhood(network, find_node(network, focus), depth)
    arrange(network)
    return network
