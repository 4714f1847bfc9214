"""Who took part: those who held, led or attended a meeting, parties that act in it; a likely host is a candidate."""

from __future__ import annotations

import pytest

from partnership_graph.model import Status
from tests.interpret.reading import HEADLINE, MEETING, Told, tell

EVENT = f"event:{MEETING}"
# A lead that does not say who held the meeting
OPENING = f"{HEADLINE}The First Norway-Kenya Digital Dialogue was held in Oslo on 4 June 2021.\n\n"


def tell_of(text: str) -> Told:
    """Read a text behind the opening."""
    return tell(text, opening=OPENING)


def taking_part(told: Told, *statuses: Status) -> list[tuple[str, str]]:
    """Return agent and capacity of each part in the meeting, of claims with some status."""
    parts = [
        value
        for one, claim, value in told.rows
        if one == EVENT and claim.predicate == "pg:hasParticipation" and claim.status in statuses
    ]
    return [(told.of(part, "pg:participant")[0], told.of(part, "pg:capacity")[0]) for part in parts]


def test_parties_that_act_took_part() -> None:
    told = tell_of("Both sides agreed to open a school.")
    assert taking_part(told, Status.INFERRED) == [
        ("Norway", "role/participant"),
        ("Kenya", "role/participant"),
    ]
    (claim,) = (
        c for one, c, v in told.rows if one == EVENT and c.predicate == "pg:hasParticipation" and "Kenya" in v
    )
    assert claim.rule == "party-acts-in-meeting"
    assert told.quotes(claim) == ("Both sides agreed to open a school",)


def test_party_that_does_nothing_is_not_said_to_take_part() -> None:
    told = tell_of("Kenya shared its plan.")
    assert taking_part(told, Status.INFERRED) == [("Kenya", "role/participant")]


def test_what_was_done_before_shows_no_part() -> None:
    told = tell_of("Norway and Kenya have launched a study since 2019.")
    assert taking_part(told, Status.INFERRED, Status.STATED) == []


def test_third_party_that_acts_is_no_participant() -> None:
    assert taking_part(tell_of("Japan launched a study."), Status.INFERRED) == []


def test_host_is_a_candidate_only() -> None:
    told = tell_of("Both sides agreed to open a school.")
    assert taking_part(told, Status.CANDIDATE) == [("Norway", "role/host")]
    hosting = [claim for _, claim, _ in told.rows if claim.rule == "host-from-venue"]
    assert {claim.status for claim in hosting} == {Status.CANDIDATE}


def test_third_country_is_no_candidate_for_host() -> None:
    opening = (
        "Norway and Kenya Meet in Tokyo\n\nThe First Norway-Kenya Digital Dialogue was held in Tokyo.\n\n"
    )
    told = tell("Both sides agreed to open a school.", opening=opening)
    assert taking_part(told, Status.CANDIDATE) == []


TOLD = [
    ("It was chaired by Minister Ola Berg.", {("ola berg", "role/chair")}),
    ("Minister Ola Berg chaired the meeting.", {("ola berg", "role/chair")}),
    (
        "It was chaired by Minister Ola Berg and Minister Asha Otieno.",
        {("ola berg", "role/co-chair"), ("asha otieno", "role/co-chair")},
    ),
    ("Minister Ola Berg attended the meeting.", {("ola berg", "role/participant")}),
    ("It was hosted by the Fjord Development Agency.", {("Fjord Development Agency", "role/host")}),
    (
        "The delegation of Kenya was led by Minister Asha Otieno.",
        {("asha otieno", "role/head-of-delegation")},
    ),
    ("Minister Ola Berg did not attend the meeting.", set()),
    ("Minister Ola Berg will attend the meeting.", set()),
    ("Minister Ola Berg opened a school.", set()),
]


@pytest.mark.parametrize(("text", "parts"), TOLD, ids=[text for text, _ in TOLD])
def test_capacity_is_what_is_told(text: str, parts: set[tuple[str, str]]) -> None:
    assert set(taking_part(tell_of(text), Status.INFERRED, Status.STATED)) == parts


def test_those_who_held_a_meeting_took_part() -> None:
    lead = (
        f"{HEADLINE}Norway and Kenya held the First Norway-Kenya Digital Dialogue in Oslo on 4 June 2021.\n\n"
    )
    told = tell("The day was long.", opening=lead)
    assert set(taking_part(told, Status.INFERRED)) == {
        ("Norway", "role/participant"),
        ("Kenya", "role/participant"),
    }


@pytest.mark.parametrize(
    "text", ["It was not chaired by Minister Ola Berg.", "It will be attended by Minister Ola Berg."]
)
def test_denied_or_future_part_is_none(text: str) -> None:
    assert taking_part(tell_of(text), Status.INFERRED, Status.STATED) == []
