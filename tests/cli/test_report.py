"""What people read: tables that fit, blocks where no table does, and evidence under its sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

from partnership_graph.cli.report import answer_text, table
from partnership_graph.query import Result, ask_question
from partnership_graph.store import load_location
from tests.cli.command import Run


@pytest.fixture
def answer(graph: Path) -> Result:
    """Return an answer with many columns and long cells."""
    return ask_question(load_location(str(graph)), "commitments")


def test_table_keeps_a_row_on_its_line_when_nobody_watches(answer: Result) -> None:
    text = answer_text(answer, "table", labels=True)
    assert len(text.splitlines()) == len(answer.rows) + 4
    assert text.endswith(f"\n{len(answer.rows)} rows\n")


def test_wide_table_becomes_blocks_on_a_narrow_terminal(answer: Result) -> None:
    text = answer_text(answer, "table", labels=True, width=80)
    lines = text.splitlines()
    assert max(map(len, lines)) <= 80
    assert sum(line.startswith("modality ") for line in lines) == len(answer.rows)
    assert "https://" not in text
    assert text.endswith(f"\n{len(answer.rows)} rows\n")


def test_table_that_fits_stays_a_table(answer: Result) -> None:
    assert answer_text(answer, "table", width=100_000) == answer_text(answer, "table")
    narrow = Result(answer.columns[:2], tuple(row[:2] for row in answer.rows), labels=answer.labels)
    assert max(map(len, answer_text(narrow, "table", width=40).splitlines())) <= 40


def test_other_formats_know_no_width(answer: Result) -> None:
    assert answer_text(answer, "csv", labels=True, width=20) == answer_text(answer, "csv", labels=True)


def test_table_shows_absence_and_truth_as_words() -> None:
    rows = [(None, True, ["a", "b"]), ("two\nlines", False, [])]
    assert table(["one", "two", "three"], rows).splitlines()[2:] == [
        "            yes   a, b",
        "two lines   no",
    ]


def test_evidence_stands_under_its_sentence_once(run: Run, graph: Path) -> None:
    lines = run("why", "Digital Markets Act", "--graph", graph).out.splitlines()
    assert lines[0].startswith("document:msit-rok-eu-council-1, S")
    assert sum("They shared their platform-related policies" in line for line in lines) == 1
    assert any("adopted by" in line for line in lines)


def test_nothing_to_show_is_said(run: Run, graph: Path) -> None:
    outcome = run("why", "European Union", "adoptedBy", "Digital Markets Act", "--graph", graph)
    assert (outcome.code, outcome.out) == (0, "the graph says nothing of it\n")
