"""The facts record of each release with a gold record stays above the floors; `make quality` prints them.

A floor goes with the gold record it was measured against: another digest, another measurement. This is the
release that the rules were written on: the figures say that nothing broke, not how other releases are read.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from partnership_graph.cli import main

ROOT = Path(__file__).resolve().parents[2]
EVALUATION = ROOT / "data" / "evaluation"
HEADLINE_FLOOR = 0.98
KEY_FLOOR = 0.95
GOLD = {"msit-rok-eu-council-1": "598390b6a2cbe216621d9809dc22046d63cd66f5d90066545b0095c449e2a7db"}


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Return a folder of gold records with their texts, and one of the records read out of the graph."""
    gold, system = tmp_path_factory.mktemp("gold"), tmp_path_factory.mktemp("system")
    for name in GOLD:
        text = ROOT / "data" / "releases" / f"{name}.txt"
        shutil.copy(EVALUATION / f"{name}.json", gold)
        shutil.copy(text, gold)
        assert main(["facts", str(text), "--format", "json", "--output", str(system / f"{name}.json")]) == 0
    return gold, system


def score(*words: str) -> str:
    """Run the scorer and return what it prints."""
    command = [sys.executable, str(EVALUATION / "score.py"), *words]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


@pytest.mark.parametrize("name", sorted(GOLD))
def test_gold_record_is_the_one_the_floor_was_measured_on(name: str) -> None:
    assert hashlib.sha256((EVALUATION / f"{name}.json").read_bytes()).hexdigest() == GOLD[name]


def test_system_records_have_the_form_of_the_record(folders: tuple[Path, Path]) -> None:
    gold, system = folders
    assert f"{len(GOLD)} records, 0 faults" in score("check", str(system), "--texts", str(gold))


def test_facts_stay_above_the_floors(folders: tuple[Path, Path]) -> None:
    gold, system = map(str, folders)
    print("\n" + score("compare", gold, system))
    figures: dict[str, Any] = json.loads(score("compare", gold, system, "--json"))
    assert figures["releases"] == len(GOLD)
    assert figures["gold_items"] >= 60
    assert figures["headline"] >= HEADLINE_FLOOR
    below = {
        key: row["f1"]
        for key, row in figures["keys"].items()
        if row["f1"] is not None and row["f1"] < KEY_FLOOR
    }
    assert below == {}
    assert figures["quotes_verbatim"]["share"] == 1.0
