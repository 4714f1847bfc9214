"""Files and folders give releases; what stands beside a release is read with it; a bad one is named."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from partnership_graph.errors import UnreadableDocument, UnsupportedMediaType
from partnership_graph.model import Metadata, Zone
from partnership_graph.read import find_releases, read_bytes, read_document, read_text

TEXT = "The Third Council was held in Oslo on 12 May 2024. Both sides agreed to meet again.\n"


def write(path: Path, text: str = TEXT) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def test_a_file_gives_a_document(tmp_path: Path) -> None:
    document = read_document(write(tmp_path / "Third Council (2024).txt"))
    assert document.identifier == "third-council-2024"
    assert document.text == TEXT
    assert document.metadata == Metadata()
    assert [document.quote(one.span) for one in document.sentences] == [
        "The Third Council was held in Oslo on 12 May 2024.",
        "Both sides agreed to meet again.",
    ]


def test_three_doors_give_the_same_document(tmp_path: Path) -> None:
    from_file = read_document(write(tmp_path / "a.txt"))
    assert read_text(TEXT, identifier="a") == from_file
    assert read_bytes(TEXT.encode(), identifier="a") == from_file


def test_names_in_other_scripts_stay_apart(tmp_path: Path) -> None:
    names = {read_document(write(tmp_path / f"{stem}.txt")).identifier for stem in ("보도-1", "자료-1", "1")}
    assert len(names) == 3
    assert all(name.isascii() and name == name.lower() for name in names)


def test_what_stands_beside_a_release_is_read(tmp_path: Path) -> None:
    record = {"title": "Third Council", "publisher": "Ministry of Trade", "published": "2024-05", "other": 1}
    (tmp_path / "a.json").write_text(json.dumps(record), encoding="utf-8")
    metadata = read_document(write(tmp_path / "a.txt")).metadata
    assert metadata == Metadata(title="Third Council", publisher="Ministry of Trade", published="2024-05")


def test_a_known_title_is_the_headline(tmp_path: Path) -> None:
    text = f"All the news of the ministry\n\nTalks in Oslo\n\n{TEXT}"
    (tmp_path / "a.json").write_text('{"title": "Talks in Oslo"}', encoding="utf-8")
    document = read_document(write(tmp_path / "a.txt", text))
    headlines = [document.quote(one.span) for one in document.sentences if one.zone is Zone.HEADLINE]
    assert headlines == ["Talks in Oslo"]


@pytest.mark.parametrize("record", ["[]", '"words"', '{"events": []}', "{}"])
def test_a_record_of_other_things_is_left_alone(tmp_path: Path, record: str) -> None:
    (tmp_path / "a.json").write_text(record, encoding="utf-8")
    assert read_document(write(tmp_path / "a.txt")).metadata == Metadata()


@pytest.mark.parametrize(
    "record",
    [
        "{",
        '{"title": 3}',
        '{"title": " "}',
        '{"published": "last May"}',
        '{"published": "2024-13"}',
        "[" * 100_000,
    ],
)
def test_a_wrong_record_is_named(tmp_path: Path, record: str) -> None:
    (tmp_path / "a.json").write_text(record, encoding="utf-8")
    with pytest.raises(UnreadableDocument, match=r"a\.json"):
        read_document(write(tmp_path / "a.txt"))


def test_a_folder_gives_its_releases_in_order(tmp_path: Path) -> None:
    for name in ("b.txt", "a.md", "c.TXT", "README.md", ".hidden.txt", "a.json", "notes.csv"):
        write(tmp_path / name)
    (tmp_path / "folder.txt").mkdir()
    assert [path.name for path in find_releases([tmp_path])] == ["a.md", "b.txt", "c.TXT"]


def test_a_release_named_twice_is_found_once(tmp_path: Path) -> None:
    last, first = write(tmp_path / "b.txt"), write(tmp_path / "a.txt")
    assert find_releases([last, tmp_path, first]) == (last, first)


def test_no_paths_give_no_releases() -> None:
    assert find_releases([]) == ()


@pytest.mark.parametrize("name", ["missing.txt", "missing", "empty"])
def test_a_path_without_releases_is_named(tmp_path: Path, name: str) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(UnreadableDocument, match=name):
        find_releases([tmp_path / name])


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(UnreadableDocument, match=r"gone\.txt"):
        read_document(tmp_path / "gone.txt")


def test_a_folder_is_no_document(tmp_path: Path) -> None:
    with pytest.raises(UnreadableDocument):
        read_document(tmp_path)


def test_a_picture_is_named(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"\x89PNG\r\n\x1a\n....")
    with pytest.raises(UnsupportedMediaType, match=r"a\.txt: this is a PNG picture"):
        read_document(path)


def test_a_huge_file_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    with path.open("wb") as file:
        file.truncate(1 << 40)
    with pytest.raises(UnreadableDocument, match="at most"):
        read_document(path)


def test_other_languages_are_read_too() -> None:
    document = read_text("양측은 오슬로에서 열린 회의에서 합의했다. 협력을 강화한다.\n", identifier="a")
    assert document.language == "ko"
    assert len(document.sentences) == 2
