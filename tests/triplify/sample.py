"""A small invented release, and short forms to speak of it."""

from __future__ import annotations

from collections.abc import Iterable

from pyoxigraph import Literal, NamedNode, Quad

from partnership_graph.iris import mint_run_iri
from partnership_graph.model import Claim, Document, Entity, Metadata, Sentence, Span, Status, Value, Zone
from partnership_graph.triplify import triplify_document
from partnership_graph.vocab import BASE, PREFIXES

TEXT = (
    "Freedonia and Sylvania Open a Data Forum\n\n"
    "The Data Forum was held in Marxtown on 3 May 2031. "
    "Both sides agreed to set up a joint register ▲ of “open” data.\n"
)
RUN = mint_run_iri("test")
DOC = f"{BASE}id/document/forum-1"

TITLE = Span(0, 40)
HELD = Span(42, 92)
AGREED = Span(93, 155)

FORUM = Entity("event", "Data Forum 2031")
ACT = Entity("act", "01")
RELEASE = Entity("document", "forum-1")


def make_document(metadata: Metadata | None = None) -> Document:
    return Document(
        identifier="forum-1",
        text=TEXT,
        sha256="0" * 64,
        language="en",
        sentences=(
            Sentence("S01", TITLE, Zone.HEADLINE, 0),
            Sentence("S02", HELD, Zone.BODY, 1),
            Sentence("S03", AGREED, Zone.BODY, 1),
        ),
        metadata=metadata or Metadata(),
    )


def claim(
    subject: Entity,
    predicate: str,
    value: Value,
    *evidence: Span,
    status: Status = Status.STATED,
    rule: str = "held",
) -> Claim:
    return Claim(subject, predicate, value, evidence, status, rule)


def write(*claims: Claim, document: Document | None = None) -> list[Quad]:
    return list(triplify_document(document or make_document(), claims, run=RUN))


def node(name: str) -> NamedNode:
    """Return the IRI of a prefixed name."""
    prefix, _, local = name.partition(":")
    return NamedNode(PREFIXES[prefix] + local)


def objects(quads: Iterable[Quad], subject: NamedNode, predicate: str, part: str) -> set[object]:
    """Return what a subject is said to have, in one of the two graphs of the release."""
    graph, wanted = NamedNode(f"{DOC}/{part}"), node(predicate)
    return {
        quad.object
        for quad in quads
        if quad.subject == subject and quad.predicate == wanted and quad.graph_name == graph
    }


def object_of(value: Value) -> object:
    """Return the object that a value becomes in the plain triple of a claim."""
    (written,) = objects(
        write(claim(FORUM, "pg:note", value, HELD)),
        NamedNode(f"{BASE}id/event/data-forum-2031"),
        "pg:note",
        "statements",
    )
    assert isinstance(written, Literal | NamedNode)
    return written
