"""Mint the IRIs of data, text in and text out: the only place where a data IRI is spelt.

Every form is `BASE` + `id/{kind}/{slug}`, or, for what lives in one release,
`id/document/{document}/{kind}/{key}`. The same words give the same IRI in every run, so releases that name
the same thing meet in it.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from typing import Literal

from partnership_graph.errors import InvalidIri
from partnership_graph.vocab import BASE, ONTOLOGY

REFERENCE_GRAPH = f"{BASE}id/graph/reference"
ONTOLOGY_GRAPH = str(ONTOLOGY)
CONCEPT_GRAPH = f"{BASE}concept"

STATEMENTS = "statements"
PROVENANCE = "provenance"

_HASH_LENGTH = 12  # 48 bits: a release has some hundred assertions, a collision is out of sight
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_DOCUMENT_GRAPH = re.compile(
    rf"{re.escape(BASE)}id/document/(?P<document>{_SLUG.pattern})/(?P<part>{STATEMENTS}|{PROVENANCE})"
)
_DROPPED = str.maketrans("", "", "'’‘ʼ`´™®©")
# Latin letters that Unicode gives no decomposition to: without this table they would part a word
_LETTERS = str.maketrans(
    {"æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "ı": "i", "þ": "th", "ħ": "h"}
)


def slugify(name: str) -> str:
    """Return the name as lower-case ASCII words joined by hyphens.

    Empty when the name has no letter that ASCII can stand for; the minting functions refuse that.

    >>> slugify("R&D / Horizon Europe")
    'r-and-d-horizon-europe'
    >>> slugify("Ministère de l’Économie")
    'ministere-de-leconomie'
    >>> slugify("6G")
    '6g'
    """
    words = name.translate(_DROPPED).replace("&", " and ").casefold().translate(_LETTERS)
    letters = "".join(c for c in unicodedata.normalize("NFKD", words) if not unicodedata.combining(c))
    return "-".join(re.findall(r"[a-z0-9]+", letters))


def mint_iri(kind: str, key: str) -> str:
    """Return the IRI of a thing that lives in the whole graph.

    Raises:
        InvalidIri: the kind is no slug, or nothing of the key is left in one.

    >>> mint_iri("body", "Digital Partnership Council")
    'https://w3id.org/partnership-graph/id/body/digital-partnership-council'
    """
    return f"{BASE}id/{_checked(kind, 'kind')}/{_slug_of(key, kind)}"


def mint_document_iri(document: str) -> str:
    """Return the IRI of a release; its identifier is taken as it is, so that two releases never become one.

    Raises:
        InvalidIri: the identifier is no slug.
    """
    return f"{BASE}id/document/{_checked(document, 'document')}"


def mint_part_iri(document: str, kind: str, key: str) -> str:
    """Return the IRI of a thing that lives in one release only: an act, a defect, a treatment of an area.

    Raises:
        InvalidIri: the release or kind is no slug, or nothing of the key is left in one.

    >>> mint_part_iri("council-1", "act", "07")
    'https://w3id.org/partnership-graph/id/document/council-1/act/07'
    """
    return f"{mint_document_iri(document)}/{_checked(kind, 'kind')}/{_slug_of(key, kind)}"


def mint_span_iri(document: str, start: int, end: int) -> str:
    """Return the IRI of a stretch of a release, named by its code point offsets.

    Raises:
        InvalidIri: the release is no slug, or the offsets are no stretch.

    >>> mint_span_iri("council-1", 132, 333)
    'https://w3id.org/partnership-graph/id/document/council-1/span/c132-333'
    """
    if not 0 <= start < end:
        raise InvalidIri(f"{start}-{end} is no stretch of a text", document, "give 0 <= start < end")
    return f"{mint_document_iri(document)}/span/c{start}-{end}"


def mint_assertion_iri(document: str, s: str, p: str, o: str) -> str:
    """Return the IRI of what one release says about one triple.

    `o` is the object as N-Triples writes it, so that a word, a word in a language and an IRI stay apart.

    Raises:
        InvalidIri: the release is no slug.
    """
    return f"{mint_document_iri(document)}/assertion/{_hash_of(document, s, p, o)}"


def mint_graph_iri(document: str, part: Literal["statements", "provenance"]) -> str:
    """Return the name of the graph of a release's plain triples, or of the spans and assertions behind them.

    Raises:
        InvalidIri: the release is no slug, or there is no such part.

    >>> mint_graph_iri("council-1", "statements")
    'https://w3id.org/partnership-graph/id/document/council-1/statements'
    """
    if part not in (STATEMENTS, PROVENANCE):
        raise InvalidIri(f"a release has no graph {part!r}", document, f"use {STATEMENTS} or {PROVENANCE}")
    return f"{mint_document_iri(document)}/{part}"


def read_graph_iri(graph: str) -> tuple[str, str] | None:
    """Return the release and the part that the name of a graph was minted for; None for any other graph.

    >>> read_graph_iri(mint_graph_iri("council-1", "provenance"))
    ('council-1', 'provenance')
    >>> read_graph_iri(REFERENCE_GRAPH)
    """
    found = _DOCUMENT_GRAPH.fullmatch(graph)
    return (found["document"], found["part"]) if found else None


def mint_concept_iri(scheme: str, slug: str) -> str:
    """Return the IRI of a concept; both words are taken as they are, so that a misspelt one does not pass.

    Raises:
        InvalidIri: one of them is no slug.

    >>> mint_concept_iri("modality", "agreed")
    'https://w3id.org/partnership-graph/concept/modality/agreed'
    """
    return f"{CONCEPT_GRAPH}/{_checked(scheme, 'scheme')}/{_checked(slug, 'concept')}"


def mint_run_iri(configuration: str) -> str:
    """Return the IRI of a run, named by a hash of what it was configured with, never by the clock."""
    return f"{BASE}id/run/{_hash_of(configuration)}"


def _slug_of(key: str, kind: str) -> str:
    slug = slugify(key)
    if not slug:
        raise InvalidIri(
            f"nothing of {key!r} can stand in an IRI", kind, "give it a name in Latin letters or digits"
        )
    return slug


def _checked(word: str, role: str) -> str:
    if not _SLUG.fullmatch(word):
        raise InvalidIri(f"{word!r} is no slug", role, "use lower-case letters, digits and single hyphens")
    return word


def _hash_of(*parts: str) -> str:
    return hashlib.sha256("\n".join(parts).encode("utf-8")).hexdigest()[:_HASH_LENGTH]
