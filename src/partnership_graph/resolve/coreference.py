"""Take up full names: what a shorter form, or a head noun alone, means in its document."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from partnership_graph.model import Annotation, LexiconEntry, Mention, Span, Zone
from partnership_graph.resolve.key import body_key, name_key

_SHORTENED = frozenset({"body", "instrument", "organization"})


@dataclass(frozen=True, slots=True)
class FullName:
    """A name that is short for no other: its key, the polities it joins, and its words where they stand first."""

    key: str
    parties: tuple[LexiconEntry, ...]
    words: str
    span: Span


@dataclass(slots=True)
class FullNames:
    """The names of a document that are not short for others, by kind and words."""

    names: dict[str, dict[tuple[str, ...], FullName]] = field(default_factory=dict)

    @classmethod
    def of(cls, annotation: Annotation) -> FullNames:
        """Collect the names that bodies, instruments and organisations have in a document, in text order."""
        full = cls()
        for mention in _told_mentions(annotation):
            if mention.body is not None and " " in _body_words(mention):
                words = _body_words(mention)
                full._add("body", FullName(body_key(mention), mention.parties, words, mention.body))
            elif mention.kind == "event" and mention.ordinal and not is_numbered(mention):
                words = mention.name.split(" ", 1)[1]
                span = Span(mention.span.end - len(words), mention.span.end)
                full._add("body", FullName(name_key(mention), mention.parties, words, span))
            if mention.kind in _SHORTENED and mention.entry is None and not is_bare(mention):
                full._add(
                    mention.kind, FullName(name_key(mention), mention.parties, mention.name, mention.span)
                )
        return full

    def _add(self, kind: str, name: FullName) -> None:
        self.names.setdefault(kind, {}).setdefault(tuple(name.words.lower().split()), name)

    def series(self, name: str) -> FullName | None:
        """Return what "the sixth forum" is the sixth of: the first name of that kind, or body."""
        kind = name.lower().split()[-1]
        known = self.names.get("body", {}).items()
        fitting = [value for words, value in known if words[-1] == kind and len(words) > 1]
        if not fitting and kind in ("meeting", "session", "round", "edition", "sitting"):
            fitting = [value for words, value in known if len(words) > 1]
        joined = [value for value in fitting if len(value.parties) > 1]
        return next(iter(joined or fitting), None)

    def fuller(self, kind: str, words: str) -> FullName | None:
        """Return the one longer name that ends in some words, or None where none or several do."""
        short = tuple(words.lower().split())
        longer: dict[str, FullName] = {}
        for name, value in self.names.get(kind, {}).items():
            if len(name) > len(short) and name[-len(short) :] == short:
                longer.setdefault(value.key, value)
        joined = {key: value for key, value in longer.items() if len(value.parties) > 1}
        for found in (longer, joined):
            if len(found) == 1:
                return next(iter(found.values()))
        return None


def _told_mentions(annotation: Annotation) -> list[Mention]:
    """Return the mentions of the text before those of the headline, where any word may be written large."""
    headlines = {
        i for i, sentence in enumerate(annotation.document.sentences) if sentence.zone is Zone.HEADLINE
    }
    rows = list(enumerate(annotation.mentions))
    told = [m for index, mentions in rows if index not in headlines for m in mentions]
    return [*told, *(m for index, mentions in rows if index in headlines for m in mentions if m.ordinal)]


def is_numbered(mention: Mention) -> bool:
    """Tell whether a mention names an event by number and kind alone: "the sixth forum", "the next meeting"."""
    return mention.kind == "event" and mention.body is None and mention.name.split()[-1].islower()


def is_bare(mention: Mention) -> bool:
    """Tell whether a mention is a body's head noun alone."""
    return mention.kind == "body" and mention.body is None and mention.entry is None


def keys_of(mention: Mention, full: FullNames) -> tuple[str, tuple[LexiconEntry, ...]]:
    """Return the key of a mention, or of the one fuller name it is short for, and the parties of that name."""
    if mention.kind == "event":
        body = body_of(mention, full)
        key, parties = (body.key, body.parties) if body else (name_key(mention), mention.parties)
        if mention.body is not None and mention.type not in _BODY_LED and mention.ordinal is None:
            key = name_key(mention)
        if is_numbered(mention) and mention.ordinal is None:
            return f"{key} next", parties
        return (f"{key} {mention.ordinal:02}" if mention.ordinal else key), parties
    fuller = full.fuller(mention.kind, mention.name) if mention.kind in _SHORTENED else None
    return (fuller.key, fuller.parties) if fuller else (name_key(mention), mention.parties)


_BODY_LED = frozenset(
    {"pg:JointCouncil", "pg:JointCommittee", "pg:Dialogue", "pg:JointBody", "pg:MultilateralForum"}
)


def _body_words(mention: Mention) -> str:
    if mention.body is None:
        return ""
    low = mention.body.start - mention.span.start
    return mention.name[low : low + mention.body.end - mention.body.start]


def body_of(mention: Mention, full: FullNames) -> FullName | None:
    """Return the body that an event is a sitting of, by its full name in the document, or None."""
    if is_numbered(mention):
        return full.series(mention.name)
    words = _body_words(mention)
    if not words and mention.ordinal:
        words = mention.name.split(" ", 1)[-1]
    known = full.names.get("body", {}).get(tuple(words.lower().split()))
    return full.fuller("body", words) or known if words else None


def is_known(mention: Mention, full: FullNames) -> bool:
    """Tell whether a mention means something: a head noun alone does only if the document has its full name."""
    if is_numbered(mention):
        return full.series(mention.name) is not None
    return not is_bare(mention) or full.fuller("body", mention.name) is not None


def without_unknown(mentions: Iterable[Mention], full: FullNames) -> tuple[Mention, ...]:
    """Return the mentions that mean something."""
    return tuple(mention for mention in mentions if is_known(mention, full))
