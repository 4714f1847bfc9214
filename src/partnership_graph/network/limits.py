"""Keeps a drawing readable: what is drawn of a large network, and what the reader is told of the rest."""

from __future__ import annotations

from collections import Counter
from typing import Any

import networkx as nx

from partnership_graph.network.layout import arrange

WHOLE_NODES = 2000
COMMUNITY_NODES = 5000


def limit_network(network: nx.MultiDiGraph) -> nx.MultiDiGraph:
    """Return what can be drawn of a network, with a `note` on what is left out; a small one as it is.

    Up to 2,000 nodes everything; up to 5,000 the largest communities; above that one node for each community.
    """
    if len(network) <= WHOLE_NODES:
        left_out = network.graph.get("left_out", 0)
        if left_out:
            network.graph["note"] = f"{left_out:,} further nodes of the graph lie outside this neighbourhood."
        return network
    if len(network) <= COMMUNITY_NODES:
        drawn = network.subgraph(_largest_communities(network)).copy()
        what = f"The {len(drawn):,} nodes of the largest communities are drawn"
    else:
        drawn = _by_community(network)
        what = f"{len(drawn):,} communities are drawn in place of their nodes"
    drawn.graph["note"] = (
        f"{what}; {len(network) - len(drawn):,} of {len(network):,} nodes are not. Draw a neighbourhood with "
        "“view --focus NAME”, or export the whole as GraphML or GEXF."
    )
    return drawn


def _largest_communities(network: nx.MultiDiGraph) -> list[str]:
    """Return the nodes of the largest communities that fit, whole communities only but for the first."""
    counts = Counter(data["community"] for _, data in network.nodes(data=True))
    kept: set[int] = set()
    room = WHOLE_NODES
    for community, count in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        if count <= room:
            kept.add(community)
            room -= count
    members = [node for node, data in network.nodes(data=True) if data["community"] in kept]
    return members or sorted(network)[:WHOLE_NODES]


def _by_community(network: nx.MultiDiGraph) -> nx.MultiDiGraph:
    """Return one node for each community, named after its largest member, with counted edges between them."""
    members: dict[int, list[str]] = {}
    for node, data in network.nodes(data=True):
        members.setdefault(data["community"], []).append(node)
    heads = {
        community: min(nodes, key=lambda node: (-network.nodes[node]["size"], node))
        for community, nodes in sorted(members.items())[:WHOLE_NODES]
    }
    drawn = nx.MultiDiGraph(**network.graph)
    for community, head in sorted(heads.items()):
        told: dict[str, Any] = dict(network.nodes[head])
        counts = Counter(network.nodes[node]["kind"] for node in members[community])
        told["label"] = f"{told['label']} and {len(members[community]) - 1:,} more"
        told["facts"] = [[f"of kind {kind}", f"{count:,}"] for kind, count in sorted(counts.items())]
        drawn.add_node(head, **told)
    between: Counter[tuple[str, str]] = Counter()
    for source, target in network.edges():
        pair = (network.nodes[source]["community"], network.nodes[target]["community"])
        if pair[0] != pair[1] and heads.keys() >= set(pair):
            between[heads[pair[0]], heads[pair[1]]] += 1
    for (source, target), count in sorted(between.items()):
        edge = {"predicate": "", "status": "", "modality": "", "is_faint": False, "facts": [], "evidence": []}
        drawn.add_edge(source, target, label=f"{count:,} links", **edge)
    arrange(drawn)
    return drawn
