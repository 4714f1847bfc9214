"""Spans quote their document to the letter, and claims cannot go without them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode

from partnership_graph.errors import ClaimWithoutEvidence, SpanOutOfBounds, UnsupportedClaim
from partnership_graph.model import Entity, Sentence, Span, Zone
from partnership_graph.triplify.span import write_spans
from tests.triplify.sample import (
    ACT,
    AGREED,
    DOC,
    FORUM,
    HELD,
    TEXT,
    TITLE,
    claim,
    make_document,
    node,
    objects,
    write,
)


def span_node(span: Span) -> NamedNode:
    return NamedNode(f"{DOC}/span/c{span.start}-{span.end}")


def test_every_sentence_is_written_with_its_words() -> None:
    quads = write()
    assert TEXT[HELD.start : HELD.end].endswith("2031.")
    for span, kind in ((TITLE, "headline"), (HELD, "sentence"), (AGREED, "sentence")):
        subject = span_node(span)
        assert objects(quads, subject, "rdf:type", "provenance") == {node("pg:TextSpan")}
        assert objects(quads, subject, "pg:inDocument", "provenance") == {NamedNode(DOC)}
        assert objects(quads, subject, "pg:spanKind", "provenance") == {node(f"span-kind:{kind}")}
        words = Literal(TEXT[span.start : span.end], language="en")
        assert objects(quads, subject, "pg:exact", "provenance") == {words}


@given(st.integers(0, len(TEXT) - 1), st.integers(1, 60))
def test_a_span_quotes_its_document(start: int, length: int) -> None:
    span = Span(start, min(start + length, len(TEXT)))
    quads = write(claim(FORUM, "pg:note", "x", span))
    (exact,) = objects(quads, span_node(span), "pg:exact", "provenance")
    (begin,) = objects(quads, span_node(span), "pg:start", "provenance")
    (end,) = objects(quads, span_node(span), "pg:end", "provenance")
    assert isinstance(exact, Literal)
    assert isinstance(begin, Literal)
    assert isinstance(end, Literal)
    assert exact.value == TEXT[int(begin.value) : int(end.value)]


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Data Forum", "mention"),
        ("agreed to set up a joint register", "clause"),
        ("Freedonia and Sylvania", "mention"),
    ],
)
def test_kind_follows_the_length_of_the_quote(words: str, kind: str) -> None:
    start = TEXT.index(words)
    span = Span(start, start + len(words))
    quads = write(claim(FORUM, "pg:note", "x", span))
    assert objects(quads, span_node(span), "pg:spanKind", "provenance") == {node(f"span-kind:{kind}")}


def test_one_long_word_is_a_mention() -> None:
    document = replace(make_document(), text="x" * 40 + "\n", sentences=())
    quads = write(claim(FORUM, "pg:note", "x", Span(0, 40)), document=document)
    assert objects(quads, span_node(Span(0, 40)), "pg:spanKind", "provenance") == {node("span-kind:mention")}


def test_the_clause_of_an_act_is_a_span_too() -> None:
    start = TEXT.index("agreed")
    key = f"{start}-{AGREED.end - 1}"
    quads = write(claim(ACT, "pg:evidence", Entity("span", key), AGREED))
    clause = NamedNode(f"{DOC}/span/c{key}")
    assert objects(quads, NamedNode(f"{DOC}/act/01"), "pg:evidence", "statements") == {clause}
    (exact,) = objects(quads, clause, "pg:exact", "provenance")
    assert isinstance(exact, Literal)
    assert exact.value == "agreed to set up a joint register ▲ of “open” data"


def test_a_span_that_is_used_twice_is_one_node() -> None:
    quads = write(claim(FORUM, "pg:note", "x", HELD, HELD), claim(FORUM, "pg:note", "y", HELD))
    starts = objects(quads, span_node(HELD), "pg:start", "provenance")
    assert len(starts) == 1
    assert len([quad for quad in quads if quad.object == node("pg:TextSpan")]) == 3


@pytest.mark.parametrize("zone", list(Zone))
def test_every_zone_has_a_kind(zone: Zone) -> None:
    document = replace(make_document(), sentences=(Sentence("S01", TITLE, zone, 0),))
    kinds = [triple.object for triple in write_spans(document, []) if triple.predicate == node("pg:spanKind")]
    assert len(kinds) == 1


def test_a_claim_without_evidence_is_refused() -> None:
    with pytest.raises(ClaimWithoutEvidence, match="data"):
        write(claim(Entity("event", "data"), "pg:note", "x"))


@pytest.mark.parametrize("span", [Span(0, len(TEXT) + 1), Span(-1, 4), Span(4, 4), Span(9, 4)])
def test_a_span_outside_the_text_is_refused(span: Span) -> None:
    with pytest.raises(SpanOutOfBounds, match="forum-1"):
        write(claim(FORUM, "pg:note", "x", HELD, span))
    document = replace(make_document(), sentences=(Sentence("S09", span, Zone.BODY, 0),))
    with pytest.raises(SpanOutOfBounds, match="S09"):
        write(document=document)


def test_the_key_of_a_span_is_checked() -> None:
    with pytest.raises(SpanOutOfBounds):
        write(claim(ACT, "pg:evidence", Entity("span", "0-9999"), AGREED))
    with pytest.raises(UnsupportedClaim, match="c0-4"):
        write(claim(ACT, "pg:evidence", Entity("span", "c0-4"), AGREED))


def test_a_claim_without_a_rule_is_refused() -> None:
    with pytest.raises(UnsupportedClaim, match="rule"):
        write(claim(FORUM, "pg:note", "x", HELD, rule=""))
