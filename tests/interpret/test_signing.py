"""Signings: of which instrument, when, where and by whom; intended or denied is no signing."""

from __future__ import annotations

import pytest

from partnership_graph.model import Status
from tests.interpret.reading import MEETING, tell

PARTNERSHIP = "ke-no Digital Partnership"
SIGNING = f"event:signing of {PARTNERSHIP}"


def test_signing_says_what_was_signed_when_and_where() -> None:
    told = tell("The Norway-Kenya Digital Partnership was signed in Nairobi on 5 May 2020.")
    assert told.subjects("pg:Signing") == (SIGNING,)
    assert told.of(SIGNING, "pg:signs") == (PARTNERSHIP,)
    assert told.of(PARTNERSHIP, "pg:signedAt") == (SIGNING,)
    assert told.of(SIGNING, "pg:startDate") == ("2020-05-05",)
    assert told.of(SIGNING, "pg:venue") == ("Nairobi",)
    assert told.of(SIGNING, "skos:prefLabel") == ("Signing of the Norway-Kenya Digital Partnership",)
    assert told.of(PARTNERSHIP, "pg:instrumentStatus") == ("instrument-status/signed",)


def test_parties_in_the_name_are_inferred_to_have_signed() -> None:
    told = tell("The Norway-Kenya Digital Partnership was signed in Nairobi on 5 May 2020.")
    parts = told.of(SIGNING, "pg:hasParticipation")
    assert [told.of(part, "pg:participant") for part in parts] == [("Norway",), ("Kenya",)]
    assert {told.of(part, "pg:capacity") for part in parts} == {("role/signatory",)}
    claims = [claim for one, claim, _ in told.rows if one in parts]
    assert {claim.status for claim in claims} == {Status.INFERRED}
    assert len({claim.rule for claim in claims}) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Both sides signed the Norway-Kenya Digital Partnership.",
        "The Norway-Kenya Digital Partnership has been signed.",
        "Both sides met since the signing of the Norway-Kenya Digital Partnership.",
        "Both sides signed the Norway-Kenya Digital Partnership. They signed the Norway-Kenya Digital Partnership.",
    ],
)
def test_signing_is_found_once(text: str) -> None:
    assert tell(text).subjects("pg:Signing") == (SIGNING,)


@pytest.mark.parametrize(
    "text",
    [
        "Both sides intend to sign the Norway-Kenya Digital Partnership.",
        "Both sides will sign the Norway-Kenya Digital Partnership.",
        "Both sides have not signed the Norway-Kenya Digital Partnership.",
        "The Norway-Kenya Digital Partnership was not signed.",
        "The Norway-Kenya Digital Partnership will be signed in 2023.",
        "Both sides look forward to the signing of the Norway-Kenya Digital Partnership.",
    ],
)
def test_intended_or_denied_signing_is_none(text: str) -> None:
    told = tell(text)
    assert told.subjects("pg:Signing") == ()
    assert told.of(PARTNERSHIP, "pg:instrumentStatus")[0] != "instrument-status/signed"


def test_undated_signing_named_at_a_meeting_came_before_it() -> None:
    told = tell(
        "Both sides met for the first time since the signing of the Norway-Kenya Digital Partnership."
    )
    claim = told.one(SIGNING, "pg:precedes")
    assert told.of(SIGNING, "pg:precedes") == (f"event:{MEETING}",)
    assert claim.status is Status.INFERRED
    assert told.of(SIGNING, "pg:startDate") == ()
