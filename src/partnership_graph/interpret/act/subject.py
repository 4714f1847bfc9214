"""Decide who acts: which polities, organisations or people a subject phrase means."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from partnership_graph.interpret.grammar.unit import Unit
from partnership_graph.interpret.reading import Reading
from partnership_graph.model import Entity

_ACTING_KINDS = frozenset({"polity", "organization", "body", "person"})
# Nouns that, in the plural and standing for all who meet, mean the parties (genre.md section 3, party aliases).
_PARTY_NOUNS = frozenset({
    "side", "sides", "country", "countries", "party", "parties", "partner", "partners", "participant", "participants",
    "minister", "ministers", "ministry", "ministries", "government", "governments", "co-chair", "co-chairs",
    "cochairs", "leader", "leaders", "delegation", "delegations", "nation", "nations", "two", "both",
})  # fmt: skip
_PARTY_DETERMINERS = frozenset({"both", "two", "the", "all", "respective"})


@dataclass(frozen=True, slots=True)
class Actors:
    """Who acts, and by which rule that is known: named outright, or meant by a party word or a pronoun."""

    entities: tuple[Entity, ...]
    rule: str

    @property
    def is_joint(self) -> bool:
        """Whether more than one acts."""
        return len(self.entities) > 1


NOBODY = Actors((), "no-actor")


def find_actors(reading: Reading, subject: Sequence[Unit], before: Actors) -> Actors:
    """Return who a subject phrase means; `before` are the actors of the clause before, which a pronoun takes up."""
    words = [unit.lower for unit in subject if unit.text != ","]
    if not words:
        return NOBODY
    if len(words) == 1 and words[0] in ("they", "both", "it", "we"):
        return _of_pronoun(reading, words[0], before)
    named = _named(reading, subject)
    if named:
        return Actors(named, "named-actor")
    head = _head(subject)
    if (
        head in _PARTY_NOUNS
        and words[0] in _PARTY_DETERMINERS | _PARTY_NOUNS
        and not _has_complement(subject)
    ):
        return (
            _parties(reading, "parties-meant") if head.endswith(("s", "both", "two", "countries")) else NOBODY
        )
    return NOBODY


def _of_pronoun(reading: Reading, word: str, before: Actors) -> Actors:
    if word in ("they", "both"):
        if before.is_joint:
            return Actors(before.entities, "pronoun-takes-up-actors")
        return _parties(reading, "pronoun-means-parties")
    if word == "it" and len(before.entities) == 1:
        return Actors(before.entities, "pronoun-takes-up-actors")
    return _parties(reading, "pronoun-means-parties") if word == "we" else NOBODY


def _parties(reading: Reading, rule: str) -> Actors:
    parties = reading.resolution.parties
    return (
        Actors(tuple(reading.ledger.known_polity(party) for party in parties), rule)
        if len(parties) > 1
        else NOBODY
    )


def _named(reading: Reading, subject: Sequence[Unit]) -> tuple[Entity, ...]:
    """Return the named actors of a phrase that is nothing but names joined: "Korea and the EU", "the Ministry of X"."""
    entities: list[Entity] = []
    for at, unit in enumerate(subject):
        if unit.mention is None:
            if unit.lower not in ("and", ",", "the", "both", "as", "well", "together", "with", "&", "of"):
                if unit.tag in ("IN",) and entities:
                    break  # "Korea, for its part"
                return ()
            continue
        if unit.mention.kind not in _ACTING_KINDS:
            if unit.mention.kind == "role":
                continue
            return ()
        if at + 1 < len(subject) and subject[at + 1].tag == "POS":
            return ()
        referent = reading.referent(unit.mention)
        if referent is not None and referent.entity not in entities:
            entities.append(referent.entity)
    return tuple(entities)


def _head(subject: Sequence[Unit]) -> str:
    nouns = [
        u for u in subject if u.mention is None and (u.tag.startswith("N") or u.lower in ("two", "both"))
    ]
    return nouns[-1].lower if nouns else ""


def _has_complement(subject: Sequence[Unit]) -> bool:
    return any(unit.lower in ("of", "from", "for", "in") for unit in subject)
