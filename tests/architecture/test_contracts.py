"""Who may import whom: the contracts of pyproject.toml hold, and there are as many as the rooms need."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.architecture.source import PACKAGE, ROOT

CONTRACTS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"][
    "contracts"
]
HEAVY = {
    "networkx": ["network"],
    "pyvis": ["view"],
    "pyshacl": ["validate"],
    "click": ["cli"],
    "rich": ["cli", "query"],
}


def lint(folder: Path) -> subprocess.CompletedProcess[str]:
    """Run the contracts on a copy of the source."""
    command = [str(Path(sys.executable).with_name("lint-imports")), "--no-cache", "--no-logo"]
    environment = {"PYTHONPATH": str(folder / "src"), "PATH": "/usr/bin:/bin"}
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """Return a folder with the package's Python files and the contracts alone."""
    for file in PACKAGE.rglob("*.py"):
        target = tmp_path / file.relative_to(ROOT)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(file.read_bytes())
    (tmp_path / "pyproject.toml").write_bytes((ROOT / "pyproject.toml").read_bytes())
    return tmp_path


def test_contracts_are_kept(copy: Path) -> None:
    result = lint(copy)
    assert result.returncode == 0, result.stdout
    assert f"Contracts: {len(CONTRACTS)} kept, 0 broken." in result.stdout
    assert len(CONTRACTS) >= 7


@pytest.mark.parametrize(
    ("room", "line", "contract"),
    [
        ("interpret", "import rdflib", "The text side knows nothing of RDF"),
        ("interpret", "from partnership_graph import iris", "The text side knows nothing of RDF"),
        ("interpret", "import partnership_graph.resolve", "Rooms look only downward"),
        ("network", "import partnership_graph.view", "Rooms look only downward"),
        ("read", "import partnership_graph.cli", "Rooms look only downward"),
        ("export", "import networkx", "networkx is used in network only"),
        ("query", "import click", "click is used in cli only"),
        ("export", "from rich.table import Table", "rich is used in cli and query only"),
    ],
)
def test_contracts_name_the_breach(copy: Path, room: str, line: str, contract: str) -> None:
    (copy / "src" / "partnership_graph" / room / "breach.py").write_text(f"{line}\n", encoding="utf-8")
    result = lint(copy)
    assert result.returncode == 1
    assert f"{contract} BROKEN" in result.stdout


def test_a_new_room_needs_a_place_in_the_layers(copy: Path) -> None:
    room = copy / "src" / "partnership_graph" / "attic"
    room.mkdir()
    (room / "__init__.py").write_text("", encoding="utf-8")
    result = lint(copy)
    assert result.returncode == 1
    assert "attic" in result.stdout + result.stderr


@pytest.mark.parametrize(("library", "rooms"), sorted(HEAVY.items()))
def test_each_heavy_library_stays_in_its_rooms(library: str, rooms: list[str]) -> None:
    (contract,) = [one for one in CONTRACTS if library in one.get("forbidden_modules", [])]
    importers = {line.split(" -> ")[0] for line in contract["ignore_imports"]}
    assert importers == {f"partnership_graph.{room}{below}" for room in rooms for below in ("", ".**")}
    assert contract["source_modules"] == ["partnership_graph.**"]
