"""Who took part: the parties that act in a meeting; the host of a venue is a candidate, never a fact."""

from __future__ import annotations

from partnership_graph.model import Status
from tests.interpret.reading import MEETING, Told, tell

EVENT = f"event:{MEETING}"


def taking_part(told: Told, *statuses: Status) -> list[tuple[str, str]]:
    """Return agent and capacity of each part in the meeting, of claims with some status."""
    parts = [
        value
        for one, claim, value in told.rows
        if one == EVENT and claim.predicate == "pg:hasParticipation" and claim.status in statuses
    ]
    return [(told.of(part, "pg:participant")[0], told.of(part, "pg:capacity")[0]) for part in parts]


def test_parties_that_act_took_part() -> None:
    told = tell("Both sides agreed to open a school.")
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
    told = tell("Kenya shared its plan.")
    assert taking_part(told, Status.INFERRED) == [("Kenya", "role/participant")]


def test_what_was_done_before_shows_no_part() -> None:
    told = tell("Norway and Kenya have launched a study since 2019.")
    assert taking_part(told, Status.INFERRED, Status.STATED) == []


def test_third_party_that_acts_is_no_participant() -> None:
    assert taking_part(tell("Japan launched a study."), Status.INFERRED) == []


def test_host_is_a_candidate_only() -> None:
    told = tell("Both sides agreed to open a school.")
    assert taking_part(told, Status.CANDIDATE) == [("Norway", "role/host")]
    hosting = [claim for _, claim, _ in told.rows if claim.rule == "host-from-venue"]
    assert {claim.status for claim in hosting} == {Status.CANDIDATE}


def test_third_country_is_no_candidate_for_host() -> None:
    opening = (
        "Norway and Kenya Meet in Tokyo\n\nThe First Norway-Kenya Digital Dialogue was held in Tokyo.\n\n"
    )
    told = tell("Both sides agreed to open a school.", opening=opening)
    assert taking_part(told, Status.CANDIDATE) == []
