"""A build that is killed or stopped leaves the graph that stood before, and the next build is whole."""

from __future__ import annotations

import json
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.cli.command import RELEASES, run_apart, start

QUESTION = ("query", "SELECT (COUNT(*) AS ?triples) WHERE { ?s ?p ?o }", "--format", "csv")

# A build that is killed by the hardest signal the moment it calls a function for the nth time
KILLED = """
import os, signal, sys
from pathlib import Path
from partnership_graph import pipeline
from partnership_graph.cli import main

def kill(*_, **__):
    global left
    left -= 1
    if not left:
        os.kill(os.getpid(), signal.SIGKILL)
    return real(*_, **__)

owner, name, left = {owner}, {name!r}, {call}
real = getattr(owner, name)
setattr(owner, name, kill)
sys.exit(main(["build", {release!r}, "--output", "graph"]))
"""
MOMENTS = {
    "before anything is written": ("pipeline", "build_network", 1),
    "while the folder is written": ("pipeline", "export_provenance", 1),
    "before the last file": ("pipeline", "_manifest", 1),
    "before the folders are swapped": ("pipeline", "_swap", 1),
}
BETWEEN_RENAMES = ("Path", "replace", 2)


@pytest.fixture
def place(tmp_path: Path, graph: Path) -> Path:
    """Return a folder with a graph and another release, which no build has seen."""
    shutil.copytree(graph, tmp_path / "graph")
    other = tmp_path / "other.txt"
    other.write_text("The Council was held in Seoul on 12 May 2024.\n", encoding="utf-8")
    return tmp_path


def snapshot(folder: Path) -> dict[str, bytes]:
    """Return the files of a graph that a reader sees."""
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir()) if path.is_file()}


def visible(folder: Path) -> set[str]:
    """Return the names in a folder that a user sees."""
    return {path.name for path in folder.iterdir() if not path.name.startswith(".")}


def kill_build(place: Path, moment: tuple[str, str, int]) -> None:
    """Start a build of the other release and kill it at a moment."""
    owner, name, call = moment
    program = KILLED.format(owner=owner, name=name, call=call, release="other.txt")
    killed = subprocess.run([sys.executable, "-c", program], cwd=place, capture_output=True, check=False)
    assert killed.returncode == -signal.SIGKILL


@pytest.mark.parametrize("moment", MOMENTS)
def test_killed_build_leaves_the_graph_that_stood(place: Path, graph: Path, moment: str) -> None:
    kill_build(place, MOMENTS[moment])
    assert snapshot(place / "graph") == snapshot(graph)
    assert visible(place) == {"graph", "other.txt"}


def test_graph_answers_after_a_killed_build_and_the_next_is_whole(place: Path, graph: Path) -> None:
    kill_build(place, MOMENTS["before the last file"])
    assert run_apart(*QUESTION, folder=place) == run_apart(*QUESTION, folder=graph.parent)
    again = run_apart("build", RELEASES, folder=place)
    assert again.code == 0, again.err
    assert snapshot(place / "graph") == snapshot(graph)
    assert {path.name for path in place.iterdir()} == {"graph", "other.txt"}


def test_build_killed_between_two_renames_loses_nothing(place: Path, graph: Path) -> None:
    kill_build(place, BETWEEN_RENAMES)
    again = run_apart("build", "other.txt", folder=place)
    assert again.code == 0, again.err
    releases = json.loads((place / "graph" / "manifest.json").read_text(encoding="utf-8"))["releases"]
    assert (
        len(releases)
        == len(json.loads((graph / "manifest.json").read_text(encoding="utf-8"))["releases"]) + 1
    )
    assert {path.name for path in place.iterdir()} == {"graph", "other.txt"}


def test_interrupted_build_says_so_and_leaves_the_graph_that_stood(place: Path, graph: Path) -> None:
    (place / "many").mkdir()
    for number in range(60):
        shutil.copy(next(RELEASES.glob("*.txt")), place / "many" / f"copy-{number:03}.txt")
    process = start("build", "many", folder=place)
    time.sleep(2)
    assert process.poll() is None, "the build ended before it could be interrupted"
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=60)
    assert (process.returncode, out, err.strip()) == (130, "", "error: interrupted")
    assert snapshot(place / "graph") == snapshot(graph)
    assert visible(place) == {"graph", "many", "other.txt"}


def test_failed_build_leaves_the_graph_that_stood(place: Path, graph: Path) -> None:
    (place / "empty.txt").write_bytes(b"")
    outcome = run_apart("build", "other.txt", "empty.txt", folder=place)
    assert outcome.code == 3
    assert snapshot(place / "graph") == snapshot(graph)
    assert {path.name for path in place.iterdir()} == {"graph", "other.txt", "empty.txt"}


@pytest.mark.parametrize("kept", ["letters/mine.doc", "graph/notes.md"])
def test_folder_with_other_files_is_never_replaced(place: Path, kept: str) -> None:
    (place / kept).parent.mkdir(exist_ok=True)
    (place / kept).write_text("mine", encoding="utf-8")
    folder, name = kept.split("/")
    outcome = run_apart("build", "other.txt", "--output", folder, folder=place)
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith(f"error: {folder}: ")
    assert name in outcome.err
    assert outcome.err.count("\n") == 1
    assert (place / kept).read_text(encoding="utf-8") == "mine"


def test_file_is_never_replaced_by_a_graph(place: Path) -> None:
    outcome = run_apart("build", "other.txt", "--output", "other.txt", folder=place)
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.count("\n") == 1
    assert (place / "other.txt").is_file()


def test_reader_that_goes_away_is_no_error(graph: Path) -> None:
    command = f"{sys.executable} -m partnership_graph export --format nq --graph {graph} | head -n 1"
    outcome = subprocess.run(
        ["bash", "-o", "pipefail", "-c", command], capture_output=True, text=True, check=False
    )
    assert (outcome.returncode, outcome.stderr) == (0, "")
    assert outcome.stdout.count("\n") == 1
