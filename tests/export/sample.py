"""Stores to export: a small invented one, the council example, and whatever hypothesis thinks of."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, Quad, Store

from partnership_graph.iris import CONCEPT_GRAPH, ONTOLOGY_GRAPH, REFERENCE_GRAPH, mint_graph_iri
from partnership_graph.vocab import BASE, PREFIXES

COUNCIL = Path(__file__).parents[2] / "ontology" / "examples" / "conforming" / "council.trig"

STATEMENTS = NamedNode(mint_graph_iri("forum-1", "statements"))
PROVENANCE = NamedNode(mint_graph_iri("forum-1", "provenance"))
OTHER_STATEMENTS = NamedNode(mint_graph_iri("forum-2", "statements"))
REFERENCE = NamedNode(REFERENCE_GRAPH)
CONCEPTS = NamedNode(CONCEPT_GRAPH)
ONTOLOGY = NamedNode(ONTOLOGY_GRAPH)


def node(name: str) -> NamedNode:
    """Return the IRI of a prefixed name; what is no prefixed name of ours is an IRI already."""
    prefix, _, local = name.partition(":")
    return NamedNode(PREFIXES[prefix] + local) if prefix in PREFIXES else NamedNode(name)


def quad(s: str, p: str, o: str | Literal, graph: NamedNode = STATEMENTS) -> Quad:
    return Quad(node(s), node(p), o if isinstance(o, Literal) else node(o), graph)


def words(text: str) -> Literal:
    return Literal(text, language="en")


def fill(quads: Iterable[Quad]) -> Store:
    store = Store()
    store.extend(quads)
    return store


ACT_9, ACT_10 = (f"{BASE}id/document/forum-1/act/{number}" for number in (9, 10))

FORUM = [
    quad(ACT_10, "pg:modality", "modality:signed"),
    quad(ACT_9, "pg:modality", "modality:agreed"),
    quad("place:marxtown", "rdf:type", "pg:City"),
    quad("event:forum", "pg:venue", "place:marxtown"),
    quad("event:forum", "rdf:type", "pg:Conference"),
    quad("event:forum", "skos:prefLabel", words("Data Forum ▲ “1”")),
    quad("event:forum", "skos:altLabel", words("Forum")),
    quad("event:forum", "pg:ordinal", Literal(2)),
    quad("event:forum", "pg:note", words('say "yes"\nor \\ no')),
    quad("document:forum-1", "rdf:type", "pg:PressRelease"),
    quad("document:forum-1", "pg:announces", "event:forum"),
    quad("event:forum", "rdf:type", "pg:Conference", OTHER_STATEMENTS),
    quad("agent:freedonia", "skos:prefLabel", words("Freedonia"), REFERENCE),
    quad("modality:signed", "skos:prefLabel", words("signed"), CONCEPTS),
    quad("modality:signed", "skos:definition", words("put one's name to"), CONCEPTS),
    quad("modality:signed", "skos:broader", "modality:done", CONCEPTS),
    quad("modality:done", "skos:prefLabel", words("done"), CONCEPTS),
    quad("modality:hopes", "skos:prefLabel", words("hopes"), CONCEPTS),
    quad("pg:Conference", "rdfs:label", words("conference"), ONTOLOGY),
    quad("run:0a", "rdf:type", "prov:Activity", PROVENANCE),
]

_LOCALS = [
    *("a", "A-b_9", "1", "-a", "a-", "a.b", ".", "a.", "a/b", "a:b", "a,b;c", "(a)", "~", "@a"),
    *("é", "漢字", "a%20b", "a?b='c'&d=$!*+"),
]
_NAMESPACES = [
    PREFIXES["pg"],
    PREFIXES["event"],
    PREFIXES["xsd"],
    "https://example.org/",
    "urn:x:",
    "agent:",
    "pg:",
]
IRIS = st.sampled_from([NamedNode(space + local) for space in _NAMESPACES for local in ["", *_LOCALS]])
PROPERTIES = st.sampled_from(
    [
        NamedNode(space + local)
        for space in (PREFIXES["pg"], PREFIXES["skos"], PREFIXES["rdf"], "https://example.org/é/", "urn:x:")
        for local in ("a", "A-b_9", "type", "_1", "x.y")
    ]
)
TEXTS = st.one_of(
    st.text(max_size=12),
    st.text(alphabet="\"'\\\n\r\t\b\f \u2028\x85▲😀</>&#]", max_size=12),
    st.sampled_from(["]]>", "\\u0041", "true", "1", " ", "", '"""', "a\r\nb", "e\u0301"]),
)
LITERALS = st.one_of(
    TEXTS.map(Literal),
    st.builds(
        lambda text, language: Literal(text, language=language),
        TEXTS,
        st.sampled_from(["en", "ko", "zh-hant"]),
    ),
    st.builds(
        lambda lexical, datatype: Literal(lexical, datatype=node(datatype)),
        st.one_of(
            TEXTS,
            st.integers().map(str),
            st.sampled_from(
                ["+5", "05", "-0", "1e3", "2031-05-03", "2031-05", "2031-05-03T09:30:00+09:00", "false"]
            ),
        ),
        st.sampled_from(
            [
                "xsd:integer",
                "xsd:boolean",
                "xsd:date",
                "xsd:dateTime",
                "xsd:decimal",
                "xsd:anyURI",
                "urn:x:own",
                "pg:é",
            ]
        ),
    ),
)
GRAPHS = st.sampled_from([STATEMENTS, PROVENANCE, OTHER_STATEMENTS, REFERENCE, NamedNode("urn:x:graph")])


def quads_of(properties: st.SearchStrategy[NamedNode] = IRIS) -> st.SearchStrategy[list[Quad]]:
    """Return lists of quads with awkward terms."""
    return st.lists(st.builds(Quad, IRIS, properties, st.one_of(IRIS, LITERALS), GRAPHS), max_size=12)
