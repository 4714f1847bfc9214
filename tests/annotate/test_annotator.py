"""Names are found by label and by form, with the class their head noun gives; common words name nothing."""

from __future__ import annotations

import pytest

from partnership_graph.annotate.annotator import LONGEST_SENTENCE
from partnership_graph.model import Mention
from tests.interpret.reading import annotation_of


def found(text: str, *kinds: str) -> list[tuple[str, str]]:
    """Return kind and name of the mentions of a sentence, of some kinds only if any are named."""
    mentions = [m for row in annotation_of(text).mentions for m in row]
    return [(m.kind, m.name) for m in mentions if not kinds or m.kind in kinds]


def only(text: str, kind: str) -> Mention:
    """Return the only mention of a kind."""
    (mention,) = (m for row in annotation_of(text).mentions for m in row if m.kind == kind)
    return mention


NAMES = [
    # By label
    ("They met in Norway and Kenya.", [("polity", "Norway"), ("polity", "Kenya")]),
    ("They met in Oslo.", [("place", "Oslo")]),
    ("The European Commission met.", [("organization", "European Commission")]),
    # By form, told apart by the head noun
    ("The Fjord Development Agency met.", [("organization", "Fjord Development Agency")]),
    ("They read the Data Freedom Act.", [("instrument", "Data Freedom Act")]),
    ("They met in the Grand Hall.", [("place", "Grand Hall")]),
    ("The Cloud Policy Expert Group met.", [("body", "Cloud Policy Expert Group")]),
    ("They read a Memorandum of Understanding.", [("instrument", "Memorandum of Understanding")]),
    # Names joined inside a name
    ("The Ministry of Trade, Fish and Song met.", [("organization", "Ministry of Trade, Fish and Song")]),
    ("The Ministry of Trade and Fish met.", [("organization", "Ministry of Trade and Fish")]),
    (
        "The Ministry of Trade and the Ministry of Fish met.",
        [("organization", "Ministry of Trade"), ("organization", "Ministry of Fish")],
    ),
    (
        "The Fjord and Forest Development Agency met.",
        [("organization", "Fjord and Forest Development Agency")],
    ),
    # A polity inside a longer name is not named for itself
    ("They read the Norway-Kenya Data Agreement.", [("instrument", "Norway-Kenya Data Agreement")]),
    # Dates
    ("They met on 4 June 2021.", [("date", "4 June 2021")]),
    # Nothing
    ("They met in the hall of the ministry and read an act.", []),
    ("A council met.", []),
    ("Norwegians met.", []),
]


@pytest.mark.parametrize(("text", "names"), NAMES, ids=[text for text, _ in NAMES])
def test_names_are_found(text: str, names: list[tuple[str, str]]) -> None:
    assert found(text) == names


PEOPLE = [
    ("Minister Ola Berg sang.", ["Ola Berg"]),
    ("Minister Berg sang.", ["Berg"]),
    ("Mr. Ola Berg sang.", ["Ola Berg"]),
    ("Dr Ola van Berg sang.", ["Ola van Berg"]),
    ("Ola Berg, President of the club, sang.", ["Ola Berg"]),
    ("Ola Berg (President) sang.", ["Ola Berg"]),
    ("Minister Ola Berg and President Asha Otieno sang.", ["Ola Berg", "Asha Otieno"]),
    ("Minister LEE Min-ho sang.", ["LEE Min-ho"]),
    ("Minister Ana Lund sang.", ["Ana Lund"]),
    ("Ola Berg sang.", []),  # nothing says that this is a person
    ("The Minister sang on Monday.", []),
    ("Minister of Trade.", []),
]


@pytest.mark.parametrize(("text", "people"), PEOPLE, ids=[text for text, _ in PEOPLE])
def test_people_are_found_by_what_stands_beside_them(text: str, people: list[str]) -> None:
    assert [name for _, name in found(text, "person")] == people


def test_label_stands_alone_in_its_own_case() -> None:
    assert found("They met in Norwayland.", "polity") == []
    assert found("They met in norway.", "polity") == []
    assert found("The EUROPEAN COMMISSION met.", "organization") == [("organization", "EUROPEAN COMMISSION")]
    assert found("The european commission met.", "organization") == []


def test_offsets_stay_where_a_capital_has_two_small_letters() -> None:
    text = "İİİ met in Norway and Kenya."
    annotation = annotation_of(text)
    names = [annotation.document.quote(m.span) for m in annotation.mentions[0] if m.kind == "polity"]
    assert names == ["Norway", "Kenya"]


def test_longest_name_wins() -> None:
    assert found("They met in South Africa.", "polity") == [("polity", "South Africa")]
    assert found("They met in the Republic of Korea.", "polity") == [("polity", "Republic of Korea")]


def test_shared_label_keeps_its_candidates() -> None:
    mention = only("The Ministry of Foreign Affairs met.", "organization")
    assert mention.entry is None
    assert len(mention.candidates) > 3
    assert only("The European Commission met.", "organization").candidates == ()


def test_name_says_ordinal_year_body_and_parties() -> None:
    event = only("The Third Norway-Kenya Digital Council met.", "event")
    assert (event.ordinal, event.year, event.body_type) == (3, None, "pg:JointCouncil")
    assert event.body is not None
    assert annotation_of("The Third Norway-Kenya Digital Council met.").document.quote(event.body) == (
        "Norway-Kenya Digital Council"
    )
    assert [party.preferred for party in event.parties] == ["Norway", "Kenya"]
    assert only("The Cloud Conference 2021 was long.", "event").year == 2021
    assert only("The 12th Norway-Kenya Digital Dialogue met.", "event").ordinal == 12


def test_polity_behind_other_words_is_no_party() -> None:
    assert only("They read the Data Agreement of Norway.", "instrument").parties == ()
    agreement = only("They read the Data Agreement between Norway and Kenya.", "instrument")
    assert [party.preferred for party in agreement.parties] == ["Norway", "Kenya"]


def test_topics_are_found_inside_names_too() -> None:
    annotation = annotation_of("The Semiconductors Expert Group talked about quantum.")
    assert [topic.name for topic in annotation.topics[0]] == ["Semiconductors", "quantum"]
    assert all(topic.entry for topic in annotation.topics[0])


def test_time_of_day_belongs_to_its_date() -> None:
    mention = only("They met on 4 June 2021 from 09:30 to 18:30 in the town.", "date")
    assert mention.name == "4 June 2021 from 09:30 to 18:30"
    assert mention.date is not None
    assert (mention.date.start_time, mention.date.end_time) == ("09:30", "18:30")


def test_verb_is_no_role() -> None:
    assert found("Kenya will host the day.", "role") == []


def test_name_may_have_two_particles() -> None:
    assert found("Dr Ola van der Berg sang.", "person") == [("person", "Ola van der Berg")]


def test_sentence_without_end_is_left_unread() -> None:
    long = "Norway, " * (LONGEST_SENTENCE // 4)
    assert found(f"Norway and {long}Kenya met.", "polity") == []
    assert found("Norway and Kenya met.", "polity") != []
