"""Find people by what stands beside their names: a title before, a post after, a form of address."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from partnership_graph.annotate.name import is_name_word
from partnership_graph.model import Span, Token

_ADDRESS = frozenset(
    {"mr", "mrs", "ms", "miss", "dr", "prof", "professor", "sir", "dame", "lord", "madam", "h.e", "hon"}
)
_PARTICLES = frozenset(
    {"de", "van", "von", "der", "den", "da", "di", "du", "bin", "al", "el", "la", "le", "dos"}
)
_CALENDAR = frozenset({
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december",
})  # fmt: skip
_RANKS = frozenset({
    "Principal", "Senior", "First", "Chief", "Executive", "State", "Parliamentary", "Permanent", "Assistant", "Acting",
    "Deputy", "Vice", "Associate", "Honorary", "Federal", "Former",
})  # fmt: skip
_TAIL_WORDS = ("of", "for")
_LONGEST_NAME = 4
_LONGEST_PORTFOLIO = 14


@dataclass(frozen=True, slots=True)
class RoleSpan:
    """A post as written: its title words, and how far its portfolio reaches ("Minister of Science and ICT")."""

    title: Span
    span: Span


class PersonFinder:
    """Finds posts and people with the head nouns of other names and a word list to tell words from names."""

    def __init__(self, heads: frozenset[str], is_word: Callable[[str], bool]) -> None:
        self._heads = heads
        self._is_word = is_word

    def extend_roles(self, tokens: Sequence[Token], titles: Sequence[Span]) -> tuple[RoleSpan, ...]:
        """Return each title with the portfolio that follows it, in text order."""
        whole = [_with_rank(tokens, title) for title in titles]
        return tuple(
            RoleSpan(title, Span(title.start, self._portfolio_end(tokens, title, whole))) for title in whole
        )

    def _portfolio_end(self, tokens: Sequence[Token], title: Span, titles: Sequence[Span]) -> int:
        at = next((i for i, token in enumerate(tokens) if token.span.start >= title.end), len(tokens))
        if at + 1 >= len(tokens) or tokens[at].text not in _TAIL_WORDS:
            return title.end
        at += 2 if tokens[at + 1].text == "the" else 1
        end = title.end
        while at < len(tokens) and self._is_portfolio_word(tokens[at], titles):
            end = tokens[at].span.end
            at = self._next_of_portfolio(tokens, at + 1, titles)
        return end

    def _is_portfolio_word(self, token: Token, titles: Sequence[Span]) -> bool:
        """Tell whether a token may name a field of work: a capitalised word of the language, or an acronym."""
        if not is_name_word(token) or any(title.overlaps(token.span) for title in titles):
            return False
        return token.text.isupper() or any(self._is_word(part) for part in token.text.split("-"))

    def _next_of_portfolio(self, tokens: Sequence[Token], at: int, titles: Sequence[Span]) -> int:
        """Return where a portfolio goes on: at the next word, behind "and", or behind a comma that leads to "and"."""
        if at + 1 >= len(tokens):
            return at
        if tokens[at].text in ("and", "&", "of", "for"):
            return at + 2 if tokens[at + 1].text == "the" and at + 2 < len(tokens) else at + 1
        if tokens[at].text == "," and self._list_leads_to_and(tokens, at + 1, titles):
            return at + 1
        return at

    def _list_leads_to_and(self, tokens: Sequence[Token], at: int, titles: Sequence[Span]) -> bool:
        for index in range(at, min(at + _LONGEST_PORTFOLIO, len(tokens) - 1)):
            if tokens[index].text == "and":
                return index > at and self._is_portfolio_word(tokens[index + 1], titles)
            if tokens[index].text != "," and not self._is_portfolio_word(tokens[index], titles):
                return False
        return False

    def find_people(
        self, tokens: Sequence[Token], roles: Sequence[RoleSpan], taken: Sequence[Span]
    ) -> tuple[tuple[Token, ...], ...]:
        """Return the token runs that name people, in text order.

        `taken` are spans that name other things. A run of one word is a person only right behind a title or a form
        of address.
        """
        found = []
        for low, high in self._name_runs(tokens, [*taken, *(role.span for role in roles)]):
            if high - low > _LONGEST_NAME:
                continue
            titled = _follows_title(tokens, low, roles)
            if titled or (high - low > 1 and _precedes_post(tokens, high, roles)):
                found.append(tuple(tokens[low:high]))
        return tuple(found)

    def _name_runs(self, tokens: Sequence[Token], closed: Sequence[Span]) -> Iterable[tuple[int, int]]:
        at = 0
        while at < len(tokens):
            if not self._may_name(tokens[at], closed):
                at += 1
                continue
            end = at + 1
            while end < len(tokens) and self._goes_on(tokens, end, closed):
                end += 1
            yield at, end
            at = end

    def _goes_on(self, tokens: Sequence[Token], at: int, closed: Sequence[Span]) -> bool:
        if tokens[at].text.lower() in _PARTICLES:
            return at + 1 < len(tokens) and self._goes_on(tokens, at + 1, closed)
        return self._may_name(tokens[at], closed)

    def _may_name(self, token: Token, closed: Sequence[Span]) -> bool:
        lower = token.text.lower().rstrip(".")
        return (
            token.text[0].isalpha()
            and token.text[0].isupper()
            and lower not in _CALENDAR
            and lower not in _ADDRESS
            and token.text not in self._heads
            and token.tag not in ("DT", "IN", "PRP", "PRP$", "CC", "TO", "WDT", "WP", "MD")
            and not any(span.overlaps(token.span) for span in closed)
        )


def _with_rank(tokens: Sequence[Token], title: Span) -> Span:
    """Return a title with the rank written before it: "Principal Secretary", "Acting Director"."""
    before = [token for token in tokens if token.span.end <= title.start][-1:]
    ranked = before and before[0].text in _RANKS and title.start - before[0].span.end == 1
    return Span(before[0].span.start, title.end) if ranked else title


def _follows_title(tokens: Sequence[Token], low: int, roles: Sequence[RoleSpan]) -> bool:
    if low == 0:
        return False
    before = tokens[low - 1]
    if before.text.lower().rstrip(".") in _ADDRESS:
        return True
    if before.text == "." and low > 1:
        return tokens[low - 2].text.lower() in _ADDRESS
    comma = before.text == ","
    if before.text in (":", ",") and low > 1:
        before = tokens[low - 2]
    role = next((role for role in roles if role.span.end == before.span.end), None)
    return role is not None and not (comma and _belongs_to_name_before(tokens, role))


def _belongs_to_name_before(tokens: Sequence[Token], role: RoleSpan) -> bool:
    """Tell whether a post stands behind a name and a comma, so that the name after it is another's."""
    at = next(i for i, token in enumerate(tokens) if token.span.start >= role.span.start)
    while at > 0 and (tokens[at - 1].text in ("the", "then", "’s", "'s") or tokens[at - 1].tag == "POS"):
        at -= 1
    return at > 1 and tokens[at - 1].text == "," and is_name_word(tokens[at - 2])


def _precedes_post(tokens: Sequence[Token], high: int, roles: Sequence[RoleSpan]) -> bool:
    """Tell whether a post follows a name behind a comma or bracket, with at most a country or "then the" between."""
    if high >= len(tokens) or tokens[high].text not in (",", "("):
        return False
    for at in range(high + 1, min(high + 6, len(tokens))):
        if any(role.span.start <= tokens[at].span.start < role.title.end for role in roles):
            return True
        if not (tokens[at].tag in ("DT", "POS", "RB") or is_name_word(tokens[at]) or tokens[at].text == "of"):
            return False
    return False
