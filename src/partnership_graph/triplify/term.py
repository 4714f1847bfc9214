"""Turn what claims speak of into RDF terms: things and names into IRIs, values into literals."""

from __future__ import annotations

import re
from typing import Final

from pyoxigraph import Literal, NamedNode
from rdflib.namespace import DCTERMS, FOAF, ORG, OWL, PROV, RDF, RDFS, SKOS, DefinedNamespace

from partnership_graph import iris
from partnership_graph.errors import InvalidIri, UnsupportedClaim
from partnership_graph.model import Concept, Document, Entity, Span, Term, Value
from partnership_graph.triplify.literal import write_literal
from partnership_graph.vocab import PG, PREFIXES

GRAPH_KINDS: Final = frozenset(
    {"agent", "body", "event", "series", "instrument", "place", "membership", "participation", "project"}
)
DOCUMENT_KINDS: Final = frozenset({"act", "defect", "treatment", "listing"})

_NAMESPACES: Final[dict[str, type[DefinedNamespace]]] = {
    "pg": PG,
    "dcterms": DCTERMS,
    "foaf": FOAF,
    "org": ORG,
    "owl": OWL,
    "prov": PROV,
    "rdf": RDF,
    "rdfs": RDFS,
    "skos": SKOS,
}
_NAME = re.compile(r"(?P<prefix>[a-z]+):(?P<local>[A-Za-z][A-Za-z0-9]*)")
_SPAN_KEY = re.compile(r"(?P<start>[0-9]{1,9})-(?P<end>[0-9]{1,9})")


def write_value(document: Document, value: Value, where: str) -> NamedNode | Literal:
    """Return the RDF term of the object of a claim.

    Raises:
        UnsupportedClaim: the ontology knows no such kind or term.
        InvalidIri: a name leaves no IRI.
        InvalidLiteral: a value does not belong to its datatype.
    """
    match value:
        case Entity():
            return write_entity(document, value, where)
        case Concept():
            return NamedNode(iris.mint_concept_iri(value.scheme, value.slug))
        case Term():
            return write_name(value.name, where)
        case _:
            return write_literal(value, where)


def write_entity(document: Document, entity: Entity, where: str) -> NamedNode:
    """Return the IRI of an entity: the one it has, or one minted from its kind and key.

    Raises:
        UnsupportedClaim: no entity is of that kind.
        InvalidIri: its own IRI is none, or nothing of its key can stand in one.
    """
    if entity.iri is not None:
        return write_iri(entity.iri, where)
    if entity.kind == "document":
        return NamedNode(iris.mint_document_iri(entity.key))
    if entity.kind == "span":
        span = read_span_key(entity.key, where)
        return NamedNode(iris.mint_span_iri(document.identifier, span.start, span.end))
    if entity.kind == "topic":
        return NamedNode(iris.mint_concept_iri("topic", entity.key))
    if entity.kind == "scheme":
        return NamedNode(f"{iris.CONCEPT_GRAPH}/{entity.key}")
    if entity.kind in GRAPH_KINDS:
        return NamedNode(iris.mint_iri(entity.kind, entity.key))
    if entity.kind in DOCUMENT_KINDS:
        return NamedNode(iris.mint_part_iri(document.identifier, entity.kind, entity.key))
    known = ", ".join(sorted(GRAPH_KINDS | DOCUMENT_KINDS | {"document", "span"}))
    raise UnsupportedClaim(f"no entity is of kind {entity.kind!r}", where, f"use one of {known}")


def write_name(name: str, where: str) -> NamedNode:
    """Return the IRI of a prefixed name that one of our vocabularies really has.

    Raises:
        UnsupportedClaim: the prefix or the term is unknown.
    """
    found = _NAME.fullmatch(name)
    namespace = _NAMESPACES.get(found["prefix"]) if found else None
    if found is None or namespace is None or found["local"] not in namespace:
        raise UnsupportedClaim(
            f"no vocabulary has the term {name!r}", where, "use a name from vocab, such as pg:Meeting"
        )
    return NamedNode(PREFIXES[found["prefix"]] + found["local"])


def write_predicate(name: str, where: str) -> NamedNode:
    """Return the IRI of a property, told from a class by its small first letter.

    Raises:
        UnsupportedClaim: the prefix or the term is unknown, or names a class.
    """
    if name.partition(":")[2][:1].isupper():
        raise UnsupportedClaim(f"{name!r} is a class, not a property", where, "use a property")
    return write_name(name, where)


def write_iri(iri: str, where: str) -> NamedNode:
    """Return a named node for an absolute IRI.

    Raises:
        InvalidIri: the text is none.
    """
    try:
        return NamedNode(iri)
    except ValueError as error:
        raise InvalidIri(
            f"{iri!r} is no IRI ({error})", where, "give an absolute IRI without spaces"
        ) from error


def read_span_key(key: str, where: str) -> Span:
    """Return the span that the key of a span entity names, such as `12-48`.

    Raises:
        UnsupportedClaim: the key has another form.
    """
    found = _SPAN_KEY.fullmatch(key)
    if found is None:
        raise UnsupportedClaim(f"{key!r} names no span", where, "use offsets such as 12-48")
    return Span(int(found["start"]), int(found["end"]))
