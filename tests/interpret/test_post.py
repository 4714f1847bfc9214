"""Posts: who holds which post where, for which country."""

from __future__ import annotations

import pytest

from partnership_graph.model import Status
from tests.interpret.reading import Told, tell

POSTS = [
    ("Minister Ola Berg spoke.", ("Ola Berg", "Minister", "", "")),
    ("Kenya's Minister Asha Otieno spoke.", ("Asha Otieno", "Minister", "", "Kenya")),
    ("Asha Otieno, Minister of Trade, spoke.", ("Asha Otieno", "Minister of Trade", "", "")),
    (
        "The Fjord Development Agency (President Ola Berg) spoke.",
        ("Ola Berg", "President", "Fjord Development Agency", ""),
    ),
    (
        "The Fjord Development Agency (“FDA”; President Ola Berg) spoke.",
        ("Ola Berg", "President", "Fjord Development Agency", ""),
    ),
]


def posts(told: Told) -> list[tuple[str, str, str, str]]:
    """Return person, title, body and country of each post."""
    found = []
    for one in told.subjects("org:Membership"):
        (person,) = told.of(one, "org:member")
        (title,) = told.of(one, "pg:postTitle")
        body, country = told.of(one, "org:organization"), told.of(person, "pg:countryAffiliation")
        found.append((told.of(person, "skos:prefLabel")[0], title, "".join(body), "".join(country)))
    return found


@pytest.mark.parametrize(("text", "post"), POSTS, ids=[text for text, _ in POSTS])
def test_post_is_read(text: str, post: tuple[str, str, str, str]) -> None:
    assert posts(tell(text)) == [post]


@pytest.mark.parametrize("text", ["The Minister spoke.", "Ola Berg, who sang, left.", "A minister spoke."])
def test_post_without_holder_or_holder_without_post_is_none(text: str) -> None:
    assert posts(tell(text)) == []


def test_title_has_its_role() -> None:
    told = tell("Asha Otieno, Minister of Trade, spoke.")
    (one,) = told.subjects("org:Membership")
    claim = told.one(one, "org:role")
    assert told.of(one, "org:role") == ("role/minister",)
    assert claim.status is Status.NORMALISED


def test_surname_alone_means_the_person_named_in_full() -> None:
    told = tell("Minister Asha Otieno spoke. Minister Otieno left.")
    assert posts(told) == [("Asha Otieno", "Minister", "", "")]
    assert len(told.subjects("pg:Person")) == 1


def test_two_people_of_one_surname_stay_apart() -> None:
    told = tell("Minister Asha Otieno and President Bruno Otieno spoke. Minister Otieno left.")
    assert set(told.subjects("pg:Person")) >= {"asha otieno", "bruno otieno"}


def test_quoted_post_is_none() -> None:
    told = tell("He said, “I was told that Minister Ola Berg sang all day long.”")
    assert posts(told) == []
