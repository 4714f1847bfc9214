"""Turn the labels of the ontology and of the reference data into the names that the text side looks for.

The ontology is the lexicon: to teach the extractor a name, add a label to a Turtle file. Only English counts.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Final

import pyoxigraph as ox
from rdflib.namespace import RDF, SKOS

from partnership_graph import resources
from partnership_graph.errors import MalformedFrame
from partnership_graph.model import LexiconEntry
from partnership_graph.vocab import BASE, PG

# What is said of one subject, by predicate; English words stand under the predicate and this suffix, words of
# other languages not at all.
_Facts = dict[str, list[str]]
_ENGLISH: Final = "@en"

_TYPE: Final = str(RDF.type)
_NOTATION: Final = str(SKOS.notation)
_TIME_ZONE: Final = str(PG.timeZone)
_ISSUED_BY: Final = str(PG.issuedBy)
_POLITY_LINKS: Final = (str(PG.ofPolity), str(PG.inTerritoryOf), str(PG.adoptedBy))
_PREFERRED: Final = f"{SKOS.prefLabel}{_ENGLISH}"
_ALTERNATIVE: Final = f"{SKOS.altLabel}{_ENGLISH}"
_HIDDEN: Final = f"{SKOS.hiddenLabel}{_ENGLISH}"
_DEMONYM: Final = f"{PG.demonym}{_ENGLISH}"
_NAME_HEAD: Final = f"{PG.nameHead}{_ENGLISH}"

_POLITY_TYPES: Final = frozenset(
    {"pg:Polity", "pg:State", "pg:SupranationalUnion", "pg:RegionalOrganization"}
)
_THING_KINDS: Final = {"agent": "organization", "body": "body", "instrument": "instrument", "place": "place"}
# The kind of a scheme's concepts and the name of their slug among the further facts
_CONCEPT_KINDS: Final = {
    "action": ("action", "action"),
    "area": ("area", "area"),
    "meeting-mode": ("mode", "mode"),
    "modality": ("cue", "modality"),
    "recurrence": ("recurrence", "recurrence"),
    "role": ("role", "role"),
}
# Their preferred labels are nouns and participles for people; a text is searched for the verbs beside them
_VERB_SCHEMES: Final = frozenset({"action", "modality"})


@cache
def load_lexicon() -> tuple[LexiconEntry, ...]:
    """Return the English labels of the reference data and the schemes as entries, read once in a process.

    They are sorted by kind, label and IRI. Measured: 0.09 s for 17,000 triples and 6,500 entries.

    Raises:
        MalformedFrame: a file cannot be parsed, or a thing in it lacks its class or English preferred label.
    """
    reference, schemes = resources.reference_files(), resources.ontology_files("schemes")
    return read_lexicon((*reference, *schemes, *resources.ontology_files()))


def read_lexicon(paths: Iterable[Path]) -> tuple[LexiconEntry, ...]:
    """Return the entries of some Turtle files, sorted by kind, label and IRI.

    A label with an apostrophe stands there twice, as releases type either of the two marks.

    Raises:
        MalformedFrame: as for `load_lexicon`.
    """
    known = _read_facts(paths)
    found = {entry for iri, facts in known.items() for entry in _describe(iri, facts, known)}
    return tuple(sorted(found, key=_order))


def lexicon_digest(entries: Iterable[LexiconEntry]) -> str:
    """Return a sha256 in hex that changes whenever an entry, or their order, does."""
    digest = hashlib.sha256()
    for entry in entries:
        digest.update(repr((_order(entry), entry.preferred, entry.type, entry.about)).encode())
    return digest.hexdigest()


def _order(entry: LexiconEntry) -> tuple[str, str, str, bool]:
    return entry.kind, entry.label, entry.iri, entry.is_hidden


def _read_facts(paths: Iterable[Path]) -> dict[str, _Facts]:
    known: dict[str, _Facts] = {}
    for path in paths:
        try:
            for quad in ox.parse(path=path, format=ox.RdfFormat.TURTLE):
                key, value = quad.predicate.value, quad.object
                if isinstance(value, ox.Literal) and value.language is not None:
                    if value.language != "en":
                        continue
                    key += _ENGLISH
                if isinstance(quad.subject, ox.NamedNode) and isinstance(value, ox.Literal | ox.NamedNode):
                    known.setdefault(quad.subject.value, {}).setdefault(key, []).append(value.value)
        except (SyntaxError, OSError) as error:
            raise MalformedFrame(f"is no Turtle: {error}", path.name, "correct the file") from error
    return known


def _describe(iri: str, facts: _Facts, known: dict[str, _Facts]) -> Iterator[LexiconEntry]:
    """Return the entries of a class with name heads, a concept, or a thing of the reference data."""
    for head in facts.get(_NAME_HEAD, ()):
        yield from _spell(LexiconEntry(iri, "name-head", head, head, _prefixed(iri)))
    realm, _, path = iri.removeprefix(BASE).partition("/")
    group, _, slug = path.partition("/")
    if realm == "concept" and slug and group in _CONCEPT_KINDS:
        yield from _describe_concept(iri, group, slug, facts)
    elif realm == "id" and group in _THING_KINDS:
        yield from _describe_thing(iri, group, facts, known)


def _describe_concept(iri: str, scheme: str, slug: str, facts: _Facts) -> Iterator[LexiconEntry]:
    kind, key = _CONCEPT_KINDS[scheme]
    preferred = _find_preferred(iri, facts)
    for label, is_hidden in _find_labels(facts, with_preferred=scheme not in _VERB_SCHEMES):
        yield from _spell(
            LexiconEntry(iri, kind, label, preferred, "skos:Concept", is_hidden, about=((key, slug),))
        )


def _describe_thing(iri: str, group: str, facts: _Facts, known: dict[str, _Facts]) -> Iterator[LexiconEntry]:
    if not facts.get(_TYPE):
        raise MalformedFrame("has no class", iri, "give it an rdf:type")
    type_, preferred = _prefixed(min(facts[_TYPE])), _find_preferred(iri, facts)
    is_polity = type_ in _POLITY_TYPES
    kind = "polity" if is_polity else _THING_KINDS[group]
    about = _describe_polity(iri, facts) if is_polity else _describe_belonging(facts, known)
    for label, is_hidden in _find_labels(facts):
        yield from _spell(LexiconEntry(iri, kind, label, preferred, type_, is_hidden, about))
    for demonym in facts.get(_DEMONYM, ()):
        yield from _spell(LexiconEntry(iri, "demonym", demonym, preferred, type_, about=about))


def _describe_polity(iri: str, facts: _Facts) -> tuple[tuple[str, str], ...]:
    """Return the code, that of ISO 3166 or else the slug in capitals, and the zone where there is one."""
    codes = facts.get(_NOTATION) or [iri.rsplit("/", 1)[-1].upper()]
    return (("code", codes[0]), *(("timeZone", zone) for zone in facts.get(_TIME_ZONE, ())))


def _describe_belonging(facts: _Facts, known: dict[str, _Facts]) -> tuple[tuple[str, str], ...]:
    """Return whose a thing is, who issued it, and the clock it keeps: its own, or else that of its polity."""
    about: dict[str, str] = {}
    zones = facts.get(_TIME_ZONE, [])
    for polity in (each for link in _POLITY_LINKS for each in facts.get(link, ())):
        theirs = known.get(polity, {})
        about |= {"polity": polity, "polityLabel": _find_preferred(polity, theirs)}
        zones = zones or theirs.get(_TIME_ZONE, [])
    for issuer in facts.get(_ISSUED_BY, ()):
        about |= {"issuer": issuer, "issuerLabel": _find_preferred(issuer, known.get(issuer, {}))}
    return tuple(sorted([*about.items(), *(("timeZone", zone) for zone in zones)]))


def _find_labels(facts: _Facts, *, with_preferred: bool = True) -> Iterator[tuple[str, bool]]:
    shown = (_PREFERRED, _ALTERNATIVE) if with_preferred else (_ALTERNATIVE,)
    yield from ((label, False) for predicate in shown for label in facts.get(predicate, ()))
    yield from ((label, True) for label in facts.get(_HIDDEN, ()))


def _find_preferred(iri: str, facts: _Facts) -> str:
    labels = facts.get(_PREFERRED, [])
    if len(labels) != 1:
        raise MalformedFrame(f"has {len(labels)} English preferred labels", iri, "give it one skos:prefLabel")
    return labels[0]


def _prefixed(iri: str) -> str:
    return f"pg:{iri.removeprefix(str(PG))}" if iri.startswith(str(PG)) else iri


def _spell(entry: LexiconEntry) -> Iterator[LexiconEntry]:
    yield entry
    if "'" in entry.label:
        curly = entry.label.replace("'", "’")
        yield LexiconEntry(
            entry.iri, entry.kind, curly, entry.preferred, entry.type, entry.is_hidden, entry.about
        )
