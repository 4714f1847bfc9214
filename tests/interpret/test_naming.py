"""Names: organisations, bodies and instruments with their classes, short forms, owners, parents and parties."""

from __future__ import annotations

import pytest

from partnership_graph.model import Status
from tests.interpret.reading import LEAD, tell

CLASSES = [
    ("the Fjord Development Agency", "Fjord Development Agency", "pg:Agency"),
    ("the Ministry of Foreign Growth", "Ministry of Foreign Growth", "pg:Ministry"),
    ("the Norway-Kenya Digital Partnership", "ke-no Digital Partnership", "pg:Partnership"),
    ("the Data Freedom Act", "Data Freedom Act", "pg:Legislation"),
    (
        "the Recommendation Framework for Cloud Songs",
        "Recommendation Framework for Cloud Songs",
        "pg:TechnicalRecommendation",
    ),
]


@pytest.mark.parametrize(("words", "key", "type_"), CLASSES)
def test_head_noun_gives_the_class(words: str, key: str, type_: str) -> None:
    told = tell(f"Both sides discussed {words}.")
    assert told.of(key, "rdf:type") == (type_,)
    assert told.of(key, "skos:prefLabel") == (words.removeprefix("the "),)


def test_small_letters_name_nothing() -> None:
    told = tell("Both sides discussed a development agency, a digital partnership and an act.")
    assert (
        told.subjects("pg:Agency") + told.subjects("pg:Partnership") + told.subjects("pg:Legislation") == ()
    )


def test_short_form_in_brackets_is_another_name() -> None:
    told = tell("Both sides discussed the Global Cloud Trust Partnership (GCTP). The GCTP grew.")
    assert told.of("Global Cloud Trust Partnership", "skos:altLabel") == ("GCTP",)
    claim = told.one("Global Cloud Trust Partnership", "skos:altLabel")
    assert told.quotes(claim) == ("GCTP",)


def test_parties_of_an_agreement_are_those_in_its_name() -> None:
    told = tell("Both sides discussed the Norway-Kenya Data Agreement.")
    assert told.of("ke-no Data Agreement", "pg:party") == ("Norway", "Kenya")
    parties = [claim for _, claim, _ in told.rows if claim.predicate == "pg:party"]
    assert {(claim.status, claim.rule) for claim in parties} == {(Status.INFERRED, "parties-in-name")}


def test_unnamed_parties_are_a_group_in_their_own_words() -> None:
    told = tell(
        "Norway will share data through a Memorandum of Understanding between port towns in Norway and Kenya."
    )
    (memorandum,) = told.subjects("pg:MemorandumOfUnderstanding")
    (group,) = told.subjects("pg:StakeholderGroup")
    assert told.of(memorandum, "pg:party") == (group,)
    assert told.of(group, "skos:prefLabel") == ("port towns in Norway and Kenya",)
    assert told.of(memorandum, "pg:instrumentStatus") == ("instrument-status/planned",)


@pytest.mark.xfail(reason="the group ends before the second preposition", strict=True)
def test_unnamed_parties_may_each_have_their_country() -> None:
    told = tell(
        "Norway will share data through a Memorandum of Understanding between ports in Norway and schools in Kenya."
    )
    (group,) = told.subjects("pg:StakeholderGroup")
    assert told.of(group, "skos:prefLabel") == ("ports in Norway and schools in Kenya",)


def test_possessive_tells_whose_law_it_is() -> None:
    told = tell("Both sides discussed Norway's Data Freedom Act.")
    assert told.of("Data Freedom Act", "pg:adoptedBy") == ("Norway",)
    assert tell("Both sides discussed the Data Freedom Act.").of("Data Freedom Act", "pg:adoptedBy") == ()


STATUS = [
    ("Both sides discussed the Norway-Kenya Data Agreement.", "mentioned"),
    ("Both sides signed the Norway-Kenya Data Agreement.", "signed"),
    ("Both sides intend to sign the Norway-Kenya Data Agreement.", "planned"),
    ("Both sides agreed to conclude the Norway-Kenya Data Agreement.", "planned"),
    ("Both sides adopted the Norway-Kenya Data Agreement.", "adopted"),
    ("Both sides did not adopt the Norway-Kenya Data Agreement.", "mentioned"),
]


@pytest.mark.parametrize(("text", "status"), STATUS)
def test_status_is_what_is_told(text: str, status: str) -> None:
    assert tell(text).of("ke-no Data Agreement", "pg:instrumentStatus") == (f"instrument-status/{status}",)


def test_who_finished_a_recommendation_issued_it() -> None:
    told = tell("The Fjord Development Agency finalised the Recommendation Framework for Cloud Songs.")
    claim = told.one("Recommendation Framework for Cloud Songs", "pg:issuedBy")
    assert told.of("Recommendation Framework for Cloud Songs", "pg:issuedBy") == ("Fjord Development Agency",)
    assert claim.status is Status.INFERRED
    told = tell("The Fjord Development Agency discussed the Recommendation Framework for Cloud Songs.")
    assert told.of("Recommendation Framework for Cloud Songs", "pg:issuedBy") == ()


def test_headline_in_capitals_makes_no_body() -> None:
    told = tell("The day was long.", opening="Norway and Kenya Hold Second Growth Council\n\n" + LEAD)
    assert not [subject for subject, claim, _ in told.rows if "hold second" in claim.subject.key.lower()]
