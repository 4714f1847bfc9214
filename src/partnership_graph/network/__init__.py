"""Dataset in, networkx graph out: what the releases say, as nodes and edges with their sentences and positions.

The graph is made for people: n-ary nodes (participations, memberships, treatments of an area) are folded into
labelled edges, spans, defects and assertions become the evidence of what they support. Nothing is written to the
store, and the same store gives the same graph.
"""

from __future__ import annotations

import networkx as nx
import pyoxigraph as ox


def build_network(store: ox.Store, *, focus: str | None = None, depth: int = 2) -> nx.MultiDiGraph:
    """Return what the releases of a store say, as a graph with evidence and positions.

    Raises:
        UnknownNode: no node has the IRI, name or label given as `focus`.
    """
    raise NotImplementedError


def write_graphml(network: nx.MultiDiGraph) -> bytes:
    """Return the network as GraphML; the same network gives the same bytes."""
    raise NotImplementedError


def write_gexf(network: nx.MultiDiGraph) -> bytes:
    """Return the network as GEXF; the same network gives the same bytes."""
    raise NotImplementedError
