"""State what a document names: organisations, bodies and instruments, their short forms, owners and parents."""

from __future__ import annotations

from partnership_graph.interpret.act.finding import Act
from partnership_graph.interpret.grammar.unit import Unit
from partnership_graph.interpret.post import home_of
from partnership_graph.interpret.reading import Reading
from partnership_graph.model import Concept, Entity, Mention, Referent, Span, Term, Text, Zone

_OWNED = frozenset({"pg:Legislation", "pg:PolicyInstrument", "pg:Strategy", "pg:SelfRegulationScheme"})
_AGREEMENTS = frozenset(
    {
        "pg:Partnership",
        "pg:Agreement",
        "pg:Treaty",
        "pg:Arrangement",
        "pg:MemorandumOfUnderstanding",
        "pg:Declaration",
    }
    | {"pg:OutcomeStatement"}
)
_INTENDED = frozenset({"intends", "considers", "hopes", "agreed"})
_FINISHING = frozenset({"finalise", "adopt", "approve", "endorse", "publish", "issue", "complete"})


def state_organizations(reading: Reading) -> None:
    """State every named organisation and body, and the known thing a name opens with as its parent."""
    for referent in reading.resolution.of_kind("organization", "body"):
        mention = _told_mention(reading, referent)
        if (
            mention is None
            or referent.type in ("pg:Licence", "")
            or _stands_in_headline_only(reading, referent)
        ):
            continue
        _state_name(reading, referent, mention)
        home = home_of(referent.entry) if referent.entry else None
        if home:
            reading.ledger.infer(referent.entity, "pg:ofPolity", home, mention.span, rule="reference-data")
        parent = _parent(mention) if referent.entry is None else None
        if parent and parent.entry:
            entity = Entity("agent", parent.entry.preferred, parent.entry.iri)
            reading.ledger.infer(
                referent.entity, "org:subOrganizationOf", entity, mention.span, rule="parent-in-name"
            )
    _state_units(reading)


def _told_mention(reading: Reading, referent: Referent) -> Mention | None:
    """Return the mention that names a thing best, none from the page's furniture alone."""
    spoken = [
        mention
        for index, mention in referent.mentions
        if reading.sentences[index].is_telling or reading.sentences[index].sentence.zone is Zone.CONTACT
    ]
    return next((m for m in spoken if m.name == referent.name), spoken[0] if spoken else None)


def _stands_in_headline_only(reading: Reading, referent: Referent) -> bool:
    """Tell whether an unknown name stands only in a headline, where any word may be written large."""
    zones = {reading.sentences[index].sentence.zone for index, _ in referent.mentions}
    return referent.entry is None and zones <= {Zone.HEADLINE, Zone.DECK}


def _state_name(reading: Reading, referent: Referent, mention: Mention) -> None:
    ledger = reading.ledger
    ledger.classify(referent.entity, referent.type, mention.span, rule="name-form")
    ledger.name(referent.entity, referent.name, mention.span, rule="name-form")
    for alias, span in referent.aliases:
        ledger.state(referent.entity, "skos:altLabel", Text(alias), span, rule="short-form-given")
    for party in referent.parties if referent.kind == "body" else ():
        ledger.infer(
            referent.entity, "org:hasMember", ledger.known_polity(party), mention.span, rule="parties-in-name"
        )


def _parent(mention: Mention) -> Mention | None:
    """Return the known organisation that a body's name opens with: the ITU in "ITU 6G Vision Group"."""
    return next(
        (m for m in mention.inner if m.kind == "organization" and m.span.start == mention.span.start), None
    )


def _state_units(reading: Reading) -> None:
    for _, match in reading.matches("unit"):
        unit, whole = (
            reading.referent(match.mentions.get("unit")),
            reading.referent(match.mentions.get("organization")),
        )
        if unit is None or whole is None or unit.type != "pg:OrganizationalUnit":
            continue
        ledger = reading.ledger
        ledger.state(unit.entity, "org:unitOf", whole.entity, match.span, rule=match.frame.identifier)
        home = home_of(whole.entry) if whole.entry else None
        if home:
            ledger.infer(unit.entity, "pg:ofPolity", home, match.span, rule="polity-of-whole")


def state_instruments(reading: Reading, acts: tuple[Act, ...], signed: frozenset[Entity]) -> None:
    """State every named instrument with its parties or owner, and how far it has come."""
    for referent in reading.resolution.of_kind("instrument"):
        if referent.type == "pg:Licence":
            continue
        mention = _told_mention(reading, referent)
        if mention is None:
            continue
        _state_name(reading, referent, mention)
        _state_parties(reading, referent, mention)
        status, shown = _instrument_status(reading, referent, acts, signed, mention)
        concept = Concept("instrument-status", status)
        reading.ledger.infer(
            referent.entity, "pg:instrumentStatus", concept, shown, rule="status-from-telling"
        )


