"""The ontology stands beside the data, and of the reference data only what releases mention."""

from __future__ import annotations

from pathlib import Path

import pytest
from pyoxigraph import NamedNode, Quad, Store

from partnership_graph import resources
from partnership_graph.errors import NotADataset
from partnership_graph.iris import CONCEPT_GRAPH, ONTOLOGY_GRAPH, REFERENCE_GRAPH, mint_graph_iri
from partnership_graph.store import add_quads, add_reference, load_ontology, open_store
from partnership_graph.vocab import PREFIXES

HEADER = "".join(
    f"@prefix {prefix}: <{PREFIXES[prefix]}> .\n" for prefix in ("pg", "agent", "place", "org", "skos")
)
AGENTS = """
agent:fr a pg:State ; skos:prefLabel "Freedonia"@en .
agent:sy a pg:State ; skos:prefLabel "Sylvania"@en .
agent:ministry a pg:Ministry ; pg:ofPolity agent:fr .
agent:office a pg:OrganizationalUnit ; org:unitOf agent:bureau .
agent:bureau a pg:Agency ; org:subOrganizationOf agent:ministry ; pg:ofPolity agent:nowhere .
agent:ring-1 a pg:Agency ; org:subOrganizationOf agent:ring-2 .
agent:ring-2 a pg:Agency ; org:subOrganizationOf agent:ring-1 .
"""
PLACES = """
place:hall a pg:Venue ; pg:within place:marxtown .
place:marxtown a pg:City ; pg:inTerritoryOf agent:sy .
"""


@pytest.fixture(autouse=True)
def _shipped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Stand a small invented set of files in the place of the shipped ones."""
    files = {
        "ontology/partnership.ttl": "pg:Meeting skos:prefLabel 'meeting'@en .",
        "ontology/axioms.ttl": "pg:Meeting skos:related [ a pg:Event ] .",
        "ontology/schemes/modality.ttl": "agent:x skos:prefLabel 'agreed'@en .",
        "ontology/examples/no.ttl": "pg:Meeting skos:prefLabel 'not this'@en .",
        "data/reference/agent.ttl": AGENTS,
        "data/reference/place.ttl": PLACES,
    }
    for name, content in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(HEADER + content, encoding="utf-8")
    monkeypatch.setattr(resources, "root", lambda: tmp_path)


def agent(name: str) -> NamedNode:
    return NamedNode(PREFIXES["agent"] + name)


def mention(thing: NamedNode, part: str = "statements") -> Quad:
    graph = mint_graph_iri("forum-1", "statements" if part == "statements" else "provenance")
    actor = NamedNode(f"{PREFIXES['pg']}actor")
    return Quad(NamedNode(f"{PREFIXES['document']}forum-1"), actor, thing, NamedNode(graph))


def known(store: Store) -> set[str]:
    """Return the local names of the things that the reference graph describes."""
    quads = store.quads_for_pattern(None, None, None, NamedNode(REFERENCE_GRAPH))
    return {str(quad.subject).rpartition("/")[2].rstrip(">") for quad in quads}


def count(store: Store, graph: str) -> int:
    return len(list(store.quads_for_pattern(None, None, None, NamedNode(graph))))


def test_ontology_and_schemes_have_their_graphs() -> None:
    store = open_store()
    load_ontology(store)
    assert (count(store, ONTOLOGY_GRAPH), count(store, CONCEPT_GRAPH), len(store)) == (3, 1, 4)


def test_loading_again_changes_no_count() -> None:
    store = open_store()
    load_ontology(store)
    load_ontology(store)
    assert len(store) == 4


@pytest.mark.parametrize(
    ("mentioned", "expected"),
    [
        (agent("fr"), {"fr"}),
        (agent("ministry"), {"ministry", "fr"}),
        (agent("office"), {"office", "bureau", "ministry", "fr"}),
        (NamedNode(f"{PREFIXES['place']}hall"), {"hall", "marxtown", "sy"}),
        (agent("ring-1"), {"ring-1", "ring-2"}),
        (agent("unknown"), set()),
    ],
)
def test_a_mentioned_thing_comes_with_what_it_belongs_to(mentioned: NamedNode, expected: set[str]) -> None:
    store = open_store()
    add_quads(store, [mention(mentioned)])
    add_reference(store)
    assert known(store) == expected


def test_only_statements_mention() -> None:
    store = open_store()
    add_quads(store, [mention(agent("fr"), "provenance"), Quad(agent("sy"), agent("sy"), agent("sy"))])
    add_reference(store)
    assert known(store) == set()


def test_reference_follows_the_releases() -> None:
    store = open_store()
    add_quads(store, [mention(agent("ministry"))])
    add_reference(store)
    add_reference(store)
    assert count(store, REFERENCE_GRAPH) == 4
    store.remove(mention(agent("ministry")))
    add_quads(store, [mention(agent("sy"))])
    add_reference(store)
    assert known(store) == {"sy"}


def test_a_broken_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "ontology" / "schemes" / "modality.ttl").write_text("a b", encoding="utf-8")
    with pytest.raises(NotADataset, match=r"modality\.ttl"):
        load_ontology(open_store())
