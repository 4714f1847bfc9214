"""Things and values become terms, and what the vocabularies do not know is refused."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode

from partnership_graph.errors import InvalidIri, InvalidLiteral, UnsupportedClaim
from partnership_graph.model import Concept, Entity, Moment, Term, Text
from partnership_graph.vocab import BASE, PREFIXES
from tests.triplify.sample import DOC, FORUM, HELD, claim, node, object_of, write


@pytest.mark.parametrize(
    ("entity", "iri"),
    [
        (Entity("agent", "Ministry of Data"), f"{BASE}id/agent/ministry-of-data"),
        (Entity("participation", "Data Forum/Lee"), f"{BASE}id/participation/data-forum-lee"),
        (Entity("act", "07"), f"{DOC}/act/07"),
        (Entity("defect", "01"), f"{DOC}/defect/01"),
        (Entity("treatment", "Open Data"), f"{DOC}/treatment/open-data"),
        (Entity("document", "forum-1"), DOC),
        (Entity("span", "12-48"), f"{DOC}/span/c12-48"),
        (Entity("agent", "한국", f"{BASE}id/agent/republic-of-korea"), f"{BASE}id/agent/republic-of-korea"),
    ],
)
def test_entity_becomes_its_iri(entity: Entity, iri: str) -> None:
    assert object_of(entity) == NamedNode(iri)


def test_concept_and_term_become_iris() -> None:
    assert object_of(Concept("modality", "agreed")) == NamedNode(f"{BASE}concept/modality/agreed")
    assert object_of(Term("pg:Meeting")) == NamedNode(f"{PREFIXES['pg']}Meeting")
    assert object_of(Term("skos:Concept")) == NamedNode("http://www.w3.org/2004/02/skos/core#Concept")


@pytest.mark.parametrize(
    ("value", "lexical", "datatype"),
    [
        (Moment("2031"), "2031", "gYear"),
        (Moment("2031-05"), "2031-05", "gYearMonth"),
        (Moment("2028-02-29"), "2028-02-29", "date"),
        (Moment("2031-05-03T09:30:00+09:00"), "2031-05-03T09:30:00+09:00", "dateTime"),
        (Moment("2031-05-03T09:30Z"), "2031-05-03T09:30:00Z", "dateTime"),
        (Moment("2031-05-03T09:30:15"), "2031-05-03T09:30:15", "dateTime"),
        (7, "7", "integer"),
        (True, "true", "boolean"),
        (False, "false", "boolean"),
        ("organise", "organise", "string"),
    ],
)
def test_value_becomes_a_typed_literal(value: Moment | str | int | bool, lexical: str, datatype: str) -> None:
    assert object_of(value) == Literal(lexical, datatype=node(f"xsd:{datatype}"))


@given(st.text(), st.sampled_from(["en", "ko", "fr-ca"]))
def test_words_are_kept_to_the_letter(words: str, language: str) -> None:
    assert object_of(Text(words, language)) == Literal(words, language=language)
    assert object_of(words) == Literal(words)


@pytest.mark.parametrize(
    "moment",
    [
        "",
        "0000",
        "31",
        "2031-13",
        "2031-00",
        "2031-02-29",
        "2031-5-3",
        "2031-W10-1",
        "20310503",
        "2031-05-03T25:00:00Z",
        "2031-05-03T09:61Z",
        "2031-05-03T09:30:00+15:00",
        "2031-05-03 09:30",
        "２０３１",
        "2031\n",
    ],
)
def test_a_moment_off_the_calendar_is_refused(moment: str) -> None:
    with pytest.raises(InvalidLiteral, match="forum-1"):
        object_of(Moment(moment))


@pytest.mark.parametrize("value", [Text("x", ""), Text("x", "not a tag"), Text("\ud800"), "\udfff"])
def test_words_that_are_no_literal_are_refused(value: Text | str) -> None:
    with pytest.raises(InvalidLiteral):
        object_of(value)


@pytest.mark.parametrize(
    "name",
    [
        "pg:Meetin",
        "Meeting",
        "pg:",
        ":Meeting",
        "xx:Meeting",
        "pg:_NS",
        "pg:meeting Of",
        "skos:prefLable",
        "",
    ],
)
def test_a_term_that_no_vocabulary_has_is_refused(name: str) -> None:
    with pytest.raises(UnsupportedClaim):
        object_of(Term(name))
    with pytest.raises(UnsupportedClaim):
        write(claim(FORUM, name, "x", HELD))


def test_a_class_is_no_predicate_and_words_are_no_class() -> None:
    with pytest.raises(UnsupportedClaim, match="class"):
        write(claim(FORUM, "pg:Meeting", "x", HELD))
    with pytest.raises(UnsupportedClaim, match="class"):
        write(claim(FORUM, "rdf:type", "pg:Meeting", HELD))


@pytest.mark.parametrize("kind", ["", "run", "assertion", "Agent"])
def test_a_kind_that_nobody_knows_is_refused(kind: str) -> None:
    with pytest.raises(UnsupportedClaim, match="kind"):
        object_of(Entity(kind, "x"))


@pytest.mark.parametrize(
    "value",
    [
        Entity("agent", "한국"),
        Entity("agent", "x", "https://example.org/a b"),
        Entity("agent", "x", "no-scheme"),
        Entity("document", "Forum 1"),
        Concept("modality", "Agreed"),
    ],
)
def test_what_leaves_no_iri_is_refused(value: Entity | Concept) -> None:
    with pytest.raises(InvalidIri):
        object_of(value)
