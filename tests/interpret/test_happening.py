"""Events: held or planned, which meeting of which body, where, and under which name."""

from __future__ import annotations

import pytest

from tests.interpret.reading import HEADLINE, MEETING, Told, tell

DIALOGUE = "First Norway-Kenya Digital Dialogue"
EVENT = f"event:{MEETING}"


def alone(text: str) -> Told:
    """Read a text behind a headline only."""
    return tell(text, opening=HEADLINE)


def test_meeting_that_was_held_says_what_met_where() -> None:
    told = alone(f"The {DIALOGUE} was held in Oslo on 4 June 2021.")
    said = {claim.predicate: value for one, claim, value in told.rows if one == EVENT}
    assert said["rdf:type"] == "pg:Meeting"
    assert said["skos:prefLabel"] == DIALOGUE
    assert said["pg:eventStatus"] == "event-status/held"
    assert said["pg:ordinal"] == "1"
    assert said["pg:meetingOf"] == "body:ke-no Digital Dialogue"
    assert said["pg:venue"] == "Oslo"
    assert told.of("Oslo", "pg:inTerritoryOf") == ("Norway",)
    assert told.of("body:ke-no Digital Dialogue", "skos:prefLabel") == ("Norway-Kenya Digital Dialogue",)
    assert set(told.of("body:ke-no Digital Dialogue", "org:hasMember")) == {"Norway", "Kenya"}


STATUS = [
    (f"The {DIALOGUE} was held in Oslo.", "held"),
    (f"The {DIALOGUE} took place in Oslo.", "held"),
    (f"Norway and Kenya held the {DIALOGUE} in Oslo.", "held"),
    (f"The {DIALOGUE} will be held in Oslo in 2023.", "planned"),
    (f"The {DIALOGUE} is scheduled to take place in Oslo in 2023.", "planned"),
    (f"Norway and Kenya will hold the {DIALOGUE} in Oslo.", "planned"),
]


@pytest.mark.parametrize(("text", "status"), STATUS)
def test_planned_is_not_held(text: str, status: str) -> None:
    assert alone(text).of(EVENT, "pg:eventStatus") == (f"event-status/{status}",)


@pytest.mark.parametrize(
    "text",
    [
        f"The {DIALOGUE} was not held.",
        f"The {DIALOGUE} has not been held since.",
        f"Norway and Kenya did not hold the {DIALOGUE}.",
        f"Norway and Kenya will not hold the {DIALOGUE}.",
        f"Both sides wish to hold the {DIALOGUE}.",
    ],
)
def test_negated_or_wished_for_is_no_event(text: str) -> None:
    assert alone(text).of(EVENT, "pg:eventStatus") == ()


def test_held_wins_over_planned_of_the_same_meeting() -> None:
    told = alone(f"Norway will hold the {DIALOGUE} in Oslo.\n\nThe {DIALOGUE} was held in Oslo.")
    assert told.of(EVENT, "pg:eventStatus") == ("event-status/held",)


def test_next_meeting_is_another_event_of_the_same_body() -> None:
    told = tell("The Second Norway-Kenya Digital Dialogue will be held in Nairobi in 2023.")
    following = "event:ke-no Digital Dialogue 02"
    assert told.of(following, "pg:eventStatus") == ("event-status/planned",)
    assert told.of(following, "pg:meetingOf") == told.of(EVENT, "pg:meetingOf")
    assert told.of(following, "pg:startDate") == ("2023",)
    assert told.of(EVENT, "pg:startDate") == ("2021-06-04",)
    assert told.of("a", "pg:announces") == (EVENT,)


def test_names_of_one_pair_in_any_order_are_one_meeting() -> None:
    told = alone(
        f"The {DIALOGUE} was held in Oslo.\n\nThe First Kenya-Norway Digital Dialogue was held on 4 June 2021."
    )
    assert told.subjects("pg:Meeting") == (EVENT,)
    assert told.of(EVENT, "pg:startDate") == ("2021-06-04",)
    assert told.of(EVENT, "pg:venue") == ("Oslo",)