def _state_parties(reading: Reading, referent: Referent, mention: Mention) -> None:
    ledger = reading.ledger
    if referent.type in _AGREEMENTS:
        for party in referent.parties:
            ledger.infer(
                referent.entity, "pg:party", ledger.known_polity(party), mention.span, rule="parties-in-name"
            )
        _state_unnamed_parties(reading, referent, mention)
    elif referent.type in _OWNED:
        owner = _possessor(reading, mention)
        if owner:
            entity, span = owner
            ledger.state(referent.entity, "pg:adoptedBy", entity, span, rule="possessive-owner")


def _state_unnamed_parties(reading: Reading, referent: Referent, mention: Mention) -> None:
    """State the group without a name that an agreement is between: "MoU between chip makers in A and B"."""
    _, _, group = mention.name.partition(" between ")
    if not group or referent.parties:
        return
    span = Span(mention.span.end - len(group), mention.span.end)
    if reading.resolution.document.quote(span) == group:
        ledger, entity = reading.ledger, Entity("agent", f"{group} {reading.document.key}")
        ledger.state(entity, "rdf:type", Term("pg:StakeholderGroup"), span, rule="parties-in-name")
        ledger.state(entity, "skos:prefLabel", Text(group), span, rule="parties-in-name")
        ledger.state(referent.entity, "pg:party", entity, mention.span, rule="parties-in-name")


def _possessor(reading: Reading, mention: Mention) -> tuple[Entity, Span] | None:
    """Return the polity whose law or policy it is: "the EU's Digital Markets Act", and those coordinated with it."""
    units = next((s.units for s in reading.sentences if s.sentence.span.covers(mention.span)), ())
    at = next((i for i, unit in enumerate(units) if unit.mention is mention), None)
    if at is None:
        return None
    index = at - 1
    while index >= 0:
        unit = units[index]
        if unit.tag == "POS" and index and units[index - 1].mention:
            owner = units[index - 1].mention
            if owner and owner.kind == "polity" and owner.entry:
                return reading.ledger.known_polity(owner.entry), Span(owner.span.start, mention.span.end)
            return None
        if not _is_coordinate(unit):
            return None
        index -= 1
    return None


def _is_coordinate(unit: Unit) -> bool:
    if unit.mention:
        return unit.mention.kind == "instrument"
    return unit.lower in ("and", ",", "(", ")", "“", "”", '"', "new", "draft", "recent") or unit.tag == "CC"


def _instrument_status(
    reading: Reading, referent: Referent, acts: tuple[Act, ...], signed: frozenset[Entity], mention: Mention
) -> tuple[str, Span]:
    """Return how far an instrument has come, with the words that show it; named in passing it is just mentioned."""
    if referent.entity in signed:
        shown = next(
            (
                c.evidence[0]
                for c in reading.ledger.claims
                if c.subject == referent.entity and c.predicate == "pg:signedAt"
            ),
            mention.span,
        )
        return "signed", shown
    for act in acts:
        holds = any(act.quote.covers(m.span) for _, m in referent.mentions)
        if not holds:
            continue
        if act.modality == "done" and act.verb in _FINISHING and _is_object(reading, act, referent):
            return "adopted", act.quote
        means = any(u.mention and reading.referent(u.mention) is referent for u in act.adjuncts.means)
        if act.modality in _INTENDED and (means or act.verb in ("sign", "conclude", "adopt", "finalise")):
            return "planned", act.quote
    return "mentioned", mention.span


def _is_object(reading: Reading, act: Act, referent: Referent) -> bool:
    return any(unit.mention and reading.referent(unit.mention) is referent for unit in act.object)


def state_issuers(reading: Reading, acts: tuple[Act, ...]) -> None:
    """State who issued a recommendation: the body that finalised, adopted or published it."""
    for referent in reading.resolution.of_kind("instrument"):
        if referent.type != "pg:TechnicalRecommendation":
            continue
        for act in acts:
            if act.modality == "done" and act.verb in _FINISHING and _is_object(reading, act, referent):
                for actor in act.actors.entities:
                    reading.ledger.infer(
                        referent.entity, "pg:issuedBy", actor, act.quote, rule="issuer-finished-it"
                    )
