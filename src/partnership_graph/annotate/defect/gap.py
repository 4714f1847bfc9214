"""Find what is not there: a sentence's end, a value after its label, an attachment, a doer."""

from __future__ import annotations

import re
from functools import cache

from partnership_graph.annotate.defect.passage import READABLE, Passage, settings
from partnership_graph.model import Defect, Zone

_CLOSERS = " ”’\"')]»*†‡"
_SHORTEST_PROSE = 12
_CLAUSE = re.compile(r"[,;:](?=\s)")
_ELLIPSIS = ("…", "...")


def find_truncations(parts: tuple[Passage, ...]) -> list[Defect]:
    """Return the paragraphs that break off: after a comma, or after a word that no sentence ends with.

    The last paragraph of a text may break off anywhere. A text whose paragraphs end in commas by habit (a
    preamble, a letter) has none of the first kind.
    """
    prose = [place for place, part in enumerate(parts) if part.zone is Zone.BODY and _is_long(part)]
    commas = [place for place in prose if _bare(parts[place]).endswith((",", ";"))]
    found = []
    for place in prose:
        part, following = parts[place], parts[place + 1] if place + 1 < len(parts) else None
        is_habit = len(commas) > 1 or part.text.split(maxsplit=1)[0].endswith("ing")
        if following and (following.text[:1].islower() or following.zone is Zone.LIST_ITEM):
            continue
        note = _break(part, is_last=place == prose[-1] and _is_last_text(parts, place))
        if note and not (place in commas and is_habit and following):
            start = _last_clause(part.text)
            found.append(part.defect("truncated", start, len(part.text.rstrip()), note=note))
    return found


def _is_long(part: Passage) -> bool:
    return part.text.count(" ") + 1 >= _SHORTEST_PROSE


def _bare(part: Passage) -> str:
    return part.text.rstrip(_CLOSERS + "\n")


def _is_last_text(parts: tuple[Passage, ...], place: int) -> bool:
    return not any(part.zone in READABLE for part in parts[place + 1 :])


def _break(part: Passage, *, is_last: bool) -> str | None:
    bare = _bare(part)
    last_word = re.split(r"[^\w'’-]", bare)[-1]
    if bare.endswith((",", ";")):
        return f"the paragraph ends with {bare[-1]!r}"
    if last_word in settings()["truncated"]["open_words"]:
        return f"the paragraph ends with {last_word!r}"
    if is_last and bare.endswith(_ELLIPSIS):
        return "the text ends with an ellipsis"
    if is_last and (bare[-1:].isalnum() or bare.endswith("-")):
        return "the text ends without a full stop"
    return None


def _last_clause(text: str) -> int:
    end = len(text.rstrip(_CLOSERS + ",;\n"))
    stops = [hit.end() for hit in _CLAUSE.finditer(text, 0, end)] + [0]
    breaks = [hit.end() for hit in re.finditer(r"[.!?][”\"’)]?\s", text[:end])] + [0]
    start = max(*stops, *breaks)
    return start + len(text[start:]) - len(text[start:].lstrip())


@cache
def _label_without_value() -> re.Pattern[str]:
    words = settings()["missing_value"]
    labels = "|".join(re.escape(label) for label in sorted(words["labels"], key=len, reverse=True))
    others = "|".join(words["not_a_value"])
    nothing = rf"(?=[ \t]*(?:[),;]|$))|[ \t]+(?:{others})\b"
    return re.compile(rf"(?<![\w-])\(?(?:{labels})\.?[ \t]*:(?:{nothing})", re.IGNORECASE | re.MULTILINE)


_EMPTY_BRACKETS = re.compile(r"(?<=\w)[ \t]\([ \t]{0,8}\)")


def find_missing_values(parts: tuple[Passage, ...]) -> list[Defect]:
    """Return the labels that no value follows ("Tel: )"), and brackets with nothing inside."""
    found = []
    for place, part in enumerate(parts):
        following = parts[place + 1].text.lstrip() if place + 1 < len(parts) else ""
        for hit in _label_without_value().finditer(part.text):
            is_line_end = not part.text[hit.end() :].strip() and not hit[0].startswith("(")
            # "Contact:" above the lines that hold it is a heading; one above another label lacks its value.
            if is_line_end and following and not _begins_with_label(following):
                continue
            found.append(
                part.defect("missing-value", hit.start(), hit.end(), note="a label that no value follows")
            )
        found += [
            part.defect("missing-value", hit.start() + 1, hit.end(), note="brackets with nothing inside")
            for hit in _EMPTY_BRACKETS.finditer(part.text)
        ]
    return found


def _begins_with_label(text: str) -> bool:
    name, colon, _ = text.partition(":")
    return bool(colon) and name.strip(" *•-").lower() in settings()["missing_value"]["labels"]


def find_absent_attachments(parts: tuple[Passage, ...]) -> list[Defect]:
    """Return the passages that point to a file which the text does not carry."""
    return [
        part.defect("absent-attachment", 0, len(part.text), note="the file pointed to is not in the text")
        for part in parts
        if part.zone is Zone.ATTACHMENT and re.search(r"\battach", part.text, re.IGNORECASE)
    ]


def find_agentless_titles(parts: tuple[Passage, ...]) -> list[Defect]:
    """Return a headline that ends in a participle, or has no object after it, and names nobody with "by"."""
    words = settings()["agentless_title"]
    headline = next((part for part in parts if part.zone is Zone.HEADLINE), None)
    if headline is None or re.search(r"\bby\b", headline.text, re.IGNORECASE):
        return []
    for hit in re.finditer(r"[A-Za-z]+", headline.text):
        following = re.match(r"[\s,]*([A-Za-z-]*)", headline.text[hit.end() :])
        after = following[1].lower() if following else ""
        rest = headline.text[hit.end() :].strip(" .!")
        if hit.start() and hit[0].lower() in words["participles"] and (not rest or after in words["after"]):
            note = f"{hit[0]!r} without who did it"
            return [headline.defect("agentless-title", 0, len(headline.text), note=note)]
    return []
