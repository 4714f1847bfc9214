"""Read the area that a sentence, paragraph or heading opens with, and those that acts name."""

from __future__ import annotations

import re
from collections.abc import Iterable

from partnership_graph.interpret.area.index import AreaIndex, Treatment
from partnership_graph.interpret.reading import Reading, ReadSentence
from partnership_graph.model import Span, Zone

_OPENING = re.compile(
    r"\s*(?:In|On|Regarding|Concerning|As for|With regard to|With respect to|In (?:the )?(?:area|field)s? of) "
    r"(?:the (?:area|field) of )?(?P<phrase>[^,;.]{2,90}?),"
)
_HEADING_NUMBER = re.compile(r"\s*(?:\(?\d{1,2}[.)]|\([a-z]\)|[①-⑳]|【[①-⑳]?)\s*")
_LABEL = re.compile(
    r"\s*(?:(?P<number>\(?\d{1,2}[.)]|\([a-z0-9]\)|[①-⑳])\s*|[•□ㅇ○■◆▲*-]\s+)?"
    r"(?P<phrase>[A-Z][^:.,;\n]{1,60}?)(?::\s|(?(number)\.\s?(?=[A-Z]|$)|(?!)))"
)
# Labels of forms and pages, which say what a line holds and name no field of work.
_FORM_LABELS = frozenset({
    "date", "venue", "place", "time", "participants", "attendees", "overview", "background", "contact", "contacts",
    "annex", "note", "notes", "summary", "outline", "agenda", "outcome", "outcomes", "results", "key points", "chair",
    "key outcomes", "reference", "attachment", "attachments", "source", "photo", "next meeting", "conclusion",
})  # fmt: skip
_LEAST_LABELS = 2
_LONGEST_LABEL = 8


def opening_area(reading: Reading, index: AreaIndex, sentence: ReadSentence) -> Treatment | None:
    """Return the area that a sentence opens with, or None.

    It is a heading, a phrase ("In Semiconductors, both sides …"), or a label ("Digital identity: …", "4. Trade.").
    A label need not be known where the document has several such; a phrase or heading must be.
    """
    text, span = reading.resolution.document.text, sentence.sentence.span
    label = _LABEL.match(text, span.start, span.end)
    if sentence.sentence.zone is Zone.HEADING:
        numbered = _HEADING_NUMBER.match(text, span.start, span.end)
        phrase = text[numbered.end() if numbered else span.start : span.end].strip(" []【】()<>:·-")
        low = text.find(phrase, span.start)
    elif label is not None:
        phrase, low = label["phrase"], label.start("phrase")
    else:
        match = _OPENING.match(text, span.start, span.end)
        if match is None:
            return None
        phrase, low = match["phrase"], match.start("phrase")
    at = Span(low, low + len(phrase))
    read_as = index.readings.get(at, phrase)
    found = index.find(read_as)
    if found:
        return found
    is_heading = sentence.sentence.zone is Zone.HEADING and _HEADING_NUMBER.match(text, span.start, span.end)
    if phrase.lower() in _FORM_LABELS or re.fullmatch(r"(?:annex|appendix|part)\b.*", phrase.lower()):
        return None
    is_structural = (
        (label is not None or is_heading)
        and index.labels >= _LEAST_LABELS
        and _may_label(reading, sentence, at)
    )
    return index.add(" ".join(phrase.split()), at) if index.entry(read_as) or is_structural else None


def _may_label(reading: Reading, sentence: ReadSentence, at: Span) -> bool:
    """Tell whether a label may name an area: few words, none of them a name, a verb or a date."""
    mentions = reading.resolution.annotation.mentions[sentence.index]
    tokens = [t for t in reading.resolution.annotation.tokens[sentence.index] if at.covers(t.span)]
    named = any(m.span.overlaps(at) for m in mentions)
    verbal = any(t.tag in ("VBD", "VBZ", "VBP", "MD", "PRP", "WP") for t in tokens)
    return not named and not verbal and len(tokens) <= _LONGEST_LABEL


def count_labels(reading: Reading) -> int:
    """Return how many sentences of a document open with a label."""
    text = reading.resolution.document.text
    return sum(
        _LABEL.match(text, s.sentence.span.start, s.sentence.span.end) is not None
        for s in reading.sentences
        if s.sentence.zone in (Zone.BODY, Zone.LIST_ITEM)
    ) + sum(
        _HEADING_NUMBER.match(text, s.sentence.span.start, s.sentence.span.end) is not None
        for s in reading.sentences
        if s.sentence.zone is Zone.HEADING
    )


def read_topics(reading: Reading, index: AreaIndex, spans: Iterable[Span]) -> None:
    """Add the areas that acts name in their objects, where the document has no list of its own to say its areas."""
    if any(treatment.in_list for treatment in index.treatments):
        return
    topics = [topic for topics in reading.resolution.annotation.topics for topic in topics]
    for span in spans:
        for topic in topics:
            if span.covers(topic.span) and topic.entry and not _inside_name(reading, topic.span):
                index.add(topic.name, topic.span)


def _inside_name(reading: Reading, span: Span) -> bool:
    mentions = (m for mentions in reading.resolution.annotation.mentions for m in mentions)
    return any(mention.span.covers(span) for mention in mentions)
