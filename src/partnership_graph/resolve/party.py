"""Find the polities that a release is between: those that "both sides" and "the two countries" mean."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

from partnership_graph.model import Annotation, LexiconEntry, Mention, Zone

_LEADING = (Zone.HEADLINE, Zone.DECK, Zone.DATELINE, Zone.BODY, Zone.HEADING)


def find_parties(annotation: Annotation) -> tuple[LexiconEntry, ...]:
    """Return the parties in text order: those in the first name that joins two polities, else two named side by side.

    A release that does neither has no parties: nothing is guessed from polities that it mentions apart.
    """
    for _, mention in _leading_mentions(annotation):
        parties = _distinct(mention.parties)
        if len(parties) > 1:
            return parties
    pairs = Counter(_coordinated(annotation))
    return max(pairs, key=lambda pair: (pairs[pair], -list(pairs).index(pair))) if pairs else ()


def _leading_mentions(annotation: Annotation) -> list[tuple[int, Mention]]:
    return [
        (index, mention)
        for index, mentions in enumerate(annotation.mentions)
        if annotation.document.sentences[index].zone in _LEADING
        for mention in mentions
    ]


def _distinct(entries: tuple[LexiconEntry, ...]) -> tuple[LexiconEntry, ...]:
    return tuple({entry.iri: entry for entry in entries}.values())


def _coordinated(annotation: Annotation) -> list[tuple[LexiconEntry, ...]]:
    """Return each pair of polities that stand joined by "and" or a hyphen, in text order."""
    text, found = annotation.document.text, []
    for mentions in annotation.mentions:
        polities = [mention for mention in mentions if mention.kind == "polity" and mention.entry]
        for one, other in pairwise(polities):
            between = text[one.span.end : other.span.start].strip().lower()
            if between in ("and", "and the", "-", "–", "&") and one.entry and other.entry:
                pair = _distinct((one.entry, other.entry))
                if len(pair) > 1:
                    found.append(pair)
    return found
