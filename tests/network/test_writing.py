"""GraphML and GEXF are byte-stable and can be read again."""

from __future__ import annotations

import io

import networkx as nx
import pyoxigraph as ox

from partnership_graph.network import build_network, write_gexf, write_graphml
from tests.network.sample import iri, small_store


def test_graphml_reads_back_with_facts_and_evidence() -> None:
    network = build_network(small_store())
    again = nx.read_graphml(io.BytesIO(write_graphml(network)), force_multigraph=True)
    assert (len(again), again.number_of_edges()) == (len(network), network.number_of_edges())
    meeting = again.nodes[iri("event:meeting-1")]
    assert "start date: 2031-05-03" in meeting["facts"]
    assert "3 May 2031" in meeting["evidence"]


def test_gexf_reads_back() -> None:
    network = build_network(small_store())
    again = nx.read_gexf(io.BytesIO(write_gexf(network)))
    assert (len(again), again.number_of_edges()) == (len(network), network.number_of_edges())


def test_gexf_has_the_newest_date_of_a_source_and_not_that_of_today() -> None:
    store = small_store()
    issued = ox.Literal("2031-05-04", datatype=ox.NamedNode("http://www.w3.org/2001/XMLSchema#date"))
    document = iri("document:alpha-beta-1")
    store.add(
        ox.Quad(
            ox.NamedNode(document),
            ox.NamedNode("http://purl.org/dc/terms/issued"),
            issued,
            ox.NamedNode(f"{document}/statements"),
        )
    )
    assert b'lastmodifieddate="2031-05-04"' in write_gexf(build_network(store))
    assert b'lastmodifieddate="1970-01-01"' in write_gexf(build_network(small_store()))


def test_same_store_gives_the_same_bytes() -> None:
    for write in (write_graphml, write_gexf):
        data = write(build_network(small_store()))
        assert data == write(build_network(small_store()))
        assert data.endswith(b">\n")


def test_control_characters_do_not_break_the_xml() -> None:
    network = build_network(small_store())
    network.nodes[iri("agent:alpha")]["label"] = "a\x00b\x0bc\ufffe"
    assert nx.read_graphml(io.BytesIO(write_graphml(network))).nodes[iri("agent:alpha")]["label"] == "a b c "
