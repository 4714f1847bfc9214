"""The Turtle files parse, in two libraries alike, and are written in one form."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from rdflib import BNode, Graph

from tests.ontology.source import FOLDER, SCHEMES, TOP, load

FILES = (*TOP, *SCHEMES)
_PREFIX = re.compile(r"@prefix ([a-z0-9-]*): <[^>]+> \.")
_LITERAL = re.compile(r'"(?:[^"\\]|\\.)*"')


def _name(file: Path) -> str:
    return file.relative_to(FOLDER).as_posix()


def test_there_are_ontology_files() -> None:
    assert len(TOP) >= 6
    assert len(SCHEMES) >= 15
    assert FOLDER / "partnership.ttl" in TOP


@pytest.mark.parametrize("file", FILES, ids=_name)
def test_file_reads_alike_in_both_libraries_and_has_no_blank_node(file: Path) -> None:
    graph = Graph().parse(file, format="turtle")
    other = "".join(f"{quad.triple} .\n" for quad in load([file]))
    assert set(graph) == set(Graph().parse(data=other, format="nt")) != set()
    assert not any(isinstance(term, BNode) for triple in graph for term in triple)


@pytest.mark.parametrize("file", FILES, ids=_name)
def test_file_is_written_in_one_form(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    lines = text.splitlines()
    assert lines[0].startswith("# ")
    assert lines[0].endswith(".")
    assert lines[1] == ""
    assert text.endswith("\n")
    assert not text.endswith("\n\n")
    assert len(lines) <= 400
    assert not [line for line in lines if line != line.rstrip() or "\t" in line]
    assert not [line for line in lines if len(_LITERAL.sub('""', line)) > 110]


@pytest.mark.parametrize("file", FILES, ids=_name)
def test_prefixes_of_file_are_sorted_and_used(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    declared = _PREFIX.findall(text)
    body = _LITERAL.sub('""', _PREFIX.sub("", text))
    assert declared == sorted(set(declared))
    assert [name for name in declared if not re.search(rf"(?<![\w-]){name}:", body)] == []


@pytest.mark.parametrize("file", FILES, ids=_name)
def test_subject_is_described_in_one_block_of_file(file: Path) -> None:
    text = _PREFIX.sub("", file.read_text(encoding="utf-8"))
    subjects = re.findall(r"^([a-z-]+:[\w-]+|<[^>]+>)", text, flags=re.MULTILINE)
    again = {subject for subject in subjects if subjects.count(subject) > 1}
    assert again == set() or file.stem in ("alignments", "axioms")
