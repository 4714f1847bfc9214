"""Reads statements, evidence and labels out of a store with SPARQL 1.1 and hands them on as plain values."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pyoxigraph as ox

from partnership_graph.errors import NotADataset
from partnership_graph.vocab import BASE, PREFIXES

_PREFIX_LINES = "".join(f"PREFIX {name}: <{iri}>\n" for name, iri in sorted(PREFIXES.items()))

_STATEMENTS = """
SELECT ?graph ?subject ?predicate ?object WHERE {
  GRAPH ?graph { ?subject ?predicate ?object }
  FILTER(STRENDS(STR(?graph), "/statements"))
}"""

# Reference data ties what releases mention together: which polity a ministry or a city belongs to.
_REFERENCE = f"""
SELECT ?graph ?subject ?predicate ?object WHERE {{
  GRAPH ?graph {{ ?subject ?predicate ?object }}
  FILTER(?graph = <{BASE}id/graph/reference>)
}}"""

_ASSERTIONS = """
SELECT ?subject ?predicate ?object ?status ?rule ?span WHERE {
  ?assertion a pg:Assertion ; rdf:subject ?subject ; rdf:predicate ?predicate ; rdf:object ?object ;
             pg:evidence ?span .
  OPTIONAL { ?assertion pg:status ?status }
  OPTIONAL { ?assertion pg:rule ?rule }
}"""

# An act points at its clause itself.
_CLAUSES = """
SELECT ?thing ?span WHERE {
  ?thing pg:evidence ?span
  FILTER NOT EXISTS { ?thing a pg:Assertion }
}"""

_SPANS = """
SELECT ?span ?document ?start ?end ?exact ?kind WHERE {
  ?span pg:inDocument ?document ; pg:start ?start ; pg:end ?end ; pg:exact ?exact .
  OPTIONAL { ?span pg:spanKind ?kind }
}"""

_LABELS = """
SELECT ?thing ?property ?label WHERE {
  VALUES ?property { skos:prefLabel dcterms:title rdfs:label skos:altLabel }
  ?thing ?property ?label
  FILTER(LANG(?label) = "" || LANGMATCHES(LANG(?label), "en"))
}"""

# Kinds of spans that a reader takes in as one piece; mentions, clauses and cues are quoted inside them.
_READING_UNITS = frozenset(
    {
        "sentence",
        *("navigation", "document-type", "headline", "deck", "dateline", "heading"),
        *("body", "list-item", "footnote", "contact", "attachment", "licence"),
    }
)


@dataclass(frozen=True, slots=True, order=True)
class Passage:
    """A stretch of a release with the sentence it stands in; `at` is where the quote begins in it."""

    document: str
    start: int
    end: int
    quote: str
    sentence: str
    at: int


@dataclass(frozen=True, slots=True)
class Proof:
    """What one assertion has to show for its triple."""

    passage: Passage
    status: str
    rule: str


@dataclass(frozen=True, slots=True)
class Statement:
    """One plain triple; `is_literal` tells a value from the IRI of a thing; reference data has no proofs."""

    subject: str
    predicate: str
    object: str
    is_literal: bool
    document: str
    proofs: tuple[Proof, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """All that a network is made from."""

    statements: tuple[Statement, ...]
    reference: tuple[Statement, ...]
    clauses: dict[str, tuple[Proof, ...]]
    labels: dict[str, str]
    aliases: dict[str, tuple[str, ...]]


def read_store(store: ox.Store) -> Reading:
    """Return the statements, evidence and labels of a store, sorted by their terms.

    Raises:
        NotADataset: the store cannot be read.
    """
    labels, aliases = _read_labels(store)
    passages = _read_passages(store)
    proofs = _read_proofs(store, passages)
    return Reading(
        statements=tuple(_read_statements(store, _STATEMENTS, proofs)),
        reference=tuple(_read_statements(store, _REFERENCE, proofs)),
        clauses=_read_clauses(store, passages),
        labels=labels,
        aliases=aliases,
    )


def slug(iri: str) -> str:
    """Return the last part of an IRI.

    >>> slug("https://w3id.org/partnership-graph/def#coversArea")
    'coversArea'
    """
    return iri.rstrip("/#").replace("#", "/").rpartition("/")[2]


def _select(store: ox.Store, query: str) -> Iterator[tuple[Any, ...]]:
    """Yield the rows of a query over the union of all graphs."""
    try:
        solutions: Any = store.query(_PREFIX_LINES + query, use_default_graph_as_union=True)
        variables = solutions.variables
        for solution in solutions:
            yield tuple(solution[variable] for variable in variables)
    except OSError as error:
        raise NotADataset(f"the graph cannot be read: {error}", "network", "build it again") from None


def _read_statements(
    store: ox.Store, query: str, proofs: dict[tuple[str, str, str], tuple[Proof, ...]]
) -> Iterator[Statement]:
    """Yield the statements a query finds, in the order of their terms."""
    rows = sorted(_select(store, query), key=lambda row: tuple(str(term) for term in row))
    for graph, subject, predicate, target in rows:
        yield Statement(
            subject=subject.value,
            predicate=predicate.value,
            object=target.value,
            is_literal=isinstance(target, ox.Literal),
            document=graph.value.removesuffix("/statements"),
            proofs=proofs.get((str(subject), str(predicate), str(target)), ()),
        )


def _read_proofs(
    store: ox.Store, passages: dict[str, Passage]
) -> dict[tuple[str, str, str], tuple[Proof, ...]]:
    """Return the proofs of every asserted triple, in the order of the text."""
    found: dict[tuple[str, str, str], set[tuple[Passage, str, str]]] = {}
    for subject, predicate, target, status, rule, span in _select(store, _ASSERTIONS):
        passage = passages.get(span.value)
        if passage is None:
            continue
        triple = (str(subject), str(predicate), str(target))
        words = (slug(status.value) if status else "", rule.value if rule else "")
        found.setdefault(triple, set()).add((passage, *words))
    return {triple: tuple(Proof(*proof) for proof in sorted(proofs)) for triple, proofs in found.items()}


def _read_clauses(store: ox.Store, passages: dict[str, Passage]) -> dict[str, tuple[Proof, ...]]:
    """Return the clauses that acts point at."""
    found: dict[str, set[Passage]] = {}
    for thing, span in _select(store, _CLAUSES):
        if span.value in passages:
            found.setdefault(thing.value, set()).add(passages[span.value])
    return {
        thing: tuple(Proof(clause, "stated", "") for clause in sorted(clauses))
        for thing, clauses in found.items()
    }


def _read_passages(store: ox.Store) -> dict[str, Passage]:
    """Return every span with the smallest unit of reading that holds it."""
    rows = [
        (
            span.value,
            document.value,
            int(start.value),
            int(end.value),
            exact.value,
            slug(kind.value) if kind else "",
        )
        for span, document, start, end, exact, kind in _select(store, _SPANS)
    ]
    units: dict[str, list[tuple[int, int, int, str]]] = {}
    for _, document, start, end, exact, kind in rows:
        if kind in _READING_UNITS:
            units.setdefault(document, []).append((end - start, start, end, exact))
    for sentences in units.values():
        sentences.sort()
    passages = {}
    for span, document, start, end, exact, _ in sorted(rows):
        around = (unit for unit in units.get(document, ()) if unit[1] <= start and end <= unit[2])
        _, unit_start, _, sentence = next(around, (0, start, end, exact))
        passages[span] = Passage(document, start, end, exact, sentence, start - unit_start)
    return passages


def _read_labels(store: ox.Store) -> tuple[dict[str, str], dict[str, tuple[str, ...]]]:
    """Return one English label for each thing, and its further names."""
    names: dict[str, dict[str, set[str]]] = {}
    for thing, prop, label in _select(store, _LABELS):
        names.setdefault(thing.value, {}).setdefault(slug(prop.value), set()).add(label.value)
    labels: dict[str, str] = {}
    aliases: dict[str, tuple[str, ...]] = {}
    for thing, kinds in names.items():
        preferred = kinds.get("prefLabel") or kinds.get("title") or kinds.get("label")
        if preferred:
            # Two releases may name a thing differently: the longer name says more, the other is an alias.
            labels[thing] = min(preferred, key=lambda name: (-len(name), name))
        others = {name for found in kinds.values() for name in found} - {labels.get(thing, "")}
        if others:
            aliases[thing] = tuple(sorted(others))
    return labels, aliases
