"""The facts record of the example is the one written by hand; it holds what one document says, no more."""

from __future__ import annotations

import importlib.util
import json
import sys
from types import ModuleType
from typing import Any

import pyoxigraph as ox
import pytest

from partnership_graph.query import documents, facts_record
from partnership_graph.resources import root
from partnership_graph.vocab import BASE, PREFIXES
from tests.query.conftest import DOCUMENT, EXAMPLE, load_example

HERE = root() / "tests" / "query"
EXPECTED: dict[str, Any] = json.loads((HERE / "council.json").read_text(encoding="utf-8"))
OTHER = f"{DOCUMENT[:-1]}2"
STATEMENTS = f"<{DOCUMENT}/statements>"
MEETING = "event:aurelia-northern-union-digital-partnership-council-01"
CONFERENCE = "event:port-lumen-cybersecurity-conference-2024"
SERIES = "series:aurelia-northern-union-forum-for-chip-designers"


@pytest.fixture(scope="module")
def scorer() -> ModuleType:
    """Return the scorer of the evaluation, which knows the rules of a record."""
    path = root() / "data" / "evaluation" / "score.py"
    found = importlib.util.spec_from_file_location("score", path)
    assert found is not None and found.loader is not None
    module = importlib.util.module_from_spec(found)
    sys.modules["score"] = module  # dataclasses look their module up there
    found.loader.exec_module(module)
    return module


def changed(update: str) -> dict[str, Any]:
    """Return the record of the example after an update."""
    store = load_example()
    store.update(update, prefixes=PREFIXES)
    return facts_record(store, DOCUMENT)


def event(record: dict[str, Any], name: str) -> dict[str, Any]:
    (found,) = (one for one in record["events"] if one["name"].endswith(name))
    return dict(found)


@pytest.mark.parametrize("key", EXPECTED)
def test_record_has_exactly_the_items_written_by_hand(key: str, store: ox.Store) -> None:
    record = facts_record(store, DOCUMENT)
    assert list(record) == list(EXPECTED)
    assert record[key] == EXPECTED[key]
    assert EXPECTED[key]
    assert json.dumps(record[key]) == json.dumps(EXPECTED[key]), "the order of fields counts"


def test_record_keeps_the_rules_of_the_scorer(scorer: ModuleType, store: ox.Store) -> None:
    text = scorer.fold(EXAMPLE.with_suffix(".txt").read_text(encoding="utf-8"))
    assert list(scorer.faults(facts_record(store, DOCUMENT), text)) == []


def test_items_stand_in_the_order_of_the_text(store: ox.Store) -> None:
    text = " ".join(EXAMPLE.with_suffix(".txt").read_text(encoding="utf-8").split())
    for key, items in facts_record(store, DOCUMENT).items():
        if key not in ("release", "organizations", "instruments", "events"):  # a name may stand earlier too
            places = [text.index(item["quote"]) for item in items]
            assert places == sorted(places), key


def test_record_is_the_same_in_whatever_order_the_graph_was_filled(store: ox.Store) -> None:
    turned = ox.Store()
    turned.extend(sorted(store, key=str, reverse=True))
    assert json.dumps(facts_record(turned, DOCUMENT)) == json.dumps(facts_record(store, DOCUMENT))


def test_other_document_changes_nothing() -> None:
    text = EXAMPLE.read_text(encoding="utf-8").replace(
        "aurelia-northern-union-council-1", OTHER.rsplit("/", 1)[-1]
    )
    text = text.replace('"MODA"', '"MDA"').replace("event-status:planned", "event-status:proposed")
    text = text.replace('"2024-05-14T', '"2024-05-15T')
    store = load_example()
    store.load(input=text, format=ox.RdfFormat.TRIG)
    assert documents(store) == (DOCUMENT, OTHER)
    assert facts_record(store, DOCUMENT) == EXPECTED
    other = facts_record(store, OTHER)
    assert [one["aliases"] for one in other["organizations"][:1]] == [["MDA"]]
    assert event(other, "Conference 2024")["start"] == "2024-05-15T09:30+02:00"
    assert event(other, "Second Aurelia-Northern Union Digital Partnership Council")["status"] == "proposed"


def test_unknown_document_has_an_empty_record(store: ox.Store) -> None:
    record = facts_record(store, f"{BASE}id/document/nowhere")
    assert list(record) == list(EXPECTED)
    assert not any(record[key] for key in EXPECTED if key != "release")
    assert set(record["release"].values()) == {None}


