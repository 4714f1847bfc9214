"""Cut a sentence into tokens with offsets, Penn tags and base forms (TextBlob's pattern tagger, lemminflect)."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import cast

from partnership_graph.model import Span, Token

# A word may hold inner hyphens, slashes, dots of abbreviations and apostrophes: ROK-EU, 5G/6G, U.S., Jong-ho.
_TOKEN = re.compile(
    r"(?:[^\W\d_]\.){2,}"  # U.S., U.K.
    r"|\d+(?:[.,:]\d+)*(?:-\d+(?:[.,:]\d+)*)*(?:[^\W\d_]+(?:/\w+)*)?"  # 2023, 09:30-18:30, 5G/6G, 7th
    r"|\w+-(?:[^\W\d_]\.){2,}"  # Korea-U.K.
    r"|\w+(?:[-/.]\w+|'(?!s\b)\w+|’(?!s\b)\w+|&\w+)*"  # words with inner marks
    r"|['’]s\b|\n|[^\w\s]"
)
_WORD_ENDINGS = ("isation", "ization", "ation", "ology", "ment", "ness", "ity", "ics", "ism", "tion", "ture")
_CONTENT_TAGS = ("VB", "VBD", "VBG", "VBN", "VBP", "VBZ")


def tokenise(text: str, span: Span) -> tuple[Token, ...]:
    """Return the tokens of a stretch of text, each with its offsets in the whole text."""
    found = [m for m in _TOKEN.finditer(text, span.start, span.end) if m.group() != "\n"]
    words = [m.group() for m in found]
    return tuple(
        Token(Span(m.start(), m.end()), m.group(), tag, lemmatise(m.group(), tag), verb_base(m.group()))
        for m, tag in zip(found, tag_words(words), strict=True)
    )


def tag_words(words: list[str]) -> list[str]:
    """Return one Penn tag for each word."""
    return [tag for _, tag in _tagger()(words)] if words else []


@cache
def _tagger() -> Callable[[list[str]], list[tuple[str, str]]]:
    # Imported here: textblob brings nltk and costs half a second, which `--help` need not pay.
    from textblob.en import parser  # noqa: PLC0415

    def _tag(words: list[str]) -> list[tuple[str, str]]:
        tagged = parser.find_tags([_plain(word) for word in words])
        return [(word, _retag(word, cast(str, row[1]))) for word, row in zip(words, tagged, strict=True)]

    return _tag


def is_word(word: str) -> bool:
    """Tell whether a word is one of the language, known in small letters, rather than a name.

    >>> is_word("Market"), is_word("Okonjo")
    (True, False)
    """
    from textblob.en import parser  # noqa: PLC0415

    lower = word.lower()
    return lower in parser.lexicon or lower.endswith(_WORD_ENDINGS)


def _plain(word: str) -> str:
    """Return a word as the tagger's word list spells it."""
    return {"’s": "'s", "“": '"', "”": '"', "—": "-", "–": "-"}.get(word, word)


def _retag(word: str, tag: str) -> str:
    """Mend what the tagger cannot know: the possessive ending, and capitalised names it calls common."""
    if word in ("'s", "’s"):
        return "POS"
    if re.fullmatch(r"\d+(?:[.,:]\d+)*(?:-\d+(?:[.,:]\d+)*)*", word):
        return "CD"
    return tag


@cache
def lemmatise(word: str, tag: str) -> str:
    """Return the base form of a word in lower case, with the British spelling of `-ise` verbs.

    >>> lemmatise("organized", "VBD"), lemmatise("parties", "NNS")
    ('organise', 'party')
    """
    lower = word.lower()
    if tag in _CONTENT_TAGS or tag == "VB":
        return verb_base(lower)
    if tag in ("NNS", "NNPS"):
        from lemminflect import getLemma  # noqa: PLC0415  # half a second at first call

        return str((getLemma(lower, upos="NOUN") or (lower,))[0])
    return lower


@cache
def verb_base(word: str) -> str:
    """Return the base form of a word read as a verb, in British spelling.

    >>> verb_base("finalized"), verb_base("took"), verb_base("exchanging")
    ('finalise', 'take', 'exchange')
    """
    prefix, _, last = word.lower().rpartition("-")
    if prefix.isalpha() and last.isalpha():
        return f"{prefix}-{verb_base(last)}"
    if not word.isalpha():
        return word.lower()
    from lemminflect import getLemma  # noqa: PLC0415

    lemmas = getLemma(word.lower(), upos="VERB") or (word.lower(),)
    return british(str(lemmas[0]))


def british(lemma: str) -> str:
    """Return the British spelling of a base form: `-ize` as `-ise`, but for the few verbs that keep it.

    >>> british("organize"), british("analyze"), british("seize")
    ('organise', 'analyse', 'seize')
    """
    if lemma in ("seize", "size", "prize", "capsize", "resize", "downsize"):
        return lemma
    return re.sub(r"(?<=[a-z]{2})([iy])ze$", r"\1se", lemma)
