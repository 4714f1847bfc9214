"""Tokens keep their offsets, their tags are mended where the tagger cannot know, and base forms are British."""

from __future__ import annotations

import pytest

from partnership_graph.annotate.token import tokenise, verb_base
from partnership_graph.model import Span

CUTS = [
    ("Norway-Kenya talks", ["Norway-Kenya", "talks"]),
    ("Norway's plan", ["Norway", "'s", "plan"]),
    ("Norway’s plan", ["Norway", "’s", "plan"]),
    ("the U.S. plan", ["the", "U.S.", "plan"]),
    ("5G/6G and AI.", ["5G/6G", "and", "AI", "."]),
    ("(09:30-18:30)", ["(", "09:30-18:30", ")"]),
    ("the 7th day, 1,000 people", ["the", "7th", "day", ",", "1,000", "people"]),
    ("one\ntwo", ["one", "two"]),
    ("don't go", ["don't", "go"]),
    ("R&D “here”", ["R&D", "“", "here", "”"]),
    ("a/b", ["a/b"]),
    ("", []),
]


@pytest.mark.parametrize(("text", "words"), CUTS)
def test_words_are_cut(text: str, words: list[str]) -> None:
    tokens = tokenise(text, Span(0, len(text)))
    assert [token.text for token in tokens] == words
    assert [text[token.span.start : token.span.end] for token in tokens] == words


def test_offsets_are_those_of_the_whole_text() -> None:
    (token,) = tokenise("one two three", Span(4, 7))
    assert (token.span, token.text) == (Span(4, 7), "two")


def test_tags_are_mended() -> None:
    tags = {token.text: token.tag for token in tokenise("Norway’s plan of 09:30-18:30", Span(0, 28))}
    assert (tags["’s"], tags["09:30-18:30"]) == ("POS", "CD")


BASES = [
    ("organized", "organise"),
    ("organised", "organise"),
    ("organizing", "organise"),
    ("analyzed", "analyse"),
    ("seized", "seize"),
    ("took", "take"),
    ("held", "hold"),
    ("agreed", "agree"),
    ("Launched", "launch"),
    ("5G", "5g"),
]


@pytest.mark.parametrize(("word", "base"), BASES)
def test_verbs_have_one_base_form(word: str, base: str) -> None:
    assert verb_base(word) == base
