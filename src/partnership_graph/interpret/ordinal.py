"""Read ordinals written as words or figures."""

from __future__ import annotations

import re

_WORDS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
    "twentieth",
)  # fmt: skip
_FIGURES = re.compile(r"(\d{1,3})(?:st|nd|rd|th)", re.IGNORECASE)


def ordinal_number(words: str) -> int | None:
    """Return the number that an ordinal says, or None.

    >>> ordinal_number("second"), ordinal_number("12th"), ordinal_number("last")
    (2, 12, None)
    """
    figures = _FIGURES.fullmatch(words.strip())
    if figures:
        return int(figures.group(1))
    return _WORDS.index(words.strip().lower()) + 1 if words.strip().lower() in _WORDS else None
