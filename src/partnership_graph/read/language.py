"""Tell the language of a text from its scripts and its most frequent words (BCP 47 primary tags)."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from functools import cache
from pathlib import Path

_WORDS = Path(__file__).parent / "data" / "language.toml"
_SAMPLE = 20_000
_SCRIPTS = {
    "hangul": re.compile("[\uac00-\ud7a3\u1100-\u11ff\u3130-\u318f]"),
    "kana": re.compile("[\u3041-\u30ff]"),
    "han": re.compile("[\u3400-\u4dbf\u4e00-\u9fff]"),
    "latin": re.compile("[A-Za-z\u00c0-\u024f\u1e00-\u1eff]"),
    "greek": re.compile("[\u0370-\u03ff]"),
    "thai": re.compile("[\u0e00-\u0e7f]"),
    "other": re.compile("[\u0400-\u06ff\u0900-\u0dff]"),
}
_NOT_LATIN = re.compile("[\u0370-\u1dff\u3041-\ud7a3]")
# A syllable or an ideograph says about as much as three letters of an alphabet.
_WEIGHTS = {"hangul": 3, "kana": 3, "han": 3}
_ONE_LANGUAGE = {"hangul": "ko", "kana": "ja", "greek": "el", "thai": "th", "other": "und"}


@cache
def _frequent_words() -> dict[str, frozenset[str]]:
    tables: dict[str, list[str]] = tomllib.loads(_WORDS.read_text(encoding="utf-8"))
    return {language: frozenset(words) for language, words in tables.items()}


def detect_language(text: str) -> str:
    """Return the language that most of a text is in, as a primary tag.

    Latin script without a single frequent word counts as English; `und` is a script of several languages.

    >>> detect_language("Beide Seiten haben sich auf eine Zusammenarbeit mit der Kommission geeinigt.")
    'de'
    """
    sample = text[:_SAMPLE]
    if not _NOT_LATIN.search(sample):
        return _latin_language(sample)
    weights = {name: len(found.findall(sample)) * _WEIGHTS.get(name, 1) for name, found in _SCRIPTS.items()}
    east_asian = weights["kana"] + weights["han"]
    if weights["kana"] and weights["kana"] >= 0.1 * east_asian:
        weights["kana"], weights["han"] = east_asian, 0
    script = max(weights, key=lambda name: weights[name])
    if script == "han":
        return "zh"
    if weights[script] and script in _ONE_LANGUAGE:
        return _ONE_LANGUAGE[script]
    return _latin_language(sample)


def _latin_language(text: str) -> str:
    counts = Counter(re.findall(r"[^\W\d_]+", text.lower()))
    scores = {
        language: sum(counts[word] for word in sorted(words)) for language, words in _frequent_words().items()
    }
    # English stands first in the file, so it wins where nothing speaks for another language.
    return max(scores, key=lambda language: scores[language])
