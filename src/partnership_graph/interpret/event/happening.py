"""Read events: what was held, is planned or was signed, when and where (frames that yield events)."""

from __future__ import annotations

from collections.abc import Iterable

from partnership_graph.interpret.area import AreaIndex, concept_of, opening_area
from partnership_graph.interpret.event.calendar import Dating, with_zone
from partnership_graph.interpret.event.dating import date_all, link_same_days
from partnership_graph.interpret.event.gathering import Happening
from partnership_graph.interpret.event.place import find_whereabouts, state_place
from partnership_graph.interpret.frame import FrameMatch
from partnership_graph.interpret.ordinal import ordinal_number
from partnership_graph.interpret.reading import Reading, ReadSentence
from partnership_graph.model import (
    Concept,
    DateMention,
    Entity,
    Mention,
    Moment,
    Referent,
    Span,
    Status,
    Term,
    Text,
    Zone,
)

_MEETING_TYPES = {
    "pg:JointCouncil": "pg:CouncilMeeting",
    "pg:WorkingGroup": "pg:WorkingGroupMeeting",
    "pg:JointCommittee": "pg:Meeting",
    "pg:Dialogue": "pg:Meeting",
    "pg:MultilateralForum": "pg:Meeting",
    "pg:JointBody": "pg:Meeting",
}
_PAST_LINKS = frozenset({"since", "following", "after"})
_LONGEST_OPENING = len("On the morning of Wednesday, ")
_LEADING = (Zone.HEADLINE, Zone.DECK, Zone.BODY)


def find_happenings(reading: Reading) -> tuple[Happening, ...]:
    """Return the events of a document with all that is told of them, the one it is about first."""
    found: dict[Entity, Happening] = {}
    numbers = _told_numbers(reading)
    for sentence, match in reading.matches("event", "note-event", "dated-event"):
        if sentence.is_telling:
            _gather(reading, found, (sentence, match), numbers)
    happenings = tuple(found.values())
    main = _main_meeting(reading, happenings)
    _number_next(happenings, main)
    link_same_days(reading, happenings, main)
    date_all(reading, happenings)
    return tuple(sorted(happenings, key=lambda happening: happening is not main))


def _number_next(happenings: tuple[Happening, ...], main: Happening | None) -> None:
    """Number "the next meeting" after the main one of the same body."""
    for happening in happenings:
        words = happening.name.lower().split()
        same = main and main.referent and happening.referent and main.referent.body == happening.referent.body
        if (
            main
            and same
            and words[:1] in (["next"], ["upcoming"])
            and main.ordinal
            and happening.ordinal is None
        ):
            happening.ordinal = main.ordinal + 1


def state_happenings(reading: Reading, happenings: tuple[Happening, ...], areas: AreaIndex) -> None:
    """State events in the ledger; the first of them, if held or planned, is the reading's meeting."""
    reading.meeting = happenings[0].entity if happenings else None
    reading.meeting_was_held = bool(happenings) and happenings[0].status == "held"
    for happening in happenings:
        if not happening.told_at:  # a note says no verb: it goes with the main meeting
            happening.status = happenings[0].status
    for happening in happenings:
        _state(reading, happening)
        _state_area(reading, happening, areas)


def _told_numbers(reading: Reading) -> dict[Entity, int]:
    """Return the number that a sentence tells of a body's meeting: "the Council met for the second time"."""
    found: dict[Entity, int] = {}
    for _, match in reading.matches("event"):
        referent, span = reading.referent(match.mentions.get("gathering")), match.part_spans.get("nth")
        number = ordinal_number(reading.resolution.document.quote(span)) if span else None
        if referent and number:
            found.setdefault(referent.entity, number)
    return found


