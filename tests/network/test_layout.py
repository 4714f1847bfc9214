"""Positions are seeded, and labels do not lie on each other."""

from __future__ import annotations

import os
import subprocess
import sys
from itertools import combinations

import networkx as nx
import pytest

from partnership_graph.network import Network, build_network, limit_network, wrap_label
from partnership_graph.network.kind import KINDS
from partnership_graph.network.layout import _FAMILIES, arrange
from tests.network.sample import iri, small_store

PRINT_POSITIONS = """
from partnership_graph.network import build_network
from tests.network.sample import small_store
for node, data in build_network(small_store()).nodes(data=True):
    print(node, data["layouts"], data["community"], data["size"])
"""


def chain(count: int, members: int = 25) -> Network:
    """Return a network of groups of `members` nodes, each a star, tied in a ring."""
    network = nx.MultiDiGraph()
    for place in range(count):
        network.add_node(f"n{place:05}", label=f"Node {place}", kind=KINDS[place % len(KINDS)], facts=[])
        network.nodes[f"n{place:05}"].update(types=[], aliases=[], evidence=[], modality="", gloss="")
    edge = {"predicate": "p", "label": "p", "status": "", "modality": "", "is_faint": False}
    for place in range(count):
        hub = place - place % members
        target = hub if place != hub else (hub + members) % count
        if target != place:
            network.add_edge(f"n{place:05}", f"n{target:05}", **edge, facts=[], evidence=[])
    return network


def test_every_kind_has_a_column() -> None:
    assert set(_FAMILIES) == set(KINDS)


@pytest.mark.parametrize("layout", ["web", "kinds", "layers", "rings"])
def test_labels_do_not_overlap(layout: str) -> None:
    network = chain(60)
    for _, data in network.nodes(data=True):
        data["label"] = f"{data['label']} of the Long-Named Joint Committee"
    arrange(network)
    boxes = []
    for _, data in network.nodes(data=True):
        lines = wrap_label(data["label"]).split("\n")
        half = max(map(len, lines)) * 3.3
        x, y = data["layouts"][layout]
        top = y + (data["size"] if data["kind"] != "area" else -8 * len(lines))
        boxes.append((x - half, x + half, top, top + 15 * len(lines)))
    assert len(boxes) == 60
    for a, b in combinations(boxes, 2):
        assert a[1] < b[0] or b[1] < a[0] or a[3] < b[2] or b[3] < a[2]


def test_positions_are_the_same_under_any_hash_seed() -> None:
    runs = {
        subprocess.run(
            [sys.executable, "-c", PRINT_POSITIONS],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
            text=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(runs) == 1
    assert len(runs.pop()) > 1000


def test_centre_is_the_meeting_and_the_largest_node() -> None:
    network = build_network(small_store())
    assert network.graph["centre"] == iri("event:meeting-1")
    sizes = {node: data["size"] for node, data in network.nodes(data=True)}
    assert max(sizes, key=lambda node: sizes[node]) == iri("event:meeting-1")


@pytest.mark.parametrize("count", [1, 2, 600])
def test_networks_of_any_size_get_four_arrangements(count: int) -> None:
    network = chain(count)
    arrange(network)
    for _, data in network.nodes(data=True):
        assert set(data["layouts"]) == {"web", "kinds", "layers", "rings"}
        assert all(abs(value) < 1e5 for point in data["layouts"].values() for value in point)
    assert len({tuple(data["layouts"]["web"]) for _, data in network.nodes(data=True)}) == count


def test_large_network_is_drawn_by_its_largest_communities_and_says_so() -> None:
    network = chain(2600)
    arrange(network)
    drawn = limit_network(network)
    assert 1500 < len(drawn) <= 2000
    assert f"{2600 - len(drawn):,} of 2,600 nodes are not" in drawn.graph["note"]


def test_very_large_network_is_drawn_by_communities() -> None:
    network = chain(5200, members=40)
    arrange(network)
    drawn = limit_network(network)
    assert len(drawn) == len({data["community"] for _, data in network.nodes(data=True)})
    assert "communities are drawn" in drawn.graph["note"]
    assert drawn.number_of_edges() >= len(drawn) - 1


def test_small_network_is_drawn_whole() -> None:
    network = build_network(small_store())
    assert limit_network(network) is network
    assert "note" not in network.graph
