"""Find where a noun phrase begins: the subject before a verb, behind adjuncts, with all the names it lists."""

from __future__ import annotations

from partnership_graph.interpret.grammar.unit import Unit

BOUNDARIES = frozenset(
    {",", ";", ":", ".", "that", "which", "who", "while", "whereas", "*", "▲", "□", "ㅇ", "•", "-"}
)
NOUN_TAGS = ("NN", "NNS", "NNP", "NNPS", "PRP", "CD")


def subject_start(units: tuple[Unit, ...], low: int, verb: int) -> int | None:
    """Return where the noun phrase before a verb begins, or None where there is none."""
    end = verb
    while end > low and (units[end - 1].tag == "RB" or units[end - 1].text == ","):
        end -= 1
    start = _phrase_start(units, low, end)
    while (
        start - 1 > low
        and units[start].tag == "IN"
        and units[start - 1].text == ","
        and units[end].text == ","
    ):
        end = start - 1  # ", for its part," stands between subject and verb
        start = _phrase_start(units, low, end)
    if not any(unit.tag in NOUN_TAGS or unit.mention or unit.lower == "both" for unit in units[start:end]):
        return None
    start = _widen_list(units, low, start, end)
    return _behind_adjunct(units, start, end)


def _phrase_start(units: tuple[Unit, ...], low: int, end: int) -> int:
    start = end
    while start > low and (units[start - 1].text not in BOUNDARIES or units[start - 1].mention):
        start -= 1
    return start


def _widen_list(units: tuple[Unit, ...], low: int, start: int, end: int) -> int:
    """Return the start of a list of names with commas: "Korea, Japan and the EU"."""
    if not any(unit.lower == "and" for unit in units[start:end]):
        return start
    while start - 2 >= low and units[start - 1].text == "," and units[start - 2].mention:
        start -= 2
        while start - 1 >= low and units[start - 1].lower in ("the",):
            start -= 1
    return start


def _behind_adjunct(units: tuple[Unit, ...], start: int, end: int) -> int | None:
    """Return where the subject proper begins behind an opening adjunct: "At the meeting both sides …"."""
    while start < end and (units[start].tag in ("CC", "RB") and units[start].lower != "both"):
        start += 1
    if start >= end:
        return None
    if units[start].tag not in ("IN", "TO", "VBG") or units[start].lower == "both":
        return start
    for at in range(start + 2, end):
        opens = units[at].tag in ("DT", "PRP") or units[at].mention or units[at].lower == "both"
        if opens and (units[at - 1].tag in NOUN_TAGS) and units[at - 1].tag != "PRP":
            return at
    return None


def antecedent_in(units: tuple[Unit, ...]) -> tuple[Unit, ...]:
    """Return the noun phrase that a relative clause behind these units hangs on: the last that a determiner opens."""
    for at in range(len(units) - 1, 0, -1):
        opens = units[at].tag in ("DT", "CD", "PRP$") or units[at].mention is not None
        if opens and units[at - 1].tag in ("IN", "TO") and units[at - 1].lower != "of":
            return units[at:]
    return units
