"""State the areas of a document: what it treats, and what an agreement covers and puts first."""

from __future__ import annotations

from partnership_graph.interpret.area.index import AreaIndex, Treatment
from partnership_graph.interpret.reading import Reading
from partnership_graph.model import Entity, Span, Term, Text


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
