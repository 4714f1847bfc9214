"""Put what the rooms give into words and tables for people, or into JSON for programs."""

from __future__ import annotations

import csv
import io
import json
import re
import textwrap
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from itertools import groupby
from typing import Any

from rich import box
from rich.console import Console
from rich.table import Table

from partnership_graph.model import Document, Sentence
from partnership_graph.pipeline import Summary
from partnership_graph.query import Evidence, Result, format_result, questions, shorten_iri
from partnership_graph.validate import Report

UNCUT = 100_000  # wider than any table: a row keeps its line when it is piped
NARROWEST = 16  # columns narrower than this are no pleasure to read
Record = Mapping[str, Any]
Silence = tuple[Document, tuple[tuple[Sentence, tuple[str, ...]], ...]]


def table(columns: Sequence[str], rows: Iterable[Sequence[object]], *, width: int | None = None) -> str:
    """Return rows as an aligned table without colour, fitted into a width if there is one.

    >>> print(table(["kind", "count"], [("act", 17)]), end="")
    kind   count
    ────────────
    act    17
    """
    made = Table(*columns, box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False)
    for row in rows:
        made.add_row(*map(_cell, row))
    console = Console(width=width or UNCUT, color_system=None, markup=False, highlight=False, emoji=False)
    with console.capture() as capture:
        console.print(made)
    return "".join(f"{line.rstrip()}\n" for line in capture.get().splitlines())


def to_json(value: object) -> str:
    """Return a value as JSON that people can read."""
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def kind_name(iri: str) -> str:
    """Return the name of a class as words.

    >>> kind_name("https://example.org/def#AreaTreatment")
    'area treatment'
    """
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", re.split("[#/]", iri)[-1]).lower()


def build_text(summary: Summary) -> str:
    """Return what a build made: counts by kind, and the paths of what it wrote."""
    lines = [f"read {', '.join(summary.documents)}", ""]
    lines += [f"{count:>7,}  {kind_name(kind)}" for kind, count in summary.counts]
    lines += [f"{summary.triples:>7,}  plain statements", "", *map(str, summary.paths)]
    if summary.unread:
        lines += ["", f"not in English, so kept without being understood: {', '.join(summary.unread)}"]
    return "\n".join(lines) + "\n"


def list_questions() -> str:
    """Return the named questions with their parameters."""
    lines = []
    for question in questions():
        lines += [question.name, f"    {question.text}"]
        for one in question.parameters:
            kind = "needed" if one.is_required else f"default {one.default}" if one.default else "optional"
            lines.append(f"    --param {one.name}=…  {one.meaning} ({one.kind}, {kind})")
    return "\n".join(lines) + "\n"


def answer_text(result: Result, form: str, *, labels: bool = False, width: int | None = None) -> str:
    """Return an answer in a format; a table that is too wide for a terminal becomes a block for each row.

    `labels` puts names in the place of IRIs.
    """
    text = format_result(result, form, labels=labels)
    if form != "table" or width is None or max(map(len, text.splitlines())) <= width:
        return text
    if len(result.columns) * NARROWEST <= width:
        return format_result(result, form, labels=labels, width=width)
    return _blocks(format_result(result, "csv", labels=labels), width)


def facts_text(records: Sequence[Record], width: int | None = None) -> str:
    """Return facts records as tables, one for each key, without the quotes."""
    parts = []
    for record in records:
        parts.append("".join(f"{name:10} {value}\n" for name, value in record["release"].items() if value))
        for key, items in record.items():
            if key == "release" or not items:
                continue
            said = [name for name in items[0] if any(item[name] not in (None, []) for item in items)]
            columns = [name for name in said if name != "quote"]
            rows = [[item[name] for name in columns] for item in items]
            shown = table([name.replace("_", " ") for name in columns], rows, width=width)
            parts.append(f"{key} ({len(items)})\n\n{shown}")
    return "\n".join(parts)


def facts_json(records: Sequence[Record]) -> str:
    """Return one facts record as a JSON object, several as a list of them."""
    return to_json(records[0] if len(records) == 1 else list(records))


def coverage_text(found: Sequence[Silence]) -> str:
    """Return the sentences that gave nothing, by release, each with its zone and why where that is known."""
    lines = []
    for document, silent in found:
        lines.append(f"{document.identifier}: {len(silent)} of {len(document.sentences)} units gave nothing")
        for sentence, reasons in silent:
            lines.append(f"  {sentence.identifier} {_line(document.quote(sentence.span))}")
            lines.append(f"      {'; '.join((sentence.zone, *reasons))}")
    return "\n".join(lines) + "\n"


def coverage_json(found: Sequence[Silence]) -> str:
    """Return the sentences that gave nothing as a JSON list."""
    rows = [
        {
            "document": document.identifier,
            "sentence": sentence.identifier,
            "zone": str(sentence.zone),
            "start": sentence.span.start,
            "end": sentence.span.end,
            "text": document.quote(sentence.span),
            "reasons": list(reasons),
        }
        for document, silent in found
        for sentence, reasons in silent
    ]
    return to_json(rows)


def evidence_text(found: Sequence[Evidence]) -> str:
    """Return each sentence that shows something, with what it shows below it."""
    parts = []
    for (document, sentence_id, sentence), group in groupby(
        found, key=lambda one: (one.document, one.sentence_id, one.sentence)
    ):
        statements = tuple(group)
        parts.append(", ".join(filter(None, (shorten_iri(document), sentence_id, statements[0].title))))
        parts += [f"  {_line(sentence)}", ""] if sentence else [""]
        for one in statements:
            parts.append(f"    {one.statement}")
            place = f"characters {one.start} to {one.end}"
            parts.append(f"      {one.status}, {one.rule}, {place}: {_line(one.quote)}")
        parts.append("")
    return "\n".join(parts) if parts else "the graph says nothing of it\n"


def evidence_json(found: Sequence[Evidence]) -> str:
    """Return the evidence as a JSON list."""
    return to_json([asdict(one) for one in found])


def report_text(report: Report) -> str:
    """Return what is wrong with a graph, one line each, and how much it is."""
    totals = f"{len(report.violations)} violations, {len(report.warnings)} warnings"
    return "\n".join([*map(str, report.results), totals]) + "\n"


def _blocks(answer: str, width: int) -> str:
    """Return the rows of a CSV as blocks of lines, one for each column that says something."""
    rows = list(csv.DictReader(io.StringIO(answer)))
    margin = max(map(len, rows[0])) + 2
    blocks = []
    for row in rows:
        lines = []
        for column, value in row.items():
            name, short = column.replace("_", " "), shorten_iri(value)
            parts = textwrap.wrap(value if short == f"<{value}>" else short, max(20, width - margin))
            lines += [f"{name if not at else '':{margin}}{part}" for at, part in enumerate(parts)]
        blocks.append("\n".join(lines))
    return "\n\n".join([*blocks, f"{len(rows)} {'row' if len(rows) == 1 else 'rows'}"]) + "\n"


def _line(text: str) -> str:
    return " ".join(text.split())


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return _line(", ".join(map(str, value)) if isinstance(value, list) else str(value))
