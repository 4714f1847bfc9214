"""Interpret resolved documents: run the readers in their order over one prepared reading."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from partnership_graph.interpret.act.finding import Unread, read_acts
from partnership_graph.interpret.act.telling import state_acts
from partnership_graph.interpret.area import read_areas, read_topics, state_areas
from partnership_graph.interpret.event.happening import find_happenings, state_happenings
from partnership_graph.interpret.event.participation import state_participations
from partnership_graph.interpret.event.series import read_series
from partnership_graph.interpret.event.signing import read_signings
from partnership_graph.interpret.frame import Frame
from partnership_graph.interpret.grammar.clause import ClauseReader
from partnership_graph.interpret.grammar.cue import VerbLexicon
from partnership_graph.interpret.grammar.unit import stretch
from partnership_graph.interpret.identity import settle_identities
from partnership_graph.interpret.naming import state_instruments, state_issuers, state_organizations
from partnership_graph.interpret.post import read_posts
from partnership_graph.interpret.reading import prepare
from partnership_graph.interpret.source import find_quotations, state_defects, state_quotations, state_source
from partnership_graph.model import Claim, LexiconEntry, Resolution


@dataclass(frozen=True, slots=True)
class Interpretation:
    """What a document was read to say, and the clauses that gave nothing, each with its reason."""

    claims: tuple[Claim, ...]
    unread: tuple[Unread, ...]


class Interpreter:
    """Reads documents with one lexicon and one set of frames."""

    def __init__(self, entries: Iterable[LexiconEntry], frames: Sequence[Frame]) -> None:
        known = tuple(entries)
        self._entries = tuple(
            e for e in known if e.kind in ("area", "cue", "action", "role", "recurrence", "name-head")
        )
        self._frames = tuple(frames)
        self._verbs = VerbLexicon(self._entries)
        self._clauses = ClauseReader(self._verbs)
        self._portfolios = _ministry_portfolios(known)
        self._roles = {e.label.lower(): e.iri.rsplit("/", 1)[-1] for e in self._entries if e.kind == "role"}

    def interpret(self, resolution: Resolution) -> Interpretation:
        """Return what a document says, as claims with evidence."""
        quoted = find_quotations(resolution.document)
        reading = prepare(resolution, self._frames, self._clauses, quoted)
        reading.portfolios = self._portfolios
        happenings = find_happenings(reading)
        settle_identities(reading, happenings)
        areas = read_areas(reading, self._entries)
        state_happenings(reading, happenings, areas)
        acts, unread = read_acts(reading, areas)
        signings = read_signings(reading)
        read_topics(reading, areas, [stretch(act.object) for act in acts if act.object])
        state_areas(reading, areas)
        state_acts(reading, acts, self._verbs)
        read_series(reading, acts, self._entries)
        read_posts(reading, self._roles)
        state_participations(reading, acts, signings, happenings)
        state_organizations(reading)
        state_instruments(reading, acts, frozenset(signing.instrument.entity for signing in signings))
        state_issuers(reading, acts)
        state_source(reading)
        state_quotations(reading, len(acts))
        state_defects(reading)
        return Interpretation(tuple(reading.ledger.claims), unread)


def _ministry_portfolios(entries: Iterable[LexiconEntry]) -> dict[str, frozenset[str]]:
    """Return, for each field of work, the polities whose ministry or department is named for it."""
    found: dict[str, set[str]] = {}
    for entry in entries:
        match = re.match(r"(?:Ministry|Department|Federal Ministry) (?:of|for) (?:the )?(.+)", entry.label)
        polity = entry.fact("polity")
        if match and polity and entry.type == "pg:Ministry":
            found.setdefault(match.group(1).lower(), set()).add(polity)
    return {portfolio: frozenset(polities) for portfolio, polities in sorted(found.items())}
