"""What is gathered of an event while a document is read."""

from __future__ import annotations

from dataclasses import dataclass

from partnership_graph.interpret.event.calendar import Dating
from partnership_graph.interpret.event.place import Whereabouts
from partnership_graph.interpret.reading import ReadSentence
from partnership_graph.model import DateMention, Entity, Mention, Referent, Span


@dataclass(slots=True)
class Happening:
    """An event while its facts are gathered from the places that tell of it."""

    entity: Entity
    type: str
    name: str
    named_at: Span
    status: str
    shown: Span
    rule: str
    mention: Mention
    referent: Referent | None = None
    stated: tuple[DateMention, Span] | None = None
    dating: Dating | None = None
    whereabouts: Whereabouts | None = None
    same_day: tuple[Happening, Span] | None = None
    note: ReadSentence | None = None
    told_at: tuple[Span, ...] = ()
    ordinal: int | None = None