def test_seconds_are_kept_where_there_are_some() -> None:
    record = changed(
        f"""DELETE {{ GRAPH {STATEMENTS} {{ {CONFERENCE} pg:startTime ?t }} }}
        INSERT {{ GRAPH {STATEMENTS} {{ {CONFERENCE} pg:startTime "2024-05-14T09:30:15Z"^^xsd:dateTime }} }}
        WHERE {{ GRAPH {STATEMENTS} {{ {CONFERENCE} pg:startTime ?t }} }}"""
    )
    assert event(record, "Conference 2024")["start"] == "2024-05-14T09:30:15Z"


def test_end_is_given_only_where_it_is_another_day() -> None:
    assert event(EXPECTED, "First Aurelia-Northern Union Digital Partnership Council")["end"] is None
    record = changed(
        f"""DELETE {{ GRAPH {STATEMENTS} {{ {MEETING} pg:endDate ?d }} }}
        INSERT {{ GRAPH {STATEMENTS} {{ {MEETING} pg:endDate "2024-05-15"^^xsd:date }} }}
        WHERE {{ GRAPH {STATEMENTS} {{ {MEETING} pg:endDate ?d }} }}"""
    )
    assert event(record, "First Aurelia-Northern Union Digital Partnership Council")["end"] == "2024-05-15"


def test_date_without_its_assertion_has_no_basis() -> None:
    record = changed(
        """DELETE { GRAPH ?g { ?a pg:status ?s } }
        WHERE { GRAPH ?g { ?a rdf:predicate pg:startDate ; pg:status ?s } }"""
    )
    assert event(record, "First Aurelia-Northern Union Digital Partnership Council")["date_basis"] is None


@pytest.mark.parametrize(
    ("label", "kind"),
    [("yearly dialogue", "meeting"), ("Joint Committee", "meeting"), ("Forum", "conference")],
)
def test_series_is_a_meeting_or_a_conference_by_its_name(label: str, kind: str) -> None:
    record = changed(
        f"""DELETE {{ GRAPH {STATEMENTS} {{ {SERIES} skos:prefLabel ?l }} }}
        INSERT {{ GRAPH {STATEMENTS} {{ {SERIES} skos:prefLabel "{label}"@en }} }}
        WHERE {{ GRAPH {STATEMENTS} {{ {SERIES} skos:prefLabel ?l }} }}"""
    )
    assert event(record, label)["kind"] == kind


def test_series_without_status_is_no_event() -> None:
    record = changed(f"DELETE WHERE {{ GRAPH {STATEMENTS} {{ {SERIES} pg:eventStatus ?s }} }}")
    assert [one["name"] for one in record["events"] if "forum" in one["name"]] == []


def test_narrower_area_of_an_act_is_named_by_the_area_that_is_treated() -> None:
    narrower = "<https://example.org/area/narrower>"
    record = changed(
        f"""DELETE {{ GRAPH {STATEMENTS} {{ ?act pg:inArea area:digital-trade }} }}
        INSERT {{ GRAPH {STATEMENTS} {{ ?act pg:inArea {narrower} }}
                 GRAPH <{BASE}concept> {{ {narrower} skos:broader area:digital-trade }} }}
        WHERE {{ GRAPH {STATEMENTS} {{ ?act pg:inArea area:digital-trade }} }}"""
    )
    assert [one["area"] for one in record["acts"]] == [one["area"] for one in EXPECTED["acts"]]


def test_candidate_of_a_kind_is_no_item() -> None:
    plain = "instrument:fair-platforms-code a pg:PolicyInstrument"
    record = changed(f"DELETE WHERE {{ GRAPH {STATEMENTS} {{ {plain} }} }}")
    assert "Fair Platforms Code" not in [one["name"] for one in record["instruments"]]


def test_names_in_other_languages_stay_out() -> None:
    record = changed(
        f"""INSERT {{ GRAPH <{BASE}id/graph/reference> {{ ?thing skos:prefLabel "가"@ko }} }}
        WHERE {{ GRAPH ?g {{ ?thing skos:prefLabel ?label }} FILTER(STRSTARTS(STR(?thing), "{BASE}id/")) }}"""
    )
    assert record == EXPECTED


def test_line_break_in_a_quote_is_one_space() -> None:
    record = changed(
        """DELETE { GRAPH ?g { ?span pg:exact ?quote } }
        INSERT { GRAPH ?g { ?span pg:exact "where  Minister\\n Merel spoke"@en } }
        WHERE { GRAPH ?g { ?span pg:exact ?quote FILTER(STR(?quote) = "where Minister Merel spoke") } }"""
    )
    assert record["participations"] == EXPECTED["participations"]
