"""The documents say what the code does: help, layers, options, files and links."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import click
import pytest

from partnership_graph.cli import root
from tests.docs.reference import PAGE, ROOT, page

DOCUMENTS = (
    ROOT / "README.md",
    ROOT / "CONTRIBUTING.md",
    ROOT / "CHANGELOG.md",
    *sorted((ROOT / "docs").glob("*.md")),
)
LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
MADE = {"graph/", "store/", "graph.ttl", "provenance.trig", "network.html", "manifest.json", "law.html"}


def test_reference_is_what_help_says() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "run python -m tests.docs.reference"


def test_every_command_and_option_is_in_the_reference() -> None:
    written = PAGE.read_text(encoding="utf-8")
    assert len(root.commands) >= 8
    for name, command in root.commands.items():
        assert f"## {name}\n" in written
        options = [option for one in command.params if isinstance(one, click.Option) for option in one.opts]
        assert options
        assert [option for option in options if option not in written] == []


def test_every_command_has_examples() -> None:
    for name, command in root.commands.items():
        assert f"partnership-graph {name}" in (command.epilog or "")
        assert command.help


def test_map_shows_the_layers_that_are_checked() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    layers = settings["tool"]["importlinter"]["contracts"][0]["layers"]
    written = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    assert "\n```\n" + "\n".join(layers) + "\n```\n" in written


def test_map_and_readme_name_every_room() -> None:
    rooms = [path.parent.name for path in (ROOT / "src" / "partnership_graph").glob("*/__init__.py")]
    for document in ("docs/architecture.md", "README.md"):
        written = (ROOT / document).read_text(encoding="utf-8")
        assert [room for room in rooms if f"`{room}`" not in written] == [], document


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_links_and_paths_lead_somewhere(path: Path) -> None:
    written = path.read_text(encoding="utf-8")
    links = [link for link in LINK.findall(written) if not link.startswith(("http", "#"))]
    assert [link for link in links if not (path.parent / link).exists()] == []
    paths = re.findall(r"`((?:src|ontology|data|docs|tests|notebooks)/[\w./*-]*)`", written)
    assert [one for one in paths if "*" not in one and "NAME" not in one and not (ROOT / one).exists()] == []


def test_make_targets_named_in_the_documents_exist() -> None:
    targets = set(
        re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), flags=re.MULTILINE)
    )
    for path in DOCUMENTS:
        named = re.findall(
            r"(?:`|^)make ((?:[a-z]+ ?)+)(?:`|  )", path.read_text(encoding="utf-8"), re.MULTILINE
        )
        assert {word for words in named for word in words.split()} <= targets, path.name


def test_version_is_the_same_everywhere() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    version = settings["project"]["version"]
    assert f'__version__ = "{version}"' in (ROOT / "src/partnership_graph/__init__.py").read_text(
        encoding="utf-8"
    )
    assert f"version: {version}\n" in (ROOT / "CITATION.cff").read_text(encoding="utf-8")
    assert f"## {version}" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
