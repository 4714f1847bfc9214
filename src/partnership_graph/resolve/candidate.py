"""Choose among the things that share a name: the one of a polity the document speaks of, or none."""

from __future__ import annotations

from dataclasses import replace

from partnership_graph.model import Annotation, LexiconEntry, Mention


def choose_candidates(annotation: Annotation) -> Annotation:
    """Return the annotation with each ambiguous name linked where exactly one candidate fits, else left NIL.

    Thirty countries have a "Ministry of Foreign Affairs": it is the one of the only polity named in the document that
    has one. What no polity decides stays unlinked.
    """
    polities = {
        m.entry.iri for mentions in annotation.mentions for m in mentions if m.kind == "polity" and m.entry
    }
    chosen = tuple(
        tuple(_choose(mention, polities) for mention in mentions) for mentions in annotation.mentions
    )
    return replace(annotation, mentions=chosen)


def _choose(mention: Mention, polities: set[str]) -> Mention:
    if mention.entry is not None or not mention.candidates:
        return mention
    fitting = {
        c.iri: c for c in mention.candidates if c.kind == mention.kind and c.fact("polity") in polities
    }
    entry: LexiconEntry | None = next(iter(fitting.values())) if len(fitting) == 1 else None
    return replace(mention, entry=entry, type=entry.type if entry else mention.type)
