"""Find what does not fit together: a count and its list, a date and its weekday, a word in its place."""

from __future__ import annotations

import re
from functools import cache

from partnership_graph.annotate.date import find_dates, weekday_matches
from partnership_graph.annotate.defect.passage import READABLE, Passage, settings
from partnership_graph.model import DateMention, Defect, Span, Zone

_MARKER = re.compile(r"(?<![\w.])\(?(\d{1,2})\)(?=\s?\w)|([①-⑳])")
_ITEM_SIGNS = re.compile(r"[▲△■□•]|[①-⑳]")
_ITEM_MARK = re.compile(r"\s*(?:(\(?)(?:\d{1,2}|[a-z]|[ivx]{1,4})([).])|([^\w\s]))")
_STAR = re.compile(r"\*{1,4}")
_REACH = 90
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@cache
def _count() -> re.Pattern[str]:
    """Match "six areas", "5 key areas": a number, at most three words, and a noun that lists are made of."""
    words = settings()["inconsistent_count"]
    nouns = "|".join(
        sorted({form for noun in words["counted"] for form in _plurals(noun)}, key=len, reverse=True)
    )
    numbers = "|".join((*words["numbers"], r"\d{1,2}"))
    between = rf"(?: (?!(?:of|the|and|in|{numbers})\b)[a-z][a-z-]{{1,20}}){{0,3}}"
    return re.compile(rf"(?<![\w.,-])(?P<number>{numbers}){between} (?:{nouns})\b", re.IGNORECASE)


def _plurals(noun: str) -> tuple[str, ...]:
    if noun.endswith(("s", "x")):
        return (noun,)
    return (noun[:-1] + "ies",) if noun.endswith("y") else (noun + "s",)


def _value(number: str) -> int:
    numbers: list[str] = settings()["inconsistent_count"]["numbers"]
    return int(number) if number.isdigit() else numbers.index(number.lower()) + 2


def find_inconsistent_counts(parts: tuple[Passage, ...]) -> list[Defect]:
    """Return the counts that differ from their list, be it in the sentence, below it, or in its footnote."""
    found: list[Defect] = []
    for place, part in enumerate(parts):
        if part.zone not in (Zone.BODY, Zone.LIST_ITEM, Zone.HEADING):
            continue
        counts = list(_count().finditer(part.text))
        for number, hit in enumerate(counts):
            until = counts[number + 1].start() if number + 1 < len(counts) else len(part.text)
            listed = _listed(parts, place, hit.end(), until)
            if listed is not None and listed != _value(hit["number"]):
                note = f"{hit[0]!r}, but {listed} are listed"
                found.append(part.defect("inconsistent-count", hit.start(), hit.end(), note=note))
    return found


def _listed(parts: tuple[Passage, ...], place: int, after: int, until: int) -> int | None:
    """Return how many things the list has that belongs to a count ending at `after`, or None."""
    text = parts[place].text
    inline = _inline_list(text, after, until)
    if inline is not None:
        return inline
    tail = text[after : min(until, after + _REACH)]
    anchor = _STAR.search(tail)
    if anchor and not re.search(r"[.,;:(]", tail[: anchor.start()]):
        return _footnote_list(parts, place, anchor[0])
    is_last = until == len(text) and text.rstrip().endswith(":")
    if is_last and not re.search(r"[.!?]\s", text[after:]) and not _is_partial(text[after:]):
        return _list_below(parts, place)
    return None


def _is_partial(words: str) -> bool:
    return any(words_of in words.lower() for words_of in settings()["inconsistent_count"]["partial"])


def _inline_list(text: str, after: int, until: int) -> int | None:
    """Count "1) …, 2) … and 3) …" up to the next count; it begins with 1 close by and misses no number."""
    numbers: list[int] = []
    for hit in _MARKER.finditer(text, after, until):
        if not numbers and (hit.start() - after > _REACH or _is_partial(text[after : hit.start()])):
            return None
        numbers.append(int(hit[1]) if hit[1] else ord(hit[2]) - ord("①") + 1)
    is_whole = len(numbers) > 1 and numbers == list(range(1, len(numbers) + 1))
    return len(numbers) if is_whole else None


def _footnote_list(parts: tuple[Passage, ...], place: int, mark: str) -> int | None:
    for part in parts[place + 1 :]:
        star = _STAR.match(part.text.lstrip()) if part.zone is Zone.FOOTNOTE else None
        if star and star[0] == mark:
            signs = _ITEM_SIGNS.findall(part.text)
            return len(signs) if len(signs) > 1 and not _is_partial(part.text) else None
        if part.zone not in (Zone.FOOTNOTE, Zone.LIST_ITEM):
            return None
    return None


def _list_below(parts: tuple[Passage, ...], place: int) -> int | None:
    """Count the items below that carry the sign of the first one; deeper items between them are theirs."""
    first: str | None = None
    count = 0
    for part in parts[place + 1 :]:
        mark = _ITEM_MARK.match(part.text) if part.zone is Zone.LIST_ITEM else None
        if mark is None and part.zone is not Zone.FOOTNOTE:
            break
        if mark:
            kind = mark[3] or f"{mark[1]}{mark[2]}"
            first = first or kind
            count += kind == first
    return count if count > 1 else None


def find_date_defects(parts: tuple[Passage, ...]) -> list[Defect]:
    """Return the dates that contradict a calendar or themselves, and the days that stand without a year."""
    found = []
    for part in parts:
        if part.zone not in READABLE | {Zone.DATELINE}:
            continue
        for date in find_dates(part.text, Span(0, len(part.text))):
            start, end = date.span.start, date.span.end
            note = _contradiction(date)
            if note:
                found.append(part.defect("inconsistent-date", start, end, note=note))
            elif date.kind in ("day", "range") and date.day and date.year is None:
                found.append(part.defect("missing-year", start, end, note="a day and month without the year"))
    return found


def _contradiction(date: DateMention) -> str | None:
    if date.day and date.month and not date.edtf:
        return "no calendar has this day"
    is_full = date.year and date.month and date.day
    if is_full and date.weekday is not None and not _falls_on(date, date.weekday):
        return f"this day is no {_WEEKDAYS[date.weekday]}"
    is_comparable = date.year and date.end_edtf and len(date.edtf) == len(date.end_edtf)
    return "the end is before the beginning" if is_comparable and date.edtf > (date.end_edtf or "") else None


def _falls_on(date: DateMention, weekday: int) -> bool:
    return weekday_matches(date.year or 0, date.month or 0, date.day or 0, weekday)


@cache
def _wrong_words() -> tuple[tuple[re.Pattern[str], str, str], ...]:
    entries: list[dict[str, str]] = settings()["wrong_word"]
    return tuple((re.compile(entry["pattern"]), entry["wrong"], entry["right"]) for entry in entries)


def find_wrong_words(parts: tuple[Passage, ...]) -> list[Defect]:
    """Return the right words that stand where another one is meant, by the patterns of `data/defect.toml`."""
    return [
        part.defect("wrong-word", hit.start(), hit.end(), reading=right, note=f"{wrong!r} for {right!r}")
        for part in parts
        if part.zone in READABLE
        for pattern, wrong, right in _wrong_words()
        if wrong in part.text
        for hit in pattern.finditer(part.text)
    ]
