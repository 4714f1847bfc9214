"""Write Turtle and TriG (W3C RDF 1.1): one block for each thing, sorted, in sections a reader can find.

rdflib and Oxigraph write neither in an order that holds between runs and versions, so the writer is our own.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Final

from pyoxigraph import BlankNode, DefaultGraph, Literal, NamedNode, Quad, Store, Triple
from rdflib.namespace import RDF, XSD

from partnership_graph.export.name import Namer
from partnership_graph.export.order import SECTIONS, Subject, name_section, predicate_key, subject_key
from partnership_graph.export.part import select_data, select_plain, select_provenance

Term = NamedNode | BlankNode | Literal | Triple

LONGEST_LINE: Final = 110  # a list of objects that would be longer gets one line for each
_INDENT: Final = "    "
_BARE: Final = {str(XSD.integer): re.compile(r"[+-]?[0-9]+"), str(XSD.boolean): re.compile(r"true|false")}


def export_turtle(store: Store) -> bytes:
    """Write the plain part as Turtle: what releases say, who the things are, what the concepts are called.

    The same quads give the same bytes, in whatever order they came.
    """
    namer = Namer()
    return _with_prefixes(namer, _write_things(select_plain(store), namer))


def export_provenance(store: Store) -> bytes:
    """Write the spans and assertions of every release as TriG, one graph for each release."""
    return _write_trig(select_provenance(store))


def export_trig(store: Store) -> bytes:
    """Write all graphs of the data as TriG: statements, provenance, reference.

    The graphs of the ontology and of the concepts are left out: they are files of their own.
    """
    return _write_trig(select_data(store))


def _write_trig(quads: Iterable[Quad]) -> bytes:
    namer = Namer()
    graphs: dict[NamedNode | BlankNode | DefaultGraph, list[Triple]] = defaultdict(list)
    for quad in quads:
        graphs[quad.graph_name].append(quad.triple)
    lines: list[str] = []
    for graph in sorted(graphs, key=lambda each: (not isinstance(each, DefaultGraph), str(each))):
        body = list(_write_things(graphs[graph], namer))
        if isinstance(graph, DefaultGraph):
            lines += [*body, ""]
            continue
        lines += [
            f"{write_term(graph, namer)} {{",
            *(_INDENT + line if line else "" for line in body),
            "}",
            "",
        ]
    return _with_prefixes(namer, lines)


def _with_prefixes(namer: Namer, lines: Iterable[str]) -> bytes:
    body = "\n".join(lines).rstrip("\n")  # first, for it is what uses the prefixes
    head = "".join(f"@prefix {prefix}: <{namespace}> .\n" for prefix, namespace in namer.list_used())
    return "\n".join(part for part in (head, body + "\n" if body else "") if part).encode("utf-8")


def _write_things(triples: Iterable[Triple], namer: Namer) -> Iterator[str]:
    """Yield the lines of things, each section under its heading and each thing after an empty line."""
    things: dict[Subject, list[Triple]] = defaultdict(list)
    for triple in triples:
        things[triple.subject].append(triple)
    section = ""
    for subject in sorted(things, key=subject_key):
        if section:
            yield ""
        if name_section(subject) != section:
            section = name_section(subject)
            yield f"# {SECTIONS[section]}"
            yield ""
        yield from _write_thing(subject, things[subject], namer)


def _write_thing(subject: Subject, triples: Iterable[Triple], namer: Namer) -> Iterator[str]:
    properties: dict[NamedNode, list[Term]] = defaultdict(list)
    for triple in triples:
        properties[triple.predicate].append(triple.object)
    opening = write_term(subject, namer)
    last = len(properties) - 1
    for number, predicate in enumerate(sorted(properties, key=predicate_key)):
        verb = "a" if predicate.value == str(RDF.type) else write_term(predicate, namer)
        objects = sorted(write_term(each, namer) for each in properties[predicate])
        lead = f"{_INDENT}{verb}" if number else f"{opening} {verb}"
        stop = "." if number == last else ";"
        line = f"{lead} {' , '.join(objects)} {stop}"
        if len(objects) > 1 and len(line) > LONGEST_LINE:
            line = f"{lead}\n{_INDENT * 2}" + f" ,\n{_INDENT * 2}".join(objects) + f" {stop}"
        yield from line.split("\n")


def write_term(term: Term, namer: Namer) -> str:
    """Return a term as Turtle writes it; a literal never spans lines."""
    match term:
        case NamedNode():
            return namer.shorten(term.value) or str(term)
        case Literal() if term.language is None and term.datatype.value != str(XSD.string):
            bare = _BARE.get(term.datatype.value)
            if bare and bare.fullmatch(term.value):
                return term.value
            return f"{Literal(term.value)}^^{write_term(term.datatype, namer)}"
        case _:
            return str(term)
