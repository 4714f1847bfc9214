"""Gatherings that are only meant to be become series: proposed, with audience, topic, rhythm and sides."""

from __future__ import annotations

import pytest

from tests.interpret.reading import tell

FORUM = "Both sides intend to organise an annual forum for young farmers to discuss trade"


def test_series_says_what_it_is_meant_to_be() -> None:
    told = tell(f"{FORUM}, in Norway and in Kenya alternately.")
    (series,) = told.subjects("pg:EventSeries")
    assert told.of(series, "skos:prefLabel") == ("forum for young farmers",)
    assert told.of(series, "pg:eventStatus") == ("event-status/proposed",)
    assert told.of(series, "pg:recurrence") == ("recurrence/annual",)
    assert told.of(series, "pg:audience") == ("young farmers",)
    assert told.of(series, "pg:topic") == ("trade",)
    assert told.of(series, "pg:alternatesBetween") == ("Norway", "Kenya")
    assert told.of("act:01", "pg:concerns") == (series,)


def test_series_is_no_event() -> None:
    told = tell(f"{FORUM}.")
    (series,) = told.subjects("pg:EventSeries")
    assert told.of(series, "pg:startDate") == ()
    assert [one for one, claim, _ in told.rows if claim.subject.kind == "event" and "forum" in one] == []
    assert told.of(series, "pg:alternatesBetween") == ()


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Both sides intend to hold a workshop for teachers.", "proposed"),
        ("Both sides may hold a workshop for teachers.", "proposed"),
        ("Both sides hope to hold a workshop for teachers.", "proposed"),
        ("Both sides agreed to hold a workshop for teachers.", "planned"),
    ],
)
def test_modality_gives_the_status(text: str, status: str) -> None:
    told = tell(text)
    (series,) = told.subjects("pg:EventSeries")
    assert told.of(series, "pg:eventStatus") == (f"event-status/{status}",)
    assert told.of(series, "pg:recurrence") == ()


@pytest.mark.parametrize(
    "text",
    [
        "Both sides held a workshop for teachers.",
        "Both sides discussed a workshop for teachers.",
        "Both sides intend to open a school for teachers.",
        "Both sides do not intend to hold a workshop for teachers.",
        "Both sides intend to review a workshop for teachers.",
    ],
)
def test_what_was_held_or_is_no_gathering_is_no_series(text: str) -> None:
    assert tell(text).subjects("pg:EventSeries") == ()