def _gather(
    reading: Reading,
    found: dict[Entity, Happening],
    told: tuple[ReadSentence, FrameMatch],
    numbers: dict[Entity, int],
) -> None:
    sentence, match = told
    mention = match.mentions.get("gathering")
    referent = reading.referent(mention)
    if mention is None or referent is None:
        return
    ordinal = mention.ordinal or numbers.get(referent.entity)
    entity = _event_entity(referent, ordinal)
    status = _status(reading, match)
    if status is None:
        return
    happening = found.get(entity)
    if happening is None:
        shape = _MEETING_TYPES.get(mention.type, mention.type)
        happening = found[entity] = Happening(
            entity,
            shape,
            referent.name,
            mention.span,
            status,
            match.span,
            match.frame.identifier,
            mention,
            referent,
        )
    elif match.frame.yields == "note-event" and happening.stated is None:
        happening.shown = match.span  # the note holds date and place: it shows the event best
    if happening.status == "planned" and status == "held":
        happening.status = status
    happening.ordinal = happening.ordinal or ordinal
    dated = match.of_kind("where", "date") or _opening_date(sentence, match)
    if dated and dated.date and happening.stated is None and _says_a_day(dated.date, dated.name):
        happening.stated = (dated.date, dated.span if dated.date.start_time is None else dated.date.span)
    place = find_whereabouts(match)
    happening.whereabouts = happening.whereabouts or place
    if match.frame.yields == "note-event":
        happening.note = sentence
    else:
        happening.told_at = (*happening.told_at, match.span)


def _event_entity(referent: Referent, ordinal: int | None) -> Entity:
    """Return the event that a gathering's name means: itself, or the meeting of the body that was named."""
    if referent.kind == "event":
        return referent.entity
    return Entity(
        "event", f"{referent.entity.key} {ordinal:02}" if ordinal else f"{referent.entity.key} meeting"
    )


def _status(reading: Reading, match: FrameMatch) -> str | None:
    """Return the status a frame gives; of an event that is only dated it is known from its date or its link, or not.

    What is named with "since" or "after" is past; else the date must lie before or after that of the release. A date
    alone says nothing of whether a meeting took place.
    """
    if match.frame.yields != "dated-event":
        return match.frame.status
    link = match.part_spans.get("link")
    if link and reading.resolution.document.quote(link).lower() in _PAST_LINKS:
        return "held"
    dated = match.of_kind("where", "date")
    published = reading.publication.day if reading.publication else None
    edtf = dated.date.edtf if dated and dated.date else ""
    if published is None or not edtf[:4].isdigit():
        return None
    return "planned" if edtf > published.isoformat()[: len(edtf)] else "held"


def _opening_date(sentence: ReadSentence, match: FrameMatch) -> Mention | None:
    """Return the date that opens a sentence, "Today" or "On 4 May …", and so that of the event told in it."""
    opening = next((unit.mention for unit in sentence.units if unit.mention), None)
    if opening is None or opening.date is None or opening.span.start > match.span.start:
        return None
    at = opening.span.start - sentence.sentence.span.start
    return opening if at <= _LONGEST_OPENING and match.frame.yields == "event" else None


def _says_a_day(stated: DateMention, words: str) -> bool:
    return stated.kind != "relative" or words.lower() in ("today", "yesterday", "tomorrow")


def _main_meeting(reading: Reading, happenings: Iterable[Happening]) -> Happening | None:
    """Return the meeting that the release is about: the one its headline or lead names first."""
    order = {
        mention.span.start: index
        for index, mention in enumerate(
            m
            for i, ms in enumerate(reading.resolution.annotation.mentions)
            for m in ms
            if reading.resolution.document.sentences[i].zone in _LEADING
        )
    }
    held = [h for h in happenings if h.status == "held"] or list(happenings)
    return min(
        held, key=lambda h: order.get(h.mention.span.start, h.mention.span.start + 10**6), default=None
    )


def _state(reading: Reading, happening: Happening) -> None:
    ledger, event, rule = reading.ledger, happening.entity, happening.rule
    ledger.classify(event, happening.type, happening.shown, rule=rule)
    ledger.name(event, happening.name, happening.named_at, rule=rule)
    status = Concept("event-status", happening.status)
    if happening.told_at:
        ledger.state(event, "pg:eventStatus", status, *happening.told_at, rule=rule)
    else:
        ledger.infer(event, "pg:eventStatus", status, happening.shown, rule="note-beside-main-meeting")
    if happening.ordinal:
        ledger.state(event, "pg:ordinal", happening.ordinal, happening.shown, rule="ordinal-told")
    _state_body(reading, happening)
    _state_date(reading, happening)
    if happening.whereabouts:
        state_place(reading, event, happening.whereabouts)
    if happening.same_day:
        other, span = happening.same_day
        ledger.state(event, "pg:sameDayAs", other.entity, span, rule="same-day-told")


