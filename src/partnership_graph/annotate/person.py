"""Find people by what stands beside their names: a title before, a post after, a form of address."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from partnership_graph.annotate.name import is_name_word
from partnership_graph.model import Span, Token

_ADDRESS = frozenset(
    {"mr", "mrs", "ms", "miss", "dr", "prof", "professor", "sir", "dame", "lord", "madam", "h.e"}
)
_PARTICLES = frozenset(
    {"de", "van", "von", "der", "den", "da", "di", "du", "bin", "al", "el", "la", "le", "dos"}
)
_CALENDAR = frozenset({
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december",
})  # fmt: skip
_TAIL_WORDS = ("of", "for")
_LONGEST_NAME = 4


@dataclass(frozen=True, slots=True)
class RoleSpan:
    """A post as written: its title words, and how far its portfolio reaches ("Minister of Science and ICT")."""

    title: Span
    span: Span


def extend_roles(tokens: Sequence[Token], titles: Iterable[Span]) -> tuple[RoleSpan, ...]:
    """Return each title with the portfolio that follows it, in text order."""
    return tuple(RoleSpan(title, Span(title.start, _portfolio_end(tokens, title))) for title in titles)


def _portfolio_end(tokens: Sequence[Token], title: Span) -> int:
    at = next((i for i, token in enumerate(tokens) if token.span.start >= title.end), len(tokens))
    if at + 1 >= len(tokens) or tokens[at].text not in _TAIL_WORDS:
        return title.end
    at += 2 if tokens[at + 1].text == "the" else 1
    if at >= len(tokens) or not is_name_word(tokens[at]):
        return title.end
    while at < len(tokens) and is_name_word(tokens[at]):
        end = tokens[at].span.end
        at += 1
        if (
            at + 1 < len(tokens)
            and tokens[at].text in ("and", "&", "of", "for")
            and is_name_word(tokens[at + 1])
        ):
            at += 1
    return end


def find_people(
    tokens: Sequence[Token], roles: Sequence[RoleSpan], taken: Sequence[Span], heads: frozenset[str]
) -> tuple[tuple[Token, ...], ...]:
    """Return the token runs that name people, in text order.

    `taken` are spans that name other things; `heads` head nouns, which no person's name holds. A run of one word
    is a person only right behind a title or a form of address.
    """
    found = []
    for run in _name_runs(tokens, [*taken, *(role.span for role in roles)], heads):
        low, high = run
        if high - low > _LONGEST_NAME:
            continue
        titled = _follows_title(tokens, low, roles)
        if titled or (high - low > 1 and _precedes_post(tokens, high, roles)):
            found.append(tuple(tokens[low:high]))
    return tuple(found)


def _name_runs(
    tokens: Sequence[Token], closed: Sequence[Span], heads: frozenset[str]
) -> Iterable[tuple[int, int]]:
    at = 0
    while at < len(tokens):
        if not _may_name(tokens[at], closed, heads):
            at += 1
            continue
        end = at + 1
        while end < len(tokens) and _goes_on(tokens, end, closed, heads):
            end += 1
        yield at, end
        at = end


def _goes_on(tokens: Sequence[Token], at: int, closed: Sequence[Span], heads: frozenset[str]) -> bool:
    if tokens[at].text.lower() in _PARTICLES:
        return at + 1 < len(tokens) and _may_name(tokens[at + 1], closed, heads)
    return _may_name(tokens[at], closed, heads)


def _may_name(token: Token, closed: Sequence[Span], heads: frozenset[str]) -> bool:
    lower = token.text.lower().rstrip(".")
    return (
        token.text[0].isalpha()
        and token.text[0].isupper()
        and lower not in _CALENDAR
        and lower not in _ADDRESS
        and token.text not in heads
        and token.tag not in ("DT", "IN", "PRP", "PRP$", "CC", "TO", "WDT", "WP", "MD")
        and not any(span.overlaps(token.span) for span in closed)
    )


def _follows_title(tokens: Sequence[Token], low: int, roles: Sequence[RoleSpan]) -> bool:
    if low == 0:
        return False
    before = tokens[low - 1]
    if before.text.lower().rstrip(".") in _ADDRESS:
        return True
    if before.text == "." and low > 1:
        return tokens[low - 2].text.lower() in _ADDRESS
    if before.text in (":", ",") and low > 1:
        before = tokens[low - 2]
    return any(role.span.end == before.span.end for role in roles)


def _precedes_post(tokens: Sequence[Token], high: int, roles: Sequence[RoleSpan]) -> bool:
    at = high
    if at < len(tokens) and tokens[at].text in (",", "("):
        at += 1
        while at < len(tokens) and (tokens[at].text in ("the", "The") or tokens[at].tag == "POS"):
            at += 1
        return at < len(tokens) and any(role.span.start == tokens[at].span.start for role in roles)
    return False
