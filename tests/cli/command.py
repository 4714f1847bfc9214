"""Run the command line as a user does, in this process or in one of its own."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from partnership_graph.cli import main

ROOT = Path(__file__).resolve().parents[2]
RELEASES = ROOT / "data" / "releases"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a command left behind."""

    code: int
    out: str
    err: str


class Run:
    """Runs commands in this process, with what they print caught."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys

    def __call__(self, *words: str | Path) -> Outcome:
        """Run one command."""
        self._capsys.readouterr()
        code = main([str(word) for word in words])
        caught = self._capsys.readouterr()
        return Outcome(code, caught.out, caught.err)


def start(*words: str | Path, folder: Path, **environment: str) -> subprocess.Popen[str]:
    """Start a command in a process of its own."""
    return subprocess.Popen(
        [sys.executable, "-m", "partnership_graph", *map(str, words)],
        cwd=folder,
        env={**os.environ, **environment},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=_heed_interrupts,  # noqa: PLW1509  # the suite runs no threads
    )


def _heed_interrupts() -> None:
    """Undo what a suite that runs in the background hands down to its children: deafness to interrupts."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def run_apart(*words: str | Path, folder: Path, **environment: str) -> Outcome:
    """Run a command in a process of its own to its end."""
    process = start(*words, folder=folder, **environment)
    out, err = process.communicate(timeout=120)
    return Outcome(process.returncode, out, err)
