"""Read the facts record of a document out of the graph: SPARQL reads, this puts rows in the record's form.

`data/evaluation/FACTS.md` defines the record; the queries stand in `ontology/facts/`, one for each of its
keys.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import pyoxigraph as ox

from partnership_graph.iris import CONCEPT_GRAPH, ONTOLOGY_GRAPH, PROVENANCE, REFERENCE_GRAPH, STATEMENTS
from partnership_graph.query.engine import evaluate
from partnership_graph.query.question import shipped_query
from partnership_graph.query.result import Term, value_of

Item = dict[str, Any]

# The fields of each key in the order of the record; a list is one that gathers the values of several rows
FIELDS: dict[str, tuple[str, ...]] = {
    "events": (
        "name",
        "kind",
        "body",
        "ordinal",
        "status",
        "start",
        "end",
        "date_basis",
        "city",
        "venue",
        "country",
        "mode",
        "recurrence",
        "quote",
    ),
    "participations": ("event", "agent", "kind", "capacity", "side", "quote"),
    "posts": ("person", "post", "organization", "country", "quote"),
    "organizations": ("name", "aliases", "kind", "country", "quote"),
    "instruments": ("name", "aliases", "kind", "parties", "status", "date", "quote"),
    "areas": ("area", "of", "priority", "quote"),
    "acts": ("actors", "modality", "verb", "object", "area", "horizon", "quote"),
    "quotations": ("speaker", "text", "quote"),
    "defects": ("kind", "quote", "reading"),
}
RELEASE = ("title", "publisher", "published", "language", "licence")
LISTS = {"aliases", "parties", "actors"}

_READERS: dict[str, Callable[[str], Any]] = {"ordinal": int, "priority": lambda value: value == "true"}


def facts_record(store: ox.Store, document_iri: str) -> dict[str, Any]:
    """Return the facts record of a document, in the order of its keys and of the text.

    Only what this document says is read, with the names and kinds that the reference data and the ontology
    give; what another document says of the same things stays out.
    """
    graphs = (
        f"{document_iri}/{STATEMENTS}",
        f"{document_iri}/{PROVENANCE}",
        REFERENCE_GRAPH,
        ONTOLOGY_GRAPH,
        CONCEPT_GRAPH,
    )

    def ask(name: str) -> Iterable[dict[str, Term]]:
        return evaluate(store, shipped_query("facts", name), {"document": ox.NamedNode(document_iri)}, graphs)

    release = _gather(ask("release"), RELEASE)
    record: dict[str, Any] = {"release": release[0] if release else dict.fromkeys(RELEASE)}
    for key, fields in FIELDS.items():
        record[key] = _gather(ask(key), fields)
    return record


def documents(store: ox.Store) -> tuple[str, ...]:
    """Return the IRIs of the documents that the graph was read from, sorted."""
    rows = evaluate(store, shipped_query("facts", "documents"), {})
    return tuple(value_of(row["document"]) or "" for row in rows)


def _gather(rows: Iterable[dict[str, Term]], fields: tuple[str, ...]) -> list[Item]:
    """Return one item for all rows of one thing, in the order of the first row of each.

    A list takes each value once, any other field the first value there is.
    """
    items: dict[str, Item] = {}
    for row in rows:
        name = value_of(row.get("item", row["document"])) or ""
        item = items.setdefault(name, {field: [] if field in LISTS else None for field in fields})
        for field in fields:
            if field not in row:
                continue
            value = _READERS.get(field, _fold)(value_of(row[field]) or "")
            if field in LISTS:
                if value not in item[field]:
                    item[field].append(value)
            elif item[field] is None:
                item[field] = value
    return list(items.values())


def _fold(text: str) -> str:
    return " ".join(text.split())
