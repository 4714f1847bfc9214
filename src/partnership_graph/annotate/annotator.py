"""Annotate a document, sentence by sentence: tokens, names, people, posts, topics and dates; then its defects."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from partnership_graph.annotate.date import find_dates, find_time_range
from partnership_graph.annotate.defect import find_defects
from partnership_graph.annotate.head import BODY_TYPES, EVENT_TYPES, INSTRUMENT_TYPES, PLACE_TYPES, HeadNouns
from partnership_graph.annotate.match import LabelMatcher, Match
from partnership_graph.annotate.name import ORDINALS, NameShape, find_name_shapes
from partnership_graph.annotate.person import PersonFinder, RoleSpan
from partnership_graph.annotate.sitting import find_bare_bodies, find_numbered_sittings, find_sittings
from partnership_graph.annotate.token import is_word, tokenise
from partnership_graph.model import (
    Annotation,
    DateMention,
    Document,
    LexiconEntry,
    Mention,
    Sentence,
    Span,
    Token,
)

_NAMED_KINDS = ("polity", "organization", "body", "instrument", "place")
# In characters. No release was seen with a sentence of a third of this; a longer one is a list or debris, and left
# unread, since the time that names and clauses take grows with the square of a sentence.
LONGEST_SENTENCE = 4_000
_PARTY_LINKS = frozenset({"", "and", "and the", "the"})
_PARTY_OPENINGS = ("between", "between the")
_BETWEEN_STOPS = frozenset({",", ".", ";", ":", "(", ")", "—", "–", "“", "”", '"', "*"})


class Annotator:
    """Finds what a text names, with a lexicon that is indexed once."""

    def __init__(self, entries: Iterable[LexiconEntry]) -> None:
        known = tuple(entries)
        self._heads = HeadNouns.of(known)
        self._people = PersonFinder(frozenset(words[-1] for words in self._heads.types), is_word)
        self._names = LabelMatcher(entry for entry in known if entry.kind in _NAMED_KINDS)
        self._topics = LabelMatcher(entry for entry in known if entry.kind == "area")
        self._roles = LabelMatcher(entry for entry in known if entry.kind == "role")
        self._labels = tuple(
            entry.label
            for entry in known
            if entry.kind in ("area", "polity", "organization", "body", "instrument")
        )

    def annotate(self, document: Document) -> Annotation:
        """Return a document with its tokens, mentions, topics and defects."""
        rows = [self._annotate_sentence(document, sentence) for sentence in document.sentences]
        return Annotation(
            document,
            tuple(tokens for tokens, _, _ in rows),
            tuple(mentions for _, mentions, _ in rows),
            tuple(topics for _, _, topics in rows),
            find_defects(document, self._labels),
        )

    def _annotate_sentence(
        self, document: Document, sentence: Sentence
    ) -> tuple[tuple[Token, ...], tuple[Mention, ...], tuple[Mention, ...]]:
        text, span = document.text, sentence.span
        if span.end - span.start > LONGEST_SENTENCE:
            return (), (), ()
        tokens = tokenise(text, span)
        dates = [_date_mention(text, span, date) for date in find_dates(text, span)]
        known = self._names.find(text, span)
        cities = [match.span for match in known if match.of_kind("place")]
        polities = [match.span for match in known if match.of_kind("polity")]
        shapes = find_name_shapes(tokens, self._heads, cities, polities)
        names = [*dates, *_merge_names(text, known, [_with_parties(tokens, shape) for shape in shapes])]
        names = [*find_sittings(text, tokens, names, self._heads), *names]
        names += find_bare_bodies(text, tokens, names, self._heads)
        names += find_numbered_sittings(text, tokens, names)
        taken = [mention.span for mention in names]
        titles = [match.span for match in self._roles.find(text, span)]
        roles = self._people.extend_roles(tokens, titles)
        roles = tuple(
            _cut_at_body(role, names)
            for role in roles
            if not any(s.overlaps(role.title) and s.covers(role.span) for s in taken)
        )
        names = [
            m for m in names if not any(r.span.overlaps(m.span) and not m.span.covers(r.span) for r in roles)
        ]
        people = self._people.find_people(tokens, roles, [m.span for m in names if not _is_city(m)])
        names += [_mention(text, Span(r.span.start, r.span.end), "role", "", ()) for r in roles]
        names += [
            _mention(text, Span(p[0].span.start, p[-1].span.end), "person", "pg:Person", ()) for p in people
        ]
        topics = tuple(
            Mention(match.span, "area", _folded(text, match.span), entry=match.entries[0])
            for match in self._topics.find(text, span)
        )
        return tokens, tuple(sorted(_without_overlaps(names), key=lambda mention: mention.span)), topics


def _cut_at_body(role: RoleSpan, names: Sequence[Mention]) -> RoleSpan:
    """Return a post without the body it is held at: "Director of the Research Council" ends before the council."""
    for mention in names:
        inside = role.title.end < mention.span.start < role.span.end
        if inside and mention.kind in ("organization", "body"):
            return RoleSpan(role.title, role.title)
    return role


def _is_city(mention: Mention) -> bool:
    """Tell whether a mention is a known place of one word, which a surname may be as well."""
    return mention.kind == "place" and mention.entry is not None and " " not in mention.name


def _date_mention(text: str, sentence: Span, date: DateMention) -> Mention:
    """Return a date as a mention that reaches to the end of the time of day given with it."""
    time = find_time_range(text, Span(date.span.end, sentence.end)) if date.start_time else None
    near = time is not None and len(text[date.span.end : time[0].start].strip(" ,(")) < len("from at")
    span = Span(date.span.start, time[0].end) if time and near else date.span
    return Mention(span, "date", _folded(text, span), date=date)


def _merge_names(text: str, known: Sequence[Match], shapes: Sequence[NameShape]) -> list[Mention]:
    """Return known names and names found by form as one list: the longer wins, at equal length the known one."""
    mentions = []
    for shape in shapes:
        inside = tuple(_known_mention(text, match) for match in known if shape.span.covers(match.span))
        if any(match.span.covers(shape.span) for match in known):
            continue
        mentions.append(_shape_mention(text, shape, inside))
    covered = [mention.span for mention in mentions]
    mentions += [
        _known_mention(text, match) for match in known if not any(span.covers(match.span) for span in covered)
    ]
    return mentions


def _known_mention(text: str, match: Match) -> Mention:
    """Return a known name; where its label is that of several things, they are its candidates and none is chosen."""
    first = next((entry for kind in _NAMED_KINDS for entry in match.of_kind(kind)), match.entries[0])
    same_kind = {entry.iri for entry in match.of_kind(first.kind)}
    entry = first if len(same_kind) == 1 else None
    several = match.entries if len({entry.iri for entry in match.entries}) > 1 else ()
    return Mention(match.span, first.kind, _folded(text, match.span), first.type, entry, candidates=several)


def _shape_mention(text: str, shape: NameShape, inside: tuple[Mention, ...]) -> Mention:
    kind = _kind_of(shape)
    body = Span(shape.body[0].span.start, shape.body[-1].span.end) if shape.body else None
    head = Span(body.start, shape.span.end) if body and body.start > shape.span.start else shape.span
    parties = _parties(text, head, inside)
    return Mention(
        shape.span, kind, _folded(text, shape.span), shape.type, None, shape.ordinal, shape.year, body, shape.body_type,
        parties, inside,
    )  # fmt: skip


def _parties(text: str, span: Span, inside: Sequence[Mention]) -> tuple[LexiconEntry, ...]:
    """Return the polities that a name joins: at its head ("EU-Japan …"), or right behind "between"."""
    found: list[LexiconEntry] = []
    end = span.start
    for mention in inside:
        if mention.kind != "polity" or mention.entry is None:
            continue
        gap = text[end : mention.span.start].strip(" \n-–—/,").lower()
        if not (
            gap in _PARTY_LINKS
            or (not found and gap.endswith(_PARTY_OPENINGS))
            or (not found and _is_ordinal(gap))
        ):
            break
        found.append(mention.entry)
        end = mention.span.end
    return tuple(found)


def _is_ordinal(words: str) -> bool:
    return words.removeprefix("the ").strip() in ORDINALS or words[:1].isdigit()


def _kind_of(shape: NameShape) -> str:
    if shape.type in EVENT_TYPES or (shape.type in BODY_TYPES and (shape.ordinal or shape.year)):
        return "event"
    if shape.type in BODY_TYPES:
        return "body"
    if shape.type in INSTRUMENT_TYPES:
        return "instrument"
    return "place" if shape.type in PLACE_TYPES else "organization"


def _with_parties(tokens: Sequence[Token], shape: NameShape) -> NameShape:
    """Return an instrument's shape with the parties its name goes on to list: "… between A and B"."""
    at = next((i for i, token in enumerate(tokens) if token.span.start >= shape.span.end), len(tokens))
    if shape.type not in INSTRUMENT_TYPES or at >= len(tokens) or tokens[at].text != "between":
        return shape
    end, seen_and = at + 1, False
    while (
        end < len(tokens)
        and tokens[end].text not in _BETWEEN_STOPS
        and not tokens[end].tag.startswith(("V", "W"))
    ):
        if seen_and and tokens[end].tag in ("IN", "TO") and tokens[end].text != "of":
            break
        seen_and = seen_and or tokens[end].text == "and"
        end += 1
    if not seen_and:
        return shape
    return replace(shape, tokens=(*shape.tokens, *tokens[at:end]))


def _mention(text: str, span: Span, kind: str, type_: str, inner: tuple[Mention, ...]) -> Mention:
    return Mention(span, kind, _folded(text, span), type_, inner=inner)


def _folded(text: str, span: Span) -> str:
    return re.sub(r"\s+", " ", text[span.start : span.end]).strip()


def _without_overlaps(mentions: Iterable[Mention]) -> list[Mention]:
    """Keep, of mentions that overlap, the longest, and of equals the first given."""
    kept: list[Mention] = []
    for mention in sorted(mentions, key=lambda m: m.span.start - m.span.end):
        if not any(mention.span.overlaps(other.span) for other in kept):
            kept.append(mention)
    return kept
