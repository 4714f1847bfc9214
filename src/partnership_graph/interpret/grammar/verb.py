"""Read verb groups: auxiliaries, negation, the cue and the verb under it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from partnership_graph.interpret.grammar.cue import STATE, VerbLexicon
from partnership_graph.interpret.grammar.finite import BE, DO, HAVE, MODALS, FiniteFinder
from partnership_graph.interpret.grammar.unit import Unit

_PAST = frozenset({"was", "were", "had", "did"})
_NEGATIONS = frozenset({"not", "never", "n't", "no"})
_PARTICLES = frozenset({"up", "out", "off", "down", "forward", "on", "over", "into"})
_OBJECT_TAGS = (
    "DT",
    "PRP$",
    "JJ",
    "JJR",
    "JJS",
    "NN",
    "NNS",
    "NNP",
    "NNPS",
    "CD",
    "VBG",
    "VBN",
    "PRP",
    "PDT",
    "RB",
)


@dataclass(frozen=True, slots=True)
class VerbGroup:
    """A verb group as read.

    `verb` is the content verb in base form, with its particle; `reporting` the cue's verb where there is a verb
    under it; `modality` what cue or modal verb says ("" where only tense is left); `form` past, present, base
    or participle; `end` the index behind the group; `takes_clause` is true where "that" follows.
    """

    verb: str
    reporting: str
    modality: str
    form: str
    end: int
    is_negated: bool = False
    is_passive: bool = False
    is_perfect: bool = False
    takes_clause: bool = False
    is_infinitive: bool = False


class VerbReader:
    """Reads verb groups with one verb lexicon."""

    def __init__(self, verbs: VerbLexicon) -> None:
        self._verbs = verbs
        self._finite = FiniteFinder(verbs)

    def is_finite(self, units: Sequence[Unit], at: int) -> bool:
        """Tell whether a finite verb group begins at a unit."""
        return self._finite.is_finite(units, at)

    def read_group(self, units: Sequence[Unit], at: int) -> VerbGroup:
        """Return the verb group that begins at a unit."""
        group = VerbGroup("", "", "", "", at)
        index = at
        while index < len(units):
            unit = units[index]
            if unit.tag == "RB" or unit.lower in _NEGATIONS:
                group = replace(group, is_negated=group.is_negated or unit.lower in _NEGATIONS)
            elif unit.tag == "MD" and unit.lower in MODALS:
                group = replace(group, modality=MODALS[unit.lower], form="base")
            elif unit.lower in BE:
                return self._read_be(units, index, group)
            elif unit.lower in HAVE and self._is_participle(units, index + 1):
                group = replace(group, is_perfect=True, form="past")
            elif (
                unit.lower in DO
                and unit.tag != "NN"
                and index + 1 < len(units)
                and units[index + 1].lower == "not"
            ):
                group = replace(group, form="past" if unit.lower == "did" else "present")
            else:
                return self._read_main(units, index, replace(group, form=group.form or _form(unit)))
            index += 1
        return replace(group, end=index)

    def _is_participle(self, units: Sequence[Unit], at: int) -> bool:
        while at < len(units) and units[at].tag == "RB":
            at += 1
        return at < len(units) and units[at].tag in ("VBN", "VBD", "VB", "VBP") and not units[at].mention

    def _read_be(self, units: Sequence[Unit], at: int, group: VerbGroup) -> VerbGroup:
        group = replace(group, form=group.form or ("past" if units[at].lower in _PAST else "present"))
        following = at + 1
        while following < len(units) and (
            units[following].tag == "RB" or units[following].lower in _NEGATIONS
        ):
            group = replace(group, is_negated=group.is_negated or units[following].lower in _NEGATIONS)
            following += 1
        if following >= len(units):
            return replace(group, verb="be", end=following)
        unit = units[following]
        cue = self._verbs.cue(["be", *(u.lower for u in units[following : following + 6])])
        if cue and cue.length > 1:
            return self._read_under(
                units,
                following + cue.length - 1,
                replace(group, modality=group.modality or cue.modality),
                "be",
            )
        if unit.lower == "to" and following + 1 < len(units) and self.is_base(units, following + 1):
            return self._read_content(units, following + 1, replace(group, modality="intends"), "be")
        if unit.lower in BE:
            return self._read_be(units, following, group)
        if unit.tag in ("VBN", "VBD") and not unit.mention:
            return replace(self._read_main(units, following, group), is_passive=True)
        if unit.tag == "VBG" and not unit.mention:
            return self._read_main(units, following, group)
        return replace(group, verb="be", end=following)

    def _read_main(self, units: Sequence[Unit], at: int, group: VerbGroup) -> VerbGroup:
        base = units[at].base
        cue = self._verbs.cue([base, *(unit.lower for unit in units[at + 1 : at + 6])])
        if cue is None:
            return self._read_content(units, at, group, "")
        if group.modality:  # a modal verb is outermost: "will explore" intends
            return self._read_content(units, at, group, "")
        if cue.length == 1 and self._particle(units, at):
            cue = replace(cue, length=2)
        words = " ".join([base, *(unit.lower for unit in units[at + 1 : at + cue.length])])
        return self._read_under(units, at + cue.length, replace(group, modality=cue.modality), words)

    def _read_under(self, units: Sequence[Unit], at: int, group: VerbGroup, cue: str) -> VerbGroup:
        """Read what stands under a cue: an infinitive, a gerund, a that-clause, or an object."""
        index = at
        while index < len(units) and units[index].tag == "RB":
            index += 1
        if index < len(units):
            unit, ends_in_to = units[index], units[at - 1].lower == "to"
            if unit.lower in ("to", "on", "about") and index + 1 < len(units):
                inner = index + 1
                while inner + 1 < len(units) and units[inner].tag == "RB":
                    inner += 1
                if unit.lower == "to" and self.is_base(units, inner):
                    return replace(self._read_content(units, inner, group, cue), is_infinitive=True)
                if self._is_gerund(units, inner):
                    return self._read_content(units, inner, group, cue)
            if ends_in_to and (self.is_base(units, index) or self._is_gerund(units, index)):
                return replace(self._read_content(units, index, group, cue), is_infinitive=True)
            if group.modality in ("considers", "intends") and self._is_gerund(units, index):
                return self._read_content(units, index, group, cue)
            index += self._day_before_that(units, index)
            if units[index].lower == "that":
                return replace(group, verb=cue, end=index + 1, takes_clause=True)
        return replace(group, verb=cue, end=at)

    def _read_content(self, units: Sequence[Unit], at: int, group: VerbGroup, cue: str) -> VerbGroup:
        base, end = units[at].base, at + 1
        if self._particle(units, at):
            base, end = f"{base} {units[at + 1].lower}", at + 2
        end += self._day_before_that(units, end)
        takes_clause = end < len(units) and units[end].lower == "that"
        return replace(group, verb=base, reporting=cue, end=end + takes_clause, takes_clause=takes_clause)

    @staticmethod
    def _day_before_that(units: Sequence[Unit], at: int) -> int:
        """Return 1 where a date stands between a verb and its clause: "announced today that …"; else 0."""
        found = units[at].mention if at + 1 < len(units) else None
        return int(found is not None and found.kind == "date" and units[at + 1].lower == "that")

    def _particle(self, units: Sequence[Unit], at: int) -> bool:
        """Tell whether the verb at a unit has a particle the lexicon knows: "set up", "carry out"."""
        if at + 1 >= len(units) or units[at + 1].lower not in _PARTICLES:
            return False
        return self._verbs.knows(f"{units[at].base} {units[at + 1].lower}")

    def is_base(self, units: Sequence[Unit], at: int) -> bool:
        """Tell whether a unit is a verb in its base form, as stands behind "to"."""
        if at >= len(units):
            return False
        unit = units[at]
        if unit.mention or not unit.text.islower():
            return False
        unchanged = unit.tag in ("VBD", "VBN") and unit.lower == unit.base  # set, put, cut
        return (
            unit.tag in ("VB", "VBP")
            or unchanged
            or (unit.tag in ("NN", "JJ") and self._verbs.is_verb(unit.base))
        )

    def _is_gerund(self, units: Sequence[Unit], at: int) -> bool:
        following = units[at + 1] if at + 1 < len(units) else None
        return (
            units[at].tag == "VBG"
            and not units[at].mention
            and following is not None
            and following.lower != "of"
        )

    def parallel(
        self, units: Sequence[Unit], at: int, group: VerbGroup, *, after_comma: bool
    ) -> VerbGroup | None:
        """Return the group of a verb coordinated with another, read in that one's form, or None where none begins."""
        index = at
        while index < len(units) and units[index].tag == "RB":
            index += 1
        if index >= len(units) or units[index].mention or not units[index].text.islower():
            return None
        if self._is_cue_with_infinitive(units, index):
            return self.read_group(units, index)
        if group.is_infinitive or group.form == "base":
            found = self._parallel_base(units, index, group, after_comma)
            if found:
                return found
        return (
            self._parallel_finite(units, index, group, after_comma)
            if self._agrees(units[index], group)
            else None
        )

    def _is_cue_with_infinitive(self, units: Sequence[Unit], at: int) -> bool:
        """Tell whether a cue and its infinitive follow, a new predicate: "agreed to … and plan to meet"."""
        behind = at + 1 < len(units) and units[at + 1].lower == "to" and self.is_base(units, at + 2)
        plain = units[at].lower == units[at].base or units[at].tag in ("VBD", "VBZ", "VBN")
        return bool(behind and plain and self._verbs.cue([units[at].base]))

    def _parallel_base(
        self, units: Sequence[Unit], at: int, group: VerbGroup, after_comma: bool
    ) -> VerbGroup | None:
        if units[at].lower == "to" and at + 1 < len(units) and self.is_base(units, at + 1):
            at += 1
        elif not self.is_base(units, at):
            return None
        following = units[at + 1] if at + 1 < len(units) else None
        if following is None:
            return None
        sure = units[at].tag in ("VB", "VBP")
        if not sure and not (after_comma or following.tag in ("DT", "PRP$") or following.mention):
            return None
        if following.tag not in (*_OBJECT_TAGS, "TO", "IN") and following.lower != "that":
            return None
        base = self._read_content(units, at, group, group.reporting)
        return replace(base, is_infinitive=True)

    @staticmethod
    def _agrees(unit: Unit, group: VerbGroup) -> bool:
        if group.form == "past":
            return unit.tag in ("VBD", "VBN") or unit.lower in _PAST
        if unit.lower in BE | HAVE or unit.tag == "MD":
            return True
        return unit.tag in ("VBP", "VBZ", "VB", "VBD")

    def _parallel_finite(
        self, units: Sequence[Unit], at: int, group: VerbGroup, after_comma: bool
    ) -> VerbGroup | None:
        following = units[at + 1] if at + 1 < len(units) else None
        if following is None or following.lower == "by":
            return None
        known = self._verbs.is_verb(units[at].base)
        opens = (
            following.tag in ("DT", "PRP$", "CD")
            or following.lower in ("that", "to", "on")
            or following.mention
        )
        if units[at].tag == "VBN" and not (known and (after_comma or opens)):
            return None
        if not known and not opens:
            return None
        if group.is_passive and units[at].tag == "VBN":
            return replace(self._read_main(units, at, VerbGroup("", "", "", "past", at)), is_passive=True)
        return self.read_group(units, at)

    def opens_cue(self, units: Sequence[Unit], at: int) -> bool:
        """Tell whether a participle is a cue: "Recognizing that …", "noting the importance of …"."""
        return self._verbs.cue([units[at].base, *(unit.lower for unit in units[at + 1 : at + 6])]) is not None

    def read_participle(self, units: Sequence[Unit], at: int) -> VerbGroup:
        """Return the group of a participle that opens a clause."""
        return self._read_main(units, at, VerbGroup("", "", "", "participle", at))

    def is_state(self, group: VerbGroup) -> bool:
        """Tell whether a group says a state, not a doing."""
        return group.verb in STATE and not group.reporting


def _form(unit: Unit) -> str:
    if unit.tag in ("VBP", "VBZ", "VB", "NN", "NNS", "JJ") and not unit.lower.endswith("ed"):
        return "present"
    return "past"
