"""What a release says of itself: title, kind, publisher, licence, contact; its quotations and its defects."""

from __future__ import annotations

import pytest

from partnership_graph.model import Status
from tests.interpret.reading import HEADLINE, LEAD, MEETING, Told, tell

PAGE = (
    "Press Release\n\n"
    "Norway and Kenya Meet in Oslo for Talks\n\n"
    "The Ministry of Foreign Growth announced that Norway and Kenya held the First Norway-Kenya Digital Dialogue "
    "in Oslo on 4 June 2021.\n\n"
    "Both sides agreed to open a school for young farmers in the north of Kenya.\n\n"
)


def page(tail: str = "") -> Told:
    """Read a whole page with something at its foot."""
    return tell(tail, opening=PAGE)


def test_title_is_the_headline() -> None:
    told = tell("Norway launched a study.")
    assert told.of("a", "dcterms:title") == ("Norway and Kenya Meet in Oslo for Talks",)
    assert told.quotes(told.one("a", "dcterms:title")) == ("Norway and Kenya Meet in Oslo for Talks",)


def test_kind_is_what_the_page_says() -> None:
    assert page().of("a", "rdf:type") == ("pg:PressRelease",)
    told = tell("The day was long.", opening=PAGE.replace("Press Release", "Joint Statement"))
    assert told.of("a", "rdf:type") == ("pg:JointStatement",)
    assert tell("A press release was written.").of("a", "rdf:type") == ()


@pytest.mark.xfail(reason="the headline is folded into a name of an instrument", strict=True)
def test_kind_may_be_part_of_a_name() -> None:
    told = tell("The day was long.", opening="Joint Statement of Norway and Kenya\n\n" + LEAD)
    assert told.of("a", "rdf:type") == ("pg:JointStatement",)


def test_announcer_in_the_lead_is_inferred_to_publish() -> None:
    told = page()
    claim = told.one("a", "dcterms:publisher")
    assert told.of("a", "dcterms:publisher") == ("Ministry of Foreign Growth",)
    assert (claim.status, claim.rule) == (Status.INFERRED, "announcer-line")
    assert tell("Norway launched a study.").of("a", "dcterms:publisher") == ()


def test_publication_date_stands_beside_the_text() -> None:
    claim = tell("Norway launched a study.", published="2021-06-05").one("a", "dcterms:issued")
    assert claim.status is Status.CURATED
    assert tell("Norway launched a study.").of("a", "dcterms:issued") == ()


def test_release_announces_its_meeting() -> None:
    assert tell("Norway launched a study.").of("a", "pg:announces") == (f"event:{MEETING}",)
    assert tell("Norway launched a study.", opening=HEADLINE).of("a", "pg:announces") == ()


SAID = "“We will build schools together for many years to come,” said Minister Ola Berg."


def test_quotation_keeps_words_and_speaker() -> None:
    told = tell(SAID)
    (one,) = told.subjects("pg:Utterance")
    assert told.of(one, "pg:utteredText") == ("We will build schools together for many years to come,",)
    assert told.of(one, "pg:actor") == ("ola berg",)
    assert told.one(one, "pg:actor").rule == "speaker-beside-quotation"
    assert told.of(one, "pg:reportedIn") == ("a",)


def test_speaker_may_stand_before_the_words() -> None:
    told = tell("Minister Ola Berg said, “We will build schools together for many years to come.”")
    assert told.of(told.subjects("pg:Utterance")[0], "pg:actor") == ("ola berg",)


def test_quotation_without_speaker_keeps_its_words_only() -> None:
    told = tell("“We will build schools together for many years to come.”\n\nMinister Ola Berg left.")
    (one,) = told.subjects("pg:Utterance")
    assert told.of(one, "pg:actor") == ()


def test_single_words_in_marks_are_no_quotation() -> None:
    assert tell("Norway launched the “School of Many Songs” in Oslo.").subjects("pg:Utterance") == ()


def test_utterances_are_numbered_behind_the_acts() -> None:
    told = tell(f"Norway launched a study.\n\n{SAID}")
    assert told.subjects("pg:Utterance") == ("act:02",)


def test_defect_is_stated_with_its_place_and_reading() -> None:
    told = tell("Both sides talked about Semicondcutors.")
    (one,) = (
        one
        for one in told.subjects("pg:TextDefect")
        if told.of(one, "pg:defectKind") == ("defect-kind/typo",)
    )
    assert told.of(one, "pg:normalisedText") == ("Semiconductors",)
    assert told.quotes(told.one(one, "pg:defectKind")) == ("Semicondcutors",)
    assert told.of(one, "pg:inDocument") == ("a",)
