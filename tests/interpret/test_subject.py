"""Who acts: names outright, words for the parties, pronouns, and nobody where that is not sure."""

from __future__ import annotations

import pytest

from tests.interpret.reading import HEADLINE, tell

BOTH = ("Norway", "Kenya")

CASES = [
    ("Norway opened a school.", ("Norway",), "named-actor"),
    ("Norway and Kenya opened a school.", BOTH, "named-actor"),
    ("Norway, Kenya and Japan opened a school.", ("Norway", "Kenya", "Japan"), "named-actor"),
    ("Norway together with Kenya opened a school.", BOTH, "named-actor"),
    ("Norway as well as Kenya opened a school.", BOTH, "named-actor"),
    ("The Fjord Development Agency opened a school.", ("Fjord Development Agency",), "named-actor"),
    ("Minister Asha Otieno opened a school.", ("asha otieno",), "named-actor"),
    ("Both sides opened a school.", BOTH, "parties-meant"),
    ("The two sides opened a school.", BOTH, "parties-meant"),
    ("The two countries opened a school.", BOTH, "parties-meant"),
    ("Both ministers opened a school.", BOTH, "parties-meant"),
    ("The parties opened a school.", BOTH, "parties-meant"),
    ("We opened a school.", BOTH, "pronoun-means-parties"),
]


@pytest.mark.parametrize(("text", "actors", "rule"), CASES, ids=[text for text, *_ in CASES])
def test_subject_means_actors(text: str, actors: tuple[str, ...], rule: str) -> None:
    told = tell(text)
    (act,) = told.acts
    assert act["actor"] == actors
    assert {claim.rule for claim in told.claims if claim.predicate == "pg:actor"} == {rule}


NOBODY = [
    "Citizens opened a school.",
    "A side opened a school.",
    "The ministers of many countries opened a school.",
    "Several countries opened a school.",
    "Norway's farmers opened a school.",
    "The people of Norway opened a school.",
    "The Norway-Kenya Data Agreement opened a school.",
    "It opened a school.",
]


@pytest.mark.parametrize("text", NOBODY)
def test_unsure_subject_acts_not(text: str) -> None:
    told = tell(text)
    assert told.acts == ()
    assert told.reasons == ("no actor named or meant",)


def test_pronoun_takes_up_the_actors_before() -> None:
    told = tell("Norway and Japan launched a study. They published a report.")
    assert [act["actor"] for act in told.acts] == [("Norway", "Japan"), ("Norway", "Japan")]
    rules = [claim.rule for claim in told.claims if claim.predicate == "pg:actor"]
    assert rules == ["named-actor"] * 2 + ["pronoun-takes-up-actors"] * 2


def test_pronoun_in_the_singular_takes_up_one_actor_only() -> None:
    assert [act["actor"] for act in tell("Norway launched a study. It published a report.").acts] == [
        ("Norway",),
        ("Norway",),
    ]
    told = tell("Norway and Kenya launched a study. It published a report.")
    assert len(told.acts) == 1
    assert told.reasons == ("no actor named or meant",)


def test_without_two_parties_nobody_is_meant_by_both_sides() -> None:
    opening = "Norway Talks of Many Things in Oslo\n\nThe day began in Norway with a song.\n\n"
    told = tell("Both sides opened a school.", opening=opening)
    assert told.acts == ()
    assert "no actor named or meant" in told.reasons


def test_parties_are_those_of_the_release() -> None:
    opening = HEADLINE.replace("Kenya", "Japan")
    (act,) = tell("Both sides opened a school.", opening=opening).acts
    assert act["actor"] == ("Norway", "Japan")


def test_body_without_polities_in_its_name_acts() -> None:
    (act,) = tell("The Cloud Policy Expert Group opened a school.").acts
    assert act["actor"] == ("body:Cloud Policy Expert Group",)


@pytest.mark.xfail(reason="no clause is found, and no reason recorded", strict=True)
@pytest.mark.parametrize(
    "text", ["Norway, together with Kenya, opened a school.", "The countries in the north opened a school."]
)
def test_every_finite_verb_gives_an_act_or_a_reason(text: str) -> None:
    told = tell(text)
    assert told.acts or told.reasons
