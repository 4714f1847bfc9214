"""Areas: lists with their order, priorities and counts; the area that a paragraph or a heading is about."""

from __future__ import annotations

import pytest

from partnership_graph.interpret.area import label_words
from partnership_graph.model import Status
from tests.interpret.reading import Told, tell

PARTNERSHIP = "ke-no Digital Partnership"
LIST = (
    "The Norway-Kenya Digital Partnership names areas of cooperation: 1) Semiconductors, 2) Cybersecurity, "
    "3) Quantum, and 4) Weather Songs."
)
PRIORITIES = (
    "Both sides chose priority areas of the Norway-Kenya Digital Partnership: 1) Quantum, 2) Weather Songs, "
)
WHOLE = f"{LIST}\n\n{PRIORITIES}3) Semiconductors."


def areas_of_acts(told: Told) -> list[tuple[str, ...]]:
    """Return the area of each act."""
    return [act.get("inArea", ()) for act in told.acts]


def test_list_keeps_order_words_and_concepts() -> None:
    told = tell(LIST)
    treatments = told.subjects("pg:AreaTreatment")
    assert [told.of(one, "pg:writtenAs") + told.of(one, "pg:position") for one in treatments] == [
        ("Semiconductors", "1"),
        ("Cybersecurity", "2"),
        ("Quantum", "3"),
        ("Weather Songs", "4"),
    ]
    assert [told.of(one, "pg:treatedArea") for one in treatments] == [
        ("area/semiconductors",),
        ("area/cybersecurity-trust",),
        ("area/quantum",),
        ("topic/weather-songs",),
    ]
    assert told.of(PARTNERSHIP, "pg:coversArea") == told.of("a", "pg:treats")
    assert len(told.of(PARTNERSHIP, "pg:coversArea")) == 4
    assert told.quotes(told.one("treatment:quantum", "pg:position")) == ("Quantum",)


def test_unknown_area_becomes_a_topic_of_its_own() -> None:
    told = tell(LIST)
    assert told.of("weather-songs", "rdf:type") == ("skos:Concept",)
    assert told.of("weather-songs", "skos:prefLabel") == ("Weather Songs",)
    assert told.of("semiconductors", "skos:prefLabel") == ()


def test_priorities_have_an_order_of_their_own() -> None:
    told = tell(WHOLE)
    treatments = told.subjects("pg:AreaTreatment")
    assert {one.removeprefix("treatment:"): told.of(one, "pg:priorityPosition") for one in treatments} == {
        "semiconductors": ("3",),
        "cybersecurity": (),
        "quantum": ("1",),
        "weather-songs": ("2",),
    }
    assert told.of("treatment:quantum", "pg:position") == ("3",)
    assert set(told.of(PARTNERSHIP, "pg:priorityArea")) == {
        "area/quantum",
        "topic/weather-songs",
        "area/semiconductors",
    }


def test_area_outside_the_priorities_is_inferred_to_be_none() -> None:
    told = tell(WHOLE)
    claim = told.one("treatment:cybersecurity", "pg:isPriority")
    assert (claim.object, claim.status, claim.rule) == (False, Status.INFERRED, "not-in-priority-list")
    assert told.one("treatment:quantum", "pg:isPriority").object is True


def test_without_priorities_no_area_is_said_to_be_none() -> None:
    assert not [claim for claim in tell(LIST).claims if claim.predicate == "pg:isPriority"]


def test_list_in_a_footnote_belongs_to_the_sentence_with_its_mark() -> None:
    told = tell(
        "The Norway-Kenya Digital Partnership names areas of cooperation*.\n\n"
        "* ▲Semiconductors ▲Quantum ▲Cybersecurity"
    )
    assert told.of(PARTNERSHIP, "pg:coversArea") == (
        "area/semiconductors",
        "area/quantum",
        "area/cybersecurity-trust",
    )
    assert told.of("treatment:quantum", "pg:position") == ("2",)


@pytest.mark.parametrize(
    "text",
    [
        "Both sides sang: 1) Semiconductors, 2) Cybersecurity, 3) Quantum.",  # no word says that these are areas
        "The Norway-Kenya Digital Partnership names areas: 1) Semiconductors and 2) Quantum.",  # two make no list
        "The Norway-Kenya Digital Partnership names areas: 1) Semiconductors, 3) Cybersecurity, 4) Quantum.",
    ],
)
def test_what_is_no_list_gives_no_areas(text: str) -> None:
    assert tell(text).subjects("pg:AreaTreatment") == ()


COUNT = "{} areas of cooperation of the Norway-Kenya Digital Partnership are 1) Semiconductors, 2) Quantum, 3) Health."


def test_count_that_fits_the_list_is_stated() -> None:
    told = tell(COUNT.format("Three"))
    claim = told.one(PARTNERSHIP, "pg:statedCount")
    assert claim.object == 3
    assert told.of(PARTNERSHIP, "pg:statedPriorityCount") == ()


def test_count_that_does_not_fit_is_not_stated() -> None:
    assert tell(COUNT.format("Five")).of(PARTNERSHIP, "pg:statedCount") == ()


def test_count_is_read_behind_other_words() -> None:
    text = LIST.replace("names areas", "covers four areas")
    assert tell(text).of(PARTNERSHIP, "pg:statedCount") == ("4",)


def test_area_holds_for_its_paragraph_only() -> None:
    told = tell(
        "In Semiconductors, both sides agreed to open a school. Norway will train teachers.\n\nKenya left."
    )
    assert areas_of_acts(told) == [("area/semiconductors",), ("area/semiconductors",), ()]
    claim = told.one("act:02", "pg:inArea")
    assert (claim.status, claim.rule) == (Status.INFERRED, "area-of-paragraph")
    assert told.quotes(claim) == ("Norway will train teachers", "Semiconductors")


def test_area_of_a_heading_holds_until_the_next() -> None:
    told = tell(
        "<Semiconductors>\n\nBoth sides agreed to open a school.\n\nNorway will train teachers.\n\n"
        "<Quantum>\n\nKenya published a report."
    )
    assert areas_of_acts(told) == [("area/semiconductors",), ("area/semiconductors",), ("area/quantum",)]


def test_unknown_words_open_no_area_unless_a_list_named_them() -> None:
    opening = "In Weather Songs, both sides agreed to open a school."
    assert areas_of_acts(tell(opening)) == [()]
    assert areas_of_acts(tell(f"{LIST}\n\n{opening}")) == [("topic/weather-songs",)]


def test_words_of_a_label_are_the_same_however_they_are_joined() -> None:
    assert (
        label_words("Skills, Trade and the Sea")
        == label_words("Skills/Trade & Sea")
        == {"skills", "trade", "sea"}
    )
    assert label_words("Cloud (public)") == {"cloud"}
    assert label_words("5G/6G") != label_words("5G 6G")
