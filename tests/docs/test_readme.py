"""The README's code runs as it is written."""

from __future__ import annotations

import contextlib
import io
import re
import shlex
from pathlib import Path

import pytest

from partnership_graph.cli import main
from tests.docs.reference import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    """Return the code of the README in a language."""
    return re.findall(rf"^```{language}\n(.*?)^```$", README, flags=re.MULTILINE | re.DOTALL)


def test_readme_opens_with_the_two_commands_and_the_picture() -> None:
    opening = README[: README.index("## ")]
    assert opening.index("make run") < opening.index("make test") < opening.index("docs/network.png")
    assert (ROOT / "docs" / "network.png").stat().st_size > 10_000


def test_five_lines_of_python_run(monkeypatch: pytest.MonkeyPatch) -> None:
    (code,) = blocks("python")
    assert len(code.splitlines()) == 5
    monkeypatch.chdir(ROOT)
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(compile(code, "README.md", "exec"), {})
    assert "Semiconductors" in printed.getvalue()
    assert "11 rows" in printed.getvalue()


def test_five_lines_of_the_command_line_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (code,) = blocks("console")
    lines = [line.removeprefix("$ ") for line in code.splitlines() if line.startswith("$ ")]
    assert len(lines) == 5
    (tmp_path / "data").symlink_to(ROOT / "data")
    monkeypatch.chdir(tmp_path)
    for line in lines:
        program, *words = shlex.split(line)
        assert program == "partnership-graph"
        assert main(words) == 0, line
        caught = capsys.readouterr()
        assert caught.out or caught.err.startswith("wrote "), line
    assert {path.name for path in tmp_path.iterdir()} == {"data", "graph", "law.html"}
