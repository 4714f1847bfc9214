"""Events get the date that their words and the words around them give, with the rule and all its evidence."""

from __future__ import annotations

import pytest

from partnership_graph.model import Status
from tests.interpret.reading import HEADLINE, MEETING, tell

EVENT = f"event:{MEETING}"
HELD = "The First Norway-Kenya Digital Dialogue was held in Oslo on {}."


@pytest.mark.parametrize(
    ("words", "edtf", "start"),
    [
        ("4 June 2021", "2021-06-04", "2021-06-04"),
        ("Friday, 4 June 2021", "2021-06-04", "2021-06-04"),
        ("Monday, 4 June 2021", "2021-06-04", None),  # it was a Friday
        ("4 June", "XXXX-06-04", None),
        ("Friday, 4 June", "XXXX-06-04", None),
    ],
)
def test_words_alone_date_an_event_or_not(words: str, edtf: str, start: str | None) -> None:
    told = tell(HELD.format(words), opening=HEADLINE)
    assert told.of(EVENT, "pg:statedDateText") == (words,)
    assert told.of(EVENT, "pg:statedDateEdtf") == (edtf,)
    assert told.of(EVENT, "pg:startDate") == ((start,) if start else ())
    if start:
        assert told.one(EVENT, "pg:startDate").status is Status.STATED


@pytest.mark.parametrize(
    ("words", "start"), [("4 June", "2021-06-04"), ("Friday, 4 June", "2021-06-04"), ("Monday, 4 June", None)]
)
def test_publication_gives_the_year(words: str, start: str | None) -> None:
    told = tell(HELD.format(words), opening=HEADLINE, published="2021-06-05")
    assert told.of(EVENT, "pg:startDate") == ((start,) if start else ())
    if start:
        claim = told.one(EVENT, "pg:startDate")
        assert (claim.status, claim.rule) == (Status.INFERRED, "year-from-publication-date")


def test_range_has_two_ends() -> None:
    told = tell(HELD.format("4 to 6 June 2021").replace(" on ", " from "), opening=HEADLINE)
    assert told.of(EVENT, "pg:startDate") == ("2021-06-04",)
    assert told.of(EVENT, "pg:endDate") == ("2021-06-06",)


def test_year_in_the_name_of_an_event_dates_it() -> None:
    told = tell("The Norway-Kenya Cloud Conference 2021 was held in Oslo on 4 June.", opening=HEADLINE)
    claim = told.one("event:ke-no Cloud Conference 2021", "pg:startDate")
    assert (claim.status, claim.rule) == (Status.NORMALISED, "year-in-event-name")
    assert told.quotes(claim) == ("4 June", "Norway-Kenya Cloud Conference 2021")


def test_event_on_the_same_day_gives_its_year_with_both_evidences() -> None:
    words = "The Norway-Kenya Cloud Conference was held in Oslo on 4 June, on the same day as the dialogue"
    told = tell(f"{words}.")
    (conference,) = told.subjects("pg:Conference")
    claim = told.one(conference, "pg:startDate")
    assert (claim.status, claim.rule) == (Status.INFERRED, "year-from-cooccurring-dated-event")
    assert told.quotes(claim) == ("4 June", words.removeprefix("The "), "4 June 2021")
    assert told.of(conference, "pg:startDate") == ("2021-06-04",)
    assert told.of(conference, "pg:sameDayAs") == (EVENT,)
    assert told.of(EVENT, "pg:sameDayAs") == (conference,)


def test_event_on_the_same_day_may_be_named_in_full() -> None:
    told = tell(
        f"{HELD.format('4 June 2021')}\n\nThe Norway-Kenya Cloud Conference was held in Oslo, the same day as the "
        "First Norway-Kenya Digital Dialogue.\n\nThe Second Norway-Kenya Digital Dialogue was held in Oslo.",
        opening="The Second Norway-Kenya Digital Dialogue\n\n",
    )
    (conference,) = told.subjects("pg:Conference")
    assert told.of(conference, "pg:sameDayAs") == (EVENT,)


@pytest.mark.xfail(
    reason="the words of place and time swallow `the same day`, and with it what follows", strict=True
)
def test_dated_event_may_name_what_was_on_the_same_day() -> None:
    day = "The {} was held in Oslo on {}"
    conference_day = day.format("Norway-Kenya Cloud Conference", "Friday, June 4")
    text = f"{conference_day}, the same day as the First Norway-Kenya Digital Dialogue.\n\n{HELD.format('4 June 2021')}"
    told = tell(text, opening=HEADLINE)
    (conference,) = told.subjects("pg:Conference")
    assert told.of(conference, "pg:sameDayAs") == (EVENT,)


def test_neighbouring_event_gives_its_year_where_the_weekday_agrees() -> None:
    told = tell("* Norway-Kenya Cloud Conference / Thursday, June 3 / Oslo")
    (conference,) = told.subjects("pg:Conference")
    claim = told.one(conference, "pg:startDate")
    assert told.of(conference, "pg:startDate") == ("2021-06-03",)
    assert (claim.status, claim.rule) == (Status.INFERRED, "year-from-neighbouring-date")
    assert told.quotes(claim)[0] == "Thursday, June 3"
    assert "4 June 2021" in told.quotes(claim)[1]


@pytest.mark.parametrize("words", ["June 3", "Wednesday, June 3", "Friday, September 3"])
def test_neighbour_without_an_agreeing_weekday_gives_none(words: str) -> None:
    told = tell(f"* Norway-Kenya Cloud Conference / {words} / Oslo")
    (conference,) = told.subjects("pg:Conference")
    assert told.of(conference, "pg:startDate") == ()
    assert told.of(conference, "pg:statedDateText") == (words,)
