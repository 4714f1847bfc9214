"""A graph of the shipped release, built once by the command itself, and the command to run on it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.command import RELEASES, Run, run_apart


@pytest.fixture(scope="session")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a graph; no test may change it."""
    folder = tmp_path_factory.mktemp("shipped")
    outcome = run_apart("build", RELEASES, "--output", "graph", folder=folder)
    assert outcome.code == 0, outcome.err
    return folder / "graph"


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Return what runs commands in this process."""
    return Run(capsys)