def test_venue_lies_in_a_building_in_a_city() -> None:
    told = alone(f"The {DIALOGUE} was held at the Grand Hall of the Fjord Center in Oslo on 4 June 2021.")
    (venue,) = told.of(EVENT, "pg:venue")
    assert told.of(venue, "skos:prefLabel") == ("Grand Hall",)
    assert told.of(venue, "pg:writtenAs") == ("Grand Hall of the Fjord Center",)
    (building,) = told.of(venue, "pg:within")
    assert told.of(building, "pg:within") == ("Oslo",)


def test_halls_of_one_name_in_two_cities_are_two() -> None:
    (one,) = alone(f"The {DIALOGUE} was held at the Grand Hall in Oslo.").of(EVENT, "pg:venue")
    (other,) = alone(f"The {DIALOGUE} was held at the Grand Hall in Nairobi.").of(EVENT, "pg:venue")
    assert one != other


def test_country_alone_is_where_but_no_venue() -> None:
    told = alone(f"The {DIALOGUE} was held in Norway.")
    assert told.of(EVENT, "pg:inTerritoryOf") == ("Norway",)
    assert told.of(EVENT, "pg:venue") == ()


def test_times_of_day_have_the_zone_of_the_city() -> None:
    words = f"The {DIALOGUE} was held {{}}on 4 June 2021 (09:30-18:30)."
    told = alone(words.format("in Oslo "))
    assert told.of(EVENT, "pg:startTime") == ("2021-06-04T09:30:00+02:00",)
    assert told.of(EVENT, "pg:endTime") == ("2021-06-04T18:30:00+02:00",)
    assert alone(words.format("")).of(EVENT, "pg:startTime") == ()


NOTE = "In Semiconductors, Norway held a dinner*.\n\n* Norway-Kenya Cloud Conference / Thursday, June 3 / Nairobi"


def test_note_tells_of_an_event_and_its_area() -> None:
    told = tell(NOTE)
    (conference,) = told.subjects("pg:Conference")
    assert told.of(conference, "pg:eventStatus") == ("event-status/held",)
    assert told.of(conference, "pg:statedDateText") == ("Thursday, June 3",)
    assert told.of(conference, "pg:venue") == ("Nairobi",)
    areas = {
        claim.rule: value
        for one, claim, value in told.rows
        if claim.predicate == "pg:inArea" and one == conference
    }
    assert areas == {
        "area-in-name": "area/cloud-data-centres",
        "note-follows-paragraph": "area/semiconductors",
    }


def test_quoted_meeting_is_no_event() -> None:
    told = alone(
        f"Minister Ola Berg said, “The {DIALOGUE} was held in Oslo on a fine day.” The day was long."
    )
    assert told.of(EVENT, "pg:eventStatus") == ()


DATED = [
    (f"Norway and Kenya will hold the {DIALOGUE} in Oslo in 2023.", ("event-status/planned",)),
    (f"Both sides agreed to hold the {DIALOGUE} in Oslo on 4 June 2023.", ("event-status/planned",)),
    (f"Both sides look forward to the {DIALOGUE} in Oslo in 2023.", ("event-status/planned",)),
    (f"Norway proposed the {DIALOGUE} in Oslo in June 2023.", ("event-status/proposed",)),
    (f"Both sides did not hold the {DIALOGUE} in Oslo in 2021.", ()),
    (f"Both sides cancelled the {DIALOGUE} in Oslo on 4 June 2021.", ()),
]


@pytest.mark.parametrize(("text", "status"), DATED)
def test_date_behind_a_name_does_not_make_it_held(text: str, status: tuple[str, ...]) -> None:
    assert alone(text).of(EVENT, "pg:eventStatus") in (status, ())


def test_sentence_inside_a_quotation_tells_no_event() -> None:
    told = alone(f"{ALL}\n\n“It was a long day. The {DIALOGUE} was held in Oslo. It was fine.”")
    assert told.of(EVENT, "pg:eventStatus") == ()


ALL = "People from near and far had come to the harbour that day."
