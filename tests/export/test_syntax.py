"""What JSON-LD and RDF/XML cannot say is refused, not bent."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from pyoxigraph import BaseDirection, Literal, NamedNode, Quad, RdfFormat, Store, Triple, parse

from partnership_graph.errors import InvalidIri, InvalidLiteral, UnsupportedClaim
from partnership_graph.export import export_jsonld, export_rdfxml, export_trig
from tests.export.sample import FORUM, STATEMENTS, fill, node, quad, words


def test_jsonld_has_context_and_graphs() -> None:
    document = json.loads(export_jsonld(fill(FORUM)))
    assert list(document) == ["@context", "@graph"]
    assert list(document["@context"]) == sorted(document["@context"])
    named = {graph["@id"]: graph["@graph"] for graph in document["@graph"]}
    (forum,) = [each for each in named[STATEMENTS.value] if each["@id"] == "event:forum"]
    assert list(forum)[:4] == ["@id", "@type", "skos:prefLabel", "skos:altLabel"]
    assert forum["@type"] == "pg:Conference"
    assert forum["pg:ordinal"] == 2
    assert forum["skos:prefLabel"] == {"@language": "en", "@value": "Data Forum ▲ “1”"}
    assert forum["pg:venue"] == {"@id": "place:marxtown"}


@pytest.mark.parametrize("number", [2**53 - 1, 2**53, -(2**53), 2**70])
def test_jsonld_keeps_large_numbers_as_text(number: int) -> None:
    literal = Literal(str(number), datatype=node("xsd:integer"))
    document = json.loads(export_jsonld(fill([quad("event:x", "pg:ordinal", literal)])))
    value = document["@graph"][0]["@graph"][0]["pg:ordinal"]
    assert value == (
        number if number < 2**53 and number > 0 else {"@type": "xsd:integer", "@value": str(number)}
    )


@pytest.mark.parametrize("lexical", ["٣", "x", "", "-", "--1"])
def test_jsonld_keeps_what_is_no_number_as_text(lexical: str) -> None:
    literal = Literal(lexical, datatype=node("xsd:integer"))
    document = json.loads(export_jsonld(fill([quad("event:x", "pg:ordinal", literal)])))
    value = document["@graph"][0]["@graph"][0]["pg:ordinal"]
    assert value == {"@type": "xsd:integer", "@value": lexical}


def test_jsonld_keeps_a_type_that_is_words_apart() -> None:
    document = json.loads(export_jsonld(fill([quad("event:x", "rdf:type", words("meeting"))])))
    assert document["@graph"][0]["@graph"][0]["rdf:type"] == {"@language": "en", "@value": "meeting"}


def test_a_scheme_that_looks_like_a_prefix_is_not_taken_for_one() -> None:
    store = fill(
        [quad("event:x", "pg:concerns", "agent:freedonia"), quad("event:x", "pg:concerns", "urn:x:y")]
    )
    store.add(Quad(node("event:x"), node("pg:concerns"), NamedNode("agent:007"), STATEMENTS))
    data = export_jsonld(store)
    assert "agent" not in json.loads(data)["@context"]
    assert {each.object for each in parse(input=data, format=RdfFormat.JSON_LD)} == {
        each.object for each in store
    }


def test_rdfxml_reads_so() -> None:
    store = fill(
        [
            quad("event:x", "skos:prefLabel", words("R&D <now>\r\n")),
            quad("event:x", "https://example.org/own#name", Literal(True)),
        ]
    )
    assert export_rdfxml(store).decode() == (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        "<rdf:RDF\n"
        '  xmlns:ns1="https://example.org/own#"\n'
        '  xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"\n'
        '  xmlns:skos="http://www.w3.org/2004/02/skos/core#">\n'
        '  <rdf:Description rdf:about="https://w3id.org/partnership-graph/id/event/x">\n'
        '    <skos:prefLabel xml:lang="en">R&amp;D &lt;now&gt;&#13;\n</skos:prefLabel>\n'
        '    <ns1:name rdf:datatype="http://www.w3.org/2001/XMLSchema#boolean">true</ns1:name>\n'
        "  </rdf:Description>\n"
        "</rdf:RDF>\n"
    )


@pytest.mark.parametrize("text", ["\x00", "page\x0cpage", "\x1b", "\uffff"])
def test_rdfxml_refuses_what_xml_cannot_hold(text: str) -> None:
    with pytest.raises(InvalidLiteral, match="event/x"):
        export_rdfxml(fill([quad("event:x", "pg:note", words(text))]))


@pytest.mark.parametrize(
    "predicate", ["https://example.org/1", "https://example.org/é", "rdf:li", "rdf:Description", "urn:x:"]
)
def test_rdfxml_refuses_a_property_without_a_name(predicate: str) -> None:
    with pytest.raises(InvalidIri, match="XML element"):
        export_rdfxml(fill([quad("event:x", predicate, "event:y")]))


@pytest.mark.parametrize("export", [export_jsonld, export_rdfxml])
def test_terms_of_rdf_1_2_are_refused(export: Callable[[Store], bytes]) -> None:
    subject, predicate = node("event:x"), node("pg:note")
    statement = Triple(subject, predicate, words("x"))
    directed = Literal("x", language="ar", direction=BaseDirection.RTL)
    for term in (statement, directed):
        store = fill([Quad(subject, predicate, term, STATEMENTS)])
        assert export_trig(store)
        with pytest.raises(UnsupportedClaim):
            export(store)
