"""Read lists of areas: numbered or marked items, what they are the areas of, their order, count and priorities."""

from __future__ import annotations

import re
from collections.abc import Iterable

from partnership_graph.interpret.area.index import AreaIndex, plain
from partnership_graph.interpret.area.opening import count_labels, opening_area
from partnership_graph.interpret.reading import Reading, ReadSentence
from partnership_graph.model import Entity, LexiconEntry, Mention, Span, Zone

_NUMBERED = re.compile(r"(?:(?<=\s)|(?<=[(—–:])|^)\(?(?P<number>\d{1,2})\)\s*")
_MARKED = re.compile(r"[▲△■□◆●•]\s*")
_AREA_NOUN = re.compile(
    r"\b(?:areas?|fields?|sectors?|pillars?|themes?|priorities)\b(?: of (?:digital )?cooperation)?", re.I
)
_ANCHOR = re.compile(
    r"\b(?:areas?|fields?|sectors?|pillars?|themes?)\b(?: of (?:digital )?cooperation)?\s?\*", re.I
)
_NUMBERS = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11,
    "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
}  # fmt: skip
_COUNT = re.compile(
    rf"\b(?P<count>{'|'.join(_NUMBERS)}) (?:[\w-]+ ){{0,2}}?(?:areas?|fields?|sectors?|pillars?|themes?)\b",
    re.IGNORECASE,
)
_PRIORITY = re.compile(r"\bpriorit", re.I)
_AGREEMENT_TYPES = frozenset(
    {"pg:Partnership", "pg:Agreement", "pg:Treaty", "pg:Arrangement", "pg:MemorandumOfUnderstanding"}
)
_LEAST_ITEMS = 3


def read_areas(reading: Reading, entries: Iterable[LexiconEntry]) -> AreaIndex:
    """Return the areas of a document: those of its lists first, then those that open its paragraphs."""
    known = {plain(entry.label): entry for entry in entries if entry.kind == "area"}
    readings = {
        d.span: d.reading for d in reading.resolution.annotation.defects if d.kind == "typo" and d.reading
    }
    index = AreaIndex(known, readings, labels=count_labels(reading))
    for sentence in reading.sentences:
        if sentence.sentence.zone in (Zone.BODY, Zone.FOOTNOTE, Zone.LIST_ITEM):
            _read_list(reading, index, sentence)
    for sentence in reading.sentences:
        if sentence.is_telling:
            opening_area(reading, index, sentence)
    return index


def _read_list(reading: Reading, index: AreaIndex, sentence: ReadSentence) -> None:
    text, span = reading.resolution.document.text, sentence.sentence.span
    items = list_items(text, span)
    if len(items) < _LEAST_ITEMS:
        return
    anchor = _anchor_of(reading, sentence, items[0])
    if anchor is None:
        return
    instrument = _instrument_of(reading, anchor)
    words = text[anchor.sentence.span.start : anchor.sentence.span.end]
    is_priority = anchor is sentence and _PRIORITY.search(words) is not None
    treatments = []
    for position, item in enumerate(items, start=1):
        treatment = index.add(" ".join(text[item.start : item.end].split()), item)
        treatment.in_list = True
        treatment.of = treatment.of or instrument
        if is_priority:
            treatment.priority_position, treatment.priority_span = position, item
        else:
            treatment.position, treatment.position_span = position, item
        treatments.append(treatment)
    _state_count(reading, anchor, instrument, items, is_priority=is_priority)


def list_items(text: str, span: Span) -> list[Span]:
    """Return the items of the list a sentence holds: numbered in order from 1, or each behind the same mark."""
    part = text[span.start : span.end]
    numbered = list(_NUMBERED.finditer(part))
    marks = [(m.start(), m.end()) for m in numbered]
    if [int(m["number"]) for m in numbered] != list(range(1, len(numbered) + 1)) or len(
        numbered
    ) < _LEAST_ITEMS:
        marks = [(m.start(), m.end()) for m in _MARKED.finditer(part)]
    items = []
    for (_, low), nxt in zip(marks, [*marks[1:], None], strict=False):
        high = nxt[0] if nxt else _last_end(part, low)
        raw = part[low:high].rstrip(" ,;\n")
        raw = re.sub(r"[\s,;]+(?:and|or)$", "", raw)
        items.append(Span(span.start + low, span.start + low + len(raw)))
    return [item for item in items if item.end > item.start]


def _last_end(part: str, low: int) -> int:
    found = re.search(r"\s[—–]\s|[.;:](?:\s|$)|,? which |, (?:and )?\w+ed\b", part[low:])
    return low + found.start() if found else len(part)


def _anchor_of(reading: Reading, sentence: ReadSentence, first: Span) -> ReadSentence | None:
    """Return the sentence that says what the list lists: this one, or the last that bears the footnote's mark."""
    text = reading.resolution.document.text
    if _AREA_NOUN.search(text[sentence.sentence.span.start : first.start]):
        return sentence
    if sentence.sentence.zone is not Zone.FOOTNOTE:
        return None
    before = [
        s
        for s in reading.sentences[: sentence.index]
        if s.is_telling and s.sentence.zone is not Zone.FOOTNOTE
    ]
    anchored = [s for s in before[-3:] if _ANCHOR.search(text[s.sentence.span.start : s.sentence.span.end])]
    return anchored[-1] if anchored else None


def _instrument_of(reading: Reading, sentence: ReadSentence) -> Entity | None:
    """Return the agreement the list belongs to: the one its sentence names, else the only one of the document."""
    here = [
        r for m in _mentions(reading, sentence) if (r := reading.referent(m)) and r.type in _AGREEMENT_TYPES
    ]
    if here:
        return here[0].entity
    every = [r for r in reading.resolution.of_kind("instrument") if r.type == "pg:Partnership"]
    return every[0].entity if len(every) == 1 else None


def _mentions(reading: Reading, sentence: ReadSentence) -> tuple[Mention, ...]:
    return reading.resolution.annotation.mentions[sentence.index]


def _state_count(
    reading: Reading, anchor: ReadSentence, instrument: Entity | None, items: list[Span], *, is_priority: bool
) -> None:
    if instrument is None:
        return
    text, low = reading.resolution.document.text, anchor.sentence.span.start
    for match in _COUNT.finditer(text[low : anchor.sentence.span.end]):
        stated = _NUMBERS.get(match["count"].lower())
        if stated == len(items):
            predicate = "pg:statedPriorityCount" if is_priority else "pg:statedCount"
            span = Span(low + match.start(), low + match.end())
            reading.ledger.state(instrument, predicate, stated, span, rule="count-of-list")
            return
