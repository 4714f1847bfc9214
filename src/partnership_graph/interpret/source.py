"""Read what a release says of itself: title, publisher, licence, contact; its quotations; the defects of its text."""

from __future__ import annotations

import re

from partnership_graph.interpret.reading import Reading, ReadSentence
from partnership_graph.model import (
    Concept,
    Document,
    Entity,
    Moment,
    Referent,
    Span,
    Status,
    Term,
    Text,
    Zone,
)

_QUOTATION = re.compile(r"“(?P<curly>[^“”]{15,})”|(?<!\w)\"(?P<straight>[^\"\n]{15,})\"(?!\w)")
_SPEAKING = re.compile(
    r"\b(?:said|says|added|stated|remarked|noted|commented|emphasi[sz]ed|stressed|told|explained)\b"
)
_ATTACHMENT = re.compile(r"\battached (?:PDF|file|document)s?\b|\battachments?\b", re.I)


def find_quotations(document: Document) -> tuple[Span, ...]:
    """Return the spans of what is said between quotation marks; a single marked word is none."""
    found = []
    for match in _QUOTATION.finditer(document.text):
        group = "curly" if match["curly"] else "straight"
        if len(match[group].split()) > 4:  # fewer words are a name or a term
            found.append(Span(match.start(group), match.end(group)))
    return tuple(found)


def state_source(reading: Reading) -> None:
    """State what the release is and says of itself."""
    document, ledger, subject = reading.resolution.document, reading.ledger, reading.document
    title = next((s for s in reading.sentences if s.sentence.zone is Zone.HEADLINE), None)
    if title:
        span = title.sentence.span
        ledger.state(subject, "dcterms:title", Text(_words(document, span)), span, rule="headline")
    _state_publisher(reading)
    _state_document_type(reading)
    for referent in reading.resolution.of_kind("instrument"):
        if referent.type == "pg:Licence" and referent.entry:
            licence = Entity("instrument", referent.entry.preferred, referent.entry.iri)
            ledger.state(
                subject, "pg:licence", licence, *(m.span for _, m in referent.mentions), rule="licence-line"
            )
    for sentence in reading.sentences:
        _state_furniture(reading, sentence)
    if document.metadata.published and title:
        day = Moment(document.metadata.published)
        rule = "metadata-beside-the-text"
        ledger.add(subject, "dcterms:issued", day, title.sentence.span, status=Status.CURATED, rule=rule)
    elif reading.publication and reading.publication.day and reading.publication.span:
        day, shown = Moment(reading.publication.day.isoformat()), reading.publication.span
        ledger.normalise(subject, "dcterms:issued", day, shown, rule="date-line")
    if reading.meeting and title:
        shown = next(
            (s.sentence.span for s in reading.sentences if s.sentence.zone is Zone.BODY), title.sentence.span
        )
        ledger.infer(subject, "pg:announces", reading.meeting, shown, rule="main-meeting")


def _state_document_type(reading: Reading) -> None:
    """State what kind of document this is: as its type line, headline or breadcrumb says, in this order."""
    for zone in (Zone.DOCUMENT_TYPE, Zone.HEADLINE, Zone.NAVIGATION):
        for sentence, match in reading.matches("document-type"):
            if sentence.sentence.zone is zone:
                kind, rule = Term(match.frame.status), match.frame.identifier
                reading.ledger.state(reading.document, "rdf:type", kind, match.span, rule=rule)
                return


def _state_publisher(reading: Reading) -> None:
    """State the publisher: named in the licence line, else as the one who announces in the lead."""
    for kind in ("publisher", "announcer"):
        found: list[tuple[Referent, Span]] = []
        for sentence, match in reading.matches(kind):
            referent = reading.referent(match.mentions.get("organization"))
            fits = sentence.sentence.zone is Zone.LICENCE or (
                kind == "announcer" and sentence.sentence.zone is Zone.BODY
            )
            if referent and fits:
                found.append((referent, match.span))
        if found:
            referent, span = found[0]
            reading.ledger.infer(
                reading.document, "dcterms:publisher", referent.entity, span, rule=f"{kind}-line"
            )
            return


