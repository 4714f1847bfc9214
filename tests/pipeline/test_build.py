"""A build writes five files, the same bytes for the same releases in any order, and never a half of anything."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from itertools import permutations
from pathlib import Path

import pytest
from pyoxigraph import NamedNode, Store

from partnership_graph import iris, pipeline, resources
from partnership_graph.errors import NonConformingDataset, UnwritableFolder
from partnership_graph.model import Document, Metadata
from partnership_graph.pipeline import (
    build_folder,
    build_store,
    document_quads,
    interpret_document,
    silent_sentences,
)
from partnership_graph.read import read_text
from partnership_graph.store import open_store
from partnership_graph.validate import Report, Result, validate_dataset

FILES = {"store", "graph.ttl", "provenance.trig", "network.html", "manifest.json"}
BYTES = ("graph.ttl", "provenance.trig")
PAGE = """{first} and {other} Meet in {city} for Talks

{first} and {other} held the First {first}-{other} Digital Dialogue in {city} on {day} June 2021.

In Semiconductors, both sides agreed to open a school for young farmers. {other} shared its plan for ports.
"""
KOREAN = (
    "노르웨이와 케냐가 오슬로에서 만났다\n\n양측은 학교를 열기로 합의하였다. 그리고 함께 노래를 불렀다.\n"
)


def release(identifier: str, first: str, other: str, city: str, day: int) -> Document:
    """Return a release of two countries."""
    text = PAGE.format(first=first, other=other, city=city, day=day)
    return read_text(text, identifier=identifier, metadata=Metadata(url=f"https://example.org/{identifier}"))


NORTH = release("north", "Norway", "Kenya", "Oslo", 4)
SOUTH = release("south", "Kenya", "Japan", "Nairobi", 7)
AGAIN = release("north", "Norway", "Japan", "Tokyo", 9)
FOREIGN = read_text(KOREAN, identifier="foreign")


def contents(folder: Path) -> tuple[bytes, ...]:
    """Return the bytes of the two graph files."""
    return tuple((folder / name).read_bytes() for name in BYTES)


def everything(folder: Path) -> dict[str, bytes]:
    """Return the bytes of every file that is not the store's."""
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir()) if path.is_file()}


