"""Dates are found in every written form, say no more than their words, and are never mere numbers."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partnership_graph.annotate.date import find_dates, find_time_range, weekday_matches, years_for
from partnership_graph.model import DateMention, Span


def dates(text: str) -> list[tuple[str, str, str]]:
    """Return the words, kind and EDTF form of each date; of a range both ends."""
    return [
        (text[one.span.start : one.span.end], one.kind, "/".join(filter(None, (one.edtf, one.end_edtf))))
        for one in find_dates(text, Span(0, len(text)))
    ]


def only(text: str) -> DateMention:
    (found,) = find_dates(text, Span(0, len(text)))
    return found


# text around | words of the date | kind | EDTF
FORMS = [
    ("held on |Friday, June 30|, at", "day", "XXXX-06-30"),
    ("on |June 30, 2023| in", "day", "2023-06-30"),
    ("on |June 30 2023| in", "day", "2023-06-30"),
    ("on |30 June 2023|.", "day", "2023-06-30"),
    ("on the |30th of June|.", "day", "XXXX-06-30"),
    ("on |Friday 30 June|,", "day", "XXXX-06-30"),
    ("on |June 30th, 2023|,", "day", "2023-06-30"),
    ("on |Sept. 5, 2022|.", "day", "2022-09-05"),
    ("on |JUNE 30, 2023|.", "day", "2023-06-30"),
    ("on |June 30 (Fri.)| at", "day", "XXXX-06-30"),
    ("on |June 30(Fri)|.", "day", "XXXX-06-30"),
    ("on |6.30.(Fri)|.", "day", "XXXX-06-30"),
    ("|2023.6.30|.", "day", "2023-06-30"),
    ("|2023. 6. 30|. in", "day", "2023-06-30"),
    ("|2023-06-30|,", "day", "2023-06-30"),
    ("|2023/06/30| in", "day", "2023-06-30"),
    ("|30.06.2023| in", "day", "2023-06-30"),
    ("|30/06/2023| in", "day", "2023-06-30"),
    ("|06/30/2023| in", "day", "2023-06-30"),
    ("on |12 and 13 May| in", "range", "XXXX-05-12/XXXX-05-13"),
    ("from |12 to 14 May 2024| in", "range", "2024-05-12/2024-05-14"),
    ("|May 12-13, 2024|,", "range", "2024-05-12/2024-05-13"),
    ("|12–13 May|,", "range", "XXXX-05-12/XXXX-05-13"),
    ("|12, 13 and 14 May 2024|,", "range", "2024-05-12/2024-05-14"),
    ("from |30 May to 2 June 2024|,", "range", "2024-05-30/2024-06-02"),
    ("|May 30 – June 2, 2024|,", "range", "2024-05-30/2024-06-02"),
    ("|December 30 – January 2, 2024|,", "range", "2023-12-30/2024-01-02"),
    ("from |Monday 12 to Tuesday 13 May 2025|,", "range", "2025-05-12/2025-05-13"),
    ("in |May 2024|.", "month", "2024-05"),
    ("in |May, 2024|.", "month", "2024-05"),
    ("in |March|, both", "month", "XXXX-03"),
    ("since |May|.", "month", "XXXX-05"),
    ("in |May and June 2024|.", "range", "2024-05/2024-06"),
    ("on |2024-06|.", "month", "2024-06"),
    ("in |2024|, both", "year", "2024"),
    ("by |2030|.", "year", "2030"),
    ("ones for |2024|.", "year", "2024"),
    ("the Pact (|2019|) is", "year", "2019"),
    ("in mid-|2025| or", "year", "2025"),
    ("for |2021–2027|.", "range", "2021/2027"),
    ("between |2021 and 2027| they", "range", "2021/2027"),
    ("in |2024-25|.", "range", "2024/2025"),
    ("in the |first half of 2025|.", "quarter", "2025-40"),
    ("in the |third quarter of 2025|.", "quarter", "2025-35"),
    ("in |Q3 2025|.", "quarter", "2025-35"),
    ("in |2H 2025|.", "quarter", "2025-41"),
    ("in |autumn 2025|.", "quarter", "2025-23"),
    ("held |today|.", "relative", ""),
    ("said |yesterday| that", "relative", ""),
    ("in |last September|.", "relative", ""),
    ("set up |this year| and", "relative", ""),
    ("on |the same day| as", "relative", ""),
    ("on |the following day|.", "relative", ""),
    ("met |four days later| in", "relative", ""),
    ("met |two years ago| in", "relative", ""),
    ("met |last Friday|.", "relative", ""),
    ("met on |Friday|.", "relative", ""),
    ("in |May last year|,", "relative", "XXXX-05"),
    ("on |30 May this year|,", "relative", "XXXX-05-30"),
]


@pytest.mark.parametrize(("case", "kind", "edtf"), FORMS)
def test_form_is_read(case: str, kind: str, edtf: str) -> None:
    words = case.split("|")[1]
    assert dates(case.replace("|", "")) == [(words, kind, edtf)]


def test_enough_forms() -> None:
    assert len(FORMS) >= 50


@pytest.mark.parametrize(
    "text",
    [
        "in 2024 areas of work",
        "6G and 5G/6G and G20",
        "both sides may 12 times",
        "They May discuss it",
        "1,230 May",
        "the Horizon 2020 programme, the 2024 edition, Conference 2023",
        "Tel. +00-2-2023-1234 and 02-2110-2023",
        "version 2.0.2023.4 and 10.12.2023.4",
        "05/06/2023 says nothing: day or month first?",
        "today's digital world",
        "a march on the sun",
        "Article 12, paragraph 13",
        "1) one, 2) two",
        "EUR 2024 million, 30 per cent",
        "an annual day of science",
    ],
)
def test_numbers_and_words_are_no_dates(text: str) -> None:
    assert dates(text) == []


def test_parts_are_those_of_the_words() -> None:
    found = only("held on Friday, June 30, at")
    assert (found.year, found.month, found.day, found.weekday) == (None, 6, 30, 4)
    assert (found.start_time, found.end_time) == (None, None)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("Friday, June 30 09:30-18:30 / Hall", "09:30", "18:30"),
        ("June 30, 2023, from 9:30 a.m. to 11 a.m.", "09:30", "11:00"),
        ("on June 30 at 2 p.m.", "14:00", None),
        ("at 10 a.m. on June 30", "10:00", None),
        ("10:00–12:00 (KST), 3 July 2024", "10:00", "12:00"),
        ("9-11 a.m. on June 3", "09:00", "11:00"),
        ("2023-06-30T09:30", "09:30", None),
        ("June 30 12 a.m.", "00:00", None),
    ],
)
def test_times_go_with_their_date(text: str, start: str, end: str | None) -> None:
    found = only(text)
    assert (found.start_time, found.end_time) == (start, end)
    assert ":" not in text[found.span.start : found.span.end]


def test_a_time_far_from_a_date_is_not_its_time() -> None:
    assert only("At 10 a.m. the ministers spoke of the meeting of June 30.").start_time is None


def test_days_that_are_counted_things_are_left() -> None:
    assert dates("On June 12 and 13 ministries met") == [("June 12", "day", "XXXX-06-12")]


def test_two_dates_stay_two() -> None:
    assert [edtf for *_, edtf in dates("on 12 May 2024 and on 14 June 2024")] == ["2024-05-12", "2024-06-14"]


@pytest.mark.parametrize("text", ["June 31, 2023", "30 February 2024", "29 February 2023"])
def test_a_day_that_no_calendar_has_keeps_its_parts_and_no_form(text: str) -> None:
    found = only(text)
    assert found.edtf == ""
    assert found.day is not None


def test_the_29th_of_february_needs_no_year() -> None:
    assert only("on 29 February").edtf == "XXXX-02-29"


def test_only_the_span_is_searched() -> None:
    text = "June 29 and June 30"
    assert find_dates(text, Span(8, 19)) == (DateMention(Span(12, 19), "XXXX-06-30", "day", None, 6, 30),)


def test_time_range_is_found_alone() -> None:
    text = "Doors open at 09:30-18:30."
    assert find_time_range(text, Span(0, len(text))) == (Span(14, 25), "09:30", "18:30")
    assert find_time_range("a ratio of 3:2 and 25:10", Span(0, 24)) is None


def test_weekdays() -> None:
    assert weekday_matches(2023, 6, 30, 4)
    assert not weekday_matches(2023, 6, 30, 3)
    assert not weekday_matches(2023, 2, 30, 3)
    assert years_for(6, 30, 4, 2018, 2030) == (2023, 2028)
    assert years_for(2, 29, 3, 2018, 2030) == (2024,)


@pytest.mark.parametrize(
    "unit", ["12, ", "1-", "May ", "2024-", "from ", "10:", "12 and ", "Friday, ", "June 1 to "]
)
def test_cost_grows_with_length_only(unit: str) -> None:
    text = unit * (40_000 // len(unit)) + " June 30"
    start = time.perf_counter()
    find_dates(text, Span(0, len(text)))
    assert time.perf_counter() - start < 5


@given(
    st.lists(
        st.sampled_from(
            ["12", "and", "May", "2024", ",", "-", "(Fri)", "to", ".", "10:30", "the", "same day"]
        ),
        max_size=12,
    )
)
def test_dates_lie_in_order_and_apart(words: list[str]) -> None:
    text = " ".join(words)
    found = find_dates(text, Span(0, len(text)))
    ends = [0, *(one.span.end for one in found)]
    assert all(0 <= end <= one.span.start < one.span.end for end, one in zip(ends, found, strict=False))
    assert all(text[one.span.start : one.span.end].strip() for one in found)