def _state_body(reading: Reading, happening: Happening) -> None:
    mention, ledger, referent = happening.mention, reading.ledger, happening.referent
    if referent is None:
        return
    if referent.kind == "body":
        ledger.state(happening.entity, "pg:meetingOf", referent.entity, happening.shown, rule="body-met")
        return
    body, span, rule = referent.body, referent.body_span, "body-in-meeting-name"
    if body is None or span is None:
        return
    evidence = (happening.named_at,) if happening.named_at.covers(span) else (happening.named_at, span)
    ledger.infer(happening.entity, "pg:meetingOf", body, *evidence, rule=rule)
    if len(referent.body_name.split()) == 1 or _is_named(reading, body):
        return  # "the Council" is no name; its full name stands elsewhere
    ledger.infer(body, "rdf:type", Term(mention.body_type or "pg:JointBody"), span, rule=rule)
    ledger.infer(body, "skos:prefLabel", Text(referent.body_name), span, rule=rule)
    ledger.infer(body, "pg:writtenAs", Text(referent.body_name), span, rule=rule)
    for party in referent.parties:
        ledger.infer(body, "org:hasMember", ledger.known_polity(party), span, rule="parties-in-name")
    for founding in reading.resolution.of_kind("instrument"):
        if founding.type == "pg:Partnership" and body.key.startswith(f"{founding.entity.key} "):
            shown = (span, founding.first.span)
            ledger.infer(
                body, "pg:establishedUnder", founding.entity, *shown, rule="body-named-after-partnership"
            )


def _is_named(reading: Reading, body: Entity) -> bool:
    return any(
        claim.subject == body and claim.predicate == "skos:prefLabel" for claim in reading.ledger.claims
    )


def _state_date(reading: Reading, happening: Happening) -> None:
    ledger, event = reading.ledger, happening.entity
    if happening.stated:
        stated, span = happening.stated
        words = " ".join(reading.resolution.document.quote(span).split())
        ledger.state(event, "pg:statedDateText", Text(words), span, rule=happening.rule)
        if stated.edtf:
            ledger.normalise(event, "pg:statedDateEdtf", stated.edtf, span, rule="date-as-edtf")
    dating = happening.dating
    if dating is None:
        return
    own = (happening.stated[1],) if happening.stated else (happening.shown,)
    evidence = tuple(dict.fromkeys((*own, *dating.evidence)))
    ledger.add(event, "pg:startDate", Moment(dating.start), *evidence, status=dating.status, rule=dating.rule)
    if dating.end:
        ledger.add(event, "pg:endDate", Moment(dating.end), *evidence, status=dating.status, rule=dating.rule)
    _state_times(reading, happening, dating, evidence)


def _state_times(reading: Reading, happening: Happening, dating: Dating, evidence: tuple[Span, ...]) -> None:
    stated = happening.stated[0] if happening.stated else None
    zone = happening.whereabouts.zone if happening.whereabouts else None
    if stated is None or zone is None:
        return
    for predicate, time in (("pg:startTime", stated.start_time), ("pg:endTime", stated.end_time)):
        moment = with_zone(dating.start, time, zone) if time else None
        if moment:
            status = Status.INFERRED if dating.status == Status.INFERRED else Status.NORMALISED
            reading.ledger.add(
                happening.entity, predicate, Moment(moment), *evidence, status=status, rule="zone-of-place"
            )


def _state_area(reading: Reading, happening: Happening, areas: AreaIndex) -> None:
    """State what an event is about: the area its name names, and for a note that of the paragraph it follows."""
    span = happening.named_at
    for topics in reading.resolution.annotation.topics:
        for topic in topics:
            if topic.entry and span.covers(topic.span):
                reading.ledger.infer(
                    happening.entity, "pg:inArea", concept_of(topic.entry), topic.span, rule="area-in-name"
                )
    if happening.note is not None:
        before = [s for s in reading.sentences[: happening.note.index] if s.sentence.zone is Zone.BODY]
        opened = opening_area(reading, areas, before[-1]) if before else None
        if opened:
            evidence = (happening.shown, before[-1].sentence.span)
            reading.ledger.infer(
                happening.entity, "pg:inArea", opened.concept, *evidence, rule="note-follows-paragraph"
            )
