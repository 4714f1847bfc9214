"""Annotate and resolve small texts with the real lexicon."""

from __future__ import annotations

from partnership_graph.model import Mention, Referent, Resolution
from partnership_graph.read import read_text
from partnership_graph.resolve import resolve_annotation
from tests.interpret.reading import annotator

# A headline of its own, so that what follows is read as body.
HEADLINE = "The Day Was Long and Full of Songs\n\n"
LEAD = "People came from near and far to sing, and they went home late in the evening.\n\n"


def resolve(body: str) -> Resolution:
    """Resolve a text behind a headline that names nothing."""
    return resolve_annotation(annotator().annotate(read_text(f"{HEADLINE}{LEAD}{body}\n", identifier="a")))


def mentions(resolution: Resolution, kind: str) -> list[Mention]:
    """Return the mentions of a kind in text order."""
    return [m for found in resolution.annotation.mentions for m in found if m.kind == kind]


def keys(resolution: Resolution, *kinds: str) -> list[str]:
    """Return the keys of what is meant, of some kinds."""
    return [referent.entity.key for referent in resolution.of_kind(*kinds)]


def only(resolution: Resolution, kind: str) -> Referent:
    """Return the only thing of a kind."""
    (found,) = resolution.of_kind(kind)
    return found
