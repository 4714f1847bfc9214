"""Why the graph says something: the exact words, their sentence and place, for an entity or a triple."""

from __future__ import annotations

import pyoxigraph as ox
import pytest

from partnership_graph.errors import WrongParameter
from partnership_graph.query import Evidence, explain
from partnership_graph.vocab import BASE
from tests.query.conftest import DOCUMENT, EXAMPLE

MEETING = "First Aurelia-Northern Union Digital Partnership Council"


def test_triple_is_shown_with_its_sentence_place_status_and_rule(store: ox.Store) -> None:
    (found,) = explain(store, "Lantern Hall", "within", "Port Lumen Exchange")
    assert found == Evidence(
        statement="Lantern Hall – within – Port Lumen Exchange",
        subject=f"{BASE}id/place/lantern-hall",
        predicate=f"{BASE}def#within",
        object=f"{BASE}id/place/port-lumen-exchange",
        status="stated",
        rule="frame-by-hand",
        document=DOCUMENT,
        title="The First Aurelia-Northern Union Digital Partnership Council Held",
        sentence_id=found.sentence_id,
        start=293,
        end=332,
        quote="Lantern Hall of the Port Lumen Exchange",
        sentence=found.sentence,
    )
    assert found.sentence_id.startswith("S")
    assert found.sentence.startswith("The Ministry of Digital Affairs")
    assert found.quote in found.sentence


def test_every_quote_stands_in_the_text_at_its_place(store: ox.Store) -> None:
    text = EXAMPLE.with_suffix(".txt").read_text(encoding="utf-8")
    shown = [*explain(store, "Aurelia"), *explain(store, DOCUMENT), *explain(store, MEETING)]
    assert len(shown) >= 60
    for one in shown:
        assert text[one.start : one.end] == one.quote
        assert one.sentence in text


def test_inferred_statement_shows_all_its_words_and_its_rule(store: ox.Store) -> None:
    found = explain(store, MEETING, "startDate")
    assert [one.quote for one in found] == ["Issued on May 14, 2024", "Tuesday, May 14"]
    assert {(one.status, one.rule, one.object) for one in found} == {
        ("inferred", "year-from-issue-date", "2024-05-14")
    }


def test_entity_is_shown_as_subject_and_as_object(store: ox.Store) -> None:
    law = f"{BASE}id/instrument/open-markets-act"
    found = explain(store, "OMA")
    assert any(one.subject == law for one in found)
    assert any(one.object == law for one in found)
    assert all(law in (one.subject, one.object) for one in found)


@pytest.mark.parametrize(
    "predicate", ["pg:adoptedBy", "adoptedBy", "adopted by", "Adopted By", f"{BASE}def#adoptedBy"]
)
def test_property_is_named_in_many_ways(predicate: str, store: ox.Store) -> None:
    (found,) = explain(store, "Open Markets Act", predicate)
    assert found.object == f"{BASE}id/agent/northern-union"


@pytest.mark.parametrize("value", ["2024-05-14", "2024-05"])
def test_object_may_be_a_value_in_full(value: str, store: ox.Store) -> None:
    assert bool(explain(store, MEETING, "startDate", value)) == (value == "2024-05-14")


def test_object_may_be_an_alias(store: ox.Store) -> None:
    assert len(explain(store, "Open Markets Act", "adoptedBy", "NU")) == 1
    assert explain(store, "Open Markets Act", "adoptedBy", "Aurelia") == ()


def test_candidate_is_shown_as_such(store: ox.Store) -> None:
    found = explain(store, "Memorandum of Understanding", "party")
    assert [one.status for one in found] == ["candidate"]


def test_what_is_not_said_has_no_evidence(store: ox.Store) -> None:
    assert explain(store, "Open Markets Act", "party") == ()


@pytest.mark.parametrize(
    ("terms", "words"),
    [
        ((), "0 terms"),
        (("a", "b", "c", "d"), "4 terms"),
        (("Atlantis",), "nothing is called 'Atlantis'"),
        (("Open Markets Act", "colour"), "'colour' is no property that is used"),
    ],
)
def test_wrong_terms_are_told(terms: tuple[str, ...], words: str, store: ox.Store) -> None:
    with pytest.raises(WrongParameter, match=words):
        explain(store, *terms)
