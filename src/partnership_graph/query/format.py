"""Write an answer as text: a table for people, or a format for programs (SPARQL 1.1 Query Results)."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Mapping
from typing import Any
from xml.sax.saxutils import escape, quoteattr

import pyoxigraph as ox
from rich import box
from rich.console import Console
from rich.table import Table

from partnership_graph.errors import WrongParameter
from partnership_graph.query.result import Result, Term, value_of
from partnership_graph.query.term import shorten_iri
from partnership_graph.vocab import PREFIXES

# Wider than any table that is not cut: a piped table keeps each row on its line
_UNCUT = 100_000
_XSD_STRING = "http://www.w3.org/2001/XMLSchema#string"
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_RESULTS = "http://www.w3.org/2005/sparql-results#"


def format_result(result: Result, format: str, labels: bool = False, width: int | None = None) -> str:
    """Return an answer as text that ends with a line break.

    `labels` puts names in the place of IRIs in `table` and `csv`; the formats for programs keep the terms.
    A table has one line a row, unless a `width` is given to fit it into. `ttl` and `nt` take triples only,
    the others rows and booleans too; triples in them are rows of subject, predicate and object.

    Raises:
        WrongParameter: there is no such format, or it cannot hold this kind of answer.
    """
    writer = _WRITERS.get(format)
    if writer is None:
        raise WrongParameter(f"there is no format {format!r}", "format", f"use {', '.join(FORMATS)}")
    names = result.labels if labels else {}
    if format in ("ttl", "nt"):
        if result.triples is None:
            raise WrongParameter(
                f"{format} holds triples, and this answer has none",
                "format",
                "use CONSTRUCT, or another format",
            )
    elif result.triples is not None:
        result = _as_rows(result)
    return _write_table(result, names, width) if format == "table" else writer(result, names)


def _as_rows(result: Result) -> Result:
    rows = tuple((triple.subject, triple.predicate, triple.object) for triple in result.triples or ())
    return Result(("subject", "predicate", "object"), rows, labels=result.labels)


def _write_table(result: Result, labels: Mapping[str, str], width: int | None = None) -> str:
    if result.boolean is not None:
        return "yes\n" if result.boolean else "no\n"
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False)
    for column in result.columns:
        table.add_column(column.replace("_", " "), no_wrap=width is None, overflow="fold")
    for row in result.rows:
        table.add_row(*(_plain(term, labels) for term in row))
    page = io.StringIO()
    console = Console(
        file=page, width=width or _UNCUT, color_system=None, markup=False, highlight=False, emoji=False
    )
    console.print(table)
    lines = [line.rstrip() for line in page.getvalue().splitlines()]
    count = len(result.rows)
    return "\n".join([*lines, "", f"{count} row" if count == 1 else f"{count} rows"]).lstrip("\n") + "\n"


def _plain(term: Term | None, labels: Mapping[str, str]) -> str:
    """Return a term as people read it, on one line."""
    if isinstance(term, ox.NamedNode):
        return labels.get(term.value) or shorten_iri(term.value)
    return " ".join((value_of(term) or "").split())


def _write_csv(result: Result, labels: Mapping[str, str]) -> str:
    page = io.StringIO()
    writer = csv.writer(page, lineterminator="\r\n")
    if result.boolean is not None:
        return f"{str(result.boolean).lower()}\r\n"
    writer.writerow(result.columns)
    for row in result.rows:
        values = (value_of(term) or "" for term in row)
        writer.writerow(labels.get(value, value) for value in values)
    return page.getvalue()


def _write_tsv(result: Result, _: Mapping[str, str]) -> str:
    if result.boolean is not None:
        return f"{str(result.boolean).lower()}\n"
    lines = ["\t".join(f"?{column}" for column in result.columns)]
    lines += [
        "\t".join("" if term is None else str(term).replace("\t", "\\t") for term in row)
        for row in result.rows
    ]
    return "\n".join(lines) + "\n"


def _write_json(result: Result, _: Mapping[str, str]) -> str:
    document: dict[str, Any] = {"head": {}}
    if result.boolean is not None:
        document["boolean"] = result.boolean
    else:
        document["head"]["vars"] = list(result.columns)
        document["results"] = {
            "bindings": [{name: _json_term(term) for name, term in row.items()} for row in result]
        }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _json_term(term: Term) -> dict[str, Any]:
    if isinstance(term, ox.NamedNode):
        return {"type": "uri", "value": term.value}
    if isinstance(term, ox.BlankNode):
        return {"type": "bnode", "value": term.value}
    if isinstance(term, ox.Triple):
        parts = {"subject": term.subject, "predicate": term.predicate, "object": term.object}
        return {"type": "triple", "value": {name: _json_term(part) for name, part in parts.items()}}
    found = {"type": "literal", "value": term.value}
    if term.language:
        found["xml:lang"] = term.language
    elif term.datatype.value != _XSD_STRING:
        found["datatype"] = term.datatype.value
    return found


def _write_xml(result: Result, _: Mapping[str, str]) -> str:
    variables = "".join(f"<variable name={quoteattr(column)}/>" for column in result.columns)
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<sparql xmlns="{_RESULTS}">',
        f"<head>{variables}</head>",
    ]
    if result.boolean is not None:
        lines.append(f"<boolean>{str(result.boolean).lower()}</boolean>")
    else:
        lines.append("<results>")
        for row in result:
            bound = (
                f"<binding name={quoteattr(name)}>{_xml_term(term)}</binding>" for name, term in row.items()
            )
            lines.append(f"<result>{''.join(bound)}</result>")
        lines.append("</results>")
    return "\n".join([*lines, "</sparql>", ""])


def _xml_term(term: Term) -> str:
    if isinstance(term, ox.NamedNode):
        return f"<uri>{_xml_text(term.value)}</uri>"
    if isinstance(term, ox.BlankNode):
        return f"<bnode>{_xml_text(term.value)}</bnode>"
    if isinstance(term, ox.Triple):
        parts = {"subject": term.subject, "predicate": term.predicate, "object": term.object}
        inner = "".join(f"<{name}>{_xml_term(part)}</{name}>" for name, part in parts.items())
        return f"<triple>{inner}</triple>"
    kind = ""
    if term.language:
        kind = f" xml:lang={quoteattr(term.language)}"
    elif term.datatype.value != _XSD_STRING:
        kind = f" datatype={quoteattr(term.datatype.value)}"
    return f"<literal{kind}>{_xml_text(term.value)}</literal>"


def _xml_text(text: str) -> str:
    """Return a text as XML 1.0 can hold it; a control character that it cannot hold is replaced."""
    return escape(_NOT_XML.sub("\ufffd", text), {"\r": "&#13;"})


def _write_turtle(result: Result, _: Mapping[str, str]) -> str:
    written = ox.serialize(result.triples or (), format=ox.RdfFormat.TURTLE, prefixes=PREFIXES)
    return (written or b"").decode("utf-8")


def _write_ntriples(result: Result, _: Mapping[str, str]) -> str:
    return "".join(f"{triple} .\n" for triple in result.triples or ())


_WRITERS: dict[str, Callable[[Result, Mapping[str, str]], str]] = {
    "table": _write_table,
    "csv": _write_csv,
    "tsv": _write_tsv,
    "json": _write_json,
    "xml": _write_xml,
    "ttl": _write_turtle,
    "nt": _write_ntriples,
}
FORMATS = tuple(_WRITERS)
