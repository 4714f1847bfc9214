"""Know head nouns: the words that end or begin a name and say what kind of thing it names."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from partnership_graph.model import LexiconEntry

BODY_TYPES = frozenset(
    {
        "pg:JointCouncil",
        "pg:JointCommittee",
        "pg:Dialogue",
        "pg:WorkingGroup",
        "pg:MultilateralForum",
        "pg:JointBody",
    }
)
EVENT_TYPES = frozenset(
    {"pg:Meeting", "pg:CouncilMeeting", "pg:WorkingGroupMeeting", "pg:Summit", "pg:Conference", "pg:Signing"}
    | {"pg:Adoption", "pg:Launch", "pg:Publication", "pg:Visit", "pg:Consultation"}
)
INSTRUMENT_TYPES = frozenset(
    {"pg:Agreement", "pg:Partnership", "pg:MemorandumOfUnderstanding", "pg:Treaty", "pg:Arrangement"}
    | {"pg:Declaration", "pg:OutcomeStatement", "pg:PolicyInstrument", "pg:Legislation", "pg:Strategy"}
    | {"pg:SelfRegulationScheme", "pg:TechnicalRecommendation", "pg:Programme"}
)
PLACE_TYPES = frozenset({"pg:Venue", "pg:City"})


@dataclass(frozen=True, slots=True)
class HeadNouns:
    """The head nouns of names, longest first, each with the class it gives."""

    types: dict[tuple[str, ...], str] = field(default_factory=dict)

    @classmethod
    def of(cls, entries: Iterable[LexiconEntry]) -> HeadNouns:
        """Collect the head nouns among lexicon entries."""
        return cls({tuple(entry.label.split()): entry.type for entry in entries if entry.kind == "name-head"})

    def closing(self, words: Sequence[str]) -> tuple[str, int]:
        """Return the class of the longest head noun that ends the words, with its length; `("", 0)` for none."""
        for length in range(min(4, len(words)), 0, -1):
            found = self._type(words[-length:])
            if found:
                return found, length
        return "", 0

    def opening(self, words: Sequence[str]) -> tuple[str, int]:
        """Return the class of the longest head noun that begins the words, with its length; `("", 0)` for none."""
        for length in range(min(4, len(words)), 0, -1):
            found = self._type(words[:length])
            if found:
                return found, length
        return "", 0

    def _type(self, words: Sequence[str]) -> str:
        return self.types.get(tuple(words), "") or self.types.get(
            tuple(w.title() for w in words if w.isupper()), ""
        )
