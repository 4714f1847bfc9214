"""A name that several things share means one only where the text says whose it is, else none."""

from __future__ import annotations

import pytest

from tests.resolve.reading import mentions, only, resolve

SHARED = "Ministry of Foreign Affairs"


def test_shared_name_alone_stays_without_a_known_thing() -> None:
    found = resolve(f"The {SHARED} opened a school.")
    (mention,) = mentions(found, "organization")
    assert mention.entry is None
    assert len({candidate.iri for candidate in mention.candidates}) > 3
    assert only(found, "organization").entity.iri is None


@pytest.mark.parametrize("polity", ["Japan", "China", "Brazil"])
def test_polity_of_the_text_decides(polity: str) -> None:
    found = resolve(f"{polity} sang. The {SHARED} opened a school.")
    (mention,) = mentions(found, "organization")
    assert mention.entry is not None
    assert mention.entry.fact("polityLabel") == polity
    assert only(found, "organization").entity.iri == mention.entry.iri


def test_name_of_another_polity_is_not_linked() -> None:
    found = resolve(f"The {SHARED} of Norway opened a school in Japan.")
    assert [mention.entry for mention in mentions(found, "organization")] == [None]


def test_polity_may_stand_anywhere_in_the_text() -> None:
    found = resolve(f"The {SHARED} opened a school.\n\nThe school is in Japan.")
    (mention,) = mentions(found, "organization")
    assert mention.entry is not None
    assert mention.entry.fact("polityLabel") == "Japan"


def test_two_polities_that_have_one_leave_it_open() -> None:
    found = resolve(f"The {SHARED} opened a school.\n\nJapan and China sang.")
    (mention,) = mentions(found, "organization")
    assert mention.entry is None


def test_polity_without_one_decides_nothing() -> None:
    found = resolve(f"The {SHARED} opened a school.\n\nVatican City sang.")
    (mention,) = mentions(found, "organization")
    assert mention.entry is None


def test_name_of_one_thing_needs_no_polity() -> None:
    found = resolve("The European Commission opened a school.")
    assert only(found, "organization").entity.iri is not None
