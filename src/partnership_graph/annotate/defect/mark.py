"""Find marks that do not do their work: quotes without partner, notes without anchor, spoilt signs."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from partnership_graph.annotate.defect.passage import READABLE, Passage
from partnership_graph.model import Defect, Zone

_QUOTE = re.compile(r"[“”„«»\"]")
_NAME_WORD = re.compile(r"(?:[A-Z0-9][\w\-/&.]*|of|and|for|the|on|in)$")
_LINK_WORDS = frozenset({"of", "and", "for", "the", "on", "in"})
_LONGEST_NAME = 12
_ENTITY = re.compile(r"&(?:amp|quot|apos|nbsp|lt|gt|ndash|mdash|[lr][sd]quo|#\d{1,5}|#x[0-9a-fA-F]{1,5});")
_REPLACEMENT = re.compile("\ufffd{1,80}")
_LOST_APOSTROPHE = re.compile(r"(?<=[a-z])\?s(?= [A-Za-z])")
_FOREIGN_RUN = re.compile(r"[^\x00-\x7f]{2,40}")
_STAR = re.compile(r"\s*(\*{1,4})")
_ANCHOR = re.compile(r"(?<=[\w)”\"’.,])\*{1,4}")
_ITEM = re.compile(r"[^▲△①-⑳■□•]+")


def find_mismatched_quotes(parts: tuple[Passage, ...]) -> list[Defect]:
    """Return the quotation marks that stand the wrong way round, and those that no partner opens or closes.

    A quotation that runs over paragraphs opens anew in each; its marks are in order.
    """
    found: list[Defect] = []
    prose = [part for part in parts if part.zone in READABLE]
    goes_on = False
    for part, following in zip(prose, [*prose[1:], None], strict=False):
        next_opens = following is not None and following.text.lstrip("*•- ")[:1] in ("“", '"', "«")
        defects, goes_on = _unpaired(part, goes_on=goes_on, next_opens=next_opens)
        found += defects
    return found


def _unpaired(part: Passage, *, goes_on: bool, next_opens: bool) -> tuple[list[Defect], bool]:
    found: list[Defect] = []
    opened: int | None = None
    is_first = True
    for hit in _QUOTE.finditer(part.text):
        place = hit.start()
        opens = _opens(part.text, place, is_open=opened is not None)
        if opens is None:
            continue
        is_wrong_way = hit[0] == "“" and not opens and "„" not in part.text[:place]
        is_wrong_way |= hit[0] == "”" and opens and place > 0
        if is_wrong_way:
            found.append(_wrong_way(part, place, opens=opens))
            # The mark did its work, though it looks the other way.
            opened = place if opens else None
        elif opens:
            if opened is not None and hit[0] != '"':
                found.append(_unclosed(part, opened))
            opened = place
        elif opened is None and not (goes_on and is_first):
            found.append(_wrong_way(part, place, opens=False))
        else:
            opened = None
        is_first = False
    if opened is not None and not next_opens:
        found.append(_unclosed(part, opened))
    return found, opened is not None or (goes_on and is_first)


def _opens(text: str, place: int, *, is_open: bool) -> bool | None:
    """Tell an opening from a closing mark by its neighbours; None where it is none (inches)."""
    before, after = text[place - 1 : place], text[place + 1 : place + 2]
    if text[place] == "„":
        return True
    if text[place] in "«»":
        return text[place] == "«"
    if text[place] == '"' and before.isdigit() and not is_open:
        return None
    is_after_space = not before or before.isspace() or before in "([-–—/‘'"
    is_before_space = not after or after.isspace() or after in ".,;:!?)]’'-–—*/"
    if is_after_space != is_before_space:
        return is_after_space
    return not is_open if text[place] == '"' else text[place] == "“"


def _wrong_way(part: Passage, place: int, *, opens: bool) -> Defect:
    if opens:
        end = _word_end(part.text, place + 1)
        words = part.text[place + 1 : end]
        return part.defect(
            "mismatched-quote", place, end, reading=words, note="a closing mark where one opens"
        )
    start = _name_start(part.text, place)
    note = "a quotation mark closes what none has opened"
    return part.defect("mismatched-quote", start, place + 1, reading=part.text[start:place], note=note)


def _unclosed(part: Passage, place: int) -> Defect:
    end = _word_end(part.text, place + 1)
    words = part.text[place + 1 : end]
    return part.defect(
        "mismatched-quote", place, end, reading=words, note="a quotation mark that none closes"
    )


def _word_end(text: str, start: int) -> int:
    hit = re.compile(r"\s*\S{1,80}").match(text, start)
    return hit.end() if hit else start


def _name_start(text: str, end: int) -> int:
    """Return where the name begins that ends here: capitalised words and the small ones between, no owner."""
    start = end
    for _ in range(_LONGEST_NAME):
        head = text[max(0, start - 80) : start].rstrip()
        if start != end and (head.endswith((".", ",", ";", ":")) or not head):
            break
        word = re.split(r"[\s(“”\"]", head)[-1]
        if start != end and not _NAME_WORD.match(word):
            break
        start -= len(text[max(0, start - 80) : start]) - len(head) + len(word)
    while (small := text[start:end].split(" ", 1))[0] in _LINK_WORDS and len(small) > 1:
        start += len(small[0]) + 1
    return start


def find_encoding_slips(parts: tuple[Passage, ...]) -> list[Defect]:
    """Return what a wrong decoding left: replacement characters, doubly encoded signs, web escapes."""
    return [
        part.defect("encoding", start, end, reading=reading, note=note)
        for part in parts
        for start, end, reading, note in _encoding_slips(part.text)
    ]


def _encoding_slips(text: str) -> Iterator[tuple[int, int, str | None, str]]:
    for hit in _REPLACEMENT.finditer(text):
        yield *hit.span(), None, "a character that could not be decoded"
    for hit in _ENTITY.finditer(text):
        yield *hit.span(), html.unescape(hit[0]).replace("\u00a0", " "), "an escape left over"
    for hit in _LOST_APOSTROPHE.finditer(text):
        yield *hit.span(), "’s", "a question mark for an apostrophe"
    for hit in _FOREIGN_RUN.finditer(text):
        reading = _decoded_once_more(hit[0])
        if reading is not None:
            yield *hit.span(), reading, "UTF-8 read as Windows-1252"


def _decoded_once_more(run: str) -> str | None:
    try:
        # The five bytes that Windows-1252 leaves free survive as control characters.
        data = b"".join(
            sign.encode("latin-1") if "\x80" <= sign <= "\x9f" else sign.encode("cp1252") for sign in run
        )
        return data.decode("utf-8")
    except UnicodeError:
        return None


def find_missing_anchors(parts: tuple[Passage, ...]) -> list[Defect]:
    """Return the footnotes whose asterisk stands at no word since the footnote before."""
    found: list[Defect] = []
    anchors: list[str] = []
    for part in parts:
        star = _STAR.match(part.text) if part.zone is Zone.FOOTNOTE else None
        if star is None:
            anchors += _ANCHOR.findall(part.text)
        elif star[1] in anchors:
            anchors.remove(star[1])
        else:
            end = star.end()
            found.append(
                part.defect("missing-anchor", star.start(1), end, note="no word carries this note’s mark")
            )
    return found


def find_mixed_punctuation(parts: tuple[Passage, ...]) -> list[Defect]:
    """Return the list items in which a dash and a hyphen both part the same kind of thing."""
    found: list[Defect] = []
    for part in parts:
        if part.zone not in (Zone.LIST_ITEM, Zone.FOOTNOTE):
            continue
        for hit in _ITEM.finditer(part.text):
            item = hit[0].strip(" ,;\n*-–")
            if " – " in item and " - " in item and len(item) < 120:
                start = hit.start() + hit[0].index(item)
                note = "a dash and a hyphen for the same purpose"
                found.append(part.defect("mixed-punctuation", start, start + len(item), note=note))
    return found
