"""Tell things apart that share a name: what a name alone does not identify is keyed by its date, whole or document."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from partnership_graph.interpret.event.gathering import Happening
from partnership_graph.interpret.reading import Reading
from partnership_graph.model import Entity, Referent

_AGREEMENTS = frozenset(
    {
        "pg:MemorandumOfUnderstanding",
        "pg:Agreement",
        "pg:Treaty",
        "pg:Arrangement",
        "pg:Declaration",
        "pg:OutcomeStatement",
    }
)
_FULL_DATE = len("2000-01-01")


def settle_identities(reading: Reading, happenings: Sequence[Happening]) -> None:
    """Give every thing of a document a key that no other document's thing of the same name has.

    An event without number or year is keyed by its date, a unit by the organisation it belongs to, an agreement that
    names no parties by the document; where date or whole is unknown, the document stands in.
    """
    for happening in happenings:
        if happening.ordinal is None and happening.mention.year is None:
            day = (
                happening.dating.start
                if happening.dating and len(happening.dating.start) == _FULL_DATE
                else None
            )
            entity = replace(happening.entity, key=f"{happening.entity.key} {day or reading.document.key}")
            if happening.referent and happening.referent.kind == "event":
                _rekey(reading, happening.referent, entity)
                happening.referent = reading.referent(happening.mention)
            happening.entity = entity
    wholes = _wholes(reading)
    for referent in reading.resolution.referents:
        if referent.entity.iri is not None:
            continue
        if referent.type == "pg:OrganizationalUnit":
            _extend(reading, referent, wholes.get(referent.entity, reading.document.key))
        elif referent.type in _AGREEMENTS and len(referent.parties) < 2:  # one names no pair
            _extend(reading, referent, reading.document.key)


def _wholes(reading: Reading) -> dict[Entity, str]:
    """Return for each unit the key of the organisation it is told to belong to."""
    found: dict[Entity, str] = {}
    for _, match in reading.matches("unit"):
        unit, whole = (
            reading.referent(match.mentions.get("unit")),
            reading.referent(match.mentions.get("organization")),
        )
        if unit and whole:
            found.setdefault(unit.entity, whole.entity.key)
    return found


def _extend(reading: Reading, referent: Referent, addition: str) -> None:
    _rekey(reading, referent, replace(referent.entity, key=f"{referent.entity.key} {addition}"))


def _rekey(reading: Reading, referent: Referent, entity: Entity) -> None:
    referents = tuple(replace(r, entity=entity) if r is referent else r for r in reading.resolution.referents)
    reading.resolution = replace(reading.resolution, referents=referents)
