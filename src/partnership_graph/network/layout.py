"""Gives every node a size, a community and seeded positions in which its label can be read."""

from __future__ import annotations

import math
import textwrap
from collections.abc import Callable

import networkx as nx
import numpy as np

from partnership_graph.network.column import arrange_columns, arrange_rings
from partnership_graph.network.overlap import Points, push_apart
from partnership_graph.network.web import SEED, arrange_web, weigh

_CENTRAL_KINDS = ("body", "event")
# Kinds that share a column in the arrangement by kind.
_FAMILIES = {
    "polity": 0,
    "organization": 0,
    "person": 0,
    "document": 0,
    "body": 1,
    "series": 1,
    "event": 2,
    "instrument": 3,
    "project": 3,
    "area": 4,
    "act": 5,
    "place": 6,
}
_RADII = {"act": 7.0, "place": 8.0, "document": 10.0, "person": 10.0, "polity": 17.0}
_RADIUS = 11.0
_LETTER, _LINE = 3.6, 16.5  # half the width of a letter, and the height of a line, at 13 pixels


def wrap_label(label: str, width: int = 20, lines: int = 4) -> str:
    """Return a label broken into a few short lines of much the same length.

    >>> wrap_label("Joint Committee on Trade and Investment")
    'Joint Committee on\\nTrade and Investment'
    """
    wrapped = _wrap(label, width)
    while width > 1 and len(_wrap(label, width - 1)) == len(wrapped):
        width -= 1
        wrapped = _wrap(label, width)
    if len(wrapped) > lines:
        wrapped = [*wrapped[: lines - 1], f"{wrapped[lines - 1]} …"]
    return "\n".join(wrapped)


def _wrap(label: str, width: int) -> list[str]:
    """Return the lines of a label, broken at spaces only."""
    return textwrap.wrap(label, width, break_long_words=False, break_on_hyphens=False) or [label]


def arrange(network: nx.MultiDiGraph) -> None:
    """Set `x`, `y`, `size`, `community` and the alternative `layouts` of every node, in place."""
    if not network:
        return
    plain, centre = weigh(network), find_centre(network)
    sizes, communities = _sizes(network, centre), _communities(plain)
    boxes = _boxes(network, sizes)
    steps = _distance_from(plain, centre)
    layouts = {
        "web": arrange_web(plain, centre, communities),
        "kinds": arrange_columns(network, boxes, lambda node: _FAMILIES[network.nodes[node]["kind"]]),
        "layers": arrange_columns(network, boxes, steps),
        "rings": arrange_rings(network, steps),
    }
    layouts = {name: push_apart(points, boxes) for name, points in layouts.items()}
    for place, (node, data) in enumerate(network.nodes(data=True)):
        data["layouts"] = {name: _rounded(points[place]) for name, points in layouts.items()}
        data["x"], data["y"] = data["layouts"]["web"]
        data["size"], data["community"] = sizes[node], communities[node]
    network.graph["centre"] = centre


def find_centre(network: nx.MultiDiGraph) -> str:
    """Return the body or event with most edges; without one, the node with most."""
    central = [node for node, data in network.nodes(data=True) if data["kind"] in _CENTRAL_KINDS]
    ordered: list[str] = sorted(central or network, key=lambda node: (network.degree(node), node))
    return ordered[-1]


def _clear_degrees(network: nx.MultiDiGraph) -> dict[str, int]:
    """Return how many edges that are not faint each node has."""
    degrees = dict.fromkeys(network, 0)
    for source, target, data in network.edges(data=True):
        if not data["is_faint"]:
            degrees[source] += 1
            degrees[target] += 1
    return degrees


def _sizes(network: nx.MultiDiGraph, centre: str) -> dict[str, float]:
    """Return the radius of each node: the centre is largest, acts are small."""
    degrees = _clear_degrees(network)
    sizes = {
        node: round(_RADII.get(data["kind"], _RADIUS) + 1.2 * math.sqrt(min(degrees[node], 100)), 1)
        for node, data in network.nodes(data=True)
    }
    sizes[centre] = max(sizes.values()) + 8.0
    return sizes


def _communities(plain: nx.Graph) -> dict[str, int]:
    """Return the number of the seeded Louvain community of each node, the largest first."""
    nodes = list(plain)
    # Numbers in place of names: the order of a set of texts changes from run to run.
    numbered = nx.convert_node_labels_to_integers(plain)
    found = nx.community.louvain_communities(numbered, seed=SEED)
    ordered = sorted((sorted(members) for members in found), key=lambda members: (-len(members), members))
    return {nodes[place]: number for number, members in enumerate(ordered) for place in members}


def _distance_from(plain: nx.Graph, centre: str) -> Callable[[str], int]:
    """Return a function from a node to its number of steps from the centre."""
    steps: dict[str, int] = nx.single_source_shortest_path_length(plain, centre)
    beyond = 1 + max(steps.values())
    return lambda node: steps.get(node, beyond)


def _boxes(network: nx.MultiDiGraph, sizes: dict[str, float]) -> Points:
    """Return half the width, and the reach above and below the centre, of each node with its label."""
    boxes = []
    for node, data in network.nodes(data=True):
        lines = wrap_label(data["label"]).split("\n")
        half = max(map(len, lines)) * _LETTER
        if data["kind"] == "area":  # the words stand inside the outline
            height = _LINE * len(lines) / 2 + 13
            boxes.append((half * 1.1 + 20, height, height))
        else:
            reach = sizes[node] + 8
            boxes.append((max(sizes[node], half) + 6, reach, reach + _LINE * len(lines)))
    return np.array(boxes)


def _rounded(point: Points) -> list[float]:
    """Return a position to a tenth of a pixel, without a negative zero."""
    return [round(float(value), 1) + 0.0 for value in point]
