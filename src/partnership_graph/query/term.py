"""Find a thing by what people call it, and what they call a thing: IRI, prefixed name or SKOS label."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches

import pyoxigraph as ox
from rdflib.namespace import DCTERMS, ORG, RDFS, SKOS

from partnership_graph.errors import WrongParameter
from partnership_graph.query.result import Term, value_of
from partnership_graph.vocab import BASE, PG, PREFIXES

ANY_KIND = "term"
# The kinds whose things are minted under more than one path
_PATHS = {"agent": ("agent", "body"), "event": ("event", "series")}

_IRI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"{}|\\^`]+")
_LOCAL = re.compile(r"[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_-])?")
_NAMES = tuple(ox.NamedNode(name) for name in (SKOS.prefLabel, DCTERMS.title, RDFS.label))
_ALIASES = tuple(ox.NamedNode(name) for name in (SKOS.altLabel, SKOS.hiddenLabel))
_WORDS = tuple(ox.NamedNode(name) for name in (PG.writtenAs, PG.utteredText, PG.exact))
_VERB, _OBJECT = ox.NamedNode(PG.verb), ox.NamedNode(PG.objectText)
# What a node without a name of its own is called after, and what is said of it
_HOLDINGS = (
    (ox.NamedNode(PG.participant), ox.NamedNode(PG.capacity)),
    (ox.NamedNode(ORG.member), ox.NamedNode(PG.postTitle)),
)


def is_iri(text: str) -> bool:
    """Tell whether a text has the form of an absolute IRI.

    >>> is_iri("https://example.org/a"), is_iri("Digital Trade"), is_iri("")
    (True, False, False)
    """
    return _IRI.fullmatch(text) is not None


def expand_name(text: str) -> str | None:
    """Return the IRI that a prefixed name of this project or an IRI stands for; None where it is neither.

    >>> expand_name("pg:Meeting")
    'https://w3id.org/partnership-graph/def#Meeting'
    >>> expand_name("<https://example.org/a>")
    'https://example.org/a'
    """
    plain = text[1:-1] if text.startswith("<") and text.endswith(">") else text
    prefix, colon, local = plain.partition(":")
    if colon and prefix in PREFIXES and local and is_iri(PREFIXES[prefix] + local):
        return PREFIXES[prefix] + local
    return plain if is_iri(plain) else None


def shorten_iri(iri: str) -> str:
    """Return the prefixed name of an IRI, or the IRI in angle brackets where no prefix fits.

    >>> shorten_iri("https://w3id.org/partnership-graph/concept/area/semiconductors")
    'area:semiconductors'
    """
    for prefix, namespace in sorted(PREFIXES.items(), key=lambda item: -len(item[1])):
        if iri.startswith(namespace) and _LOCAL.fullmatch(iri[len(namespace) :]):
            return f"{prefix}:{iri[len(namespace) :]}"
    return f"<{iri}>"


def resolve_term(store: ox.Store, text: str, kind: str = ANY_KIND) -> str:
    """Return the IRI of the thing that a user named by IRI, prefixed name or label, in whatever case.

    `kind` narrows labels to things of one kind (`agent`, `area`, `document`, …). A preferred label goes
    before an alias, an alias before the last part of an IRI.

    Raises:
        WrongParameter: nothing is called so, or several things are.
    """
    iri = expand_name(text)
    if iri is not None:
        if not _is_known(store, ox.NamedNode(iri)):
            raise WrongParameter(f"the graph says nothing of <{iri}>", kind, "look it up by its label")
        return iri
    for paths in _tiers(kind):
        found = _find(store, text, paths)
        if len(found) > 1:
            candidates = ", ".join(shorten_iri(iri) for iri in found)
            raise WrongParameter(
                f"{text!r} is the name of {len(found)} things", kind, f"say which: {candidates}"
            )
        if found:
            return found[0]
    raise WrongParameter(f"nothing is called {text!r}", kind, _nearest(store, text, _tiers(kind)[0]))


def find_named(store: ox.Store, text: str) -> set[str]:
    """Return the IRIs of all that a name, a prefixed name or an IRI may stand for."""
    iri = expand_name(text)
    named = {found for paths in _tiers(ANY_KIND) for found in _find(store, text, paths)}
    return named if iri is None else {iri}


def find_labels(store: ox.Store, terms: Iterable[Term]) -> Mapping[str, str]:
    """Return what people call each IRI among the terms; one without a name is left out."""
    labels = {}
    for iri in sorted({term.value for term in terms if isinstance(term, ox.NamedNode)}):
        label = find_label(store, iri)
        if label is not None:
            labels[iri] = label
    return labels


def find_label(store: ox.Store, iri: str) -> str | None:
    """Return what people call a thing: its English name, or words put together from what is said of it."""
    node = ox.NamedNode(iri)
    for predicate in (*_NAMES, *_WORDS):
        label = _words(store, node, predicate)
        if label is not None:
            return label
    verb, what = _words(store, node, _VERB), _words(store, node, _OBJECT)
    if verb is not None:
        return f"{verb} {what}" if what else verb
    for holder, post in _HOLDINGS:
        for quad in store.quads_for_pattern(node, holder, None, None):
            name = find_label(store, quad.object.value) if isinstance(quad.object, ox.NamedNode) else None
            said = _words(store, node, post)
            return ", ".join(part for part in (name, said) if part) or None
    return None


def _words(store: ox.Store, node: ox.NamedNode, predicate: ox.NamedNode) -> str | None:
    """Return the first literal in order: English, then without language, then any; a concept by its slug."""
    found = []
    for quad in store.quads_for_pattern(node, predicate, None, None):
        if isinstance(quad.object, ox.Literal):
            language = quad.object.language or ""
            found.append(({"en": 0, "": 1}.get(language, 2), language, quad.object.value))
        elif isinstance(quad.object, ox.NamedNode):
            found.append((3, "", _slug(quad.object.value).replace("-", " ")))
    return min(found)[2] if found else None


def _tiers(kind: str) -> tuple[tuple[str, ...], ...]:
    """Return the beginnings of the IRIs of a kind; without a kind, things go before concepts and classes."""
    if kind == ANY_KIND:
        return ((f"{BASE}id/",), ("",))
    names = _PATHS.get(kind, (kind,))
    return (tuple(PREFIXES.get(name, f"{BASE}concept/{name}/") for name in names),)


def _find(store: ox.Store, text: str, paths: tuple[str, ...]) -> list[str]:
    """Return the IRIs that a name stands for: by preferred label, by alias, or by the end of the IRI."""
    wanted = _fold(text)
    for predicates in (_NAMES, _ALIASES):
        found = {iri for label, iri in _labels(store, predicates, paths) if _fold(label) == wanted}
        if found:
            return sorted(found)
    return sorted({iri for _, iri in _labels(store, _NAMES, paths) if _slug(iri) == wanted})


def _labels(
    store: ox.Store, predicates: tuple[ox.NamedNode, ...], paths: tuple[str, ...]
) -> Iterator[tuple[str, str]]:
    """Give every label of every thing whose IRI begins so, with the IRI."""
    for predicate in predicates:
        for quad in store.quads_for_pattern(None, predicate, None, None):
            if isinstance(quad.subject, ox.NamedNode) and quad.subject.value.startswith(paths):
                yield value_of(quad.object) or "", quad.subject.value


def _is_known(store: ox.Store, node: ox.NamedNode) -> bool:
    found = (
        store.quads_for_pattern(node, None, None),
        store.quads_for_pattern(None, None, node),
        store.quads_for_pattern(None, node, None),
    )
    return any(next(quads, None) is not None for quads in found)


def _nearest(store: ox.Store, text: str, paths: tuple[str, ...]) -> str:
    labels = {_fold(label): label for label, _ in sorted(_labels(store, (*_NAMES, *_ALIASES), paths))}
    close = get_close_matches(_fold(text), sorted(labels), n=3)
    holding = [name for name in sorted(labels) if _fold(text) and _fold(text) in name]
    near = [labels[name] for name in (close or holding)[:3]]
    return f"nearest: {', '.join(near)}" if near else "give a label, a prefixed name or an IRI"


def _fold(text: str) -> str:
    return " ".join(text.split()).casefold()


def _slug(iri: str) -> str:
    return re.split(r"[/#]", iri)[-1]
