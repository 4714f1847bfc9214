"""Finds a node by what people call it, and cuts out what lies around it."""

from __future__ import annotations

import difflib

import networkx as nx

from partnership_graph.errors import UnknownNode
from partnership_graph.network.reading import slug
from partnership_graph.vocab import PREFIXES


def find_node(network: nx.MultiDiGraph, name: str) -> str:
    """Return the IRI of the node with this IRI, prefixed name, last part of an IRI, label or alias.

    Raises:
        UnknownNode: no node has the name, or several have it.
    """
    prefix, _, rest = name.partition(":")
    for iri in (name, PREFIXES.get(prefix, "") + rest):
        if iri in network:
            return iri
    wanted = name.casefold()
    found: list[str] = [iri for iri in network if wanted in _names(iri, network)]
    if len(found) == 1:
        return found[0]
    if found:
        raise UnknownNode(f"{len(found)} nodes are called {name!r}", "", f"give one of {', '.join(found)}")
    labels = {data["label"] for _, data in network.nodes(data=True)}
    near = difflib.get_close_matches(name, sorted(labels), n=3, cutoff=0.5)
    advice = (
        f"did you mean {' or '.join(map(repr, near))}?" if near else "give an IRI or a label of the graph"
    )
    raise UnknownNode(f"no node is called {name!r}", "", advice)


def neighbourhood(network: nx.MultiDiGraph, iri: str, depth: int) -> nx.MultiDiGraph:
    """Return the nodes within so many steps of one, in both directions, and how many are left out."""
    kept = nx.single_source_shortest_path_length(
        network.to_undirected(as_view=True), iri, cutoff=max(depth, 0)
    )
    cut: nx.MultiDiGraph = nx.MultiDiGraph(**network.graph)
    cut.add_nodes_from((node, data) for node, data in network.nodes(data=True) if node in kept)
    cut.add_edges_from(
        (source, target, key, data)
        for source, target, key, data in network.edges(keys=True, data=True)
        if source in kept and target in kept
    )
    cut.graph["left_out"] = len(network) - len(cut)
    return cut


def _names(iri: str, network: nx.MultiDiGraph) -> set[str]:
    """Return what a node is called, in lower case."""
    data = network.nodes[iri]
    return {name.casefold() for name in (slug(iri), data["label"], *data["aliases"])}
