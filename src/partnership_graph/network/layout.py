"""Gives nodes seeded positions in which labels can be read, and finds communities."""

from __future__ import annotations

import math
import textwrap
from collections.abc import Callable

import networkx as nx
import numpy as np
import numpy.typing as npt

from partnership_graph.network.kind import KINDS

SEED = 7
LABEL_WIDTH = 20
LABEL_LINES = 4
_SPACING = 165.0
_CENTRING = 5.0
_LANDSCAPE = (1.2, 0.85)  # screens are wider than high
_CENTRAL_KINDS = ("body", "event", "instrument")

Points = npt.NDArray[np.float64]


def wrap_label(label: str, width: int = LABEL_WIDTH, lines: int = LABEL_LINES) -> str:
    """Return a label broken into a few short lines.

    >>> wrap_label("Quantum Technology Expert Working Group", 20)
    'Quantum Technology\\nExpert Working Group'
    """
    wrapped = textwrap.wrap(label, width, break_long_words=False) or [label]
    if len(wrapped) > lines:
        wrapped = [*wrapped[: lines - 1], f"{wrapped[lines - 1]} …"]
    return "\n".join(wrapped)


def arrange(network: nx.MultiDiGraph) -> None:
    """Set `x`, `y`, `size`, `community` and the alternative `layouts` of every node, in place."""
    if not network:
        return
    plain = _weighted(network)
    centre = find_centre(network)
    sizes = _sizes(network, centre)
    communities = _communities(plain)
    boxes = _boxes(network, sizes)
    layouts = {
        "web": _web(plain, centre),
        "kinds": _columns(network, lambda node: KINDS.index(network.nodes[node]["kind"])),
        "layers": _columns(network, _distance_from(plain, centre)),
        "rings": _rings(network, _distance_from(plain, centre)),
    }
    for name, points in layouts.items():
        layouts[name] = push_apart(points, boxes)
    for place, node in enumerate(network):
        data = network.nodes[node]
        data["layouts"] = {name: _rounded(points[place]) for name, points in layouts.items()}
        data["x"], data["y"] = data["layouts"]["web"]
        data["size"], data["community"] = sizes[node], communities[node]
    network.graph["centre"] = centre


def find_centre(network: nx.MultiDiGraph) -> str:
    """Return the body, event or instrument with most clear edges; without one, the node with most."""
    degrees = {node: 0 for node in network}
    for source, target, data in network.edges(data=True):
        if not data["is_faint"]:
            degrees[source] += 1
            degrees[target] += 1
    central = [node for node in network if network.nodes[node]["kind"] in _CENTRAL_KINDS] or list(network)
    return max(central, key=lambda node: (degrees[node], node))


def _weighted(network: nx.MultiDiGraph) -> nx.Graph:
    """Return the simple graph that positions are computed from.

    Faint edges pull little. An edge between two hubs is long and one to a leaf short, so that hubs have room and
    leaves stay near.
    """
    plain = nx.Graph()
    plain.add_nodes_from(network.nodes)
    for source, target, data in network.edges(data=True):
        if source != target:
            before = plain.get_edge_data(source, target, {"weight": 0.0})["weight"]
            plain.add_edge(source, target, weight=max(0.1 if data["is_faint"] else 1.0, before))
    degrees = {node: sum(edge["weight"] for edge in plain[node].values()) for node in plain}
    for source, target, edge in plain.edges(data=True):
        crowd = math.log2(1 + degrees[source]) + math.log2(1 + degrees[target])
        edge["length"] = (0.45 + 0.16 * crowd) * (1.0 if edge["weight"] == 1.0 else 2.2)
    return plain


def _sizes(network: nx.MultiDiGraph, centre: str) -> dict[str, float]:
    """Return the radius of each node: the centre is largest, acts are small."""
    base = {"act": 7.0, "place": 8.0, "document": 10.0, "person": 10.0, "polity": 17.0}
    sizes = {}
    for node, data in network.nodes(data=True):
        clear = sum(not edge["is_faint"] for *_, edge in network.out_edges(node, data=True))
        clear += sum(not edge["is_faint"] for *_, edge in network.in_edges(node, data=True))
        sizes[node] = round(base.get(data["kind"], 11.0) + 1.2 * math.sqrt(clear), 1)
    sizes[centre] = max(sizes.values()) + 8.0
    return sizes


def _communities(plain: nx.Graph) -> dict[str, int]:
    """Return the number of the seeded Louvain community of each node, the largest first."""
    found = nx.community.louvain_communities(plain, seed=SEED)
    ordered = sorted((sorted(members) for members in found), key=lambda members: (-len(members), members))
    return {node: number for number, members in enumerate(ordered) for node in members}


def _web(plain: nx.Graph, centre: str) -> Points:
    """Return positions by attraction along edges, begun with the centre in the middle."""
    order = sorted(plain, key=lambda node: (node != centre, node))
    golden = math.pi * (3 - math.sqrt(5))
    start = {node: _polar(math.sqrt(n / len(order)), n * golden) for n, node in enumerate(order)}
    points = nx.spring_layout(plain, pos=start, weight="weight", seed=SEED, iterations=150, k=2.2 / math.sqrt(len(order)))
    web = _relieve(plain, centre, np.array([points[node] for node in plain], dtype=float))
    return _gather(web) * np.array(_LANDSCAPE)


