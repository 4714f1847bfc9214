"""Read areas: lists of areas of an agreement, with their order and priorities, and the area a paragraph is about."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from partnership_graph.interpret.reading import Reading, ReadSentence
from partnership_graph.model import Concept, Entity, LexiconEntry, Mention, Span, Term, Text, Zone

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
_PRIORITY = re.compile(r"\bpriorit", re.I)
_AGREEMENT_TYPES = frozenset(
    {"pg:Partnership", "pg:Agreement", "pg:Treaty", "pg:Arrangement", "pg:MemorandumOfUnderstanding"}
)
_LEAST_ITEMS = 3


@dataclass(slots=True)
class Treatment:
    """One area as the document treats it."""

    entity: Entity
    concept: Concept
    label: str
    span: Span
    of: Entity | None = None
    position: int | None = None
    position_span: Span | None = None
    priority_position: int | None = None
    priority_span: Span | None = None
    in_list: bool = False

    @property
    def shown(self) -> tuple[Span, ...]:
        """The places that list the area, the fullest label first."""
        return tuple(dict.fromkeys(s for s in (self.span, self.position_span, self.priority_span) if s))


@dataclass(slots=True)
class AreaIndex:
    """The areas of a document, found by label in any of its forms."""

    known: dict[str, LexiconEntry]
    readings: dict[Span, str]
    treatments: list[Treatment] = field(default_factory=list)
    labels: int = 0

    def find(self, phrase: str) -> Treatment | None:
        """Return the treatment a phrase means: the same label, the same concept, or the one label it is part of."""
        words = label_words(phrase)
        same = [t for t in self.treatments if label_words(t.label) == words]
        if same:
            return same[0]
        entry = self.entry(phrase)
        if entry:
            concept = concept_of(entry)
            found = next((t for t in self.treatments if t.concept == concept), None)
            if found:
                return found
        holding = [t for t in self.treatments if t.in_list and words and words < label_words(t.label)]
        return holding[0] if len(holding) == 1 else None

    def entry(self, phrase: str) -> LexiconEntry | None:
        """Return the concept of the area scheme that a phrase labels, if any."""
        return self.known.get(_plain(phrase)) or self.known.get(_plain(re.sub(r"\s*\([^)]*\)", "", phrase)))

    def add(self, label: str, span: Span) -> Treatment:
        """Return the treatment of a label, made now where there is none."""
        found = self.find(label)
        if found is None:
            entry = self.entry(label)
            slug = "-".join(re.findall(r"\w+", label.lower()))
            concept = concept_of(entry) if entry else Concept("topic", slug)
            found = Treatment(Entity("treatment", slug), concept, label, span)
            self.treatments.append(found)
        return found


def concept_of(entry: LexiconEntry) -> Concept:
    """Return the concept of an area entry."""
    scheme, slug = entry.iri.rsplit("/", 2)[-2:]
    return Concept(scheme, slug)


def _plain(phrase: str) -> str:
    return " ".join(phrase.lower().split())


def label_words(label: str) -> frozenset[str]:
    """Return the words that make a label, whatever joins them.

    >>> label_words("Online/Digital Platform Cooperation") == label_words("Online & Digital Platform Cooperation")
    True
    """
    bare = re.sub(r"\([^)]*\)", " ", label.lower()).replace("&", " ")
    slashed = re.sub(r"(?<=[a-z])/(?=[a-z])", " ", bare)
    return frozenset(re.findall(r"[\w/]+", slashed)) - {"and", "the", "of", "in"}


def read_areas(reading: Reading, entries: Iterable[LexiconEntry]) -> AreaIndex:
    """Return the areas of a document: those of its lists first, then those that open its paragraphs."""
    known = {_plain(entry.label): entry for entry in entries if entry.kind == "area"}
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


def state_areas(reading: Reading, index: AreaIndex) -> None:
    """State the areas of a document in its ledger."""
    priorities: dict[Entity, list[Span]] = {}
    for treatment in index.treatments:
        if treatment.of and treatment.priority_span:
            priorities.setdefault(treatment.of, []).append(treatment.priority_span)
    for treatment in index.treatments:
        spans = sorted(priorities.get(treatment.of, ())) if treatment.of else []
        _state_treatment(reading, treatment, Span(spans[0].start, spans[-1].end) if spans else None)


def _state_treatment(reading: Reading, treatment: Treatment, priorities: Span | None) -> None:
    ledger, subject, span = reading.ledger, treatment.entity, treatment.span
    rule = "area-list" if treatment.in_list else "area-opens-paragraph"
    ledger.state(subject, "rdf:type", Term("pg:AreaTreatment"), span, rule=rule)
    ledger.state(subject, "pg:treatedArea", treatment.concept, *treatment.shown, rule=rule)
    ledger.state(subject, "pg:writtenAs", Text(treatment.label), span, rule=rule)
    ledger.state(subject, "pg:inDocument", reading.document, span, rule=rule)
    ledger.state(reading.document, "pg:treats", treatment.concept, span, rule=rule)
    if treatment.concept.scheme == "topic":
        topic = Entity("topic", treatment.concept.slug)
        ledger.state(topic, "rdf:type", Term("skos:Concept"), span, rule=rule)
        ledger.state(topic, "skos:prefLabel", Text(treatment.label), span, rule=rule)
        ledger.state(topic, "skos:inScheme", Entity("scheme", "topic"), span, rule=rule)
    if treatment.position:
        place = treatment.position_span or span
        ledger.state(subject, "pg:position", treatment.position, place, rule="place-in-list")
    if treatment.of is None:
        return
    ledger.state(subject, "pg:areaOf", treatment.of, span, rule=rule)
    ledger.state(treatment.of, "pg:coversArea", treatment.concept, *treatment.shown, rule=rule)
    if treatment.priority_position and treatment.priority_span:
        shown = treatment.priority_span
        ledger.state(subject, "pg:isPriority", True, shown, rule="priority-list")
        ledger.state(subject, "pg:priorityPosition", treatment.priority_position, shown, rule="priority-list")
        ledger.state(treatment.of, "pg:priorityArea", treatment.concept, shown, rule="priority-list")
    elif priorities:
        ledger.infer(subject, "pg:isPriority", False, span, priorities, rule="not-in-priority-list")
