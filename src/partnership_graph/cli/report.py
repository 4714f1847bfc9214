"""Put what the rooms give into words and tables for people, or into JSON for programs."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict
from itertools import groupby
from typing import Any

from rich import box
from rich.console import Console
from rich.table import Table

from partnership_graph.query import Evidence, questions

UNCUT = 100_000  # wider than any table: a row keeps its line when it is piped
Record = Mapping[str, Any]


def table(columns: Sequence[str], rows: Iterable[Sequence[object]], *, width: int | None = None) -> str:
    """Return rows as an aligned table without colour.

    >>> print(table(["kind", "count"], [("act", 17)]), end="")
    kind   count
    ────────────
    act    17
    """
    made = Table(*columns, box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False)
    for row in rows:
        made.add_row(*(" ".join(str(cell).split()) for cell in row))
    console = Console(width=width or UNCUT, color_system=None, markup=False, highlight=False, emoji=False)
    with console.capture() as capture:
        console.print(made)
    return "".join(f"{line.rstrip()}\n" for line in capture.get().splitlines())


def to_json(value: object) -> str:
    """Return a value as JSON that people can read."""
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def list_questions() -> str:
    """Return the named questions with their parameters."""
    lines = []
    for question in questions():
        lines.append(f"{question.name}\n    {question.text}")
        for one in question.parameters:
            kind = "needed" if one.is_required else f"default {one.default}" if one.default else "optional"
            lines.append(f"    --param {one.name}=…  {one.meaning} ({one.kind}, {kind})")
    return "\n".join(lines) + "\n"


def evidence_text(found: Sequence[Evidence]) -> str:
    """Return each sentence that shows something, with what it shows below it."""
    parts = []
    for (title, sentence_id, sentence), group in groupby(
        found, key=lambda one: (one.title or one.document, one.sentence_id, one.sentence)
    ):
        parts.append(f"{title} {sentence_id}".rstrip())
        if sentence:
            parts.append(f"  {' '.join(sentence.split())}")
        for one in group:
            parts.append(f"    {one.statement}")
            place = f"characters {one.start} to {one.end} of {one.document}"
            parts.append(f"      {one.status}, {one.rule}; {place}: {' '.join(one.quote.split())}")
        parts.append("")
    return "\n".join(parts) if parts else "no statement\n"


def evidence_json(found: Sequence[Evidence]) -> str:
    """Return the evidence as a JSON list."""
    return to_json([asdict(one) for one in found])


EVIDENCE: dict[str, Callable[[Sequence[Evidence]], str]] = {"table": evidence_text, "json": evidence_json}
