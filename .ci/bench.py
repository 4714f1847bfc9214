"""Print the wall time and peak memory of the help, of a build and of a question, as medians of five runs."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
RELEASES = str(ROOT / "data" / "releases")
RUNS = 5


def measure(*words: str, folder: Path) -> tuple[float, float]:
    """Run a command once; return its seconds and its peak memory in megabytes."""
    started = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-m", "partnership_graph", *words], cwd=folder, stdout=subprocess.DEVNULL
    )
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"{' '.join(words)} ended with {process.returncode}")
    return seconds, usage.ru_maxrss / 1024


def main() -> None:
    """Measure each command in a folder of its own."""
    commands = {
        "--help": ["--help"],
        "build (new)": ["build", RELEASES],
        "build (again)": ["build", RELEASES],
        "ask": ["ask", "areas-and-priorities"],
        "validate": ["validate"],
        "export ttl": ["export", "--format", "ttl"],
    }
    with tempfile.TemporaryDirectory() as folder:
        for name, words in commands.items():
            runs = [measure(*words, folder=Path(folder)) for _ in range(1 if name == "build (new)" else RUNS)]
            seconds, megabytes = (statistics.median(values) for values in zip(*runs, strict=True))
            print(f"{name:14} {seconds:6.2f} s {megabytes:6.0f} MB")


if __name__ == "__main__":
    main()
