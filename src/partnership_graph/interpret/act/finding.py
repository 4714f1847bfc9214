"""Read acts: one for each actors × verb × object that a clause says, with all that hangs on it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from partnership_graph.interpret.act.object import quote_of, split_objects
from partnership_graph.interpret.act.subject import NOBODY, Actors, find_actors
from partnership_graph.interpret.area import AreaIndex, Treatment, opening_area
from partnership_graph.interpret.grammar.adjunct import Adjuncts, read_adjuncts
from partnership_graph.interpret.grammar.clause import Clause
from partnership_graph.interpret.grammar.cue import GATHERING, SPEAKING, STATE
from partnership_graph.interpret.grammar.finite import UNSAID
from partnership_graph.interpret.grammar.unit import Unit
from partnership_graph.interpret.reading import Reading, ReadSentence
from partnership_graph.model import Span, Zone

_TENSE_MODALITY = {"past": "done"}
_CONDITIONS = frozenset({"if", "unless", "provided"})
_FRAMING = frozenset({"open", "close", "conclude", "address", "kick off"})
_GATHERING_NOUNS = frozenset(
    {"meeting", "session", "forum", "conference", "summit", "council", "committee", "event"}
)
_IMPERSONAL = frozenset({"agree", "decide", "discuss", "note", "stress", "emphasise", "confirm", "resolve"})


@dataclass(frozen=True, slots=True)
class Act:
    """An act as read; `parent` is the number of the act that reports it."""

    number: int
    sentence: ReadSentence
    clause: Clause
    actors: Actors
    modality: str
    verb: str
    object: tuple[Unit, ...]
    quote: Span
    adjuncts: Adjuncts
    area: Treatment | None
    parent: int | None = None


@dataclass(frozen=True, slots=True)
class Unread:
    """A clause that gave no act, with the reason."""

    sentence: ReadSentence
    clause: Clause
    reason: str


@dataclass(frozen=True, slots=True)
class _Found:
    """The acts and the unread clauses of a document while its sentences are read."""

    acts: list[Act] = field(default_factory=list)
    unread: list[Unread] = field(default_factory=list)


def read_acts(reading: Reading, index: AreaIndex) -> tuple[tuple[Act, ...], tuple[Unread, ...]]:
    """Return the acts of a document in text order, and the clauses that gave none, each with its reason."""
    found = _Found()
    before, area, paragraph = NOBODY, None, -1
    for sentence in reading.sentences:
        area, paragraph = _area_in_force(reading, index, sentence, area, paragraph)
        if sentence.clauses and sentence.sentence.zone is not Zone.FOOTNOTE:
            before = _read_sentence(reading, sentence, area, before, found)
    return _numbered(found.acts), tuple(found.unread)


def _area_in_force(
    reading: Reading, index: AreaIndex, sentence: ReadSentence, area: Treatment | None, paragraph: int
) -> tuple[Treatment | None, int]:
    """Return the area that holds for a sentence: opened here, by its paragraph's first sentence, or by the heading."""
    if not sentence.is_telling or sentence.sentence.zone is Zone.FOOTNOTE:
        return area, paragraph
    opened = opening_area(reading, index, sentence)
    if sentence.sentence.zone is Zone.HEADING:
        return opened, -1  # a heading holds until the next one
    if opened:
        return opened, sentence.sentence.paragraph
    holds = paragraph in (-1, sentence.sentence.paragraph)
    return (area, paragraph) if holds else (None, sentence.sentence.paragraph)


def _read_sentence(
    reading: Reading, sentence: ReadSentence, area: Treatment | None, before: Actors, found: _Found
) -> Actors:
    """Read the clauses of a sentence; return the actors that a pronoun of the next may take up."""
    actors_of: dict[int, Actors] = {}
    act_of: dict[int, Act] = {}
    for at, clause in enumerate(sentence.clauses):
        inherited = actors_of.get(clause.parent, before) if clause.parent is not None else before
        actors = _actors_of(reading, clause, inherited)
        actors_of[at] = actors
        parent = (
            act_of.get(clause.parent) if clause.kind == "embedded" and clause.parent is not None else None
        )
        reason = _reason_against(sentence, clause, actors, parent, at)
        if reason:
            found.unread.append(Unread(sentence, clause, reason))
        else:
            read = _acts_of(sentence, clause, actors, area, parent)
            act_of[at] = read[0]
            found.acts.extend(read)
    joint = [actors for actors in actors_of.values() if actors.entities]
    return joint[-1] if joint else before


def _actors_of(reading: Reading, clause: Clause, before: Actors) -> Actors:
    if clause.group.is_passive and clause.kind != "embedded":
        agent = _agent(clause)
        if agent:
            return find_actors(reading, agent, before)
        words = [unit.lower for unit in clause.subject]
        if words == ["it"] and clause.group.verb in _IMPERSONAL:
            return find_actors(reading, _both(clause), NOBODY)
        return NOBODY
    return find_actors(reading, clause.subject, before)


