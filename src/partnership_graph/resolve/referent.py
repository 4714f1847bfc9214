"""Group the mentions of a document by what they mean: known things by IRI, the rest by the key of their name."""

from __future__ import annotations

from collections.abc import Iterable

from partnership_graph.model import Annotation, Entity, LexiconEntry, Mention, Referent, Resolution, Span
from partnership_graph.resolve.alias import find_alias
from partnership_graph.resolve.candidate import choose_candidates
from partnership_graph.resolve.key import name_key, person_key
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
    parties = find_parties(annotation)
    groups: dict[tuple[str, str], list[tuple[int, Mention]]] = {}
    full_names = [
        m.name for mentions in annotation.mentions for m in mentions if m.kind == "person" and " " in m.name
    ]
    for index, mentions in enumerate(annotation.mentions):
        for mention in mentions:
            if mention.kind in _ENTITY_KINDS:
                groups.setdefault((mention.kind, _mention_key(mention, full_names)), []).append(
                    (index, mention)
                )
    referents = tuple(
        _make_referent(annotation.document.text, kind, key, members)
        for (kind, key), members in groups.items()
    )
    return Resolution(annotation, referents, parties)


def _mention_key(mention: Mention, full_names: Iterable[str]) -> str:
    if mention.entry is not None:
        return mention.entry.iri
    if mention.kind == "person":
        return person_key(full_name_of(mention.name, full_names))
    return name_key(mention) + (
        f" {mention.ordinal:02}" if mention.kind == "event" and mention.ordinal else ""
    )


def full_name_of(name: str, full_names: Iterable[str]) -> str:
    """Return the one full name that a surname alone can mean, or the name itself.

    >>> full_name_of("Lund", ["Ana Lund", "Ola Berg"])
    'Ana Lund'
    """
    if " " in name:
        return name
    fitting = {person_key(full): full for full in full_names if name.lower() in full.lower().split()}
    return next(iter(fitting.values())) if len(fitting) == 1 else name


def _make_referent(text: str, kind: str, key: str, members: list[tuple[int, Mention]]) -> Referent:
    longest = max(members, key=lambda member: (len(member[1].name), -member[1].span.start))[1]
    first = members[0][1] if kind == "person" and " " in members[0][1].name else longest
    entry = longest.entry
    entity = Entity(_ENTITY_KINDS[kind], entry.preferred if entry else key, entry.iri if entry else None)
    aliases = _aliases(text, first.name, members)
    parties = {party.iri: party for _, mention in members for party in mention.parties}
    return Referent(
        entity, kind, longest.type, first.name, tuple(members), aliases, entry, tuple(parties.values())
    )


def _aliases(text: str, name: str, members: list[tuple[int, Mention]]) -> tuple[tuple[str, Span], ...]:
    found: dict[str, Span] = {}
    for _, mention in members:
        given = find_alias(text, mention.name, mention.span.end)
        if given:
            found.setdefault(*given)
        if mention.entry is not None and mention.name != name and mention.kind not in ("polity", "place"):
            found.setdefault(mention.name, mention.span)
    return tuple((alias, span) for alias, span in found.items() if alias != name)


def known_entity(entry: LexiconEntry, kind: str = "agent") -> Entity:
    """Return the entity of a lexicon entry."""
    return Entity(kind, entry.preferred, entry.iri)
