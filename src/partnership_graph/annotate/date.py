"""Find the dates and times of day that a text writes, with what is stated of them and nothing more (EDTF)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from partnership_graph.model import Span

Kind = Literal["day", "month", "year", "quarter", "range", "relative"]


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date as written: its parts, its EDTF form and, for a range, the EDTF form of its end.

    A part that the words do not give is None, and `X` in the EDTF form: `XXXX-06-30`. `weekday` counts from
    Monday as 0. Times are `HH:MM`. A relative date has the EDTF form `""`.
    """

    span: Span
    edtf: str
    kind: Kind
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    start_time: str | None = None
    end_time: str | None = None
    end_edtf: str | None = None


def find_dates(text: str, span: Span) -> tuple[DateMention, ...]:
    """Return the dates inside a span, in text order, none overlapping another."""
    raise NotImplementedError


def find_time_range(text: str, span: Span) -> tuple[Span, str, str | None] | None:
    """Return the first time of day inside a span: its span, its start and its end as `HH:MM`."""
    raise NotImplementedError


def weekday_matches(year: int, month: int, day: int, weekday: int) -> bool:
    """Tell whether a date falls on a weekday (Monday is 0); an impossible date falls on none."""
    raise NotImplementedError


def years_for(month: int, day: int, weekday: int, low: int, high: int) -> tuple[int, ...]:
    """Return the years from low to high, both included, in which a day and month fall on a weekday."""
    raise NotImplementedError
