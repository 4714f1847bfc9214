"""Read where an event was: venue within city within country, and the time zone there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from partnership_graph.interpret.frame import FrameMatch
from partnership_graph.interpret.reading import Reading
from partnership_graph.model import Entity, LexiconEntry, Mention, Span, Term, Text

_WITHIN = (" of the ", " in the ", " at the ", " of ", " at ", " in ")


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """Where an event was: the venue's mention, the city (named, or inside the venue's name), the polity."""

    venue: Mention | None
    city: LexiconEntry | None
    city_span: Span | None
    polity: LexiconEntry | None
    shown: Span

    @property
    def zone(self) -> str | None:
        """The time zone of the city or polity."""
        for entry in (self.city, self.polity):
            if entry and entry.fact("timeZone"):
                return entry.fact("timeZone")
        return None


def find_whereabouts(match: FrameMatch) -> Whereabouts | None:
    """Return where a frame says its event was, or None where it names no place."""
    mentions = match.parts.get("where", ())
    venue = next((m for m in mentions if m.kind == "place" and m.entry is None), None)
    city = next((m for m in mentions if m.kind == "place" and m.entry), None) or _city_state(mentions)
    inner = (
        next((m for m in venue.inner if m.kind == "place" and m.entry), None)
        if venue and city is None
        else None
    )
    polity = next((m for m in mentions if m.kind == "polity" and m.entry), None)
    named = city or inner
    if venue is None and named is None and polity is None:
        return None
    return Whereabouts(
        venue,
        named.entry if named else None,
        named.span if named else None,
        polity.entry if polity else None,
        match.span,
    )


def _city_state(mentions: Sequence[Mention]) -> Mention | None:
    """Return a city whose name is a polity's as well, such as Singapore: where an event was, it is the city."""
    for mention in mentions:
        city = next((entry for entry in mention.candidates if entry.kind == "place"), None)
        if mention.kind == "polity" and city:
            return replace(mention, kind="place", entry=city, candidates=())
    return None


def state_place(reading: Reading, event: Entity, where: Whereabouts) -> None:
    """State where an event was, and what its venue lies in."""
    ledger = reading.ledger
    city = Entity("place", where.city.preferred, where.city.iri) if where.city else None
    if where.venue is not None:
        venue = _state_venue(reading, where.venue, city, where.city_span)
        ledger.state(event, "pg:venue", venue, where.shown, rule="place-of-event")
    elif city is not None:
        ledger.state(event, "pg:venue", city, where.shown, rule="place-of-event")
    elif where.polity is not None:
        ledger.state(
            event, "pg:inTerritoryOf", ledger.known_polity(where.polity), where.shown, rule="place-of-event"
        )
    if city is not None and where.city is not None and where.city_span is not None:
        ledger.state(city, "rdf:type", Term("pg:City"), where.city_span, rule="place-of-event")
        polity = where.city.fact("polity")
        if polity:
            territory = Entity("agent", where.city.fact("polityLabel") or polity, polity)
            ledger.infer(city, "pg:inTerritoryOf", territory, where.city_span, rule="gazetteer")


def _state_venue(reading: Reading, mention: Mention, city: Entity | None, city_span: Span | None) -> Entity:
    """State a venue and what it lies in: "Sky Hall of the Post Office" is a hall in an office."""
    ledger, venue = reading.ledger, Entity("place", _venue_key(reading, mention, city))
    part, whole = _split(mention)
    ledger.state(venue, "rdf:type", Term("pg:Venue"), mention.span, rule="place-of-event")
    ledger.state(venue, "pg:writtenAs", Text(mention.name), mention.span, rule="place-of-event")
    ledger.state(venue, "skos:prefLabel", Text(part[0]), part[1], rule="place-of-event")
    inside = venue
    if whole:
        building = Entity("place", whole[0])
        ledger.state(venue, "pg:within", building, mention.span, rule="place-of-event")
        ledger.state(building, "rdf:type", Term("pg:Venue"), whole[1], rule="place-of-event")
        ledger.state(building, "skos:prefLabel", Text(whole[0]), whole[1], rule="place-of-event")
        ledger.state(building, "pg:writtenAs", Text(whole[0]), whole[1], rule="place-of-event")
        inside = building
    if city is not None and city_span is not None:
        ledger.infer(inside, "pg:within", city, mention.span, city_span, rule="city-of-venue")
    return venue


def _venue_key(reading: Reading, mention: Mention, city: Entity | None) -> str:
    """Return the key of a venue: with its city, else its document, as many towns have a Main Hall."""
    if any(m.kind == "place" and m.entry for m in mention.inner):
        return mention.name
    return f"{mention.name} {city.key if city else reading.document.key}"


def _split(mention: Mention) -> tuple[tuple[str, Span], tuple[str, Span] | None]:
    """Return the name of a venue and that of the building it is in, each with its span."""
    name, start = mention.name, mention.span.start
    for link in _WITHIN:
        at = name.find(link)
        if at > 0 and mention.span.end - start == len(name):
            behind = at + len(link)
            return (name[:at], Span(start, start + at)), (
                name[behind:],
                Span(start + behind, mention.span.end),
            )
    return (name, mention.span), None
