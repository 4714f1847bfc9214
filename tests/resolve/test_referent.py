"""Mentions that mean one thing make one referent, with its fullest name and its short forms."""

from __future__ import annotations

import pytest

from tests.resolve.reading import keys, only, resolve

SAME = [
    ("polity", "Norway sang. The Kingdom of Norway danced."),
    ("person", "Minister Asha Otieno sang. Minister Otieno danced."),
    ("person", "Minister Asha Otieno sang. Minister ASHA Otieno danced."),
    ("instrument", "They read the Norway-Kenya Data Agreement. They like the Kenya-Norway Data Agreement."),
    ("instrument", "They read the Norway–Kenya Data Agreement. They like the Norway-Kenya Data Agreement."),
    ("event", "The First Norway-Kenya Cloud Summit was held. The 1st Kenya-Norway Cloud Summit was long."),
    ("organization", "The Fjord Development Agency sang. The Fjord Development Agency danced."),
]


@pytest.mark.parametrize(("kind", "text"), SAME, ids=[text for _, text in SAME])
def test_forms_of_one_name_are_one_thing(kind: str, text: str) -> None:
    assert len(only(resolve(text), kind).mentions) == 2


OTHER = [
    ("polity", "Norway sang. Kenya danced."),
    ("person", "Minister Asha Otieno sang. Minister Bruno Otieno danced."),
    ("event", "The First Norway-Kenya Cloud Summit was held. The Second Norway-Kenya Cloud Summit was long."),
    ("event", "The First Norway-Kenya Cloud Summit was held. The First Norway-Japan Cloud Summit was long."),
    ("instrument", "They read the Norway-Kenya Data Agreement. They like the Norway-Kenya Trade Agreement."),
]


@pytest.mark.parametrize(("kind", "text"), OTHER, ids=[text for _, text in OTHER])
def test_other_names_are_other_things(kind: str, text: str) -> None:
    assert len(resolve(text).of_kind(kind)) == 2


def test_key_of_a_relation_begins_with_its_sorted_codes() -> None:
    assert keys(resolve("They like the Norway-Kenya Data Agreement."), "instrument") == [
        "ke-no Data Agreement"
    ]
    assert keys(resolve("They like the Kenya-Norway Data Agreement."), "instrument") == [
        "ke-no Data Agreement"
    ]


def test_polity_that_joins_nothing_stays_in_the_key() -> None:
    assert keys(resolve("They like the Norway Data Agency."), "organization") == ["Norway Data Agency"]


def test_known_thing_has_its_iri_and_others_a_key() -> None:
    found = resolve("Norway and the Fjord Development Agency sang.")
    assert only(found, "polity").entity.iri is not None
    assert only(found, "organization").entity.iri is None
    assert only(found, "organization").entity.key == "Fjord Development Agency"


def test_person_keeps_the_full_name() -> None:
    found = only(resolve("Minister Otieno sang. Minister Asha Otieno danced."), "person")
    assert found.name == "Asha Otieno"
    assert found.entity.key == "asha otieno"


def test_surname_of_two_people_means_neither() -> None:
    found = resolve("Minister Asha Otieno and Minister Bruno Otieno sang. Minister Otieno danced.")
    assert {referent.name for referent in found.of_kind("person")} == {
        "Asha Otieno",
        "Bruno Otieno",
        "Otieno",
    }


ALIASES = [
    ("The Global Cloud Trust Partnership (GCTP) grew.", ("GCTP",)),
    ("The Global Cloud Trust Partnership (hereinafter “the Partnership”) grew.", ("Partnership",)),
    ("The Global Cloud Trust Partnership (“the Partnership”) grew.", ("Partnership",)),
    ("The Global Cloud Trust Partnership (Chair) grew.", ()),
    ("The Global Cloud Trust Partnership (XYZ) grew.", ()),
    ("The Global Cloud Trust Partnership grew (GCTP).", ()),
]


@pytest.mark.parametrize(("text", "aliases"), ALIASES)
def test_short_form_is_quoted_or_made_of_the_initials(text: str, aliases: tuple[str, ...]) -> None:
    found = resolve(text)
    referent = only(found, "instrument")
    assert tuple(alias for alias, _ in referent.aliases) == aliases
    assert all(found.document.quote(span) == alias for alias, span in referent.aliases)


def test_first_mention_is_the_one_with_the_full_name() -> None:
    found = only(resolve("Minister Otieno sang. Minister Asha Otieno danced."), "person")
    assert found.first.name == "Asha Otieno"


def test_resolution_finds_what_a_mention_means() -> None:
    found = resolve("Norway sang.")
    referent = only(found, "polity")
    assert found.referent(referent.mentions[0][1]) is referent
