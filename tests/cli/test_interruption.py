"""A build that is killed or stopped leaves the graph that stood before, and the next build is whole."""

from __future__ import annotations

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


def kill_build(place: Path, moment: str) -> None:
    """Start a build of the other release and kill it at a moment."""
    owner, name, call = MOMENTS[moment]
    program = KILLED.format(owner=owner, name=name, call=call, release="other.txt")
    killed = subprocess.run([sys.executable, "-c", program], cwd=place, capture_output=True, check=False)
    assert killed.returncode == -signal.SIGKILL


@pytest.mark.parametrize("moment", MOMENTS)
def test_killed_build_leaves_the_graph_that_stood(place: Path, graph: Path, moment: str) -> None:
    kill_build(place, moment)
    assert snapshot(place / "graph") == snapshot(graph)
    assert visible(place) == {"graph", "other.txt"}


def test_graph_answers_after_a_killed_build_and_the_next_is_whole(place: Path, graph: Path) -> None:
    kill_build(place, "before the last file")
    assert run_apart(*QUESTION, folder=place) == run_apart(*QUESTION, folder=graph.parent)
    again = run_apart("build", RELEASES, folder=place)
    assert again.code == 0, again.err
    assert snapshot(place / "graph") == snapshot(graph)
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


def test_folder_with_other_files_is_never_replaced(place: Path) -> None:
    (place / "letters").mkdir()
    (place / "letters" / "mine.doc").write_text("a letter", encoding="utf-8")
    outcome = run_apart("build", "other.txt", "--output", "letters", folder=place)
    assert outcome.code == 2
    assert outcome.err.startswith("error: letters: ")
    assert outcome.err.count("\n") == 1
    assert (place / "letters" / "mine.doc").read_text(encoding="utf-8") == "a letter"


def test_file_beside_the_graph_survives_a_build(place: Path) -> None:
    (place / "graph" / "notes.md").write_text("mine", encoding="utf-8")
    outcome = run_apart("build", "other.txt", folder=place)
    assert (place / "graph" / "notes.md").read_text(encoding="utf-8") == "mine"
    assert outcome.code in (0, 2)


def test_reader_that_goes_away_is_no_error(graph: Path) -> None:
    command = f"{sys.executable} -m partnership_graph export --format nq --graph {graph} | head -n 1"
    outcome = subprocess.run(
        ["bash", "-o", "pipefail", "-c", command], capture_output=True, text=True, check=False
    )
    assert (outcome.returncode, outcome.stderr) == (0, "")
    assert outcome.stdout.count("\n") == 1
