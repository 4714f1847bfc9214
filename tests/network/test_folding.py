"""What becomes a node, an edge or a fact, and which sentence stands behind it."""

from __future__ import annotations

import pytest

from partnership_graph.network import Network, build_network
from tests.network.sample import TEXT, iri, small_store


@pytest.fixture(scope="module")
def network() -> Network:
    return build_network(small_store())


def edges_named(network: Network, label: str) -> set[tuple[str, str]]:
    return {(source, target) for source, target, data in network.edges(data=True) if data["label"] == label}


def test_each_kind_of_thing_is_a_node_of_its_kind(network: Network) -> None:
    kinds = {data["kind"] for _, data in network.nodes(data=True)}
    assert kinds == {
        *("act", "area", "body", "document", "event", "instrument"),
        *("organization", "person", "place", "polity"),
    }


def test_nary_nodes_spans_and_assertions_are_no_nodes(network: Network) -> None:
    unwanted = ("membership/", "participation/", "/treatment/", "/span/", "/assertion/")
    assert not [node for node in network if any(part in node for part in unwanted)]


def test_membership_becomes_an_edge_named_after_the_post(network: Network) -> None:
    assert edges_named(network, "Minister") == {(iri("agent:ada-moss"), iri("agent:ministry"))}


def test_participation_becomes_an_edge_named_after_the_capacity(network: Network) -> None:
    person, meeting = iri("agent:ada-moss"), iri("event:meeting-1")
    assert edges_named(network, "chair") == {(person, meeting)}
    [data] = network.get_edge_data(person, meeting).values()
    assert ["on behalf of", "Alpha"] in data["facts"]


def test_treatment_of_an_area_becomes_one_edge_of_the_narrower_kind(network: Network) -> None:
    partnership = iri("instrument:partnership")
    assert edges_named(network, "priority area") == {(partnership, iri("area:tidal-power"))}
    assert edges_named(network, "covers area") == {(partnership, iri("area:ocean-data"))}


def test_priority_edge_keeps_the_evidence_of_the_covered_area(network: Network) -> None:
    data = network.get_edge_data(iri("instrument:partnership"), iri("area:tidal-power"))
    [edge] = data.values()
    assert ["position", "1"] in edge["facts"]
    assert {proof["quote"] for proof in edge["evidence"]} == {"tidal power"}


def test_act_is_named_by_modality_and_verb_and_keeps_its_whole_object(network: Network) -> None:
    data = network.nodes[iri("document:alpha-beta-1") + "/act/01"]
    assert (data["label"], data["gloss"]) == ("intends: organise", "an annual forum on tidal power")


def test_act_whose_verb_is_its_modality_is_named_once(network: Network) -> None:
    assert network.nodes[iri("document:alpha-beta-1") + "/act/02"]["label"] == "discussed"


def test_edge_of_an_act_has_its_modality(network: Network) -> None:
    act = iri("document:alpha-beta-1") + "/act/01"
    assert {data["modality"] for *_, data in network.out_edges(act, data=True)} == {"intends"}


def test_actors_are_faint_and_areas_are_not(network: Network) -> None:
    act = iri("document:alpha-beta-1") + "/act/01"
    faint = {data["label"]: data["is_faint"] for *_, data in network.out_edges(act, data=True)}
    assert faint == {"actor": True, "expressed at": True, "in area": False}


def test_release_is_a_fact_of_an_act_and_not_an_edge(network: Network) -> None:
    act = iri("document:alpha-beta-1") + "/act/01"
    assert ["reported in", "The First Council"] in network.nodes[act]["facts"]
    assert not edges_named(network, "reported in")


def test_literal_is_a_fact_with_its_evidence(network: Network) -> None:
    data = network.nodes[iri("event:meeting-1")]
    assert ["start date", "2031-05-03"] in data["facts"]
    [proof] = [proof for proof in data["evidence"] if proof["says"] == "start date"]
    assert (proof["quote"], proof["status"]) == ("3 May 2031", "stated")


def test_evidence_quotes_the_text_and_its_sentence(network: Network) -> None:
    told = [data for _, data in network.nodes(data=True)] + [data for *_, data in network.edges(data=True)]
    proofs = [proof for data in told for proof in data["evidence"]]
    assert len(proofs) >= 40
    for proof in proofs:
        assert TEXT[proof["start"] : proof["end"]] == proof["quote"]
        assert proof["sentence"] in TEXT.splitlines()
        assert proof["sentence"][proof["at"] :].startswith(proof["quote"])


def test_reference_data_is_curated_and_has_no_sentence(network: Network) -> None:
    [data] = network.get_edge_data(iri("place:port-vale"), iri("agent:alpha")).values()
    assert (data["status"], data["evidence"]) == ("curated", [])


def test_status_of_an_edge_is_that_of_its_assertion(network: Network) -> None:
    [data] = network.get_edge_data(iri("event:meeting-1"), iri("body:council")).values()
    assert data["status"] == "inferred"


def test_area_without_a_label_is_named_in_the_words_of_the_release() -> None:
    store = small_store()
    concept = iri("area:ocean-data")
    for quad in list(store.quads_for_pattern(None, None, None, None)):
        if str(quad.subject) == f"<{concept}>" and "prefLabel" in str(quad.predicate):
            store.remove(quad)
    assert build_network(store).nodes[concept]["label"] == "ocean data"