def _state_furniture(reading: Reading, sentence: ReadSentence) -> None:
    ledger, span = reading.ledger, sentence.sentence.span
    if sentence.sentence.zone is Zone.ATTACHMENT or (
        sentence.sentence.zone is Zone.CONTACT and _ATTACHMENT.search(reading.resolution.document.quote(span))
    ):
        words = Text(_words(reading.resolution.document, span))
        ledger.state(reading.document, "pg:attachmentText", words, span, rule="attachment-pointer")
    if sentence.sentence.zone is Zone.LICENCE:
        _state_duties(reading, sentence)
    if sentence.sentence.zone is Zone.CONTACT:
        for match in sentence.matches:
            unit = reading.referent(match.mentions.get("unit")) if match.frame.yields == "unit" else None
            if unit:
                ledger.state(
                    reading.document, "pg:contactPoint", unit.entity, match.span, rule="contact-line"
                )


def _state_duties(reading: Reading, sentence: ReadSentence) -> None:
    licences = [
        unit.mention.entry for unit in sentence.units if unit.mention and unit.mention.type == "pg:Licence"
    ]
    known = [entry for entry in licences if entry]
    for match in sentence.matches:
        if match.frame.yields == "licence-duty" and known:
            licence = Entity("instrument", known[0].preferred, known[0].iri)
            duty = Concept("licence-duty", match.frame.status)
            reading.ledger.state(licence, "pg:requires", duty, match.span, rule=match.frame.identifier)


def state_quotations(reading: Reading, acts: int) -> None:
    """State who said what between quotation marks; a quotation without a named speaker keeps its words only.

    Utterances are numbered on from the `acts` that the document holds.
    """
    for number, span in enumerate(reading.quoted, start=acts + 1):
        if not any(s.is_telling and s.sentence.span.overlaps(span) for s in reading.sentences):
            continue
        utterance, ledger = Entity("act", f"{number:02}"), reading.ledger
        document = reading.resolution.document
        ledger.state(utterance, "rdf:type", Term("pg:Utterance"), span, rule="quotation-marks")
        ledger.state(
            utterance, "pg:evidence", Entity("span", f"{span.start}-{span.end}"), span, rule="quotation-marks"
        )
        ledger.state(utterance, "pg:reportedIn", reading.document, span, rule="quotation-marks")
        ledger.state(utterance, "pg:utteredText", Text(_words(document, span)), span, rule="quotation-marks")
        speaker = _speaker(reading, span)
        if speaker:
            person, shown = speaker
            ledger.infer(utterance, "pg:actor", person.entity, shown, rule="speaker-beside-quotation")
        if reading.meeting and re.search(r"\btoday\b", document.quote(span)):
            ledger.infer(utterance, "pg:expressedAt", reading.meeting, span, rule="said-on-the-day")


def _speaker(reading: Reading, span: Span) -> tuple[Referent, Span] | None:
    """Return the person named with a verb of saying right before or behind a quotation."""
    text = reading.resolution.document.text
    around = [
        Span(max(0, text.rfind("\n", 0, span.start), span.start - 200), span.start),
        Span(span.end, span.end + 200),
    ]
    for zone in around:
        words = text[zone.start : zone.end].split("\n\n")[0 if zone.start == span.end else -1]
        if not _SPEAKING.search(words):
            continue
        people = [
            (r, m) for r in reading.resolution.of_kind("person") for _, m in r.mentions if zone.covers(m.span)
        ]
        if people:
            near = min(
                people,
                key=lambda pair: min(abs(pair[1].span.end - span.start), abs(pair[1].span.start - span.end)),
            )
            return near[0], Span(near[1].span.start, near[1].span.end)
    return None


def state_defects(reading: Reading) -> None:
    """State what is wrong with the text, each defect with its place and, where sure, what was meant."""
    for number, defect in enumerate(reading.resolution.annotation.defects, start=1):
        subject, ledger = Entity("defect", f"{number:02}"), reading.ledger
        kind = Concept("defect-kind", defect.kind.replace(" ", "-"))
        ledger.state(subject, "rdf:type", Term("pg:TextDefect"), defect.span, rule="text-check")
        ledger.state(subject, "pg:defectKind", kind, defect.span, rule="text-check")
        ledger.state(subject, "pg:inDocument", reading.document, defect.span, rule="text-check")
        span = Entity("span", f"{defect.span.start}-{defect.span.end}")
        ledger.state(subject, "pg:evidence", span, defect.span, rule="text-check")
        if defect.reading:
            ledger.infer(subject, "pg:normalisedText", Text(defect.reading), defect.span, rule="text-check")
        if defect.note:
            ledger.infer(subject, "pg:note", Text(defect.note), defect.span, rule="text-check")


def _words(document: Document, span: Span) -> str:
    return " ".join(document.quote(span).split())
