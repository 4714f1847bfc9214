"""Write JSON-LD 1.1: a context of our prefixes and the graphs as lists of nodes, every key in one order."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable
from typing import Final

from pyoxigraph import BlankNode, DefaultGraph, Literal, NamedNode, Quad, Store, Triple
from rdflib.namespace import RDF, XSD

from partnership_graph.errors import UnsupportedClaim
from partnership_graph.export.name import Namer
from partnership_graph.export.order import Subject, predicate_key, subject_key
from partnership_graph.export.part import select_data

Json = dict[str, "Json"] | list["Json"] | str | int | bool

_LARGEST: Final = 2**53 - 1  # the largest integer that every JSON reader keeps exactly (RFC 8259, section 6)


def export_jsonld(store: Store) -> bytes:
    """Write all graphs of the data as JSON-LD.

    Each named graph is one object with its nodes; nodes of the default graph stand beside them. The graphs of
    the ontology and of the concepts are left out: they are files of their own.

    Raises:
        UnsupportedClaim: foreign data has triple terms or text directions, which are RDF 1.2.
    """
    quads = select_data(store)
    namer = Namer(refused=_schemes_of(quads))
    graphs: dict[NamedNode | BlankNode | DefaultGraph, list[Triple]] = defaultdict(list)
    for quad in quads:
        graphs[quad.graph_name].append(quad.triple)
    content: list[Json] = []
    for graph in sorted(graphs, key=lambda each: (not isinstance(each, DefaultGraph), str(each))):
        nodes = _write_nodes(graphs[graph], namer)
        if isinstance(graph, DefaultGraph):
            content += nodes
        else:
            content.append({"@id": _write_id(graph, namer), "@graph": nodes})
    document: Json = {"@context": dict(namer.list_used()), "@graph": content}
    return (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode("utf-8")


def _schemes_of(quads: Iterable[Quad]) -> frozenset[str]:
    """Return the schemes of all IRIs: `agent:x` as a whole IRI must not be read as one with our prefix."""
    terms = (each for quad in quads for each in (quad.subject, quad.predicate, quad.object, quad.graph_name))
    return frozenset(each.value.partition(":")[0] for each in terms if isinstance(each, NamedNode))


def _write_nodes(triples: Iterable[Triple], namer: Namer) -> list[Json]:
    things: dict[Subject, dict[NamedNode, list[Triple]]] = defaultdict(lambda: defaultdict(list))
    for triple in triples:
        things[triple.subject][triple.predicate].append(triple)
    nodes: list[Json] = []
    for subject in sorted(things, key=subject_key):
        node: dict[str, Json] = {"@id": _write_id(subject, namer)}
        for predicate in sorted(things[subject], key=predicate_key):
            objects = [each.object for each in sorted(things[subject][predicate], key=str)]
            if predicate.value == str(RDF.type) and not any(isinstance(each, Literal) for each in objects):
                node["@type"] = _unwrap([_write_id(each, namer) for each in objects])
            else:
                node[_write_id(predicate, namer)] = _unwrap([_write_value(each, namer) for each in objects])
        nodes.append(node)
    return nodes


def _unwrap(values: list[Json]) -> Json:
    """Return a single value without its list, as the compacted form has it."""
    return values[0] if len(values) == 1 else values


def _write_id(term: NamedNode | BlankNode | Literal | Triple, namer: Namer) -> str:
    match term:
        case NamedNode():
            return namer.shorten(term.value) or term.value
        case BlankNode():
            return str(term)
        case _:
            raise UnsupportedClaim(f"JSON-LD has no place for {term}", "export", "use TriG or N-Quads")


def _write_value(term: NamedNode | BlankNode | Literal | Triple, namer: Namer) -> Json:
    if not isinstance(term, Literal):
        return {"@id": _write_id(term, namer)}
    if term.direction is not None:
        raise UnsupportedClaim(f"JSON-LD has no place for {term}", "export", "use TriG or N-Quads")
    if term.language is not None:
        return {"@language": term.language, "@value": term.value}
    datatype = term.datatype.value
    if datatype == str(XSD.string):
        return term.value
    if datatype == str(XSD.boolean) and term.value in ("true", "false"):
        return term.value == "true"
    if datatype == str(XSD.integer) and _is_plain_integer(term.value):
        return int(term.value)
    return {"@type": _write_id(term.datatype, namer), "@value": term.value}


def _is_plain_integer(lexical: str) -> bool:
    if not lexical.removeprefix("-").isdecimal() or len(lexical) > len(str(_LARGEST)) + 1:
        return False
    return lexical == str(int(lexical)) and abs(int(lexical)) <= _LARGEST
