"""The release stands there byte for byte, its gold record is sound, the datasheet names every file."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
from pathlib import Path

import pytest

from partnership_graph import resources

DATA = resources.root() / "data"
RELEASES = tuple(sorted((DATA / "releases").glob("*.txt")))
FILES = tuple(
    sorted(
        path
        for folder in ("reference", "releases", "evaluation")
        for path in (DATA / folder).iterdir()
        if path.is_file()
    )
)


def test_files_are_found() -> None:
    assert len(RELEASES) >= 1
    assert len(FILES) >= 9


@pytest.mark.parametrize("release", RELEASES, ids=lambda path: path.stem)
def test_release_is_the_one_its_record_describes(release: Path) -> None:
    record = json.loads(release.with_suffix(".json").read_text(encoding="utf-8"))
    assert set(record) >= {"title", "publisher", "url", "licence", "sha256"}
    text = release.read_bytes()
    assert hashlib.sha256(text).hexdigest() == record["sha256"]
    assert record["title"] in text.decode()


def test_first_release_is_as_long_as_published() -> None:
    text = (DATA / "releases" / "msit-rok-eu-council-1.txt").read_bytes()
    assert (len(text), len(text.decode())) == (4268, 4220)


def test_gold_records_have_no_fault() -> None:
    command = [sys.executable, "score.py", "check", ".", "--texts", "../releases"]
    done = subprocess.run(command, cwd=DATA / "evaluation", capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout.strip()) == (0, "1 records, 0 faults")


def test_datasheet_names_every_file() -> None:
    datasheet = (DATA / "README.md").read_text(encoding="utf-8")
    assert [path.name for path in FILES if f"`{path.name}`" not in datasheet] == []


@pytest.mark.parametrize("name", ["README.md", "LICENSE"])
def test_licences_travel_with_the_data(name: str) -> None:
    text = (DATA / name).read_text(encoding="utf-8")
    for words in ("CC BY 4.0", "KOGL Type 1", "Ministry of Science and ICT", "Unicode"):
        assert words in text, words
