"""Turtle reads well: one block a thing, the release first, only the prefixes that are used."""

from __future__ import annotations

import doctest
import re

import pytest
from pyoxigraph import Literal, NamedNode

from partnership_graph.export import export_provenance, export_trig, export_turtle, order
from partnership_graph.export.name import Namer
from partnership_graph.export.turtle import write_term
from partnership_graph.vocab import BASE, PREFIXES
from tests.export.sample import FORUM, PROVENANCE, fill, node, quad, words

EXPECTED = f"""\
@prefix agent: <{BASE}id/agent/> .
@prefix document: <{BASE}id/document/> .
@prefix event: <{BASE}id/event/> .
@prefix modality: <{BASE}concept/modality/> .
@prefix pg: <{BASE}def#> .
@prefix place: <{BASE}id/place/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .

# Documents

document:forum-1 a pg:PressRelease ;
    pg:announces event:forum .

# Events

event:forum a pg:Conference ;
    skos:prefLabel "Data Forum ▲ “1”"@en ;
    skos:altLabel "Forum"@en ;
    pg:note "say \\"yes\\"\\nor \\\\ no"@en ;
    pg:ordinal 2 ;
    pg:venue place:marxtown .

# Agents

agent:freedonia skos:prefLabel "Freedonia"@en .

# Places

place:marxtown a pg:City .

# Reported acts

<{BASE}id/document/forum-1/act/9> pg:modality modality:agreed .

<{BASE}id/document/forum-1/act/10> pg:modality modality:signed .

# Concepts

modality:done skos:prefLabel "done"@en .

modality:signed skos:prefLabel "signed"@en ;
    skos:broader modality:done .
"""


def test_the_forum_is_written_so() -> None:
    assert export_turtle(fill(FORUM)).decode() == EXPECTED


def test_trig_wraps_each_graph() -> None:
    text = export_provenance(fill(FORUM)).decode()
    assert text.endswith(f"<{PROVENANCE.value}> {{\n    # Runs\n\n    run:0a a prov:Activity .\n}}\n")
    full = export_trig(fill(FORUM)).decode()
    assert re.findall(r"^<(.*)> \{$", full, re.MULTILINE) == [
        f"{BASE}id/document/forum-1/provenance",
        f"{BASE}id/document/forum-1/statements",
        f"{BASE}id/document/forum-2/statements",
        f"{BASE}id/graph/reference",
    ]


def test_nothing_gives_nothing() -> None:
    assert export_turtle(fill([])) == export_trig(fill([])) == b""


def test_a_long_list_gets_a_line_for_each() -> None:
    quads = [quad("event:x", "pg:concerns", f"event:{'very-' * 8}{number}") for number in range(3)]
    lines = export_turtle(fill(quads)).decode().splitlines()[-4:]
    assert lines[0] == "event:x pg:concerns"
    assert lines[1] == f"        event:{'very-' * 8}0 ,"
    assert lines[3].endswith("2 .")


def test_sections_follow_the_order_of_the_list() -> None:
    kinds = [kind for kind in order.SECTIONS if kind not in ("concept", "other")]
    things = [
        f"{BASE}id/{kind}/x" if f"{BASE}id/{kind}/" in PREFIXES.values() else f"{BASE}id/document/d/{kind}/x"
        for kind in kinds
    ]
    things += [f"{BASE}concept/modality/x", "https://example.org/x"]
    text = export_turtle(fill(quad(thing, "pg:note", "place:x") for thing in reversed(things))).decode()
    assert re.findall(r"^# (.*)$", text, re.MULTILINE) == list(order.SECTIONS.values())


@pytest.mark.parametrize(
    ("iri", "written"),
    [
        (f"{BASE}id/event/forum-01", "event:forum-01"),
        (f"{BASE}def#Meeting", "pg:Meeting"),
        (f"{BASE}id/document/d/act/01", f"<{BASE}id/document/d/act/01>"),
        (f"{BASE}id/event/", f"<{BASE}id/event/>"),
        (f"{BASE}id/event/a.b", f"<{BASE}id/event/a.b>"),
        (f"{BASE}id/event/-a", f"<{BASE}id/event/-a>"),
        (f"{BASE}id/event/é", f"<{BASE}id/event/é>"),
        (f"{BASE}id/event/a%20b", f"<{BASE}id/event/a%20b>"),
        ("https://example.org/a", "<https://example.org/a>"),
    ],
)
def test_only_safe_names_are_shortened(iri: str, written: str) -> None:
    assert write_term(NamedNode(iri), Namer()) == written


@pytest.mark.parametrize(
    ("literal", "written"),
    [
        (Literal("a"), '"a"'),
        (Literal('a"\\\n\r\t'), '"a\\"\\\\\\n\\r\\t"'),
        (words("▲ 😀"), '"▲ 😀"@en'),
        (Literal("7", datatype=node("xsd:integer")), "7"),
        (Literal("x", datatype=node("xsd:integer")), '"x"^^xsd:integer'),
        (Literal("1e3", datatype=node("xsd:integer")), '"1e3"^^xsd:integer'),
        (Literal("true", datatype=node("xsd:boolean")), "true"),
        (Literal("1", datatype=node("xsd:boolean")), '"1"^^xsd:boolean'),
        (Literal("2031", datatype=node("xsd:gYear")), '"2031"^^xsd:gYear'),
        (Literal("x", datatype=NamedNode("urn:x:own")), '"x"^^<urn:x:own>'),
    ],
)
def test_literals_are_written_on_one_line(literal: Literal, written: str) -> None:
    assert write_term(literal, Namer()) == written


def test_numbers_in_names_are_sorted_by_size() -> None:
    names = ["c9-10", "c10-9", "c010-9", "c100-1", "c20-30"]
    things = [NamedNode(f"{BASE}id/document/d/span/{name}") for name in names]
    found = [thing.value.rpartition("/")[2] for thing in sorted(things, key=order.subject_key)]
    assert found == ["c9-10", "c010-9", "c10-9", "c20-30", "c100-1"]


def test_examples_in_the_words_hold() -> None:
    result = doctest.testmod(order)
    assert result.attempted >= 2
    assert result.failed == 0
