"""Know verbs: which cue gives which modality, and which verb is which kind of action (labels of the SKOS schemes)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from partnership_graph.model import LexiconEntry

# Verbs of meeting, speaking and being: read as events, quotations or states, so no act by themselves (FACTS.md).
GATHERING = frozenset({
    "hold", "host", "convene", "organise", "chair", "cochair", "co-chair", "cohost", "co-host", "attend", "meet",
    "visit", "participate", "join", "gather", "represent", "lead", "accompany", "receive",
})  # fmt: skip
SPEAKING = frozenset({"say", "add", "remark", "comment", "tell", "quote"})
STATE = frozenset({
    "be", "have", "do", "become", "remain", "include", "comprise", "consist", "contain", "belong", "cover",
    "concern", "mean",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue as found: how many words it takes from its verb on, and the modality it gives."""

    length: int
    modality: str


class VerbLexicon:
    """The cue verbs of the modality scheme and the content verbs of the action scheme, by base form."""

    def __init__(self, entries: Iterable[LexiconEntry]) -> None:
        self._cues: dict[tuple[str, ...], str] = {}
        self._actions: dict[tuple[str, ...], str] = {}
        for entry in entries:
            target = {"cue": self._cues, "action": self._actions}.get(entry.kind)
            if target is not None:
                target.setdefault(tuple(entry.label.lower().split()), entry.iri.rsplit("/", 1)[-1])
        self._first = frozenset(words[0] for words in (*self._cues, *self._actions))
        self._longest = max((len(words) for words in self._cues), default=1)

    def is_verb(self, lemma: str) -> bool:
        """Tell whether a base form begins a known verb."""
        return lemma in self._first or lemma in GATHERING or lemma in SPEAKING

    def cue(self, lemmas: Sequence[str]) -> Cue | None:
        """Return the longest cue that the base forms begin with, or None."""
        for length in range(min(self._longest, len(lemmas)), 0, -1):
            modality = self._cues.get(tuple(lemmas[:length]))
            if modality:
                return Cue(length, modality)
        return None

    def knows(self, verb: str) -> bool:
        """Tell whether a verb stands in the lexicon just so, particle and all."""
        words = tuple(verb.split())
        return words in self._cues or words in self._actions

    def action(self, verb: str) -> str | None:
        """Return the action concept of a content verb (with its particle, or without), or None."""
        words = tuple(verb.split())
        return self._actions.get(words) or self._actions.get(words[:1])
