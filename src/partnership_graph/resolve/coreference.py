"""Take up full names: what a shorter form, or a head noun alone, means in its document."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from partnership_graph.model import Annotation, LexiconEntry, Mention
from partnership_graph.resolve.key import body_key, name_key

_SHORTENED = frozenset({"body", "instrument", "organization"})


@dataclass(slots=True)
class FullNames:
    """The names of a document that are not short for others: key and parties by kind and words."""

    names: dict[str, dict[tuple[str, ...], tuple[str, tuple[LexiconEntry, ...]]]] = field(
        default_factory=dict
    )

    @classmethod
    def of(cls, annotation: Annotation) -> FullNames:
        """Collect the names that bodies, instruments and organisations have in a document, in text order."""
        full = cls()
        for mention in (m for mentions in annotation.mentions for m in mentions):
            if mention.body is not None:
                low = mention.body.start - mention.span.start
                words = mention.name[low : low + mention.body.end - mention.body.start]
                full._add("body", words, body_key(mention), mention.parties)
            elif mention.kind == "event" and mention.ordinal and len(mention.name.split()) > 2:
                full._add("body", mention.name.split(" ", 1)[1], name_key(mention), mention.parties)
            if mention.kind in _SHORTENED and mention.entry is None:
                full._add(mention.kind, mention.name, name_key(mention), mention.parties)
        return full

    def series(self, name: str) -> tuple[str, tuple[LexiconEntry, ...]] | None:
        """Return key and parties of what "the sixth forum" is the sixth of: the first name of that kind, or body."""
        kind = name.lower().split()[-1]
        known = self.names.get("body", {}).items()
        fitting = [value for words, value in known if words[-1] == kind and len(words) > 1]
        if not fitting and kind in ("meeting", "session", "round", "edition", "sitting"):
            fitting = [value for words, value in known if len(words) > 1]
        joined = [value for value in fitting if len(value[1]) > 1]
        return next(iter(joined or fitting), None)

    def _add(self, kind: str, words: str, key: str, parties: tuple[LexiconEntry, ...]) -> None:
        self.names.setdefault(kind, {}).setdefault(tuple(words.lower().split()), (key, parties))

    def fuller(self, kind: str, words: str) -> tuple[str, tuple[LexiconEntry, ...]] | None:
        """Return key and parties of the one longer name that ends in some words, or None where none or several do."""
        short = tuple(words.lower().split())
        known = self.names.get(kind, {}).items()
        longer = {
            value[0]: value
            for name, value in known
            if len(name) > len(short) and name[-len(short) :] == short
        }
        joined = {key: value for key, value in longer.items() if len(value[1]) > 1}
        for found in (longer, joined):
            if len(found) == 1:
                return next(iter(found.values()))
        return None


def is_numbered(mention: Mention) -> bool:
    """Tell whether a mention names an event by number and kind alone: "the sixth forum", "the next meeting"."""
    return mention.kind == "event" and mention.body is None and mention.name.split()[-1].islower()


def is_bare(mention: Mention) -> bool:
    """Tell whether a mention is a body's head noun alone."""
    return (
        mention.kind == "body" and mention.body == mention.span and not mention.inner and not mention.parties
    )


def keys_of(mention: Mention, full: FullNames) -> tuple[str, tuple[LexiconEntry, ...]]:
    """Return the key of a mention, or of the one fuller name it is short for, and the parties of that name."""
    if mention.kind == "event" and is_numbered(mention):
        series = full.series(mention.name)
        key, parties = series or (name_key(mention), ())
        return (f"{key} {mention.ordinal:02}" if mention.ordinal else f"{key} next"), parties
    if mention.kind == "event":
        words = _body_words(mention)
        fuller = full.fuller("body", words) if words else None
        key, parties = fuller or (body_key(mention), mention.parties)
        if mention.body is None or (mention.type not in _BODY_LED and mention.ordinal is None):
            key = name_key(mention)
        return (f"{key} {mention.ordinal:02}" if mention.ordinal else key), parties
    fuller = full.fuller(mention.kind, mention.name) if mention.kind in _SHORTENED else None
    return fuller or (name_key(mention), mention.parties)


_BODY_LED = frozenset(
    {"pg:JointCouncil", "pg:JointCommittee", "pg:Dialogue", "pg:JointBody", "pg:MultilateralForum"}
)


def _body_words(mention: Mention) -> str:
    if mention.body is None:
        return ""
    low = mention.body.start - mention.span.start
    return mention.name[low : low + mention.body.end - mention.body.start]


def key_of_body(mention: Mention, full: FullNames) -> str | None:
    """Return the key of the body that an event's name names, or None where it names none."""
    if is_numbered(mention):
        series = full.series(mention.name)
        return series[0] if series else None
    words = _body_words(mention)
    if not words:
        return None
    fuller = full.fuller("body", words)
    return fuller[0] if fuller else body_key(mention)


def is_known(mention: Mention, full: FullNames) -> bool:
    """Tell whether a mention means something: a head noun alone does only if the document has its full name."""
    if is_numbered(mention):
        return full.series(mention.name) is not None
    return not is_bare(mention) or full.fuller("body", mention.name) is not None


def without_unknown(mentions: Iterable[Mention], full: FullNames) -> tuple[Mention, ...]:
    """Return the mentions that mean something."""
    return tuple(mention for mention in mentions if is_known(mention, full))
