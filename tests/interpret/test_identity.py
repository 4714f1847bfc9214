"""Things that share a name are told apart: by number, date, whole or document; one thing has one key."""

from __future__ import annotations

import pytest

from partnership_graph.pipeline import interpret_document
from partnership_graph.read import read_text
from tests.interpret.reading import HEADLINE, Told, tell

CONFERENCE = "The Norway-Kenya Cloud Conference was held in Oslo on {}."


def told_in(identifier: str, text: str) -> Told:
    """Read a text as the document of a name."""
    document = read_text(f"{HEADLINE}{text}\n", identifier=identifier)
    return Told(document, interpret_document(document))


def conference(identifier: str, date: str) -> str:
    """Return the key of the conference that a document tells of."""
    (one,) = told_in(identifier, CONFERENCE.format(date)).subjects("pg:Conference")
    return one


def test_unnumbered_event_is_keyed_by_its_day() -> None:
    assert conference("a", "4 June 2021") == conference("b", "4 June 2021")
    assert conference("a", "4 June 2021") != conference("a", "5 June 2021")


def test_undated_event_belongs_to_its_document() -> None:
    assert conference("a", "a sunny day") != conference("b", "a sunny day")


def test_numbered_meeting_is_one_in_all_documents() -> None:
    text = "The First Norway-Kenya Digital Dialogue was held in Oslo{}."
    (one,) = told_in("a", text.format("")).subjects("pg:Meeting")
    (other,) = told_in("b", text.format(" on 4 June 2021")).subjects("pg:Meeting")
    assert one == other


@pytest.mark.parametrize(
    ("words", "is_one"),
    [
        ("a Memorandum of Understanding", False),
        ("the Data Agreement", False),
        ("the Norway-Kenya Data Agreement", True),
        ("Norway's Data Freedom Act", True),
    ],
)
def test_agreement_without_named_parties_belongs_to_its_document(words: str, is_one: bool) -> None:
    keys = [
        {claim.subject.key for claim in told_in(one, f"Norway and Kenya signed {words}.").claims
         if claim.subject.kind == "instrument"}
        for one in ("a", "b")
    ]  # fmt: skip
    assert keys[0]
    assert (keys[0] == keys[1]) is is_one


def test_order_of_the_parties_makes_no_other_thing() -> None:
    told = tell("Both sides discussed the Norway-Kenya Data Agreement and the Kenya-Norway Data Agreement.")
    assert len({claim.subject for claim in told.claims if claim.subject.kind == "instrument"}) == 1


def test_unit_is_keyed_by_its_whole() -> None:
    told = tell("For inquiries, please contact the Press Division (Tel: 12) of the Fjord Development Agency.")
    (unit,) = told.subjects("pg:OrganizationalUnit")
    assert told.of(unit, "org:unitOf") == ("Fjord Development Agency",)
    assert unit == "Press Division Fjord Development Agency"
