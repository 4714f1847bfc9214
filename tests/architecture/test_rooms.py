"""Every room has tests and says what enters and what leaves; every public function says what it does."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from tests.architecture.source import FILES, PACKAGE, ROOMS, ROOT, TESTS, functions

SINGLE_FILES = {"errors", "model", "iris", "resources", "vocab", "pipeline"}


def test_there_are_rooms() -> None:
    assert len(ROOMS) >= 12
    assert {path.stem for path in PACKAGE.glob("*.py")} - {"__init__", "__main__"} == SINGLE_FILES


@pytest.mark.parametrize("room", ROOMS)
def test_room_has_tests(room: str) -> None:
    tests = [
        path for path in (TESTS / room).glob("test_*.py") if "def test_" in path.read_text(encoding="utf-8")
    ]
    assert tests, f"tests/{room} holds no test"


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_file_opens_with_one_sentence(path: Path) -> None:
    docstring = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""
    paragraph = docstring.split("\n\n")[0]
    assert paragraph.endswith((".", ":", "?")), f"{path} does not open with a sentence"


def test_public_functions_open_with_a_short_sentence() -> None:
    spoken = [one for one in functions() if not (one.is_nested or one.node.name.startswith("_"))]
    unspoken = []
    for one in spoken:
        lines = (ast.get_docstring(one.node) or "").splitlines()
        if not lines or not re.fullmatch(r"[A-Z].*[.:]", lines[0]):
            unspoken.append(one.name)
    assert len(spoken) >= 80
    assert unspoken == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_nothing_reads_clock_chance_or_environment_below_the_command_line(path: Path) -> None:
    if "/cli/" in str(path):
        return
    source = path.read_text(encoding="utf-8")
    for word in (
        "datetime.now(",
        "date.today(",
        "time.time(",
        "os.environ",
        "os.getenv(",
        "uuid4(",
        "import requests",
    ):
        assert word not in source, f"{path} uses {word}"