def _relieve(plain: nx.Graph, centre: str, points: Points) -> Points:
    """Return positions whose distances come close to those along edges (stress majorization)."""
    nodes = list(plain)
    lengths = dict(nx.all_pairs_dijkstra_path_length(plain, weight="length"))
    # Parts without a connection lie side by side.
    far = 0.8 * max(max(found.values()) for found in lengths.values())
    wanted = np.array([[lengths[a].get(b, far) for b in nodes] for a in nodes])
    np.fill_diagonal(wanted, 1.0)
    weights = wanted**-2
    middle = nodes.index(centre)
    weights[middle] *= _CENTRING
    weights[:, middle] *= _CENTRING
    np.fill_diagonal(weights, 0.0)
    laplacian = np.diag(weights.sum(axis=1)) - weights
    inverse = np.linalg.pinv(laplacian)
    for _ in range(120):
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
    shrunk: Points = points * (np.maximum(reach, 1e-9) / far) ** -0.25
    return shrunk


def _columns(network: nx.MultiDiGraph, rank: Callable[[str], int]) -> Points:
    """Return positions in columns by rank; a full column goes on in a further one."""
    groups: dict[int, list[str]] = {}
    for node in sorted(network, key=lambda node: (network.nodes[node]["label"], node)):
        groups.setdefault(rank(node), []).append(node)
    height = max(6, math.ceil(math.sqrt(len(network) * 1.2)))
    points = {}
    column = 0
    for _, members in sorted(groups.items()):
        for start in range(0, len(members), height):
            part = members[start : start + height]
            for row, node in enumerate(part):
                points[node] = (column * 230.0, (row - (len(part) - 1) / 2) * 100.0)
            column += 1
    return np.array([points[node] for node in network])


def _rings(network: nx.MultiDiGraph, rank: Callable[[str], int]) -> Points:
    """Return positions on rings around the centre, kind by kind along each ring."""
    groups: dict[int, list[str]] = {}
    for node in sorted(network, key=lambda node: (KINDS.index(network.nodes[node]["kind"]), node)):
        groups.setdefault(rank(node), []).append(node)
    points, radius = {}, 0.0
    for ring, members in sorted(groups.items()):
        radius = max(radius + 240.0, len(members) * 120.0 / (2 * math.pi)) if ring else 0.0
        for n, node in enumerate(members):
            x, y = _polar(radius, 2 * math.pi * n / len(members) - math.pi / 2)
            points[node] = (x * 1.2, y * 0.9)
    return np.array([points[node] for node in network])


def _distance_from(plain: nx.Graph, centre: str) -> Callable[[str], int]:
    """Return a function from a node to its number of steps from the centre."""
    steps = nx.single_source_shortest_path_length(plain, centre)
    return lambda node: steps.get(node, 1 + max(steps.values()))


def _boxes(network: nx.MultiDiGraph, sizes: dict[str, float]) -> Points:
    """Return half width, and reach above and below the centre, of each node with its label."""
    boxes = []
    for node, data in network.nodes(data=True):
        lines = wrap_label(data["label"]).split("\n")
        width = max(sizes[node], max(map(len, lines)) * 3.6) + 6
        if data["kind"] == "area":  # the words stand inside the outline
            height = 8.0 * len(lines) + 10
            boxes.append((width + 8, height, height))
        else:
            boxes.append((width, sizes[node] + 6, sizes[node] + 6 + 16 * len(lines)))
    return np.array(boxes)


def push_apart(points: Points, boxes: Points) -> Points:
    """Return positions at which no two nodes with their labels overlap, each moved as little as it takes.

    >>> push_apart(np.zeros((2, 2)), np.full((2, 3), 10.0)).ptp() if False else None
    """
    points = points.copy()
    # Two nodes on one point have no direction to part in.
    points += np.stack([np.arange(len(points)) * 1e-3, np.arange(len(points)) * -1e-3], axis=1)
    half = (boxes[:, 1] + boxes[:, 2]) / 2
    shift = (boxes[:, 2] - boxes[:, 1]) / 2
    for _ in range(300 if len(points) <= 500 else 40):
        middle = points + np.stack([np.zeros(len(points)), shift], axis=1)
        apart = middle[:, None] - middle[None]
        over_x = boxes[:, 0][:, None] + boxes[:, 0][None] - np.abs(apart[:, :, 0])
        over_y = half[:, None] + half[None] - np.abs(apart[:, :, 1])
        hit = (over_x > 0) & (over_y > 0)
        np.fill_diagonal(hit, False)
        if not hit.any():
            break
        sideways = hit & (over_x < over_y)
        move_x = np.where(sideways, over_x * np.sign(apart[:, :, 0]), 0).sum(axis=1)
        move_y = np.where(hit & ~sideways, over_y * np.sign(apart[:, :, 1]), 0).sum(axis=1)
        points += 0.3 * np.stack([move_x, move_y], axis=1)
    return points


def _polar(radius: float, angle: float) -> tuple[float, float]:
    """Return the point at an angle and a distance from the origin."""
    return radius * math.cos(angle), radius * math.sin(angle)


def _rounded(point: Points) -> list[float]:
    """Return a position to a tenth of a pixel, without a negative zero."""
    return [round(float(value), 1) + 0.0 for value in point]
