"""Part an object from what hangs on it: aims, means, those it is for, what it includes, until when it runs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from partnership_graph.interpret.grammar.unit import Unit

_AIM_OPENINGS = ("with the aim of", "with a view to", "with the goal of", "with the objective of", "for the purpose of",
                 "in order to", "so as to")  # fmt: skip
_PEOPLE_ENDINGS = ("ers", "ors", "ists", "ants", "ees", "ents", "ians")
_PEOPLE = frozenset(
    {"people", "companies", "startups", "start-ups", "experts", "youth", "citizens", "smes", "women"}
)
_GOVERNING = frozenset({
    "proposal", "commitment", "decision", "plan", "agreement", "request", "need", "intention", "willingness", "effort",
    "readiness", "right", "ability", "desire", "wish", "refusal", "offer", "invitation", "call", "opportunity",
})  # fmt: skip
_HORIZON_WORDS = frozenset({"until", "by", "through"})


@dataclass(frozen=True, slots=True)
class Adjuncts:
    """What hangs on an object, each as its units."""

    aims: tuple[tuple[Unit, ...], ...] = ()
    means: tuple[Unit, ...] = ()
    beneficiaries: tuple[Unit, ...] = ()
    included: tuple[Unit, ...] = ()
    horizon: Unit | None = None


def read_adjuncts(fronted: Sequence[Unit], body: Sequence[Unit], trailing: Sequence[Unit]) -> Adjuncts:
    """Return what hangs on a verb's object: in front of the subject, inside the object, or cut off behind it."""
    units = (*body, *trailing)
    return Adjuncts(
        aims=(*_opening_aims(fronted), *_aims(units)),
        means=_phrase_after(units, ("through",)) or _phrase_after(units, ("via",)),
        beneficiaries=_beneficiaries(units),
        included=_phrase_after(units, ("including",)) or _phrase_after(units, ("such", "as")),
        horizon=_horizon(units),
    )


def _opening_aims(fronted: Sequence[Unit]) -> tuple[tuple[Unit, ...], ...]:
    if len(fronted) < 3 or fronted[0].lower != "to" or fronted[1].tag not in ("VB", "VBP", "NN"):
        return ()
    end = next((i for i, unit in enumerate(fronted) if unit.text == ","), len(fronted))
    return _split_verbs(fronted[1:end], ("VB", "VBP"))


def _aims(units: Sequence[Unit]) -> tuple[tuple[Unit, ...], ...]:
    """Return the purposes behind an object: infinitives and "with the aim of …", each for itself."""
    aims: list[tuple[Unit, ...]] = []
    at = 0
    while at < len(units):
        opening = _aim_opening(units, at)
        if opening:
            end = _aim_end(units, at + opening)
            aims += _split_verbs(units[at + opening : end], ("VB", "VBP", "VBG"))
            at = end
        else:
            at += 1
    return tuple(aims)


def _aim_opening(units: Sequence[Unit], at: int) -> int:
    words = " ".join(unit.lower for unit in units[at : at + 4])
    for opening in _AIM_OPENINGS:
        if words.startswith(opening):
            return len(opening.split())
    if any(unit.lemma in _GOVERNING for unit in units[max(0, at - 5) : at]):
        return 0  # "a proposal to …" says what was proposed, no aim of the act
    following = units[at + 1] if at + 1 < len(units) else None
    before = units[at - 1] if at else None
    if units[at].lower != "to" or following is None or before is None:
        return 0
    opens = following.tag in ("VB", "VBP") or (following.tag == "NN" and _takes_object(units, at + 1))
    return 1 if opens and (before.tag.startswith("N") or before.text == ",") else 0


def _takes_object(units: Sequence[Unit], at: int) -> bool:
    return at + 1 < len(units) and units[at + 1].tag in ("DT", "PRP$", "NN", "NNS", "JJ")


def _aim_end(units: Sequence[Unit], at: int) -> int:
    index = at
    while index < len(units) and units[index].text not in (".", ";", ","):
        if index > at and _aim_opening(units, index):
            break
        index += 1
    return index


def _split_verbs(units: Sequence[Unit], tags: tuple[str, ...]) -> tuple[tuple[Unit, ...], ...]:
    """Return a row of coordinated verb phrases one by one: "defining A and realizing B"."""
    parts: list[tuple[Unit, ...]] = []
    start = 0
    for at, unit in enumerate(units):
        following = units[at + 1] if at + 1 < len(units) else None
        if unit.lower == "and" and following and following.tag in tags and following.mention is None:
            parts.append(tuple(units[start:at]))
            start = at + 1
    parts.append(tuple(units[start:]))
    return tuple(part for part in parts if len(part) > 1)


def _phrase_after(units: Sequence[Unit], opening: tuple[str, ...]) -> tuple[Unit, ...]:
    """Return the words behind a preposition up to the next mark, purpose or clause."""
    for at in range(len(units) - len(opening)):
        if tuple(unit.lower for unit in units[at : at + len(opening)]) == opening:
            low = high = at + len(opening)
            while high < len(units) and units[high].text not in (".", ";") and not _closes(units, high, low):
                high += 1
            return tuple(units[low:high])
    return ()


def _closes(units: Sequence[Unit], at: int, low: int) -> bool:
    unit = units[at]
    if unit.lower in ("which", "who", "until", "while") or _aim_opening(units, at):
        return True
    return unit.text == "," and at > low and not (at + 1 < len(units) and units[at + 1].mention)


def _beneficiaries(units: Sequence[Unit]) -> tuple[Unit, ...]:
    for at, unit in enumerate(units[:-1]):
        if unit.lower != "for":
            continue
        end = at + 1
        while (
            end < len(units)
            and units[end].text not in (",", ".", ";", "and", "to", "in", "through")
            and end < at + 8
        ):
            end += 1
        phrase = units[at + 1 : end]
        people = [
            u
            for u in phrase
            if u.tag in ("NNS", "NN") and (u.lower in _PEOPLE or u.lower.endswith(_PEOPLE_ENDINGS))
        ]
        if people:
            return _with_pair(units, at + 1, end)
    return ()


def _with_pair(units: Sequence[Unit], low: int, high: int) -> tuple[Unit, ...]:
    """Return the phrase with the second half of "between A and B"."""
    between = any(unit.lower == "between" for unit in units[low:high])
    if between and high < len(units) and units[high].lower == "and":
        high += 1
        while high < len(units) and (units[high].mention or units[high].lower == "the"):
            high += 1
    return tuple(units[low:high])


def _horizon(units: Sequence[Unit]) -> Unit | None:
    for one, other in pairwise(units):
        if one.lower in _HORIZON_WORDS and other.mention and other.mention.kind == "date":
            return other
    return None
