"""Find slips of the pen: a word that none knows, one slip away from a word that is known here."""

from __future__ import annotations

import gzip
import importlib.util
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from pathlib import Path

from partnership_graph.annotate.defect.passage import READABLE, Passage
from partnership_graph.model import Defect

# Shorter words have too many neighbours of their own.
SHORTEST = 8
_LONGEST = 30
_FARTHEST_EXCHANGE = 2
_WORD = re.compile(r"[^\W\d_]+")
_CHUNK = re.compile(rf"\S{{{SHORTEST},}}")


def is_one_slip(written: str, meant: str) -> bool:
    """Tell whether two different words are one slip apart, strictly inside the word.

    A slip is a letter missing, added or wrong, or two letters exchanged that stand at most two places apart
    (Damerau and Levenshtein's four, the last one a little wider). First and last letters must agree: a change
    there is more often another form of the word.

    >>> is_one_slip("technogoly", "technology"), is_one_slip("semiconductor", "semiconductors")
    (True, False)
    """
    if written == meant or abs(len(written) - len(meant)) > 1 or written[:1] != meant[:1]:
        return False
    if written[-1] != meant[-1]:
        return False
    if len(written) != len(meant):
        longer, shorter = sorted((written, meant), key=len, reverse=True)
        place = _first_difference(longer, shorter)
        return longer[place + 1 :] == shorter[place:]
    differing = [place for place, pair in enumerate(zip(written, meant, strict=True)) if pair[0] != pair[1]]
    if len(differing) == 1:
        return True
    if len(differing) != 2 or differing[1] - differing[0] > _FARTHEST_EXCHANGE:
        return False
    first, second = differing
    return written[first] == meant[second] and written[second] == meant[first]


def _first_difference(longer: str, shorter: str) -> int:
    for place, letter in enumerate(shorter):
        if longer[place] != letter:
            return place
    return len(shorter)


def find_typos(parts: tuple[Passage, ...], labels: Iterable[str]) -> list[Defect]:
    """Return the words that no word list has and that are one slip away from one that is known here.

    Known here are the words of labels, and those that the text itself writes at least twice.
    """
    places = [(part, hit) for part in parts if part.zone in READABLE for hit in _long_words(part.text)]
    counts = Counter(_plain(hit[0]) for _, hit in places)
    label_words = _label_words(tuple(labels))
    repeated = frozenset(word for word, count in counts.items() if count > 1)
    index = _neighbourhoods(repeated)
    meanings: dict[str, str] = {}
    for word in counts:
        # What is written twice is meant so.
        if word in label_words.words or counts[word] > 1:
            continue
        meant = _nearest(word, label_words.index) or _nearest(word, index)
        if meant and not _is_variant(word, meant) and not is_known(word):
            meanings[word] = meant
    return [
        part.defect(
            "typo",
            hit.start(),
            hit.end(),
            reading=_in_case_of(hit[0], meanings[_plain(hit[0])]),
            note=f"one slip away from {meanings[_plain(hit[0])]!r}, and in no word list",
        )
        for part, hit in places
        if _plain(hit[0]) in meanings
    ]


def _long_words(text: str) -> Iterator[re.Match[str]]:
    for chunk in _CHUNK.finditer(text):
        if not _is_address(chunk[0]):
            for hit in _WORD.finditer(text, chunk.start(), chunk.end()):
                if SHORTEST <= hit.end() - hit.start() <= _LONGEST:
                    yield hit


def _is_address(chunk: str) -> bool:
    return "@" in chunk or "://" in chunk or "www." in chunk or chunk.rstrip(".,;:)").count(".") > 1


def _plain(word: str) -> str:
    letters = unicodedata.normalize("NFKD", word.casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


class _LabelWords:
    """The long words of all labels, and an index of their neighbours."""

    def __init__(self, labels: tuple[str, ...]) -> None:
        found = {_plain(word) for label in labels for word in _WORD.findall(label)}
        self.words = frozenset(word for word in found if SHORTEST <= len(word) <= _LONGEST)
        self.index = _neighbourhoods(self.words)


@lru_cache(maxsize=4)
def _label_words(labels: tuple[str, ...]) -> _LabelWords:
    return _LabelWords(labels)


def _keys(word: str) -> Iterator[str]:
    """Yield what words one slip apart share: the word, it less one letter, its letters in order."""
    yield word
    yield "=" + "".join(sorted(word))
    for place in range(1, len(word) - 1):
        yield word[:place] + word[place + 1 :]


def _neighbourhoods(words: frozenset[str]) -> dict[str, tuple[str, ...]]:
    index: dict[str, tuple[str, ...]] = {}
    for word in sorted(words):
        for key in _keys(word):
            index[key] = (*index.get(key, ()), word)
    return index


def _nearest(word: str, index: dict[str, tuple[str, ...]]) -> str | None:
    """Return the word one slip away, or None where there is none or more than one."""
    near = {other for key in _keys(word) for other in index.get(key, ()) if is_one_slip(word, other)}
    return near.pop() if len(near) == 1 else None


def _is_variant(word: str, other: str) -> bool:
    """Tell British from American spelling, and other pairs that are both right."""
    return _one_spelling(word) == _one_spelling(other)


def _one_spelling(word: str) -> str:
    word = re.sub(r"(?<=[a-z])([iy])z(?=e|ing|ation|er)", r"\1s", word)
    word = re.sub(r"our(?=s|ed|ing|able|ite|al|$)", "or", word)
    word = re.sub(r"tre(?=s|$)", "ter", word)
    return re.sub(r"ll(?=ed|ing|er|ment)", "l", word)


def _in_case_of(written: str, meant: str) -> str:
    if written.isupper():
        return meant.upper()
    return meant.capitalize() if written[:1].isupper() else meant


def is_known(word: str) -> bool:
    """Tell whether a word of English, in any inflection, is in one of the word lists at hand."""
    return word in _known_words()


@cache
def _known_words() -> frozenset[str]:
    """Read the word lists of the tagger and the lemmatiser as plain files.

    Importing those packages would cost half a second; their files cost a quarter, and only where a text holds
    something that looks like a slip.
    """
    words: set[str] = set()
    for name in ("en-lexicon.txt", "en-spelling.txt"):
        lines = (_folder("textblob") / "en" / name).read_text(encoding="utf-8").splitlines()
        words.update(line.split(" ", 1)[0].casefold() for line in lines)
    packed = (_folder("lemminflect") / "resources" / "lemma_lu.csv.gz").read_bytes()
    for line in gzip.decompress(packed).decode("utf-8").splitlines():
        words.update(line.casefold().split(","))
    return frozenset(words)


def _folder(package: str) -> Path:
    found = importlib.util.find_spec(package)
    places = found.submodule_search_locations if found else None
    if not places:
        raise ModuleNotFoundError(package)
    return Path(places[0])
