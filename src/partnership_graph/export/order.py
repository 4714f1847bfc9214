"""The order in which things stand in a file: by what they are, then by IRI, with numbers by their size."""

from __future__ import annotations

import re
from typing import Final

from pyoxigraph import BlankNode, NamedNode, Triple
from rdflib.namespace import DCTERMS, RDF, RDFS, SKOS

from partnership_graph.vocab import BASE, PG

# Kinds of `id/{kind}/…` and of `id/document/{document}/{kind}/…`, with the heading of their section
SECTIONS: Final[dict[str, str]] = {
    "document": "Documents",
    "event": "Events",
    "series": "Series of events",
    "body": "Bodies",
    "instrument": "Instruments",
    "agent": "Agents",
    "place": "Places",
    "project": "Projects",
    "membership": "Posts",
    "participation": "Participations",
    "act": "Reported acts",
    "treatment": "Areas as treated",
    "listing": "Listings",
    "defect": "Defects of the text",
    "span": "Spans",
    "assertion": "Assertions",
    "run": "Runs",
    "concept": "Concepts",
    "other": "Other things",
}
_RANKS: Final = {kind: rank for rank, kind in enumerate(SECTIONS)}
_KIND = re.compile(
    rf"{re.escape(BASE)}(?:id/document/[^/]+/(?P<part>[a-z]+)/|id/(?P<kind>[a-z]+)/|(?P<concept>concept)/)"
)

_FIRST: Final = {
    str(predicate): rank
    for rank, predicate in enumerate(
        (
            RDF.type,
            SKOS.prefLabel,
            RDFS.label,
            DCTERMS.title,
            SKOS.altLabel,
            RDF.subject,
            RDF.predicate,
            RDF.object,
            PG.inDocument,
            PG.start,
            PG.end,
            PG.exact,
        )
    )
}

Subject = NamedNode | BlankNode | Triple
Digits = tuple[int, str]


def name_section(subject: Subject) -> str:
    """Return the key of the section that a thing stands in.

    >>> name_section(NamedNode(f"{BASE}id/document/council-1/act/07"))
    'act'
    >>> name_section(NamedNode("https://example.org/"))
    'other'
    """
    found = _KIND.match(subject.value) if isinstance(subject, NamedNode) else None
    kind = next((group for group in found.groups() if group), "other") if found else "other"
    return kind if kind in SECTIONS else "other"


def subject_key(subject: Subject) -> tuple[int, tuple[tuple[str, Digits], ...], str]:
    """Return what things are sorted by."""
    text = str(subject) if isinstance(subject, Triple) else subject.value
    return _RANKS[name_section(subject)], _natural_key(text), text


def predicate_key(predicate: NamedNode) -> tuple[int, str]:
    """Return what the properties of a thing are sorted by: its type, its names, then the rest by IRI."""
    return _FIRST.get(predicate.value, len(_FIRST)), predicate.value


def _natural_key(text: str) -> tuple[tuple[str, Digits], ...]:
    """Return the text cut at its numbers, each number by its size: act 9 stands before act 10."""
    pieces = re.findall(r"([^0-9]*)([0-9]*)", text)
    return tuple((words, (len(digits.lstrip("0")), digits.lstrip("0"))) for words, digits in pieces)
