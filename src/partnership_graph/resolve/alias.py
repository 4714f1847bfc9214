"""Find the short forms a text gives a name: "Global Partnership on AI (GPAI)", "(hereinafter “the Partnership”)"."""

from __future__ import annotations

import re

from partnership_graph.model import Span

_BRACKET = re.compile(
    r"\s{0,2}\((?:(?:hereinafter|hereafter)(?: referred to as)?,? )?(?:the )?"
    r"(?P<open>[“\"‘'])?(?:the )?(?P<alias>[A-Z][\w&/.-]{1,14}(?: [A-Z][\w-]{1,14}){0,3})"
    r"(?P<close>[”\"’'])?\s?(?=[);,])"
)


def find_alias(text: str, name: str, end: int) -> tuple[str, Span] | None:
    """Return the short form given in brackets right behind a name that ends at `end`, with its span, or None.

    It must be quoted, or be made of the initials of the name: a bracket may also hold a role or a country.
    """
    match = _BRACKET.match(text, end)
    if match is None:
        return None
    alias = match.group("alias")
    quoted = bool(match.group("open") and match.group("close"))
    if not quoted and not is_acronym(alias, name):
        return None
    return alias, Span(match.start("alias"), match.end("alias"))


def is_acronym(alias: str, name: str) -> bool:
    """Tell whether the letters of a short form stand in the name in order, beginning with a word's first letter.

    >>> is_acronym("GPAI", "Global Partnership on AI"), is_acronym("Chair", "Expert Group")
    (True, False)
    """
    if sum(letter.isupper() for letter in alias) < 2 or " " in alias:  # one capital is a word
        return False
    letters = [letter.lower() for letter in alias if letter.isalnum()]
    capitals = "".join(word if word.isupper() else word[0] for word in re.findall(r"\w+", name)).lower()
    position = 0
    for letter in letters:
        found = capitals.find(letter, position)
        if found < 0:
            return False
        position = found + 1
    return capitals[:1] == letters[0]
