"""Read clauses: who (subject), how (modality, tense, negation), does what (verb), to what (object).

By grammar, not by phrase: a subject is the noun phrase before a finite verb group at a clause boundary; coordinated
verbs share it; a cue ("agreed to …") gives the modality of the verb under it; relative and participial clauses and
that-clauses are read with the clause they hang on.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from partnership_graph.interpret.grammar.cue import VerbLexicon
from partnership_graph.interpret.grammar.phrase import BOUNDARIES, antecedent_in, subject_start
from partnership_graph.interpret.grammar.unit import Unit
from partnership_graph.interpret.grammar.verb import VerbGroup, VerbReader

_STOPS = frozenset({".", ";", "!", "?", ":"})
_RELATIVE = frozenset({"which", "who", "whom", "whose", "where"})
_TURNS = frozenset({"while", "whereas", "whereby", "but"})
_LINKS = frozenset({",", "and", "or", "but", "&"})
_PURPOSES = (
    "with the aim of", "with a view to", "in order to", "so as to", "with the goal of", "with the objective of",
    "for the purpose of",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause as read from a sentence.

    `subject` is empty where the clause has none of its own to say; `subject_shown` tells whether the quote holds it.
    `kind` is main, coordinate, relative, participial or embedded; `units` the whole clause, from which its quote is
    taken; `parent` the index of the clause it hangs on, in the order of reading.
    """

    kind: str
    subject: tuple[Unit, ...]
    group: VerbGroup
    object: tuple[Unit, ...]
    units: tuple[Unit, ...]
    fronted: tuple[Unit, ...] = ()
    trailing: tuple[Unit, ...] = ()
    antecedent: tuple[Unit, ...] = ()
    parent: int | None = None


@dataclass(slots=True)
class _Reading:
    """The clauses of one sentence while they are being read."""

    units: tuple[Unit, ...]
    clauses: list[Clause] = field(default_factory=list)


