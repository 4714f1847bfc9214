"""The README of the ontology names every file, folder and scheme that is there; its links lead somewhere."""

from __future__ import annotations

import re

from partnership_graph.vocab import BASE
from tests.ontology.source import FOLDER, SCHEMES, TOP

README = (FOLDER / "README.md").read_text(encoding="utf-8")


def test_readme_names_every_file_and_folder() -> None:
    folders = {file.relative_to(FOLDER).parts[0] + "/" for file in FOLDER.rglob("*/*") if file.is_file()}
    names = folders | {file.name for file in TOP} | {"LICENSE", "CHANGELOG.md"}
    assert len(names) >= 13
    assert {name for name in names if name not in README} == set()


def test_readme_names_every_scheme() -> None:
    schemes = {re.sub(r"^area-.*", "area", file.stem) for file in SCHEMES}
    assert {scheme for scheme in schemes if not re.search(rf"[`/]{scheme}[`.]", README)} == set()


def test_readme_names_the_base_and_links_lead_to_files() -> None:
    assert BASE in README
    links = re.findall(r"\]\(([^)]+)\)", README)
    assert links
    assert [link for link in links if "://" not in link and not (FOLDER / link).exists()] == []
