"""A folder that cannot be a store is refused in one line that says why."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from pyoxigraph import NamedNode, Quad

from partnership_graph.errors import NotADataset, StoreError, StoreLocked, UnwritableFolder
from partnership_graph.store import add_quads, open_store, replace_graph
from partnership_graph.store.quads import LARGEST_TRANSACTION

THING, GRAPH, OTHER = (NamedNode(f"https://example.org/{name}") for name in ("thing", "graph", "other"))
QUAD = Quad(THING, THING, THING, GRAPH)


def test_a_second_writer_is_locked_out_and_a_reader_is_not(tmp_path: Path) -> None:
    store = open_store(tmp_path / "store")
    add_quads(store, [QUAD])
    with pytest.raises(StoreLocked, match="store"):
        open_store(tmp_path / "store")
    assert len(open_store(tmp_path / "store", read_only=True)) == 1


def test_a_writer_in_another_process_is_locked_out(tmp_path: Path) -> None:
    store = open_store(tmp_path / "store")
    code = (
        "import sys; from pathlib import Path; from partnership_graph.store import open_store\n"
        "from partnership_graph.errors import StoreLocked\n"
        "try: open_store(Path(sys.argv[1]))\n"
        "except StoreLocked as error: print(error)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path / "store")], capture_output=True, text=True, check=True
    )
    assert "another process is writing" in done.stdout
    assert len(store) == 0


def test_a_writer_can_come_after_another(tmp_path: Path) -> None:
    store = open_store(tmp_path / "store")
    add_quads(store, [QUAD])
    del store
    assert set(open_store(tmp_path / "store")) == {QUAD}


@pytest.mark.parametrize("folder", ["missing", "empty"])
def test_nothing_is_made_by_reading(tmp_path: Path, folder: str) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(NotADataset, match=rf"{folder}: there is no store in the folder; build"):
        open_store(tmp_path / folder, read_only=True)
    assert [path.name for path in tmp_path.rglob("*")] == ["empty"]


def test_a_folder_with_other_files_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("dear", encoding="utf-8")
    with pytest.raises(NotADataset, match="other files"):
        open_store(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    for folder in (tmp_path / "file", tmp_path / "file" / "store"):
        with pytest.raises(UnwritableFolder):
            open_store(folder)
        with pytest.raises(NotADataset):
            open_store(folder, read_only=True)


@pytest.mark.parametrize("read_only", [True, False])
def test_a_damaged_store_is_named(tmp_path: Path, read_only: bool) -> None:
    (tmp_path / "CURRENT").write_text("junk\n", encoding="utf-8")
    with pytest.raises(NotADataset, match="build the graph again"):
        open_store(tmp_path, read_only=read_only)


def test_a_read_only_store_takes_nothing(tmp_path: Path) -> None:
    add_quads(open_store(tmp_path / "store"), [QUAD])
    store = open_store(tmp_path / "store", read_only=True)
    with pytest.raises(StoreError, match="cannot be written"):
        add_quads(store, [Quad(THING, THING, THING, OTHER)])
    with pytest.raises(StoreError, match="cannot be written"):
        replace_graph(store, GRAPH.value, [])
    assert set(store) == {QUAD}


def test_replace_graph_leaves_the_others(tmp_path: Path) -> None:
    store = open_store(tmp_path / "store")
    kept, new = Quad(THING, THING, THING, OTHER), Quad(THING, THING, OTHER, GRAPH)
    add_quads(store, [QUAD, kept])
    replace_graph(store, GRAPH.value, [new])
    assert set(store) == {kept, new}
    replace_graph(store, GRAPH.value, [])
    assert set(store) == {kept}


def test_replace_graph_takes_its_own_quads_only() -> None:
    store = open_store()
    add_quads(store, [QUAD])
    with pytest.raises(StoreError, match="another graph"):
        replace_graph(store, GRAPH.value, [Quad(THING, THING, THING, OTHER)])
    assert set(store) == {QUAD}


def test_many_quads_go_in_by_files(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    assert LARGEST_TRANSACTION > 10_000
    monkeypatch.setattr("partnership_graph.store.quads.LARGEST_TRANSACTION", 10)
    store = open_store(tmp_path / "store")
    quads = {Quad(THING, THING, NamedNode(f"https://example.org/{n}"), GRAPH) for n in range(25)}
    add_quads(store, iter(quads))
    assert set(store) == quads
