"""A name for a thing is found by IRI, prefixed name, label, alias or slug, and told when it is unclear."""

from __future__ import annotations

import pyoxigraph as ox
import pytest
from rdflib.namespace import SKOS

from partnership_graph.errors import WrongParameter
from partnership_graph.query import find_label, resolve_term, shorten_iri
from partnership_graph.vocab import BASE
from tests.query.conftest import DOCUMENT, load_example

FOUND = {
    "preferred label": ("Northern Union", "agent", "id/agent/northern-union"),
    "other case, other spaces": ("  northern   UNION ", "agent", "id/agent/northern-union"),
    "alias": ("MODA", "agent", "id/agent/ministry-of-digital-affairs"),
    "body is an agent": ("Chip Design Working Group", "agent", "id/body/chip-design-working-group"),
    "series is an event": (
        "Aurelia-Northern Union forum for chip designers",
        "event",
        "id/series/aurelia-northern-union-forum-for-chip-designers",
    ),
    "prefixed name": ("instrument:open-markets-act", "term", "id/instrument/open-markets-act"),
    "iri": (f"{BASE}id/place/solhavn", "term", "id/place/solhavn"),
    "iri in brackets": (f"<{BASE}id/place/solhavn>", "place", "id/place/solhavn"),
    "concept of a scheme": ("held", "event-status", "concept/event-status/held"),
    "area": ("digital trade", "area", "concept/area/digital-trade"),
    "title of a document": (
        "The First Aurelia-Northern Union Digital Partnership Council Held",
        "document",
        DOCUMENT.removeprefix(BASE),
    ),
    "slug of a document": ("aurelia-northern-union-council-1", "document", DOCUMENT.removeprefix(BASE)),
    "without a kind": ("Open Markets Act", "term", "id/instrument/open-markets-act"),
}


@pytest.mark.parametrize("name", FOUND)
def test_term_is_found(name: str, store: ox.Store) -> None:
    text, kind, iri = FOUND[name]
    assert resolve_term(store, text, kind) == BASE + iri


def test_thing_goes_before_a_concept_or_class_of_its_name() -> None:
    store = load_example()
    label = ox.Literal("conference", language="en")
    ours = ox.NamedNode(f"{BASE}id/event/conference")
    assert resolve_term(store, "conference").startswith(f"{BASE}def#")
    store.add(ox.Quad(ours, ox.NamedNode(SKOS.prefLabel), label, ox.NamedNode("https://example.org/g")))
    assert resolve_term(store, "conference") == ours.value


def test_kind_keeps_others_out(store: ox.Store) -> None:
    with pytest.raises(WrongParameter):
        resolve_term(store, "Open Markets Act", "agent")


def test_unknown_name_brings_the_nearest(store: ox.Store) -> None:
    with pytest.raises(WrongParameter, match=r"nearest: .*Northern Union"):
        resolve_term(store, "Northen Union", "agent")


def test_part_of_a_name_brings_the_names_that_hold_it(store: ox.Store) -> None:
    with pytest.raises(WrongParameter, match=r"nearest: .*Digital Partnership Council"):
        resolve_term(store, "Partnership Council", "agent")


@pytest.mark.parametrize("text", ["agent:nobody", "https://example.org/nothing"])
def test_iri_that_the_graph_does_not_know_is_told(text: str, store: ox.Store) -> None:
    with pytest.raises(WrongParameter, match="the graph says nothing of"):
        resolve_term(store, text)


def test_name_of_two_things_lists_both() -> None:
    store = load_example()
    graph = ox.NamedNode("https://example.org/g")
    twin = ox.NamedNode(f"{BASE}id/agent/other-union")
    store.add(ox.Quad(twin, ox.NamedNode(SKOS.prefLabel), ox.Literal("Northern Union", language="en"), graph))
    with pytest.raises(WrongParameter, match="agent:northern-union, agent:other-union"):
        resolve_term(store, "Northern Union", "agent")
    store.add(ox.Quad(twin, ox.NamedNode(SKOS.altLabel), ox.Literal("Aurelia", language="en"), graph))
    assert resolve_term(store, "Aurelia", "agent") == f"{BASE}id/agent/aurelia"


def test_thing_without_a_name_is_called_by_what_is_said_of_it(store: ox.Store) -> None:
    participation = (
        f"{BASE}id/participation/aurelia-northern-union-digital-partnership-council-01-ida-holm-guest"
    )
    membership = f"{BASE}id/membership/ida-holm-northern-standards-expert-group-chair"
    assert find_label(store, f"{DOCUMENT}/act/04") == "facilitate access to their test lines"
    assert find_label(store, participation) == "Ida Holm, guest"
    assert find_label(store, membership) == "Ida Holm, Chair"
    assert find_label(store, f"{DOCUMENT}/treatment/digital-trade") == "Digital Trade"
    assert find_label(store, "https://example.org/nothing") is None


def test_label_is_the_english_one_whatever_the_order() -> None:
    node, name = ox.NamedNode("https://example.org/a"), ox.NamedNode(SKOS.prefLabel)
    labels = [ox.Literal("가", language="ko"), ox.Literal("A", language="en"), ox.Literal("0")]
    for order in (labels, labels[::-1]):
        store = ox.Store()
        store.extend([ox.Quad(node, name, label) for label in order])
        assert find_label(store, node.value) == "A"


def test_iri_is_shortened_only_to_what_expands_again() -> None:
    assert shorten_iri(f"{BASE}def#Meeting") == "pg:Meeting"
    assert shorten_iri(f"{DOCUMENT}/act/04") == f"<{DOCUMENT}/act/04>"
    assert shorten_iri(f"{BASE}concept/event-status/held") == "event-status:held"
