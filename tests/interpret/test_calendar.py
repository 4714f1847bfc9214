"""Dates that a release leaves half said are worked out by a named rule, or not at all."""

from __future__ import annotations

import doctest

import pytest

from partnership_graph.interpret.event import calendar
from partnership_graph.interpret.event.calendar import (
    dating_with_year,
    neighbouring_year,
    stated_dating,
    with_zone,
)
from partnership_graph.model import DateMention, Span, Status

HERE = Span(0, 5)
FRIDAY = 4


def day(weekday: int | None = None, *, year: int | None = None, last: str | None = None) -> DateMention:
    """Return 4 June as written, with a weekday or a year where they are given."""
    edtf = f"{year or 'XXXX'}-06-04"
    return DateMention(HERE, edtf, "range" if last else "day", year, 6, 4, weekday, end_edtf=last)


def test_doctests() -> None:
    result = doctest.testmod(calendar)
    assert (result.failed, result.attempted) == (0, 1)


@pytest.mark.parametrize(("year", "start"), [(2021, "2021-06-04"), (2010, "2010-06-04"), (2022, None)])
def test_weekday_decides_whether_a_year_fits(year: int, start: str | None) -> None:
    found = dating_with_year(day(FRIDAY), year, "rule", status=Status.INFERRED, evidence=[HERE])
    assert (found.start if found else None) == start


def test_given_year_keeps_status_rule_and_evidence() -> None:
    found = dating_with_year(day(), 2021, "rule", status=Status.INFERRED, evidence=[HERE])
    assert found is not None
    assert (found.start, found.end, found.status, found.rule, found.evidence) == (
        "2021-06-04", None, Status.INFERRED, "rule", (HERE,)
    )  # fmt: skip


def test_range_gets_its_year_at_both_ends() -> None:
    found = dating_with_year(day(last="XXXX-06-06"), 2021, "rule", status=Status.INFERRED, evidence=())
    assert found is not None
    assert (found.start, found.end) == ("2021-06-04", "2021-06-06")


def test_day_that_no_calendar_has_is_no_date() -> None:
    leap = DateMention(HERE, "XXXX-02-29", "day", None, 2, 29)
    assert dating_with_year(leap, 2021, "rule", status=Status.INFERRED, evidence=()) is None
    found = dating_with_year(leap, 2024, "rule", status=Status.INFERRED, evidence=())
    assert found is not None
    assert found.start == "2024-02-29"


@pytest.mark.parametrize(
    ("stated", "start"),
    [
        (DateMention(HERE, "2021", "year", 2021), "2021"),
        (DateMention(HERE, "2021-06", "month", 2021, 6), "2021-06"),
        (day(year=2021), "2021-06-04"),
        (day(FRIDAY, year=2021), "2021-06-04"),
        (day(0, year=2021), None),
        (day(), None),
        (DateMention(HERE, "", "relative"), None),
    ],
)
def test_words_in_full_are_a_date_to_their_precision(stated: DateMention, start: str | None) -> None:
    found = stated_dating(stated)
    assert (found.start if found else None) == start
    assert found is None or found.status is Status.STATED


@pytest.mark.parametrize(
    ("weekday", "near", "start"),
    [
        (FRIDAY, "2021-06-03", "2021-06-04"),
        (FRIDAY, "2021-07-05", "2021-06-04"),
        (FRIDAY, "2021-07-06", None),  # more than a month apart
        (FRIDAY, "2022-06-03", None),  # that year it is a Saturday
        (None, "2021-06-03", None),  # nothing to check against
        (FRIDAY, "2021", None),  # a year alone is no neighbour
    ],
)
def test_year_of_a_neighbour_is_taken_only_with_its_weekday(
    weekday: int | None, near: str, start: str | None
) -> None:
    found = neighbouring_year(day(weekday), [(near, HERE)])
    assert (found.start if found else None) == start
    assert found is None or (found.rule, found.evidence) == ("year-from-neighbouring-date", (HERE,))


@pytest.mark.parametrize(
    ("date", "time", "zone", "moment"),
    [
        ("2021-06-04", "09:30", "Europe/Oslo", "2021-06-04T09:30:00+02:00"),
        ("2021-01-04", "09:30", "Europe/Oslo", "2021-01-04T09:30:00+01:00"),
        ("2021-06-04", "09:30", "Africa/Nairobi", "2021-06-04T09:30:00+03:00"),
        ("2021-06-04", "09:30", "Europe/Atlantis", None),
        ("2021", "09:30", "Europe/Oslo", None),
        ("2021-06-04", "25:00", "Europe/Oslo", None),
    ],
)
def test_time_has_the_offset_of_its_day(date: str, time: str, zone: str, moment: str | None) -> None:
    assert with_zone(date, time, zone) == moment
