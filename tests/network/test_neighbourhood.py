"""A focus is found by any of its names, and cut out with what lies around it."""

from __future__ import annotations

import pytest

from partnership_graph.errors import UnknownNode
from partnership_graph.network import build_network, find_node, limit_network
from tests.network.sample import iri, small_store


@pytest.mark.parametrize(
    "name", [iri("agent:ada-moss"), "agent:ada-moss", "ada-moss", "Ada Moss", "ADA MOSS"]
)
def test_node_is_found_by_iri_prefixed_name_slug_and_label(name: str) -> None:
    assert find_node(build_network(small_store()), name) == iri("agent:ada-moss")


def test_unknown_name_is_refused_with_what_is_near() -> None:
    with pytest.raises(UnknownNode, match="did you mean 'Ada Moss'"):
        build_network(small_store(), focus="Ada Mos")


def test_name_of_several_nodes_is_refused_with_their_iris() -> None:
    network = build_network(small_store())
    network.nodes[iri("agent:alpha")]["label"] = "Beta"
    with pytest.raises(UnknownNode, match=r"2 nodes .*agent/alpha, .*agent/beta"):
        find_node(network, "Beta")


def test_focus_keeps_what_lies_within_the_depth() -> None:
    near = build_network(small_store(), focus="Ministry of Tides", depth=1)
    assert set(near) == {iri("agent:ministry"), iri("agent:ada-moss")}
    further = build_network(small_store(), focus="Ministry of Tides", depth=2)
    assert iri("event:meeting-1") in further


def test_focus_says_how_many_nodes_are_left_out() -> None:
    whole = build_network(small_store())
    near = limit_network(build_network(small_store(), focus="Ministry of Tides", depth=1))
    assert near.graph["note"].startswith(f"{len(whole) - 2} further nodes")
