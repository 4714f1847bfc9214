"""The first release is cut exactly as its checklist of facts counts its sentences."""

from __future__ import annotations

from pathlib import Path

import pytest

from partnership_graph.model import Document, Zone
from partnership_graph.read import read_document

RELEASE = Path(__file__).parents[2] / "data" / "releases" / "msit-rok-eu-council-1.txt"

# start, end, zone of S01, S02 …
INDEX = [
    (0, 13, Zone.NAVIGATION),
    (15, 23, Zone.NAVIGATION),
    (24, 41, Zone.NAVIGATION),
    (42, 60, Zone.NAVIGATION),
    (62, 76, Zone.DOCUMENT_TYPE),
    (78, 129, Zone.HEADLINE),
    (132, 333, Zone.BODY),
    (335, 943, Zone.BODY),
    (945, 1280, Zone.FOOTNOTE),
    (1282, 1601, Zone.BODY),
    (1603, 1896, Zone.BODY),
    (1898, 1967, Zone.FOOTNOTE),
    (1969, 2275, Zone.BODY),
    (2277, 2365, Zone.FOOTNOTE),
    (2367, 2497, Zone.BODY),
    (2498, 2641, Zone.BODY),
    (2642, 2745, Zone.BODY),
    (2747, 2943, Zone.BODY),
    (2944, 3167, Zone.BODY),
    (3169, 3365, Zone.BODY),
    (3366, 3575, Zone.BODY),
    (3577, 3687, Zone.BODY),
    (3688, 3911, Zone.BODY),
    (3913, 4027, Zone.CONTACT),
    (4029, 4062, Zone.ATTACHMENT),
    (4064, 4220, Zone.LICENCE),
]


@pytest.fixture(scope="module")
def seed() -> Document:
    return read_document(RELEASE)


def test_sentences_are_those_of_the_index(seed: Document) -> None:
    found = [(one.span.start, one.span.end, one.zone) for one in seed.sentences]
    assert found == INDEX


def test_identifiers_count_from_one(seed: Document) -> None:
    assert [one.identifier for one in seed.sentences] == [f"S{number:02}" for number in range(1, 27)]


def test_text_and_digest_are_those_of_the_file(seed: Document) -> None:
    assert len(seed.text) == 4220
    assert seed.sha256 == "3833060ee858dd57f8302d65e8827bcba66903532e35ba276696864eddd4c285"
    assert (seed.identifier, seed.language) == ("msit-rok-eu-council-1", "en")


def test_windows_line_ends_and_a_byte_order_mark_change_nothing(seed: Document, tmp_path: Path) -> None:
    path = tmp_path / RELEASE.name
    path.write_bytes(b"\xef\xbb\xbf" + RELEASE.read_bytes().replace(b"\n", b"\r\n"))
    other = read_document(path)
    assert (other.text, other.sentences, other.sha256) == (seed.text, seed.sentences, seed.sha256)
