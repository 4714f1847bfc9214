"""Find the names that the lexicon holds: one automaton over all labels, leftmost-longest, on word boundaries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from ahocorasick_rs import AhoCorasick, MatchKind

from partnership_graph.model import LexiconEntry, Span

# Names keep their case; areas, roles and phrases are found in any case.
_ANY_CASE = frozenset({"area", "role", "mode", "recurrence", "organization", "body", "instrument"})
_ACRONYM_LENGTH = 6


@dataclass(frozen=True, slots=True)
class Match:
    """A label found at a span, with every entry that has it, in lexicon order."""

    span: Span
    entries: tuple[LexiconEntry, ...]

    def of_kind(self, *kinds: str) -> tuple[LexiconEntry, ...]:
        """Return the entries of some kinds."""
        return tuple(entry for entry in self.entries if entry.kind in kinds)


class LabelMatcher:
    """An automaton over the labels of lexicon entries of some kinds, built once and used for every text."""

    def __init__(self, entries: Iterable[LexiconEntry]) -> None:
        self._by_label: dict[str, list[LexiconEntry]] = defaultdict(list)
        for entry in entries:
            self._by_label[_lower(entry.label)].append(entry)
        self._labels = sorted(self._by_label)
        self._automaton = AhoCorasick(self._labels, matchkind=MatchKind.Standard)

    def find(self, text: str, span: Span) -> tuple[Match, ...]:
        """Return the leftmost, longest matches inside a span of a text, in text order, none overlapping another.

        All matches are sought at once and chosen afterwards: a label that stands inside a longer word never hides
        a shorter one that stands alone, and the time stays linear.
        """
        part = _lower(text[span.start : span.end])
        hits = [
            (Span(span.start + low, span.start + high), index)
            for index, low, high in self._automaton.find_matches_as_indexes(part, overlapping=True)
        ]
        found: list[Match] = []
        for at, index in sorted(hits, key=lambda hit: (hit[0].start, -hit[0].end)):
            if found and at.start < found[-1].span.end:
                continue
            entries = self._fitting(self._labels[index], text, at)
            if entries:
                found.append(Match(at, entries))
        return tuple(found)

    def _fitting(self, label: str, text: str, at: Span) -> tuple[LexiconEntry, ...]:
        if not _stands_alone(text, at):
            return ()
        written = text[at.start : at.end]
        return tuple(entry for entry in self._by_label[label] if _case_fits(entry, written))


def _lower(text: str) -> str:
    """Return the text in lower case, character by character, so that every offset stays."""
    lowered = text.lower()
    return (
        lowered
        if len(lowered) == len(text)
        else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    )


def _stands_alone(text: str, at: Span) -> bool:
    before = text[at.start - 1 : at.start]
    after = text[at.end : at.end + 1]
    return not (
        (before.isalnum() and text[at.start].isalnum()) or (after.isalnum() and text[at.end - 1].isalnum())
    )


def _case_fits(entry: LexiconEntry, written: str) -> bool:
    if written == entry.label and not (entry.kind == "role" and written.islower()):
        return True
    if entry.kind not in _ANY_CASE or (len(entry.label) <= _ACRONYM_LENGTH and entry.label.isupper()):
        return False
    if entry.kind == "role":  # "Host" is a post, "host" a verb; a post is written large
        return written[:1].isupper()
    if entry.kind in ("organization", "body", "instrument"):  # a name in capitals, never in small letters
        return written.isupper() or written[:1].isupper()
    return True