def releases_in(folder: Path) -> list[str]:
    """Return the releases that a folder's manifest names."""
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    return [release["iri"].rsplit("/", 1)[-1] for release in manifest["releases"]]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with two releases; no test may change it."""
    folder = tmp_path_factory.mktemp("built") / "graph"
    build_folder([NORTH, SOUTH], folder)
    return folder


def test_build_writes_five_files_and_leaves_nothing_else(tmp_path: Path) -> None:
    summary = build_folder([NORTH], tmp_path / "graph")
    assert {path.name for path in (tmp_path / "graph").iterdir()} == FILES
    assert {path.name for path in tmp_path.iterdir()} == {"graph"}
    assert {path.name for path in summary.paths} == FILES
    assert all(path.exists() for path in summary.paths)
    assert (summary.documents, summary.unread) == (("north",), ())
    assert summary.triples > 50
    assert summary.assertions > 40
    assert summary.spans > 10
    assert dict(summary.counts)


def test_building_twice_gives_the_same_bytes(built: Path, tmp_path: Path) -> None:
    build_folder([NORTH, SOUTH], tmp_path / "graph")
    first = everything(tmp_path / "graph")
    assert first == everything(built)
    build_folder([NORTH, SOUTH], tmp_path / "graph")
    assert everything(tmp_path / "graph") == first


@pytest.mark.parametrize("order", [*permutations([NORTH, SOUTH])], ids=lambda order: order[0].identifier)
def test_order_of_one_batch_does_not_matter(built: Path, tmp_path: Path, order: tuple[Document, ...]) -> None:
    build_folder(order, tmp_path / "graph")
    assert contents(tmp_path / "graph") == contents(built)


@pytest.mark.parametrize("order", [*permutations([NORTH, SOUTH])], ids=lambda order: order[0].identifier)
def test_one_by_one_gives_what_one_batch_gives(
    built: Path, tmp_path: Path, order: tuple[Document, ...]
) -> None:
    for document in order:
        build_folder([document], tmp_path / "graph")
    assert contents(tmp_path / "graph") == contents(built)
    assert releases_in(tmp_path / "graph") == ["north", "south"]


def test_release_that_is_built_again_is_replaced(tmp_path: Path) -> None:
    build_folder([NORTH, SOUTH], tmp_path / "graph")
    build_folder([AGAIN], tmp_path / "graph")
    build_folder([AGAIN, SOUTH], tmp_path / "fresh")
    assert contents(tmp_path / "graph") == contents(tmp_path / "fresh")
    assert b"2021-06-04" not in (tmp_path / "graph" / "graph.ttl").read_bytes()
    assert b"2021-06-09" in (tmp_path / "graph" / "graph.ttl").read_bytes()


def test_last_of_two_releases_of_one_name_counts(tmp_path: Path) -> None:
    build_folder([NORTH, AGAIN], tmp_path / "graph")
    build_folder([AGAIN], tmp_path / "fresh")
    assert contents(tmp_path / "graph") == contents(tmp_path / "fresh")


def test_manifest_names_releases_and_digests(built: Path) -> None:
    manifest = json.loads((built / "manifest.json").read_text(encoding="utf-8"))
    assert [one["sha256"] for one in manifest["releases"]] == [NORTH.sha256, SOUTH.sha256]
    assert [one["source"] for one in manifest["releases"]] == [
        "https://example.org/north",
        "https://example.org/south",
    ]
    assert set(manifest["files"]) == FILES - {"store", "manifest.json"}


def graphs_of(store: Store) -> set[str]:
    """Return the names of the graphs of a store."""
    return {graph.value for graph in store.named_graphs() if isinstance(graph, NamedNode)}


def test_store_holds_ontology_and_reference_beside_each_release(built: Path) -> None:
    store = open_store(built / "store", read_only=True)
    shared = {
        "https://w3id.org/partnership-graph/def",
        "https://w3id.org/partnership-graph/concept",
        "https://w3id.org/partnership-graph/id/graph/reference",
    }
    own = {
        f"https://w3id.org/partnership-graph/id/document/{name}/{part}"
        for name in ("north", "south")
        for part in ("statements", "provenance")
    }
    assert graphs_of(store) == shared | own
    assert all(any(store.quads_for_pattern(None, None, None, NamedNode(name))) for name in shared | own)


def test_store_in_memory_holds_what_the_folder_holds(built: Path) -> None:
    memory = build_store([SOUTH, NORTH])
    assert set(memory) == set(open_store(built / "store", read_only=True))


def test_built_graph_conforms(built: Path) -> None:
    report = validate_dataset(open_store(built / "store", read_only=True), [NORTH, SOUTH])
    assert [violation.message for violation in report.violations] == []


def test_text_of_another_language_is_kept_and_listed_as_unread(tmp_path: Path) -> None:
    assert FOREIGN.language == "ko"
    assert interpret_document(FOREIGN).claims == ()
    summary = build_folder([FOREIGN, NORTH], tmp_path / "graph")
    assert summary.unread == ("foreign",)
    assert summary.documents == ("foreign", "north")
    assert releases_in(tmp_path / "graph") == ["foreign", "north"]
    subjects = {
        quad.subject.value
        for quad in document_quads(FOREIGN)
        if isinstance(quad.graph_name, NamedNode)
        and isinstance(quad.subject, NamedNode)
        and (iris.read_graph_iri(quad.graph_name.value) or ("", ""))[1] == "statements"
    }
    assert subjects == {"https://w3id.org/partnership-graph/id/document/foreign"}


def broken(*_: object) -> Report:
    """Return a report of a graph that violates a shape."""
    return Report((Result("https://example.org/a", "shape", "has no name"),))


def test_strict_refuses_and_leaves_the_old_graph(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "graph"
    build_folder([NORTH], folder, strict=True)
    before = everything(folder)
    monkeypatch.setattr(pipeline, "validate_dataset", broken)
    with pytest.raises(NonConformingDataset, match="has no name"):
        build_folder([SOUTH], folder, strict=True)
    assert everything(folder) == before
    assert {path.name for path in tmp_path.iterdir()} == {"graph"}
    build_folder([SOUTH], folder)  # not strict: nothing is asked
    assert releases_in(folder) == ["north", "south"]


def test_failure_while_writing_leaves_the_old_graph(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "graph"
    build_folder([NORTH], folder)
    before = everything(folder)

    def fail(*_: object) -> str:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(pipeline, "draw_page", fail)
    with pytest.raises(UnwritableFolder, match="No space left"):
        build_folder([SOUTH], folder)
    assert everything(folder) == before
    assert {path.name for path in tmp_path.iterdir()} == {"graph"}


def test_silent_sentences_are_those_no_claim_rests_on() -> None:
    text = (
        PAGE.format(first="Norway", other="Kenya", city="Oslo", day=4)
        + "\nCitizens sang. The day was long.\n"
    )
    document = read_text(text, identifier="a")
    silent = {document.quote(sentence.span): reasons for sentence, reasons in silent_sentences(document)}
    assert set(silent) == {"Citizens sang.", "The day was long."}
    assert silent["Citizens sang."] == ("no actor named or meant",)


BUILD = """
import hashlib, sys
from pathlib import Path
from partnership_graph.pipeline import build_folder
from partnership_graph.read import read_text
folder = Path(sys.argv[1])
texts = sorted(folder.glob("*.txt"))
build_folder((read_text(one.read_text(encoding="utf-8"), identifier=one.stem) for one in texts), folder / "graph")
for path in sorted((folder / "graph").iterdir()):
    if path.is_file():
        print(path.name, hashlib.sha256(path.read_bytes()).hexdigest())
"""


def test_bytes_do_not_depend_on_the_order_of_sets(tmp_path: Path) -> None:
    printed = set()
    for seed in ("1", "2"):
        folder = tmp_path / seed
        folder.mkdir()
        for document in (NORTH, SOUTH):
            (folder / f"{document.identifier}.txt").write_text(document.text, encoding="utf-8")
        run = subprocess.run(
            [sys.executable, "-c", BUILD, str(folder)],
            env={**os.environ, "PYTHONHASHSEED": seed},
            cwd=resources.root(),
            capture_output=True,
            text=True,
            check=True,
        )
        printed.add(run.stdout)
    assert len(printed) == 1
    assert len(printed.pop().splitlines()) == len(FILES) - 1