def _agent(clause: Clause) -> tuple[Unit, ...]:
    """Return the phrase behind "by" of a passive clause."""
    at = next((i for i, unit in enumerate(clause.object) if unit.lower == "by"), None)
    if at is None:
        return ()
    end = next(
        (i for i in range(at + 1, len(clause.object)) if clause.object[i].tag in ("IN", "TO", "VBG")),
        len(clause.object),
    )
    return clause.object[at + 1 : end]


def _both(clause: Clause) -> tuple[Unit, ...]:
    subject = clause.subject[0]
    return (Unit(subject.span, "they", "PRP", "they", None, "they"),)


def _reason_against(
    sentence: ReadSentence, clause: Clause, actors: Actors, parent: Act | None, at: int
) -> str:
    """Return why a clause gives no act, or an empty string where it does (FACTS.md, acts and conventions)."""
    group = clause.group
    reasons = (
        ("negated", group.is_negated),
        (
            "conditional",
            any(u.lower in _CONDITIONS for u in (*clause.fronted, *clause.object, *clause.trailing)),
        ),
        ("no actor named or meant", not actors.entities),
        ("speech", group.verb in SPEAKING),
        ("state", group.verb in STATE and not group.reporting),
        ("gathering", _is_gathering(clause)),
        (
            "neither cue nor past",
            group.modality == UNSAID or not (group.modality or _TENSE_MODALITY.get(group.form)),
        ),
        ("reports a gathering", group.takes_clause and _reports_gathering(sentence, at)),
        ("content of another act", clause.kind == "embedded" and not _reports_other(parent, actors)),
    )
    return next((reason for reason, holds in reasons if holds), "")


def _is_gathering(clause: Clause) -> bool:
    """Tell whether a clause tells of holding, attending or opening a gathering, which is an event and no act."""
    group = clause.group
    if group.modality not in ("", "done") or group.reporting:
        return False
    of_meeting = any(
        u.lower in _GATHERING_NOUNS or (u.mention and u.mention.kind == "event") for u in clause.object
    )
    return group.verb in GATHERING or (group.verb in _FRAMING and of_meeting)


def _reports_other(parent: Act | None, actors: Actors) -> bool:
    """Tell whether an act tells what somebody else did: "Korea shared that the group finalised …"."""
    return (
        parent is not None
        and parent.actors.entities != actors.entities
        and parent.modality in ("shared", "done")
    )


def _reports_gathering(sentence: ReadSentence, at: int) -> bool:
    return any(
        inner.parent == at
        and inner.kind == "embedded"
        and inner.group.verb in GATHERING
        and not inner.group.reporting
        for inner in sentence.clauses
    )


def _acts_of(
    sentence: ReadSentence, clause: Clause, actors: Actors, area: Treatment | None, parent: Act | None
) -> list[Act]:
    group = clause.group
    modality = group.modality or _TENSE_MODALITY[group.form]
    verb = _content_verb(sentence, clause, actors)
    is_empty = [unit.lower for unit in clause.subject] == ["it"]
    body = clause.subject if group.is_passive and not is_empty else (clause.object or clause.antecedent)
    if clause.kind == "relative" and clause.antecedent:
        body = clause.antecedent
    adjuncts = read_adjuncts(clause.fronted, clause.object, clause.trailing)
    acts = []
    for number, part in enumerate(split_objects(body, takes_clause=group.takes_clause)):
        quote = quote_of(clause, part, number)
        acts.append(
            Act(
                0,
                sentence,
                clause,
                actors,
                modality,
                verb,
                part,
                quote,
                adjuncts,
                area,
                id(parent) if parent else None,
            )
        )
    return acts


def _content_verb(sentence: ReadSentence, clause: Clause, actors: Actors) -> str:
    """Return the verb of the content: under "agreed that they will X" it is X's."""
    group = clause.group
    if not group.takes_clause or group.reporting:
        return group.verb
    at = next((i for i, c in enumerate(sentence.clauses) if c is clause), -1)
    inner = next((c for c in sentence.clauses if c.parent == at and c.kind == "embedded"), None)
    if inner is None or inner.group.verb in STATE or inner.group.is_passive:
        return group.verb
    subject = [unit.lower for unit in inner.subject]
    taken_up = subject in (["they"], ["it"], ["both"]) or (subject[-1:] == ["sides"] and actors.is_joint)
    return inner.group.verb if taken_up else group.verb


def _numbered(acts: Sequence[Act]) -> tuple[Act, ...]:
    """Return the acts numbered in text order, each knowing the number of the act that reports it."""
    ordered = sorted(acts, key=lambda act: (act.quote.start, act.quote.end))
    numbers = {id(act): number for number, act in enumerate(ordered, start=1)}
    return tuple(
        replace(act, number=numbers[id(act)], parent=numbers.get(act.parent or 0)) for act in ordered
    )
