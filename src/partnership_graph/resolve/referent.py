"""Group the mentions of a document by what they mean: known things by IRI, the rest by the key of their name."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from partnership_graph.model import Annotation, Entity, Mention, Referent, Resolution, Span
from partnership_graph.resolve.alias import find_alias
from partnership_graph.resolve.candidate import choose_candidates
from partnership_graph.resolve.coreference import (
    FullName,
    FullNames,
    body_of,
    is_numbered,
    keys_of,
    without_unknown,
)
from partnership_graph.resolve.key import person_key
from partnership_graph.resolve.party import find_parties

_ENTITY_KINDS = {
    "polity": "agent",
    "organization": "agent",
    "person": "agent",
    "body": "body",
    "event": "event",
    "instrument": "instrument",
    "place": "place",
}


def resolve_annotation(annotation: Annotation) -> Resolution:
    """Return an annotated document with what its names mean, and the polities it is between."""
    annotation = choose_candidates(annotation)
    full = FullNames.of(annotation)
    kept = tuple(without_unknown(mentions, full) for mentions in annotation.mentions)
    annotation = replace(annotation, mentions=kept)
    people = [m.name for mentions in kept for m in mentions if m.kind == "person" and " " in m.name]
    groups: dict[tuple[str, str], list[tuple[int, Mention]]] = {}
    for index, mentions in enumerate(kept):
        for mention in mentions:
            if mention.kind in _ENTITY_KINDS:
                key = _mention_key(mention, people, full)
                groups.setdefault((mention.kind, key), []).append((index, mention))
    text = annotation.document.text
    referents = tuple(_make_referent(text, group, members, full) for group, members in groups.items())
    return Resolution(annotation, referents, find_parties(annotation))


def _mention_key(mention: Mention, people: Iterable[str], full: FullNames) -> str:
    if mention.entry is not None:
        return mention.entry.iri
    if mention.kind == "person":
        return person_key(full_name_of(mention.name, people))
    return keys_of(mention, full)[0]


def full_name_of(name: str, full_names: Iterable[str]) -> str:
    """Return the one full name that a surname alone can mean, or the name itself.

    >>> full_name_of("Lund", ["Ana Lund", "Ola Berg"])
    'Ana Lund'
    """
    if " " in name:
        return name
    fitting = {person_key(full): full for full in full_names if name.lower() in full.lower().split()}
    return next(iter(fitting.values())) if len(fitting) == 1 else name


def _make_referent(
    text: str, group: tuple[str, str], members: list[tuple[int, Mention]], full: FullNames
) -> Referent:
    kind, key = group
    longest = max(members, key=lambda member: (len(member[1].name), -member[1].span.start))[1]
    first = members[0][1] if kind == "person" and " " in members[0][1].name else longest
    entry = longest.entry
    parties = {party.iri: party for _, mention in members for party in keys_of(mention, full)[1]}
    body = body_of(longest, full) if kind == "event" else None
    fuller = full.fuller(kind, first.name) if entry is None and kind == "body" else None
    return Referent(
        entity=Entity(_ENTITY_KINDS[kind], entry.preferred if entry else key, entry.iri if entry else None),
        kind=kind,
        type=longest.type,
        name=fuller.words if fuller else _event_name(first, body),
        mentions=tuple(members),
        aliases=_aliases(text, first.name, members),
        entry=entry,
        parties=tuple(parties.values()),
        body=Entity("body", body.key) if body else None,
        body_name=body.words if body else "",
        body_span=body.span if body else None,
    )


def _event_name(mention: Mention, body: FullName | None) -> str:
    """Return the name of a thing; an event named by number alone gets its body's: "eighth meeting of the X"."""
    if body is None or not is_numbered(mention):
        return mention.name
    if body.words.lower().split()[-1] == mention.name.lower().split()[-1]:
        return f"{mention.name.split()[0]} {body.words}"
    return f"{mention.name} of the {body.words}"


def _aliases(text: str, name: str, members: list[tuple[int, Mention]]) -> tuple[tuple[str, Span], ...]:
    found: dict[str, Span] = {}
    for _, mention in members:
        given = find_alias(text, mention.name, mention.span.end)
        if given:
            found.setdefault(*given)
        if mention.entry is not None and mention.name != name and mention.kind not in ("polity", "place"):
            found.setdefault(mention.name, mention.span)
    return tuple((alias, span) for alias, span in found.items() if alias != name)
