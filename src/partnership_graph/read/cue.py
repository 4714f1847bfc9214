"""Tell from the words of one line what it is: furniture of the page, a date, a contact, a heading, prose."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path

_CUES = Path(__file__).parent / "data" / "zone.toml"

_LONGEST_LICENCE = 600
_LONGEST_CONTACT = 400
_LONGEST_POINTER = 250
_LONGEST_LABEL = 60

_SENTENCE_END = re.compile(
    r"[a-z\d)%”\"’*\u00df-\u00ff\u0370-\ud7a3][.…][”\"’)\]]{0,3}[*†‡]{0,3}$|\.[”\"’)\]]{1,3}$|。$"
)
_SENTENCE_BREAK = re.compile(r"[a-z\d)”\"][.!?][”\"’)]{0,2} [A-Z“\"]")
_WORD = re.compile(r"[^\W\d_]+")
_MONTH = (
    r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|january|february|march|april|august|september"
    r"|october|november|december)\.?"
)
_HAS_DATE = re.compile(rf"\b{_MONTH}(?![^\W\d])|\b(?:19|20)\d\d[.\-/]", re.IGNORECASE)
_DATE_WORD = re.compile(
    rf"{_MONTH}|\d{{1,4}}(?:st|nd|rd|th)?|(?:mon|tues?|wed|thur?s?|fri|sat|sun)\.?|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|of|at|on|the|kst|jst|cet|gmt|am|pm|a\.m\.?|p\.m\.?",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"(?:https?://|www\.)\S{1,500}", re.IGNORECASE)
_MAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,64}\.\w")
_ANCHOR = re.compile(r"[\w)”\"’.,]\*")
_NUMBERED_ANCHOR = re.compile(r"(?<=\S)\[\d{1,3}\]")
_ASCII_LETTER = re.compile(r"[A-Za-z]")
_OTHER_LETTER = re.compile("[\u3041-\u30ff\u3131-\u318e\u4e00-\u9fff\uac00-\ud7a3\u0400-\u04ff\u0600-\u06ff]")
_DATELINE_DASH = re.compile(r"\s*(?:[–—]|\s-{1,2}(?=\s)|--)\s*")
_DATELINE_WORD = re.compile(r"[A-Z][\w.'’\-]*|\d{1,4}(?:st|nd|rd|th)?|of|the|de|and")
_LONGEST_DATELINE = 90


@cache
def _cues(section: str, key: str) -> tuple[str, ...]:
    tables: dict[str, dict[str, list[str]]] = _tables()
    return tuple(tables[section][key])


@cache
def _tables() -> dict[str, dict[str, list[str]]]:
    return tomllib.loads(_CUES.read_text(encoding="utf-8"))


@cache
def _line_set(section: str, key: str = "lines") -> frozenset[str]:
    return frozenset(_cues(section, key))


def _bare(label: str) -> str:
    return label.lower().strip(" .:*-–—[]()<>【】■□#\u200b")


def is_prose(label: str) -> bool:
    """Tell whether a piece is one or more full sentences rather than a title, label or name."""
    words = label.count(" ") + 1
    if (words >= 5 and _SENTENCE_END.search(label[-12:])) or words >= 25:
        return True
    return words >= 12 and _SENTENCE_BREAK.search(label) is not None


def is_heading(label: str) -> bool:
    """Tell whether a short line can head what follows: no full stop, and no verb where it ends in a colon."""
    words = [word.lower() for word in _WORD.findall(label)]
    if not words or label[0].islower() or label[-1] in ".,;!…" or is_prose(label):
        return False
    if label.endswith(":"):
        return words[-1] not in _line_set("heading", "saying") and _line_set("heading", "verbs").isdisjoint(
            words
        )
    return True


def is_navigation(label: str, *, in_head: bool) -> bool:
    """Tell whether a line is furniture of a web page; above the headline more words are."""
    bare = _bare(label)
    if not bare:
        return not label.strip("-–—=_~*#. ")
    if bare in _line_set("navigation") or bare.startswith(_cues("navigation", "starts")):
        return True
    if _ADDRESS.fullmatch(label):
        return True
    if not in_head:
        return False
    return bare in _line_set("navigation", "head_lines") or _is_trail(label) or _is_form_label(label)


def is_in_latin_letters(words: str) -> bool:
    """Tell whether most letters of some words are Latin; form labels in another script are furniture."""
    others = 0 if words.isascii() else len(_OTHER_LETTER.findall(words))
    return not others or others <= len(_ASCII_LETTER.findall(words))


def _is_trail(label: str) -> bool:
    """Tell a breadcrumb: "Home > News > Press Releases", with any of the usual signs between."""
    for separator in _cues("navigation", "separators"):
        steps = [_bare(step) for step in label.split(separator)]
        if len(steps) > 1 and (known := _line_set("navigation") | _line_set("navigation", "head_lines")):
            hits = sum(step in known or step in _line_set("document_type") for step in steps)
            if hits >= 2 or steps[0] == "home":
                return True
    return False


def _is_form_label(label: str) -> bool:
    name, colon, _ = label.partition(":")
    return (
        bool(colon) and len(label) <= 2 * _LONGEST_LABEL and _bare(name) in _line_set("navigation", "labels")
    )


def is_letterhead(label: str) -> bool:
    """Tell whether a line only names the body that issues the release."""
    return label.lower().startswith(_cues("navigation", "letterheads")) and label.count(" ") < 9


def is_document_type(label: str) -> bool:
    """Tell whether a line only says what kind of document this is."""
    return _bare(label) in _line_set("document_type")


def is_date_line(label: str) -> bool:
    """Tell whether a line is a date with nothing but a label or a place before it."""
    if len(label) > _LONGEST_LABEL or not any(character.isdigit() for character in label):
        return False
    name, colon, _ = label.partition(":")
    if colon and _bare(name) in _line_set("dateline", "labels"):
        return True
    bare = _bare(label)
    for prefix in sorted(_cues("dateline", "labels"), key=len, reverse=True):
        if bare.startswith(prefix + " "):
            bare = bare[len(prefix) :]
            break
    place, comma, rest = bare.partition(",")
    if not comma or _DATE_WORD.match(place.strip()):
        rest = bare
    parts = [part for part in re.split(r"[\s,()\[\].:/\-–|]+", rest) if part]
    has_year = any(re.fullmatch(r"(?:19|20)\d\d", part) for part in parts)
    return (has_year or bool(_HAS_DATE.search(rest))) and all(_DATE_WORD.fullmatch(part) for part in parts)


def is_licence(label: str) -> bool:
    """Tell whether a piece states who owns the text and how it may be used."""
    lower = label.lower()
    if len(lower) > _LONGEST_LICENCE:
        return False
    is_start = lower.lstrip("※* ").startswith(_cues("licence", "starts"))
    return is_start or any(words in lower for words in _cues("licence", "contains"))


def is_attachment(label: str) -> bool:
    """Tell whether a piece only points to a file that came with the page."""
    lower = label.lower().strip(" .*※<>[]")
    if len(lower) > _LONGEST_POINTER:
        return False
    is_file = lower.endswith(_cues("attachment", "endings")) and lower.count(" ") < 20
    return (
        is_file or _bare(lower) in _line_set("attachment") or lower.startswith(_cues("attachment", "starts"))
    )


def is_contact(label: str) -> bool:
    """Tell whether a piece says whom to ask."""
    lower = label.lower()
    if len(lower) > _LONGEST_CONTACT:
        return False
    if _bare(lower) in _line_set("contact") or lower.lstrip("※* ").startswith(_cues("contact", "starts")):
        return True
    if any(words in lower for words in _cues("contact", "contains")) or (
        "@" in label and _MAIL.search(label)
    ):
        return True
    return ":" in lower and _contact_label().search(lower) is not None


@cache
def _contact_label() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{'|'.join(_cues('contact', 'labels'))})\s*(?:no)?\.?\s*:")


def opens_section(label: str) -> bool:
    """Tell whether a line heads a contact or attachment section that the next lines belong to."""
    bare = _bare(label)
    return bare in _line_set("contact") or bare in _line_set("attachment")


def has_anchor(label: str) -> bool:
    """Tell whether a word carries the sign of a footnote."""
    return _ANCHOR.search(label) is not None


def numbered_anchors(label: str) -> list[str]:
    """Return the signs of numbered footnotes that words carry, such as "[1]"."""
    return _NUMBERED_ANCHOR.findall(label) if "[" in label else []


def dateline_length(prose: str) -> int:
    """Return how many characters of a lead are its dateline ("SEOUL, June 30 – "), 0 where there is none."""
    length = 0
    for dash in _DATELINE_DASH.finditer(prose, 0, _LONGEST_DATELINE):
        place = prose[: dash.start()]
        words = re.findall(r"[^\s,()/–—]+", place)
        if not words or not all(_DATELINE_WORD.fullmatch(word.strip(".")) or word == "-" for word in words):
            break
        letters = [character for character in place if character.isalpha()]
        is_shouted = len(letters) > 4 and all(character.isupper() for character in letters)
        if is_shouted or (_HAS_DATE.search(place) and any(character.isdigit() for character in place)):
            length = dash.end()
    return length
