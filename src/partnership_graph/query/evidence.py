"""Show why the graph says something: each assertion with its words, its sentence, its place and its rule."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

import pyoxigraph as ox
from rdflib.namespace import RDF

from partnership_graph.errors import WrongParameter
from partnership_graph.query.engine import evaluate
from partnership_graph.query.gate import GatedQuery, admit_query
from partnership_graph.query.question import find_question, shipped_query
from partnership_graph.query.result import Result, Term, value_of
from partnership_graph.query.term import expand_name, find_label, find_named, resolve_term, shorten_iri

_SENTENCES = "sentences"


@dataclass(frozen=True, slots=True)
class Evidence:
    """One statement of one document with one stretch of its text that shows it.

    `statement` says the triple in labels; `start` and `end` are code points of the document; `sentence_id`
    counts its sentences from `S01`, and is empty, like `sentence`, where the stretch stands in none.
    `object` is an IRI or the value of a literal.
    """

    statement: str
    subject: str
    predicate: str
    object: str
    status: str
    rule: str
    document: str
    title: str
    sentence_id: str
    start: int
    end: int
    quote: str
    sentence: str


def explain(store: ox.Store, *terms: str) -> tuple[Evidence, ...]:
    """Return the evidence of a thing, of what is said of it by one property, or of one triple.

    One term is an entity, whatever its part in the triple; two are subject and predicate, three a triple.
    They are given as for `resolve_term`; an object may be the value of a literal.

    Raises:
        WrongParameter: there are not one to three terms, or one names nothing or several things.
    """
    if not 1 <= len(terms) <= 3:
        raise WrongParameter(f"{len(terms)} terms are no entity and no triple", "", "give one, two or three")
    subject = resolve_term(store, terms[0])
    query = admit_query(find_question("evidence").query)
    if len(terms) == 1:
        rows = [*_rows(store, query, subject=subject), *_rows(store, query, object=subject)]
    else:
        rows = _rows(store, query, subject=subject, predicate=_resolve_predicate(store, terms[1]))
    if len(terms) == 3:
        named = {terms[2], *find_named(store, terms[2])}
        rows = [row for row in rows if value_of(row["object"]) in named]
    sentences = _Sentences(store)
    found = {_read_row(store, row, sentences): None for row in rows}
    return tuple(sorted(found, key=lambda one: (one.document, one.start, one.end, one.statement)))


class _Sentences:
    """The sentences of every document of a store, to be found by offset."""

    def __init__(self, store: ox.Store) -> None:
        self._sentences: dict[str, list[tuple[int, int, str]]] = {}
        for row in evaluate(store, shipped_query("facts", _SENTENCES), {}):
            document, start, end, quote = (
                value_of(row[name]) or "" for name in ("document", "start", "end", "quote")
            )
            self._sentences.setdefault(document, []).append((int(start), int(end), quote))

    def find(self, document: str, offset: int) -> tuple[str, str]:
        """Return the number and the words of the sentence that an offset lies in, or two empty texts."""
        known = self._sentences.get(document, [])
        at = bisect_right(known, offset, key=lambda sentence: sentence[0])
        if at and offset < known[at - 1][1]:
            return f"S{at:02}", known[at - 1][2]
        return "", ""


def _rows(store: ox.Store, query: GatedQuery, **terms: str) -> list[dict[str, Term]]:
    answer: Result = evaluate(store, query, {name: ox.NamedNode(iri) for name, iri in terms.items()})
    return list(answer)


def _resolve_predicate(store: ox.Store, text: str) -> str:
    """Return the IRI of a property that assertions use, given by IRI, prefixed name, local name or label."""
    iri = expand_name(text)
    if iri is not None:
        return iri
    wanted = "".join(text.split()).casefold()
    used = sorted(_predicates(store))
    found = [iri for iri in used if wanted in {_squeeze(name) for name in _predicate_names(store, iri)}]
    if len(found) != 1:
        known = ", ".join(shorten_iri(iri) for iri in found or used)
        what = "is the name of several properties" if found else "is no property that is used"
        raise WrongParameter(f"{text!r} {what}", "predicate", f"say which: {known}")
    return found[0]


def _predicates(store: ox.Store) -> set[str]:
    predicate = ox.NamedNode(RDF.predicate)
    return {value_of(quad.object) or "" for quad in store.quads_for_pattern(None, predicate, None)}


def _predicate_names(store: ox.Store, iri: str) -> Iterator[str]:
    yield iri.replace("#", "/").rsplit("/", 1)[-1]
    label = find_label(store, iri)
    if label:
        yield label


def _squeeze(name: str) -> str:
    return "".join(name.split()).casefold()


def _read_row(store: ox.Store, row: dict[str, Term], sentences: _Sentences) -> Evidence:
    values = {name: value_of(term) or "" for name, term in row.items()}
    start = int(values["start"])
    sentence_id, sentence = sentences.find(values["document"], start)
    said = (_say(store, row[part]) for part in ("subject", "predicate", "object"))
    return Evidence(
        statement=" – ".join(said),
        subject=values["subject"],
        predicate=values["predicate"],
        object=values["object"],
        status=_say(store, row["status"]),
        rule=values.get("rule", ""),
        document=values["document"],
        title=values.get("title", ""),
        sentence_id=sentence_id,
        start=start,
        end=int(values["end"]),
        quote=values["quote"],
        sentence=sentence,
    )


def _say(store: ox.Store, term: Term) -> str:
    if not isinstance(term, ox.NamedNode):
        return value_of(term) or ""
    return find_label(store, term.value) or shorten_iri(term.value)
