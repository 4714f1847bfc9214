"""The published graph in data/graph is, byte for byte, what the shipped releases give today."""

from __future__ import annotations

from pathlib import Path

import pytest

from partnership_graph.pipeline import build_folder
from partnership_graph.read import find_releases, read_document

ROOT = Path(__file__).parents[2]
PUBLISHED = ROOT / "data" / "graph"
FILES = ("graph.ttl", "provenance.trig")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("published") / "graph"
    build_folder([read_document(path) for path in find_releases([ROOT / "data" / "releases"])], folder)
    return folder


@pytest.mark.parametrize("name", FILES)
def test_published_file_is_what_the_releases_give(built: Path, name: str) -> None:
    same = (PUBLISHED / name).read_bytes() == (built / name).read_bytes()
    assert same, f"data/graph/{name} is out of date: run `make publish` and read the difference"


def test_nothing_else_is_published() -> None:
    assert sorted(path.name for path in PUBLISHED.iterdir()) == sorted(FILES)
