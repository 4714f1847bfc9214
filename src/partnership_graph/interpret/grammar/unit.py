"""Fold a sentence into units: each name one unit, bracketed and quoted words set aside, so that grammar is short."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from partnership_graph.model import Mention, Span, Token

_OPENING = {"(": ")", "[": "]", "“": "”"}
_DASHES = frozenset({"—", "–"})
NAME_TAG = "NNP"


@dataclass(frozen=True, slots=True)
class Unit:
    """A word, a mark or a whole name; `mention` is set for a name, whose tag is that of a proper noun.

    `base` is the base form of the word read as a verb, in lower case and British spelling.
    """

    span: Span
    text: str
    tag: str
    lemma: str
    mention: Mention | None = None
    base: str = ""

    @property
    def lower(self) -> str:
        """The words in lower case."""
        return self.text.lower()


def fold_sentence(tokens: Sequence[Token], mentions: Sequence[Mention]) -> tuple[Unit, ...]:
    """Return the units of a sentence in text order; nothing is left out."""
    units: list[Unit] = []
    for token in tokens:
        mention = next((m for m in mentions if m.span.covers(token.span)), None)
        if mention is None:
            units.append(Unit(token.span, token.text, token.tag, token.lemma, None, token.base))
        elif not units or units[-1].mention is not mention:
            units.append(Unit(mention.span, mention.name, NAME_TAG, mention.name.lower(), mention))
    return tuple(units)


def set_asides_apart(units: Sequence[Unit]) -> tuple[tuple[Unit, ...], tuple[tuple[Unit, ...], ...]]:
    """Return the units that carry the grammar, and the groups in brackets, quotation marks or paired dashes."""
    main: list[Unit] = []
    asides: list[tuple[Unit, ...]] = []
    at = 0
    while at < len(units):
        end = _aside_end(units, at)
        if end is None:
            main.append(units[at])
            at += 1
        else:
            asides.append(tuple(units[at : end + 1]))
            at = end + 1
    return tuple(main), tuple(asides)


def _aside_end(units: Sequence[Unit], at: int) -> int | None:
    """Return the index of the mark that closes the group opening at `at`, or None where none opens or closes."""
    mark = units[at].text
    if mark in _OPENING:
        return next((i for i in range(at + 1, len(units)) if units[i].text == _OPENING[mark]), None)
    if mark in _DASHES and units[at].mention is None:
        return next((i for i in range(at + 1, len(units)) if units[i].text == mark), None)
    return None


def stretch(units: Sequence[Unit]) -> Span:
    """Return the span from the first unit to the last."""
    return Span(units[0].span.start, units[-1].span.end)
