"""Clauses: coordinated verbs, clauses in clauses, participles and passives each give the acts a reader sees."""

from __future__ import annotations

import pytest

from tests.interpret.reading import tell

BOTH, NORWAY, KENYA = "Norway + Kenya", "Norway", "Kenya"

# A text, and its acts as actors, modality, verb, object.
CASES = [
    # One clause
    ("Norway launched a study.", [(NORWAY, "done", "launch", "a study")]),
    ("In 2019, Norway launched a study.", [(NORWAY, "done", "launch", "a study")]),
    ("At the meeting, Norway launched a study.", [(NORWAY, "done", "launch", "a study")]),
    (
        "At the First Norway-Kenya Digital Dialogue, Kenya launched a study.",
        [(KENYA, "done", "launch", "a study")],
    ),
    ("Norway, for its part, will open a school.", [(NORWAY, "intends", "open", "a school")]),
    # Passive: who did it stands behind "by"
    ("A joint study was launched by Norway.", [(NORWAY, "done", "launch", "A joint study")]),
    ("A joint study was launched by Norway and Kenya in Oslo.", [(BOTH, "done", "launch", "A joint study")]),
    # Coordinated verbs share the subject
    (
        "Norway launched a study and published a report.",
        [(NORWAY, "done", "launch", "a study"), (NORWAY, "done", "publish", "a report")],
    ),
    (
        "Norway launched a study, published a report and opened a school.",
        [
            (NORWAY, "done", "launch", "a study"),
            (NORWAY, "done", "publish", "a report"),
            (NORWAY, "done", "open", "a school"),
        ],
    ),
    (
        "Both sides agreed to open a school and strengthen the exchange of data.",
        [(BOTH, "agreed", "open", "a school"), (BOTH, "agreed", "strengthen", "the exchange of data")],
    ),
    # A link between two clauses with subjects of their own
    (
        "Norway launched a study, and Kenya published a report.",
        [(NORWAY, "done", "launch", "a study"), (KENYA, "done", "publish", "a report")],
    ),
    (
        "Norway launched a study; Kenya published a report.",
        [(NORWAY, "done", "launch", "a study"), (KENYA, "done", "publish", "a report")],
    ),
    (
        "Norway launched a study, while Kenya published a report.",
        [(NORWAY, "done", "launch", "a study"), (KENYA, "done", "publish", "a report")],
    ),
    # Relative clauses with a subject of their own: what they hang on is their object
    (
        "Both sides reviewed a plan which they had launched in 2019.",
        [(BOTH, "reviewed", "review", "a plan"), (BOTH, "done", "launch", "a plan")],
    ),
    (
        "Both sides reviewed the plan, which Kenya adopted in 2019.",
        [(BOTH, "reviewed", "review", "the plan"), (KENYA, "done", "adopt", "the plan")],
    ),
    ("Both sides reviewed the plan, which covers trade.", [(BOTH, "reviewed", "review", "the plan")]),
    # Participles before and behind share the subject
    (
        "Recognizing the value of trade, both sides agreed to open a school.",
        [(BOTH, "affirmed", "recognise", "the value of trade"), (BOTH, "agreed", "open", "a school")],
    ),
    (
        "Both sides adopted a plan, reaffirming their commitment to trade.",
        [(BOTH, "done", "adopt", "a plan"), (BOTH, "affirmed", "reaffirm", "their commitment to trade")],
    ),
    # That-clauses: one act, of the verb inside where its subject is taken up
    (
        "Both sides agreed that they will open a school.",
        [(BOTH, "agreed", "open", "they will open a school")],
    ),
    (
        "Both sides agreed that a school will be opened.",
        [(BOTH, "agreed", "agree", "a school will be opened")],
    ),
    ("Both sides noted that trade is growing.", [(BOTH, "affirmed", "note", "trade is growing")]),
    # What stands in brackets carries no grammar
    ("Norway published a report (which Kenya reviewed).", [(NORWAY, "done", "publish", "a report")]),
]


def test_there_are_cases() -> None:
    assert len(CASES) >= 20


@pytest.mark.parametrize(("text", "acts"), CASES, ids=lambda value: value if isinstance(value, str) else "")
def test_clauses_give_their_acts(text: str, acts: list[tuple[str, str, str, str]]) -> None:
    assert tell(text).short_acts == acts


def test_that_clause_of_somebody_else_is_an_act_that_rests_on_the_telling() -> None:
    told = tell("Kenya shared that the Fjord Development Agency finalised a report.")
    sharing, finalising = told.acts
    assert (sharing["actor"], sharing["modality"]) == (("Kenya",), ("modality/shared",))
    assert (finalising["actor"], finalising["modality"]) == (
        ("Fjord Development Agency",),
        ("modality/done",),
    )
    assert finalising["basis"] == ("act:01",)
    assert "basis" not in sharing
    assert "expressedAt" not in finalising


UNREAD = [
    (
        "Both sides agreed to open a school and to train teachers.",
        [(BOTH, "agreed", "open", "a school"), (BOTH, "agreed", "train", "teachers")],
    ),
    (
        "Norway and Kenya will develop and test chips.",
        [(BOTH, "intends", "develop", "chips"), (BOTH, "intends", "test", "chips")],
    ),
]


@pytest.mark.xfail(reason="a verb that the tagger takes for a noun is not coordinated", strict=True)
@pytest.mark.parametrize(("text", "acts"), UNREAD)
def test_mistagged_verb_is_coordinated(text: str, acts: list[tuple[str, str, str, str]]) -> None:
    assert tell(text).short_acts == acts
