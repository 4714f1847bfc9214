"""Describes a node: its words, its facts, and the passages that show them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from rdflib.namespace import DCTERMS, RDF, RDFS, SKOS

from partnership_graph.network.kind import kind_of, names_area, term_name, type_names
from partnership_graph.network.reading import Proof, Reading, Statement, slug
from partnership_graph.vocab import PG

Properties = dict[str, list[Statement]]

TYPE = str(RDF.type)

# Names and markers that a panel shows in another place, or that only a machine reads.
UNTOLD = frozenset(
    map(
        str,
        (
            RDF.type,
            RDFS.label,
            SKOS.prefLabel,
            SKOS.altLabel,
            SKOS.hiddenLabel,
            DCTERMS.title,
            PG.sha256,
            PG.evidence,
        ),
    )
)
# Every act and area hangs on its release: drawn, these edges would hide all others. They stay as facts.
TOLD_ONLY = frozenset(map(str, (PG.reportedIn, PG.inDocument, PG.treats, DCTERMS.isPartOf)))

_TERM_ORDER = {name: place for place, name in enumerate(PG.__annotations__)}


@dataclass(frozen=True, slots=True)
class Things:
    """The statements of a reading by subject, and what is known of the things they name."""

    properties: dict[str, Properties]
    classes: dict[str, set[str]]
    kinds: dict[str, str]
    labels: dict[str, str]
    aliases: dict[str, tuple[str, ...]]
    mentions: dict[str, list[Proof]]


def sort_out(reading: Reading) -> Things:
    """Return the statements of a reading by subject, with the kind of each thing that is drawn."""
    properties: dict[str, Properties] = defaultdict(lambda: defaultdict(list))
    classes: dict[str, set[str]] = defaultdict(set)
    mentions: dict[str, list[Proof]] = defaultdict(
        list, {iri: list(clause) for iri, clause in reading.clauses.items()}
    )
    for statement in reading.statements + reading.reference:
        properties[statement.subject][statement.predicate].append(statement)
        if statement.predicate == TYPE:
            classes[statement.subject].add(statement.object)
        elif statement.predicate in (str(PG.treats), str(PG.treatedArea)):
            mentions[statement.object] += statement.proofs
    return Things(
        properties=properties,
        classes=classes,
        kinds=_find_kinds(reading, classes),
        labels=_name_areas(properties) | reading.labels,
        aliases=reading.aliases,
        mentions=mentions,
    )


def describe_node(iri: str, things: Things) -> dict[str, Any]:
    """Return the attributes of a node."""
    kind, properties, labels = things.kinds[iri], things.properties.get(iri, {}), things.labels
    facts: set[tuple[int, str, str]] = set()
    evidence = [("", proof) for proof in things.mentions.get(iri, ())]
    for predicate, statements in properties.items():
        if predicate == str(PG.hasParticipation):  # an edge, with the evidence of the participation
            continue
        name = term_name(predicate, labels)
        for statement in statements:
            is_value = statement.is_literal or statement.object not in things.kinds
            if is_value or predicate == TYPE:
                evidence += (("" if predicate == TYPE else name, proof) for proof in statement.proofs)
            is_told = predicate not in UNTOLD and not _is_known(statement, labels.get(iri, ""))
            if is_told and (is_value or predicate in TOLD_ONLY):
                place = _TERM_ORDER.get(slug(predicate), len(_TERM_ORDER))
                facts.add((place, name, value_words(statement, labels)))
    return {
        "label": _label(iri, kind, properties, labels),
        "gloss": _gloss(properties) if kind == "act" else "",
        "kind": kind,
        "types": type_names(things.classes.get(iri, set()), labels),
        "aliases": list(things.aliases.get(iri, ())),
        "facts": [[name, value] for _, name, value in sorted(facts)],
        "modality": _modality(properties) if kind == "act" else "",
        "evidence": tell(evidence),
    }


def describe_documents(iris: Iterable[str], things: Things) -> dict[str, dict[str, str]]:
    """Return title, address, date and language of releases."""

    def first(iri: str, predicate: object) -> str:
        return next((statement.object for statement in things.properties[iri].get(str(predicate), ())), "")

    return {
        iri: {
            "title": first(iri, DCTERMS.title) or slug(iri),
            "url": first(iri, DCTERMS.source),
            "issued": first(iri, DCTERMS.issued),
            "language": first(iri, DCTERMS.language) or "en",
        }
        for iri in sorted(iris)
    }


def tell(proofs: Iterable[tuple[str, Proof]]) -> list[dict[str, Any]]:
    """Return evidence as plain values, in the order of the text; `says` names the fact that it shows."""
    ordered = sorted({(proof.passage, says, proof.status, proof.rule) for says, proof in proofs})
    return [
        {
            "says": says,
            "quote": passage.quote,
            "sentence": passage.sentence,
            "at": passage.at,
            "start": passage.start,
            "end": passage.end,
            "status": status,
            "rule": rule,
            "document": passage.document,
        }
        for passage, says, status, rule in ordered
    ]


def value_words(statement: Statement, labels: dict[str, str]) -> str:
    """Return the object of a statement as words."""
    return statement.object if statement.is_literal else term_name(statement.object, labels)


def _is_known(statement: Statement, label: str) -> bool:
    """Tell whether a fact comes from reference data, or only repeats the name."""
    return statement.document.endswith("/reference") or statement.object == label


def _find_kinds(reading: Reading, classes: dict[str, set[str]]) -> dict[str, str]:
    """Return the kind of each thing that the releases speak of and that is drawn."""
    spoken_of: set[str] = set()
    areas: set[str] = set()
    for statement in reading.statements:
        spoken_of.add(statement.subject)
        if not statement.is_literal:
            spoken_of.add(statement.object)
            if names_area(statement.predicate):
                areas.add(statement.object)
    kinds = {iri: kind for iri in spoken_of if (kind := kind_of(classes.get(iri, set()))) is not None}
    return dict.fromkeys(areas, "area") | kinds


def _name_areas(properties: dict[str, Properties]) -> dict[str, str]:
    """Return the words that releases use for areas, for areas whose scheme is not in the store."""
    words: dict[str, str] = {}
    for _, own in sorted(properties.items()):
        for area in own.get(str(PG.treatedArea), ()):
            for written in own.get(str(PG.writtenAs), ()):
                words.setdefault(area.object, written.object)
    return words


def _label(iri: str, kind: str, properties: Properties, labels: dict[str, str]) -> str:
    """Return the words that stand beside a node."""
    if kind != "act":
        return term_name(iri, labels)
    verb = next((statement.object for statement in properties.get(str(PG.verb), ())), "")
    modality = _modality(properties)
    if not verb:
        return modality or ("says" if properties.get(str(PG.utteredText)) else term_name(iri, labels))
    # "discussed: discuss" says nothing twice.
    is_same_word = modality[:5] == verb[:5]
    return modality if is_same_word else f"{modality}: {verb}" if modality else verb


def _modality(properties: Properties) -> str:
    """Return the modality of an act as its short name."""
    return next((slug(statement.object) for statement in properties.get(str(PG.modality), ())), "")


def _gloss(properties: Properties) -> str:
    """Return what an act is about, or the words of an utterance."""
    words = (*properties.get(str(PG.objectText), ()), *properties.get(str(PG.utteredText), ()))
    return words[0].object if words else ""
