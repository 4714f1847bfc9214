"""Keep the areas of a document, each found by its label in any of its forms."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from partnership_graph.model import Concept, Entity, LexiconEntry, Span


@dataclass(slots=True)
class Treatment:
    """One area as the document treats it."""

    entity: Entity
    concept: Concept
    label: str
    span: Span
    of: Entity | None = None
    position: int | None = None
    position_span: Span | None = None
    priority_position: int | None = None
    priority_span: Span | None = None
    in_list: bool = False

    @property
    def shown(self) -> tuple[Span, ...]:
        """The places that list the area, the fullest label first."""
        return tuple(dict.fromkeys(s for s in (self.span, self.position_span, self.priority_span) if s))


@dataclass(slots=True)
class AreaIndex:
    """The areas of a document, found by label in any of its forms."""

    known: dict[str, LexiconEntry]
    readings: dict[Span, str]
    treatments: list[Treatment] = field(default_factory=list)
    labels: int = 0

    def find(self, phrase: str) -> Treatment | None:
        """Return the treatment a phrase means: the same label, the same concept, or the one label it is part of."""
        words = label_words(phrase)
        same = [t for t in self.treatments if label_words(t.label) == words]
        if same:
            return same[0]
        entry = self.entry(phrase)
        if entry:
            concept = concept_of(entry)
            found = next((t for t in self.treatments if t.concept == concept), None)
            if found:
                return found
        holding = [t for t in self.treatments if t.in_list and words and words < label_words(t.label)]
        return holding[0] if len(holding) == 1 else None

    def entry(self, phrase: str) -> LexiconEntry | None:
        """Return the concept of the area scheme that a phrase labels, if any."""
        return self.known.get(plain(phrase)) or self.known.get(plain(re.sub(r"\s*\([^)]*\)", "", phrase)))

    def add(self, label: str, span: Span) -> Treatment:
        """Return the treatment of a label, made now where there is none."""
        found = self.find(label)
        if found is None:
            entry = self.entry(label)
            slug = "-".join(re.findall(r"\w+", label.lower()))
            concept = concept_of(entry) if entry else Concept("topic", slug)
            found = Treatment(Entity("treatment", slug), concept, label, span)
            self.treatments.append(found)
        return found


def concept_of(entry: LexiconEntry) -> Concept:
    """Return the concept of an area entry."""
    scheme, slug = entry.iri.rsplit("/", 2)[-2:]
    return Concept(scheme, slug)


def plain(phrase: str) -> str:
    """Return a phrase in small letters with single spaces."""
    return " ".join(phrase.lower().split())


def label_words(label: str) -> frozenset[str]:
    """Return the words that make a label, whatever joins them.

    >>> label_words("Online/Digital Platform Cooperation") == label_words("Online & Digital Platform Cooperation")
    True
    """
    bare = re.sub(r"\([^)]*\)", " ", label.lower()).replace("&", " ")
    slashed = re.sub(r"(?<=[a-z])/(?=[a-z])", " ", bare)
    return frozenset(re.findall(r"[\w/]+", slashed)) - {"and", "the", "of", "in"}
