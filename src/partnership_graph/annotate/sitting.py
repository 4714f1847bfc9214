"""Find events named by what meets: "the second meeting of the X Council", and bodies named by their head alone."""

from __future__ import annotations

from collections.abc import Sequence

from partnership_graph.annotate.head import BODY_TYPES, HeadNouns
from partnership_graph.annotate.name import ordinal_of
from partnership_graph.model import Mention, Span, Token

_SITTINGS = frozenset({"meeting", "session", "round", "edition", "sitting", "plenary"})
_GATHERING_TYPES = {"forum": "pg:Conference", "conference": "pg:Conference", "summit": "pg:Summit"}
_GATHERINGS = frozenset({"forum", "conference", "summit", "council", "committee", "dialogue", "consultation"})
_ORDINAL_WORDS = {"inaugural": 1, "first-ever": 1}
_QUALITIES = frozenset(
    {
        "annual",
        "joint",
        "regular",
        "ministerial",
        "ordinary",
        "plenary",
        "next",
        "last",
        "previous",
        "upcoming",
        "latest",
    }
)


def find_sittings(
    text: str, tokens: Sequence[Token], names: Sequence[Mention], heads: HeadNouns
) -> list[Mention]:
    """Return the events that a sentence names as a sitting of a body."""
    found = []
    for at in range(len(tokens) - 2):
        if tokens[at].text.lower() not in _SITTINGS or tokens[at + 1].text != "of":
            continue
        body = _body_at(text, tokens, at + 2, names, heads)
        if body is not None:
            found.append(_sitting(text, tokens, at, body))
    return found


def _body_at(
    text: str, tokens: Sequence[Token], at: int, names: Sequence[Mention], heads: HeadNouns
) -> Mention | None:
    """Return the body that is named, in full or by its head alone, at a token or behind its article."""
    if tokens[at].text.lower() in ("the", "this", "their", "its"):
        at += 1
    if at >= len(tokens):
        return None
    named = next(
        (m for m in names if m.span.start == tokens[at].span.start and m.kind in ("body", "event")), None
    )
    return named or bare_body(text, tokens, at, heads)


def bare_body(text: str, tokens: Sequence[Token], at: int, heads: HeadNouns) -> Mention | None:
    """Return a body named by its head noun alone, capitalised: "the Council", "the Joint Committee"; else None."""
    for length in (3, 2, 1):
        part = tokens[at : at + length]
        words = [token.text for token in part]
        if len(part) == length and heads.closing(words) == (heads.closing(words)[0], length):
            kind = heads.closing(words)[0]
            if kind in BODY_TYPES and words[0][0].isupper():
                span = Span(part[0].span.start, part[-1].span.end)
                return Mention(span, "body", text[span.start : span.end], kind, body_type=kind)
    return None


def find_bare_bodies(
    text: str, tokens: Sequence[Token], names: Sequence[Mention], heads: HeadNouns
) -> list[Mention]:
    """Return the bodies that a sentence names by "the" and their head noun alone."""
    found = []
    for at in range(1, len(tokens)):
        if tokens[at - 1].text.lower() == "the" and not any(m.span.overlaps(tokens[at].span) for m in names):
            body = bare_body(text, tokens, at, heads)
            if body is not None and not _goes_on(tokens, body):
                found.append(body)
    return found


def find_numbered_sittings(text: str, tokens: Sequence[Token], names: Sequence[Mention]) -> list[Mention]:
    """Return the events named by number and kind alone: "the sixth forum", "its eighth meeting", "the next meeting"."""
    found = []
    for at in range(1, len(tokens)):
        word = tokens[at].text.lower()
        if word not in _SITTINGS | _GATHERINGS or not tokens[at].text.islower():
            continue
        start, ordinal = at, None
        while (
            start > 0
            and ordinal is None
            and (
                tokens[start - 1].text.lower() in _QUALITIES | set(_ORDINAL_WORDS)
                or ordinal_of(tokens[start - 1])
            )
        ):
            start -= 1
            ordinal = _ORDINAL_WORDS.get(tokens[start].text.lower()) or ordinal_of(tokens[start])
        is_next = tokens[start].text.lower() in ("next", "upcoming")
        span = Span(tokens[start].span.start, tokens[at].span.end)
        joined = at + 1 < len(tokens) and tokens[at + 1].text in ("of", "for")
        if (ordinal or is_next) and not joined and not any(m.span.overlaps(span) for m in names):
            name = " ".join(text[span.start : span.end].split())
            found.append(
                Mention(span, "event", name, _GATHERING_TYPES.get(word, "pg:Meeting"), ordinal=ordinal)
            )
    return found


def _goes_on(tokens: Sequence[Token], body: Mention) -> bool:
    """Tell whether a capitalised word follows, so that the head noun belongs to a longer name."""
    following = next((token for token in tokens if token.span.start >= body.span.end), None)
    return following is not None and (following.text[0].isupper() or following.text in ("on", "for"))


def _sitting(text: str, tokens: Sequence[Token], at: int, body: Mention) -> Mention:
    start, ordinal = at, None
    while start > 0 and ordinal is None:
        before = tokens[start - 1]
        ordinal = _ORDINAL_WORDS.get(before.text.lower()) or ordinal_of(before)
        if ordinal is None and before.text.lower() not in _QUALITIES:
            break
        start -= 1
    span = Span(tokens[start].span.start, body.span.end)
    name = " ".join(text[span.start : span.end].split())
    return Mention(
        span,
        "event",
        name,
        body.body_type or body.type,
        ordinal=ordinal or body.ordinal,
        body=body.body or body.span,
        body_type=body.body_type or body.type,
        parties=body.parties,
        inner=(body, *body.inner),
    )
