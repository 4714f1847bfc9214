"""A release becomes two graphs: what it says, and what shows it."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

import pytest
from pyoxigraph import Literal, NamedNode, Store

from partnership_graph.errors import InvalidIri, PartnershipGraphError
from partnership_graph.model import Concept, Entity, Metadata, Moment, Status, Term, Text
from partnership_graph.triplify import triplify_document
from partnership_graph.vocab import BASE
from tests.triplify.sample import (
    ACT,
    AGREED,
    DOC,
    FORUM,
    HELD,
    RELEASE,
    RUN,
    TEXT,
    TITLE,
    claim,
    make_document,
    node,
    objects,
    write,
)

EVENT = NamedNode(f"{BASE}id/event/data-forum-2031")
IS_MEETING = claim(FORUM, "rdf:type", Term("pg:Meeting"), HELD)
CLAIMS = (
    IS_MEETING,
    claim(FORUM, "skos:prefLabel", Text("Data Forum"), TITLE, HELD),
    claim(FORUM, "pg:startDate", Moment("2031-05-03"), HELD, status=Status.INFERRED, rule="year"),
    claim(FORUM, "pg:eventStatus", Concept("event-status", "held"), HELD),
    claim(RELEASE, "pg:announces", FORUM, TITLE),
    claim(ACT, "rdf:type", Term("pg:Commitment"), AGREED),
)


@pytest.mark.parametrize("status", list(Status))
def test_plain_triple_only_for_what_holds(status: Status) -> None:
    quads = write(claim(FORUM, "rdf:type", Term("pg:Meeting"), HELD, status=status))
    holds = status in {Status.STATED, Status.NORMALISED, Status.INFERRED, Status.CURATED}
    assert objects(quads, EVENT, "rdf:type", "statements") == ({node("pg:Meeting")} if holds else set())
    (assertion,) = {quad.subject for quad in quads if quad.object == node("pg:Assertion")}
    assert isinstance(assertion, NamedNode)
    assert objects(quads, assertion, "pg:status", "provenance") == {node(f"status:{status}")}


def test_assertion_carries_triple_evidence_rule_and_run() -> None:
    quads = write(claim(FORUM, "skos:prefLabel", Text("Data Forum"), TITLE, HELD, rule="title"))
    (assertion,) = {quad.subject for quad in quads if quad.object == node("pg:Assertion")}
    assert isinstance(assertion, NamedNode)
    expected = {
        "rdf:subject": {EVENT},
        "rdf:predicate": {node("skos:prefLabel")},
        "rdf:object": {Literal("Data Forum", language="en")},
        "pg:evidence": {NamedNode(f"{DOC}/span/c0-40"), NamedNode(f"{DOC}/span/c42-92")},
        "pg:rule": {Literal("title")},
        "prov:wasGeneratedBy": {NamedNode(RUN)},
    }
    assert {name: objects(quads, assertion, name, "provenance") for name in expected} == expected
    assert objects(quads, NamedNode(RUN), "rdf:type", "provenance") == {node("prov:Activity")}


def test_order_and_repetition_of_claims_do_not_matter() -> None:
    expected = write(*CLAIMS)
    assert expected == write(*CLAIMS[::-1]) == write(*CLAIMS, *CLAIMS)
    assert len(set(expected)) == len(expected)


def test_quads_are_sorted_within_their_graph() -> None:
    quads = write(*CLAIMS)
    for part in ("statements", "provenance"):
        lines = [str(quad.triple) for quad in quads if quad.graph_name == NamedNode(f"{DOC}/{part}")]
        assert len(lines) > 5
        assert lines == sorted(lines)


def test_claims_of_one_triple_merge_into_one_assertion() -> None:
    same = [
        claim(FORUM, "pg:startDate", Moment("2031-05-03"), TITLE, status=Status.INFERRED, rule="a"),
        claim(FORUM, "pg:startDate", Moment("2031-05-03"), AGREED, status=Status.NORMALISED, rule="z"),
        claim(FORUM, "pg:startDate", Moment("2031-05-03"), HELD, status=Status.NORMALISED, rule="y"),
        claim(FORUM, "pg:startDate", Moment("2031-05-03"), HELD, status=Status.CANDIDATE, rule="b"),
    ]
    results = [write(*order) for order in permutations(same)]
    assert all(result == results[0] for result in results)
    (assertion,) = {quad.subject for quad in results[0] if quad.object == node("pg:Assertion")}
    assert isinstance(assertion, NamedNode)
    assert objects(results[0], assertion, "pg:status", "provenance") == {node("status:normalised")}
    assert objects(results[0], assertion, "pg:rule", "provenance") == {Literal("y")}
    assert len(objects(results[0], assertion, "pg:evidence", "provenance")) == 3


@pytest.mark.parametrize(
    ("stronger", "weaker"),
    [
        (Status.STATED, Status.NORMALISED),
        (Status.NORMALISED, Status.CURATED),
        (Status.CURATED, Status.INFERRED),
        (Status.INFERRED, Status.CANDIDATE),
        (Status.CANDIDATE, Status.EXTERNAL),
        (Status.EXTERNAL, Status.REJECTED),
    ],
)
def test_the_stronger_status_speaks(stronger: Status, weaker: Status) -> None:
    quads = write(
        claim(FORUM, "pg:ordinal", 1, HELD, status=weaker, rule="a"),
        claim(FORUM, "pg:ordinal", 1, HELD, status=stronger, rule="b"),
    )
    (assertion,) = {quad.subject for quad in quads if quad.object == node("pg:Assertion")}
    assert isinstance(assertion, NamedNode)
    assert objects(quads, assertion, "pg:status", "provenance") == {node(f"status:{stronger}")}


def test_between_equals_the_earlier_evidence_speaks() -> None:
    late = claim(FORUM, "pg:ordinal", 1, AGREED, rule="a")
    early = claim(FORUM, "pg:ordinal", 1, TITLE, rule="z")
    for quads in (write(late, early), write(early, late)):
        (assertion,) = {quad.subject for quad in quads if quad.object == node("pg:Assertion")}
        assert isinstance(assertion, NamedNode)
        assert objects(quads, assertion, "pg:rule", "provenance") == {Literal("z")}


def test_words_that_differ_in_language_are_two_assertions() -> None:
    quads = write(
        claim(FORUM, "skos:prefLabel", Text("Forum"), HELD),
        claim(FORUM, "skos:prefLabel", Text("Forum", "fr"), HELD),
        claim(FORUM, "skos:prefLabel", "Forum", HELD),
    )
    assert len({quad.subject for quad in quads if quad.object == node("pg:Assertion")}) == 3


def test_document_is_described_from_beside_its_text() -> None:
    metadata = Metadata(url="https://example.org/news?id=1", licence="https://example.org/terms")
    quads = write(document=make_document(metadata))
    document = NamedNode(DOC)
    integer = node("xsd:integer")
    assert objects(quads, document, "rdf:type", "statements") == {node("pg:Document")}
    assert objects(quads, document, "pg:charLength", "statements") == {
        Literal(str(len(TEXT)), datatype=integer)
    }
    assert objects(quads, document, "pg:sha256", "statements") == {Literal("0" * 64)}
    assert objects(quads, document, "dcterms:language", "statements") == {Literal("en")}
    source = Literal("https://example.org/news?id=1", datatype=node("xsd:anyURI"))
    assert objects(quads, document, "dcterms:source", "statements") == {source}
    assert objects(quads, document, "dcterms:license", "statements") == {
        NamedNode("https://example.org/terms")
    }


def test_a_licence_without_an_address_is_words() -> None:
    quads = write(document=make_document(Metadata(licence="Open Type 1")))
    assert objects(quads, NamedNode(DOC), "dcterms:rights", "statements") == {Literal("Open Type 1")}


def test_a_document_type_that_is_claimed_stands_alone() -> None:
    quads = write(claim(RELEASE, "rdf:type", Term("pg:PressRelease"), TITLE))
    assert objects(quads, NamedNode(DOC), "rdf:type", "statements") == {node("pg:PressRelease")}
    quads = write(claim(RELEASE, "rdf:type", Term("pg:FactSheet"), TITLE, status=Status.CANDIDATE))
    assert objects(quads, NamedNode(DOC), "rdf:type", "statements") == {node("pg:Document")}


def test_two_releases_share_things_and_nothing_else() -> None:
    store = Store()
    for document in (make_document(), replace(make_document(), identifier="forum-2")):
        store.extend(triplify_document(document, [IS_MEETING], run=RUN))
    assert len(list(store.named_graphs())) == 4
    plain = store.quads_for_pattern(EVENT, node("rdf:type"), None, None)
    assert {str(quad.graph_name) for quad in plain} == {
        f"<{BASE}id/document/forum-{n}/statements>" for n in (1, 2)
    }


def test_no_blank_node_is_written() -> None:
    assert not [quad for quad in write(*CLAIMS) if "_:" in f"{quad.subject} {quad.graph_name}"]


def test_a_run_that_is_no_iri_is_refused() -> None:
    with pytest.raises(InvalidIri, match="no colon"):
        triplify_document(make_document(), [], run="no colon here")


def test_errors_come_before_the_first_quad() -> None:
    with pytest.raises(PartnershipGraphError):
        triplify_document(make_document(), [claim(Entity("event", "—"), "pg:note", "x", HELD)], run=RUN)