class ClauseReader:
    """Reads the clauses of folded sentences with one verb lexicon."""

    def __init__(self, verbs: VerbLexicon) -> None:
        self._verbs = VerbReader(verbs)

    def read(self, units: Sequence[Unit]) -> tuple[Clause, ...]:
        """Return the clauses of a sentence in the order of reading; asides must be set apart before."""
        reading = _Reading(tuple(units))
        at = 0
        while at < len(units):
            found = self._find_main_subject(reading.units, at)
            if found is None:
                break
            start, verb = found
            parent = len(reading.clauses)
            after = self._read_predicates(reading, start, verb, "main", fronted=at)
            self._read_participles(reading, at, start, parent)
            at = max(after, verb + 1)
        for index, clause in enumerate(tuple(reading.clauses)):
            if clause.group.takes_clause:
                inner = self.read(clause.object)
                reading.clauses += [replace(part, kind="embedded", parent=index) for part in inner[:1]]
        return tuple(reading.clauses)

    def _find_main_subject(self, units: tuple[Unit, ...], at: int) -> tuple[int, int] | None:
        """Return the first subject and verb; behind an opening participle or infinitive, only past its comma."""
        opens_adjunct = units[at].tag == "VBG" or units[at].lower in (
            "to",
            "as",
            "in",
            "by",
            "with",
            "after",
            "following",
        )
        if opens_adjunct and units[at].mention is None:
            for comma in [i for i in range(at, len(units)) if units[i].text == ","]:
                found = self._find_subject(units, comma + 1, len(units))
                if found and found[0] == comma + 1:
                    return found
        return self._find_subject(units, at, len(units))

    def _find_subject(self, units: tuple[Unit, ...], low: int, high: int) -> tuple[int, int] | None:
        """Return where the first subject with a finite verb begins, and where the verb group does."""
        for verb in range(low + 1, high):
            if not self._verbs.is_finite(units, verb):
                continue
            start = subject_start(units, low, verb)
            if start is not None:
                return start, verb
        return None

    def _read_predicates(  # noqa: PLR0913  # where it begins, and what kind of clause it is
        self,
        reading: _Reading,
        start: int,
        verb: int,
        kind: str,
        *,
        fronted: int,
        antecedent: tuple[Unit, ...] = (),
    ) -> int:
        """Read a verb and those coordinated with it; return the index behind the last."""
        units = reading.units
        subject = _trim_adverbs(units[start:verb])
        first, parent = True, len(reading.clauses)
        group = self._verbs.read_group(units, verb)
        low = start
        while True:
            slot = len(reading.clauses)
            clause = Clause(kind if first else "coordinate", subject, group, (), ())
            reading.clauses.append(clause)
            end, resume = self._object_end(reading, group, slot, relative=kind == "relative")
            body = units[group.end : end]
            reading.clauses[slot] = replace(
                clause,
                object=body,
                units=units[low:end],
                fronted=units[fronted:start] if first else (),
                trailing=units[end:resume],
                antecedent=antecedent if first else (),
                parent=None if first else parent,
            )
            following = self._coordinate(units, resume, group)
            if following is None:
                _share_object(reading.clauses, parent)
                return resume
            low, group, first = following[0], following[1], False

    def _coordinate(self, units: tuple[Unit, ...], at: int, group: VerbGroup) -> tuple[int, VerbGroup] | None:
        """Return the coordinated verb that begins at or behind a link, with its group, or None."""
        index = at
        while index < len(units) and units[index].lower in _LINKS:
            index += 1
        if (
            index == at
            or index >= len(units)
            or (units[index].lower == "to" and index == at + 1 and units[at].text == ",")
        ):
            return None  # ", to V" says a purpose
        found = self._verbs.parallel(units, index, group, after_comma=units[at].text == ",")
        return (index, found) if found else None

    def _object_end(
        self, reading: _Reading, group: VerbGroup, slot: int, *, relative: bool
    ) -> tuple[int, int]:
        """Return where the object ends, and where reading goes on behind it."""
        units, at, cut = reading.units, group.end, None
        while at < len(units):
            unit = units[at]
            if unit.text in _STOPS or (unit.lower in _TURNS and at > group.end):
                break
            if unit.lower in _LINKS and at == group.end and self._coordinate(units, at, group):
                break  # "develop and test chips": the object comes with the last verb
            if unit.lower in _LINKS and at > group.end:
                if self._coordinate(units, at, group) or self._new_clause(units, at):
                    break
                if relative and unit.text == ",":
                    break
                if unit.text == "," and self._is_participle(units, at + 1):
                    cut = at if cut is None else cut
                    at = self._read_participle(reading, at + 1, slot)
                    continue
            if unit.lower in _RELATIVE and unit.mention is None and at > group.end:
                cut = _before_comma(units, at) if cut is None else cut
                at = self._read_relative(reading, at, slot, antecedent_in(units[group.end : cut]))
                continue
            if cut is None and self._opens_purpose(units, at) and at > group.end:
                cut = _before_comma(units, at)
            if unit.lower == "such" and at + 1 < len(units) and units[at + 1].lower == "as" and cut is None:
                cut = _before_comma(units, at)
            at += 1
        return (at if cut is None else cut), at

    def _opens_purpose(self, units: tuple[Unit, ...], at: int) -> bool:
        """Tell whether a purpose set off from the object begins: ", to discuss …", "with the aim of …"."""
        words = " ".join(unit.lower for unit in units[at : at + 4])
        if words.startswith(_PURPOSES):
            return True
        return units[at].lower == "to" and units[at - 1].text == "," and self._verbs.is_base(units, at + 1)

    def _new_clause(self, units: tuple[Unit, ...], at: int) -> bool:
        """Tell whether a clause with a subject of its own begins behind the link at `at`."""
        low = at
        while low < len(units) and units[low].lower in _LINKS:
            low += 1
        for verb in range(low + 1, min(low + 12, len(units))):
            if units[verb].text in BOUNDARIES or units[verb].lower in _RELATIVE:
                return False
            if self._verbs.is_finite(units, verb):
                return subject_start(units, low, verb) == low
        return False

    def _read_relative(self, reading: _Reading, at: int, slot: int, antecedent: tuple[Unit, ...]) -> int:
        """Read the relative clause that opens at `at`, if it has a subject of its own; return where it ends."""
        units = reading.units
        low = at + 1
        high = next((i for i in range(low, len(units)) if units[i].text in (",", *_STOPS)), len(units))
        found = self._find_subject(units, low, high)
        if found is None or found[0] != low:
            return high
        before = len(reading.clauses)
        end = self._read_predicates(reading, low, found[1], "relative", fronted=low, antecedent=antecedent)
        first = reading.clauses[before]
        reading.clauses[before] = replace(first, units=(units[at], *first.units), parent=slot)
        return end

    def _is_participle(self, units: tuple[Unit, ...], at: int) -> bool:
        return at < len(units) and units[at].tag == "VBG" and self._verbs.opens_cue(units, at)

    def _read_participle(self, reading: _Reading, at: int, slot: int) -> int:
        """Read "…, reaffirming their commitment": its clause takes the subject of the clause it hangs on."""
        units = reading.units
        group = self._verbs.read_participle(units, at)
        end = next((i for i in range(at, len(units)) if units[i].text in _STOPS), len(units))
        commas = [
            i for i in range(group.end, end) if units[i].text == "," and self._verb_follows(units, i, group)
        ]
        end = commas[0] if commas else end
        subject = reading.clauses[slot].subject
        reading.clauses.append(
            Clause("participial", subject, group, units[group.end : end], units[at:end], parent=slot)
        )
        return end

    def _verb_follows(self, units: tuple[Unit, ...], at: int, group: VerbGroup) -> bool:
        return (
            self._is_participle(units, at + 1)
            or self._coordinate(units, at, replace(group, form="past")) is not None
        )

    def _read_participles(self, reading: _Reading, low: int, high: int, parent: int) -> None:
        """Read the participle that opens a sentence before its subject: "Recognizing that A and that B, both …"."""
        units = reading.units[low:high]
        if not units or not self._is_participle(units, 0):
            return
        group = self._verbs.read_participle(units, 0)
        end = len(units) - 1 if units[-1].text == "," else len(units)
        subject = reading.clauses[parent].subject
        reading.clauses.append(
            Clause("participial", subject, group, units[group.end : end], units[:end], parent=parent)
        )


def _share_object(clauses: list[Clause], low: int) -> None:
    """Give a verb without an object that of the verb coordinated with it: "develop and test chips"."""
    for index in range(len(clauses) - 2, low - 1, -1):
        clause, following = clauses[index], clauses[index + 1]
        if not clause.object and not clause.trailing and following.kind == "coordinate":
            clauses[index] = replace(clause, object=following.object, units=(*clause.units, *following.units))


def _before_comma(units: Sequence[Unit], at: int) -> int:
    return at - 1 if units[at - 1].text == "," else at


def _trim_adverbs(units: tuple[Unit, ...]) -> tuple[Unit, ...]:
    end = len(units)
    while end and units[end - 1].tag == "RB":
        end -= 1
    return units[:end]
