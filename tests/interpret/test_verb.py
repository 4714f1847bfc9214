"""Verb groups: auxiliaries, negation and cues give each act its modality and its verb, and some give no act."""

from __future__ import annotations

import pytest

from tests.interpret.reading import tell

# A text whose one act has this modality, class and verb.
CASES = [
    ("Norway launched a study.", "done", "pg:ProgressReport", "launch"),
    ("Norway has launched a study.", "done", "pg:ProgressReport", "launch"),
    ("Norway has recently launched a study.", "done", "pg:ProgressReport", "launch"),
    ("Norway will launch a study.", "intends", "pg:Commitment", "launch"),
    ("Norway plans to launch a study.", "intends", "pg:Commitment", "launch"),
    ("Norway intends to launch a study.", "intends", "pg:Commitment", "launch"),
    ("Norway and Kenya are to launch a study.", "intends", "pg:Commitment", "launch"),
    ("Norway and Kenya agreed to launch a study.", "agreed", "pg:Commitment", "launch"),
    ("Norway and Kenya decided to launch a study.", "agreed", "pg:Commitment", "launch"),
    ("Norway may launch a study.", "considers", "pg:Deliberation", "launch"),
    ("Norway discussed the study.", "discussed", "pg:Deliberation", "discuss"),
    ("Norway reviewed the study.", "reviewed", "pg:Deliberation", "review"),
    ("Norway shared the study.", "shared", "pg:InformationSharing", "share"),
    ("Norway presented the study.", "shared", "pg:InformationSharing", "present"),
    ("Norway welcomed the study.", "affirmed", "pg:PositionStatement", "welcome"),
    ("Norway hopes to launch a study.", "hopes", "pg:PositionStatement", "launch"),
    ("Norway looks forward to launching a study.", "hopes", "pg:PositionStatement", "launch"),
    ("Norway set up a school.", "done", "pg:ProgressReport", "set up"),
    ("Norway organized a study.", "", "", ""),
]


def test_there_are_cases() -> None:
    assert {modality for _, modality, _, _ in CASES} >= {
        "done", "agreed", "intends", "considers", "discussed", "reviewed", "shared", "affirmed", "hopes"
    }  # fmt: skip


@pytest.mark.parametrize(("text", "modality", "type_", "verb"), CASES)
def test_verb_group_gives_modality(text: str, modality: str, type_: str, verb: str) -> None:
    told = tell(text)
    if not modality:
        assert told.acts == ()
        return
    (act,) = told.acts
    assert (act["modality"], act["type"], act["verb"]) == ((f"modality/{modality}",), (type_,), (verb,))


# A text that gives no act, with the reason recorded.
NO_ACT = [
    ("Norway did not launch a study.", "negated"),
    ("Norway has never launched a study.", "negated"),
    ("Norway will not launch a study.", "negated"),
    ("Norway and Kenya have not agreed to launch a study.", "negated"),
    ("A study was not launched by Norway.", "negated"),
    ("Norway is a country.", "state"),
    ("Norway has a plan.", "state"),
    ("Norway held a dinner.", "gathering"),
    ("Norway hosted the dinner.", "gathering"),
    ("Norway said nothing.", "speech"),
    ("Norway should sing a song.", "neither cue nor past"),
    ("Citizens launched a study.", "no actor named or meant"),
    ("A study was launched.", "no actor named or meant"),
]


@pytest.mark.parametrize(("text", "reason"), NO_ACT)
def test_clause_without_act_says_why(text: str, reason: str) -> None:
    told = tell(text)
    assert told.acts == ()
    assert told.reasons == (reason,)


def test_every_clause_gives_acts_or_a_reason() -> None:
    told = tell("Norway launched a study. Kenya did not launch it. Citizens sang. Norway is a country.")
    assert [act["actor"] for act in told.acts] == [("Norway",)]
    assert told.reasons == ("negated", "no actor named or meant", "state")


@pytest.mark.xfail(reason="a gerund that the tagger takes for a noun is read as the object", strict=True)
def test_gerund_under_a_cue_is_the_verb() -> None:
    assert tell("Both sides considered opening a school.").short_acts == [
        ("Norway + Kenya", "considers", "open", "a school")
    ]


def test_empty_subject_is_no_object() -> None:
    (act,) = tell("It was agreed that both sides will open a school.").short_acts
    assert act == ("Norway + Kenya", "agreed", "open", "both sides will open a school")


@pytest.mark.parametrize("modal", ["can", "should", "would", "must"])
def test_what_can_or_should_be_is_not_done(modal: str) -> None:
    assert tell(f"Norway {modal} launch a study.").acts == ()
