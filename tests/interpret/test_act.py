"""Acts: their class, actors and words; shared by one side is not joint, intended is not done, quoted is no act."""

from __future__ import annotations

import pytest

from partnership_graph.model import Status
from tests.interpret.reading import HEADLINE, MEETING, tell


def test_act_says_who_did_what_where_it_is_told() -> None:
    told = tell("Norway launched a joint study.")
    (act,) = told.acts
    assert act == {
        "type": ("pg:ProgressReport",),
        "evidence": ("span:128-157",),
        "reportedIn": ("a",),
        "actor": ("Norway",),
        "modality": ("modality/done",),
        "verb": ("launch",),
        "actionType": ("action/launch",),
        "objectText": ("a joint study",),
        "expressedAt": (f"event:{MEETING}",),
        "counterpart": ("Kenya",),
    }
    assert told.quotes(told.one("act:01", "pg:evidence")) == ("Norway launched a joint study",)


def test_status_tells_words_from_conclusions() -> None:
    told = tell("Both sides finalized a plan.")
    status = {c.predicate: c.status for c in told.claims if c.subject.kind == "act"}
    assert status["pg:modality"] is Status.STATED
    assert status["pg:verb"] is Status.NORMALISED
    assert status["pg:actor"] is Status.INFERRED
    assert told.of("act:01", "pg:verb") == ("finalise",)


def test_shared_by_one_side_is_not_joint() -> None:
    (act,) = tell("Kenya shared its plan for cloud services.").acts
    assert (act["actor"], act["counterpart"], act["modality"]) == (
        ("Kenya",),
        ("Norway",),
        ("modality/shared",),
    )
    (act,) = tell("Both sides shared their plans for cloud services.").acts
    assert act["actor"] == ("Norway", "Kenya")
    assert "counterpart" not in act


def test_intended_signing_is_no_signing() -> None:
    told = tell("Both sides intend to sign the Norway-Kenya Data Agreement in 2023.")
    (act,) = told.acts
    assert (act["type"], act["modality"], act["verb"]) == (
        ("pg:Commitment",),
        ("modality/intends",),
        ("sign",),
    )
    assert told.subjects("pg:Signing") == ()
    assert told.of("ke-no Data Agreement", "pg:instrumentStatus") == ("instrument-status/planned",)


def test_act_of_a_third_party_is_not_told_of_the_meeting() -> None:
    (act,) = tell("Japan launched a study.").acts
    assert "expressedAt" not in act
    assert "counterpart" not in act


def test_act_looked_back_on_is_not_told_of_the_meeting() -> None:
    (act,) = tell("Norway and Kenya have launched a study since 2019.").acts
    assert "expressedAt" not in act


def test_acts_are_numbered_in_text_order() -> None:
    told = tell("Norway launched a study. Kenya published a report, reaffirming its plan.")
    starts = [told.one(f"act:0{number}", "pg:evidence").evidence[0].start for number in (1, 2, 3)]
    assert starts == sorted(starts)
    assert [act["verb"] for act in told.acts] == [("launch",), ("publish",), ("reaffirm",)]


SPLITS = [
    (
        "the exchange of data and the training of teachers",
        ["the exchange of data", "the training of teachers"],
    ),
    ("trade and health", ["trade and health"]),
    ("the exchange of data and teachers", ["the exchange of data and teachers"]),
    ("trade between Norway and the ports of Kenya", ["trade between Norway and the ports of Kenya"]),
]


@pytest.mark.parametrize(("words", "objects"), SPLITS)
def test_objects_with_heads_of_their_own_are_parted(words: str, objects: list[str]) -> None:
    told = tell(f"Both sides discussed {words}.")
    assert [act["objectText"] for act in told.acts] == [(one,) for one in objects]
    assert all(words in told.document.text for words in objects)


def test_parted_object_is_shown_with_its_verb() -> None:
    told = tell("Both sides discussed the exchange of data and the training of teachers.")
    quotes = [told.quotes(told.one(f"act:0{number}", "pg:evidence"))[0] for number in (1, 2)]
    assert quotes == [
        "Both sides discussed the exchange of data",
        "discussed the exchange of data and the training of teachers",
    ]


def test_names_in_the_object_are_what_an_act_concerns() -> None:
    (act,) = tell("Both sides welcomed the Norway-Kenya Data Agreement.").acts
    assert act["concerns"] == ("ke-no Data Agreement",)


def test_quotation_is_no_act() -> None:
    told = tell("“We agreed to open a school for many children,” said Minister Ola Berg.")
    assert told.acts == ()
    assert told.subjects("pg:Utterance") == ("act:01",)
    assert tell("We agreed to open a school for many children.").acts != ()


def test_sentence_inside_a_quotation_is_no_act() -> None:
    assert tell("“It was a long day. Norway launched a study. It was fine.”").acts == ()


@pytest.mark.parametrize("tail", [".”", ",” said Minister Ola Berg."])
def test_last_sentence_of_a_quotation_is_no_act(tail: str) -> None:
    assert tell(f"“It was a long day. We agreed to open a school{tail}").acts == ()


def test_footnote_and_headline_give_no_act() -> None:
    assert tell("Norway held a dinner*.\n\n* Norway launched a study.").acts == ()
    assert tell("The day was long.", opening="Norway and Kenya Launch a Study\n\n").acts == ()


def test_without_a_meeting_an_act_stands_alone() -> None:
    (act,) = tell(
        "Norway launched a study.",
        opening=f"{HEADLINE}The day was long and full of songs for all who came from near and far.\n\n",
    ).acts
    assert "expressedAt" not in act


@pytest.mark.parametrize(
    "text",
    [
        "If the agreement is renewed, Norway will open an office.",
        "Norway will open an office if the agreement is renewed.",
        "Norway will open an office unless Kenya objects.",
    ],
)
def test_what_hangs_on_a_condition_is_no_act(text: str) -> None:
    assert tell(text).acts == ()


def test_chairing_is_no_act_however_it_is_spelt() -> None:
    assert tell("The meeting was co-chaired by Minister Ola Berg and Minister Ana Dahl.").acts == ()


def test_what_another_proposed_is_no_aim() -> None:
    (act,) = tell("Both sides rejected a proposal by Japan to delay the plan.").acts
    assert "aim" not in act or act["aim"] == ()
