"""Tell finite verbs from participles, nouns and adjectives that look like them, and from what the tagger mistook."""

from __future__ import annotations

from collections.abc import Sequence

from partnership_graph.interpret.grammar.cue import VerbLexicon
from partnership_graph.interpret.grammar.unit import Unit

BE = frozenset({"be", "am", "is", "are", "was", "were", "been", "being"})
HAVE = frozenset({"have", "has", "had", "having"})
DO = frozenset({"do", "does", "did"})
UNSAID = "unsaid"  # a wish, an ability or a duty: not done, and no modality of ours
MODALS = {
    "will": "intends", "shall": "intends", "may": "considers", "might": "considers", "could": "considers",
    "can": UNSAID, "would": UNSAID, "should": UNSAID, "must": UNSAID,
}  # fmt: skip


class FiniteFinder:
    """Finds finite verbs with one verb lexicon."""

    def __init__(self, verbs: VerbLexicon) -> None:
        self._verbs = verbs

    def is_finite(self, units: Sequence[Unit], at: int) -> bool:
        """Tell whether a finite verb group begins at a unit."""
        unit = units[at]
        if unit.mention or not unit.text.isalpha():
            return False
        before = _before(units, at)
        if (
            before is None
            or before.lower in ("to", "of", "be", "been")
            or before.lower in BE | HAVE | DO | set(MODALS)
        ):
            return False
        if unit.lower in MODALS and unit.tag == "MD":
            return True
        if unit.lower in BE | HAVE | DO and unit.lower not in ("be", "been", "being", "having"):
            return True
        if (
            before.tag in ("DT", "PRP$", "JJ", "POS", "IN", "MD")
            and before.lower != "both"
            and not before.mention
        ):
            return False
        if unit.tag in ("VBD", "VBP", "VBZ"):
            return not self._is_reduced(units, at)
        return self._is_mistagged(units, at, before)

    def _is_mistagged(self, units: Sequence[Unit], at: int, before: Unit) -> bool:
        """Tell whether a word tagged as noun, adjective or participle is the verb of the subject before it."""
        unit = units[at]
        lemma = unit.base
        subject_like = before.tag in ("PRP", "NNS", "NNPS") or before.mention is not None
        if not subject_like or not unit.text.islower() or not self._verbs.is_verb(lemma):
            return False
        if unit.tag in ("VBN", "VB"):
            return not self._is_reduced(units, at)
        if unit.tag in ("NN", "NNS", "JJ"):
            following = units[at + 1] if at + 1 < len(units) else None
            return following is not None and (
                following.lower in ("to", "that", "on")
                or following.tag in ("DT", "PRP$")
                or following.mention is not None
            )
        return False

    @staticmethod
    def _is_reduced(units: Sequence[Unit], at: int) -> bool:
        """Tell whether a participle hangs on the noun before it: "policies shared by …", "the forum held now will"."""
        if at + 1 < len(units) and units[at + 1].lower == "by" and units[at].tag in ("VBN", "VBD"):
            return True
        for unit in units[at + 1 : at + 7]:
            if unit.text in (",", ".", ";") or unit.lower in ("that", "which", "and", "to"):
                return False
            if unit.tag == "MD" or unit.lower in ("is", "are", "was", "were", "has", "have", "had"):
                return True
        return False


def _before(units: Sequence[Unit], at: int) -> Unit | None:
    """Return the unit before, adverbs and commas passed over."""
    index = at - 1
    while index >= 0 and (units[index].tag == "RB" or units[index].text == ","):
        index -= 1
    return units[index] if index >= 0 else None
