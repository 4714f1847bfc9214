"""Arranges nodes by what ties them: hubs get room, leaves stay near, the centre lies in the middle."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import TypeVar

import networkx as nx
import numpy as np

from partnership_graph.network.overlap import Points, rounds

SEED = 7
_Key = TypeVar("_Key", str, int)
# Larger networks are laid out part by part: they read better so, and from 500 nodes on networkx needs scipy.
_AT_ONCE = 300
_SPACING = 140.0
_LANDSCAPE = (1.22, 0.9)  # screens are wider than high
_CENTRING = 5.0
_DRAWN = 0.8
_FAINT_PULL, _FAINT_LENGTH = 0.1, 2.2
_GOLDEN_ANGLE = math.pi * (3 - math.sqrt(5))


def weigh(network: nx.MultiDiGraph) -> nx.Graph:
    """Return the simple graph that positions are computed from.

    Faint edges pull little. An edge between two hubs is long and one to a leaf short.
    """
    plain = nx.Graph()
    plain.add_nodes_from(network.nodes)
    for source, target, data in network.edges(data=True):
        if source != target:
            before = plain.get_edge_data(source, target, {"weight": 0.0})["weight"]
            plain.add_edge(source, target, weight=max(_FAINT_PULL if data["is_faint"] else 1.0, before))
    degrees = {node: sum(edge["weight"] for edge in plain[node].values()) for node in plain}
    for source, target, edge in plain.edges(data=True):
        crowd = math.log2(1 + degrees[source]) + math.log2(1 + degrees[target])
        edge["length"] = (0.45 + 0.16 * crowd) * (1.0 if edge["weight"] == 1.0 else _FAINT_LENGTH)
    return plain


def arrange_web(plain: nx.Graph, centre: str, communities: dict[str, int]) -> Points:
    """Return positions by attraction along edges, in the order of the nodes."""
    is_small = len(plain) <= _AT_ONCE
    points = _spread(plain, centre) if is_small else _spread_by_parts(plain, communities)
    placed: Points = np.array([points[node] for node in plain]) * np.array(_LANDSCAPE)
    return placed


def polar(radius: float, angle: float) -> tuple[float, float]:
    """Return the point at an angle and a distance from the origin."""
    return radius * math.cos(angle), radius * math.sin(angle)


def _spread(plain: nx.Graph, centre: str) -> dict[str, Points]:
    """Return positions by attraction, begun as a sunflower around the centre, then relieved and gathered."""
    start = _sunflower(sorted(plain, key=lambda node: (node != centre, node)))
    if len(plain) == 1:
        return {centre: np.zeros(2)}
    reach = 2.2 / math.sqrt(len(plain))
    spring = nx.spring_layout(plain, pos=start, weight="weight", seed=SEED, iterations=150, k=reach)
    points = _gather(_relieve(plain, centre, np.array([spring[node] for node in plain], dtype=float)))
    points = _draw_to_middle(points, list(plain).index(centre))
    return dict(zip(plain, points, strict=True))


def _relieve(plain: nx.Graph, centre: str, points: Points) -> Points:
    """Return positions whose distances come close to those along edges (stress majorization)."""
    nodes = list(plain)
    lengths = dict(nx.all_pairs_dijkstra_path_length(plain, weight="length"))
    # Parts without a connection lie side by side.
    far = 0.8 * max(1.0, *(max(found.values()) for found in lengths.values()))
    wanted = np.array([[lengths[a].get(b, far) for b in nodes] for a in nodes])
    np.fill_diagonal(wanted, 1.0)
    weights = wanted**-2
    middle = nodes.index(centre)
    weights[middle] *= _CENTRING
    weights[:, middle] *= _CENTRING
    np.fill_diagonal(weights, 0.0)
    inverse = np.linalg.pinv(np.diag(weights.sum(axis=1)) - weights)
    for _ in range(rounds(len(nodes), 120)):
        distances = np.linalg.norm(points[:, None] - points[None], axis=2)
        np.fill_diagonal(distances, 1.0)
        ratio = -weights * wanted / np.maximum(distances, 1e-6)
        np.fill_diagonal(ratio, 0.0)
        np.fill_diagonal(ratio, -ratio.sum(axis=1))
        points = inverse @ (ratio @ points)
    return points * _SPACING


def _gather(points: Points) -> Points:
    """Return positions with far ones drawn in and near ones given room."""
    points = points - points.mean(axis=0)
    reach = np.linalg.norm(points, axis=1, keepdims=True)
    far = max(float(reach.max()), 1e-9)
    gathered: Points = points * (np.maximum(reach, 1e-9) / far) ** -0.25
    return gathered


def _draw_to_middle(points: Points, centre: int) -> Points:
    """Return positions with the centre nearer to the middle of all, its surroundings drawn along with it."""
    distance = np.linalg.norm(points - points[centre], axis=1, keepdims=True)
    nearness = np.exp(-((distance / (0.6 * distance.max() + 1e-9)) ** 2))
    drawn: Points = points - _DRAWN * points[centre] * nearness
    return drawn


def _spread_by_parts(plain: nx.Graph, communities: dict[str, int]) -> dict[str, Points]:
    """Return positions in which each community has a disc, its best connected nodes in the middle."""
    members: dict[int, list[str]] = {}
    for node in sorted(plain, key=lambda node: (-plain.degree(node), node)):
        members.setdefault(communities[node], []).append(node)
    parts = nx.Graph()
    parts.add_nodes_from(sorted(members))
    for source, target in plain.edges():
        if communities[source] != communities[target]:
            parts.add_edge(communities[source], communities[target])
    discs = {part: 0.75 * _SPACING * math.sqrt(len(nodes)) for part, nodes in members.items()}
    if len(parts) <= _AT_ONCE:
        rough = nx.spring_layout(parts, pos=_sunflower(parts), seed=SEED, iterations=100)
    else:
        rough = _sunflower(parts)
    middles = (
        np.array([rough[part] for part in parts]) * 1.4 * math.sqrt(sum(disc**2 for disc in discs.values()))
    )
    middles = _part_discs(middles, np.array([discs[part] for part in parts]))
    return {
        node: middle + np.array(place) * discs[part]
        for part, middle in zip(parts, middles, strict=True)
        for node, place in _sunflower(members[part]).items()
    }


def _part_discs(middles: Points, radii: Points) -> Points:
    """Return the middles of discs moved until no two overlap much."""
    for _ in range(100):
        apart = middles[:, None] - middles[None]
        distances = np.linalg.norm(apart, axis=2)
        np.fill_diagonal(distances, np.inf)
        over = np.maximum(radii[:, None] + radii[None] - distances, 0)
        if not over.any():
            break
        directions = apart / np.maximum(distances, 1e-9)[:, :, None]
        middles = middles + 0.25 * (over[:, :, None] * np.nan_to_num(directions)).sum(axis=1)
    return middles


def _sunflower(nodes: Iterable[_Key]) -> dict[_Key, tuple[float, float]]:
    """Return places within a unit disc, the first in the middle, all equally dense."""
    ordered = list(nodes)
    return {node: polar(math.sqrt(n / len(ordered)), n * _GOLDEN_ANGLE) for n, node in enumerate(ordered)}
