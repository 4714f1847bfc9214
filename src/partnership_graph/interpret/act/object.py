"""Part the objects of a verb, and find the words that show each act."""

from __future__ import annotations

from collections.abc import Sequence

from partnership_graph.interpret.grammar.clause import Clause
from partnership_graph.interpret.grammar.unit import Unit, stretch
from partnership_graph.model import Span

_TRAILING = frozenset({",", "and", "or", ";", ":", "the", "*", "-", "–", "—"})


def split_objects(units: Sequence[Unit], *, takes_clause: bool) -> list[tuple[Unit, ...]]:
    """Return the objects of one verb that have a head each: "A of B and the C of D"; a list in one phrase stays one."""
    parts: list[tuple[Unit, ...]] = []
    start = 0
    for at in range(1, len(units) - 1):
        if units[at].lower != "and":
            continue
        left, right = units[start:at], units[at + 1 :]
        splits = right[0].lower == "that" if takes_clause else _has_own_head(left, right)
        if splits and left:
            parts.append(_trim(left))
            start = at + 1 + (1 if takes_clause else 0)
    parts.append(_trim(units[start:]))
    return [part for part in parts if part] or [tuple(units)]


def _has_own_head(left: Sequence[Unit], right: Sequence[Unit]) -> bool:
    """Tell whether what follows "and" is a phrase of its own: a gerund with its "of", or an article and complement."""
    opens = right[0].tag == "VBG" and len(right) > 1 and right[1].lower == "of"
    article = right[0].tag == "DT" and any(unit.lower in ("of", "on", "for") for unit in right[:5])
    whole = len([unit for unit in left if unit.tag not in ("DT", "PRP$")]) > 1
    between = any(unit.lower in ("between", "both") for unit in left)
    return (opens or article) and whole and not between


def _trim(units: Sequence[Unit]) -> tuple[Unit, ...]:
    low, high = 0, len(units)
    while high > low and units[high - 1].text in _TRAILING:
        high -= 1
    while low < high and units[low].text in (",", "*"):
        low += 1
    return tuple(units[low:high])


def quote_of(clause: Clause, part: Sequence[Unit], number: int) -> Span:
    """Return the words that show an act: its clause, or for a further object from the verb to that object's end."""
    units = _trim(clause.units) or clause.units
    if clause.kind == "relative" or not part or clause.group.is_passive:
        return stretch(units)
    if clause.group.takes_clause and number:
        return Span(units[0].span.start if not number else part[0].span.start, part[-1].span.end)
    end = max(part[-1].span.end, units[0].span.end)
    if number:
        verb = next((unit for unit in units if unit.base == clause.group.verb.split()[0]), units[0])
        return Span(verb.span.start, end)
    return Span(units[0].span.start, end)
