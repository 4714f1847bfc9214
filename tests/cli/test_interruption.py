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
MANY = 120


@pytest.fixture
def place(tmp_path: Path, graph: Path) -> Path:
    """Return a folder with a graph of one release and a folder of many, enough to be caught in the middle."""
    shutil.copytree(graph, tmp_path / "graph")
    (tmp_path / "many").mkdir()
    text = next(RELEASES.glob("*.txt"))
    for number in range(MANY):
        shutil.copy(text, tmp_path / "many" / f"copy-{number:03}.txt")
    return tmp_path


def snapshot(folder: Path) -> dict[str, bytes]:
    """Return the files of a graph that a reader sees."""
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir()) if path.is_file()}


def wait_for_work(process: subprocess.Popen[str], place: Path) -> bool:
    """Wait until the build has put something beside the graph; tell whether it was seen at work."""
    until = time.monotonic() + 60
    while process.poll() is None and time.monotonic() < until:
        if {path.name for path in place.iterdir()} - {"graph", "many"}:
            return True
        time.sleep(0.005)
    return False


@pytest.mark.parametrize("delay", [0.0, 0.2, 1.0])
@pytest.mark.parametrize("stop", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_stopped_build_leaves_the_graph_that_stood(place: Path, stop: signal.Signals, delay: float) -> None:
    before, answer = snapshot(place / "graph"), run_apart(*QUESTION, folder=place)
    process = start("build", "many", "--output", "graph", folder=place)
    assert wait_for_work(process, place)
    time.sleep(delay)
    assert process.poll() is None, "the build ended before it could be stopped"
    process.send_signal(stop)
    _, err = process.communicate(timeout=60)
    if stop is signal.SIGINT:
        assert (process.returncode, err.strip()) == (130, "error: interrupted")
    else:
        assert process.returncode == -stop
    assert snapshot(place / "graph") == before
    assert run_apart(*QUESTION, folder=place) == answer


def test_build_after_a_killed_one_is_whole(place: Path, graph: Path) -> None:
    process = start("build", "many", "--output", "graph", folder=place)
    assert wait_for_work(process, place)
    process.kill()
    process.communicate(timeout=60)
    again = run_apart("build", RELEASES, "--output", "graph", folder=place)
    assert again.code == 0, again.err
    assert snapshot(place / "graph") == snapshot(graph)
    assert {path.name for path in place.iterdir()} == {"graph", "many"}


def test_failed_build_leaves_the_graph_that_stood(place: Path) -> None:
    before = snapshot(place / "graph")
    (place / "many" / "zz-last.txt").write_bytes(b"")
    outcome = run_apart("build", "many", "--output", "graph", folder=place)
    assert outcome.code == 3
    assert snapshot(place / "graph") == before
    assert {path.name for path in place.iterdir()} == {"graph", "many"}


def test_reader_that_goes_away_is_no_error(graph: Path) -> None:
    command = f"{sys.executable} -m partnership_graph export --format nq --graph {graph} | head -n 1"
    outcome = subprocess.run(
        ["bash", "-o", "pipefail", "-c", command], capture_output=True, text=True, check=False
    )
    assert (outcome.returncode, outcome.stderr) == (0, "")
    assert outcome.stdout.count("\n") == 1
