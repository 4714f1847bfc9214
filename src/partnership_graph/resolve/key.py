"""Make the key of a named thing: the same for every form of one name, so that releases agree on one IRI."""

from __future__ import annotations

import re

from partnership_graph.model import LexiconEntry, Mention

_ARTICLES = re.compile(r"^(?:the|a|an)\s+", re.IGNORECASE)
_LINKS = re.compile(r"^(?:[\s,–—/-]|and\b|the\b)+|[\s,–—/-]+$", re.IGNORECASE)


def party_code(entry: LexiconEntry) -> str:
    """Return the short code of a polity, from its reference data or the end of its IRI."""
    return (entry.fact("code") or entry.iri.rsplit("/", 1)[-1]).lower()


def name_key(mention: Mention) -> str:
    """Return the key of a name: the codes of the polities it joins, sorted, then the words that are left.

    So "ROK-EU Digital Partnership Council" and "EU-Republic of Korea Digital Partnership Council" have one key; an
    ordinal is left out, and a polity that joins nothing ("Bank of Korea") stays where it is.
    """
    return _key_of(mention, mention.span.start, _without_ordinal(mention))


def body_key(mention: Mention) -> str:
    """Return the key of the body that an event's name names."""
    if mention.body is None:
        return name_key(mention)
    low = mention.body.start - mention.span.start
    return _key_of(
        mention, mention.body.start, mention.name[low : low + mention.body.end - mention.body.start]
    )


def _key_of(mention: Mention, offset: int, name: str) -> str:
    codes = sorted({party_code(entry) for entry in mention.parties})
    if len(codes) < 2:  # one polity names no relation
        return _ARTICLES.sub("", name)
    if name != mention.name and offset == mention.span.start:
        offset += len(mention.name) - len(name)  # the ordinal stood before
    kept = [m.span for m in mention.inner if m.kind == "polity" and m.entry in mention.parties]
    letters = [c for at, c in enumerate(name, start=offset) if not any(s.start <= at < s.end for s in kept)]
    return f"{'-'.join(codes)} {_LINKS.sub('', ''.join(letters))}"


def _without_ordinal(mention: Mention) -> str:
    starts_with_it = mention.ordinal and " " in mention.name
    return mention.name.split(" ", 1)[-1] if starts_with_it else mention.name


def person_key(name: str) -> str:
    """Return the key of a person's name: its words in their order, without marks and capitals.

    >>> person_key("LUND Ana-Mari")
    'lund ana mari'
    """
    return " ".join(re.findall(r"\w+", name.lower()))
