"""Arranges nodes in columns or on rings by a rank, such as their kind or their distance from the centre."""

from __future__ import annotations

import math
from collections.abc import Callable

import networkx as nx
import numpy as np

from partnership_graph.network.kind import KINDS
from partnership_graph.network.overlap import Points
from partnership_graph.network.web import polar

_COLUMN_GAP = 195.0
_ROW_GAP = 16.0
_RING_GAP = 240.0
_SHORTEST_COLUMN = 860.0


def arrange_columns(network: nx.MultiDiGraph, boxes: Points, rank: Callable[[str], int]) -> Points:
    """Return positions in columns by rank, stacked by height; a full column goes on in a further one."""
    heights = dict(zip(network, boxes[:, 1] + boxes[:, 2] + _ROW_GAP, strict=True))
    above = dict(zip(network, boxes[:, 1], strict=True))
    full = max(_SHORTEST_COLUMN, math.sqrt(float(sum(heights.values())) * _COLUMN_GAP * 0.6))
    columns: list[list[str]] = []
    for members in _groups(network, rank):
        columns.append([])
        for node in members:
            if columns[-1] and sum(heights[other] for other in columns[-1]) + heights[node] > full:
                columns.append([])
            columns[-1].append(node)
    points = {}
    for number, column in enumerate(columns):
        top = -sum(heights[node] for node in column) / 2
        for node in column:
            points[node] = (number * _COLUMN_GAP, top + above[node])
            top += heights[node]
    return np.array([points[node] for node in network])


def arrange_rings(network: nx.MultiDiGraph, rank: Callable[[str], int]) -> Points:
    """Return positions on rings around the centre, kind by kind along each ring."""
    points, radius = {}, 0.0
    for ring, members in enumerate(_groups(network, rank)):
        radius = max(radius + _RING_GAP, len(members) * 120.0 / (2 * math.pi)) if ring else 0.0
        for n, node in enumerate(members):
            x, y = polar(radius, 2 * math.pi * n / len(members) - math.pi / 2)
            points[node] = (x * 1.4, y * 0.85)
    return np.array([points[node] for node in network])


def _groups(network: nx.MultiDiGraph, rank: Callable[[str], int]) -> list[list[str]]:
    """Return the nodes of each rank, by kind and name."""
    nodes = network.nodes
    groups: dict[int, list[str]] = {}
    for node in sorted(nodes, key=lambda n: (KINDS.index(nodes[n]["kind"]), nodes[n]["label"].casefold(), n)):
        groups.setdefault(rank(node), []).append(node)
    return [members for _, members in sorted(groups.items())]
