"""Write RDF/XML (W3C RDF 1.1 XML Syntax): plain descriptions, one element a triple, sorted."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import Final
from xml.sax.saxutils import escape, quoteattr

from pyoxigraph import BlankNode, Literal, NamedNode, Store, Triple
from rdflib.namespace import RDF, XSD

from partnership_graph.errors import InvalidIri, InvalidLiteral, UnsupportedClaim
from partnership_graph.export.order import Subject, predicate_key, subject_key
from partnership_graph.export.part import select_plain
from partnership_graph.vocab import PREFIXES

_ADVICE: Final = "export Turtle or N-Quads instead"
_LOCAL = re.compile(r"[A-Za-z_][A-Za-z0-9_-]*$")  # the end of an IRI that can name an element
_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")  # characters that XML 1.0 cannot hold
# Names of the RDF namespace with a meaning of their own in the syntax (section 5.1)
_RESERVED: Final = frozenset(
    {"RDF", "Description", "ID", "about", "resource", "nodeID", "datatype", "parseType", "li"}
)


def export_rdfxml(store: Store) -> bytes:
    """Write the plain part, the same triples as in Turtle, as RDF/XML.

    Raises:
        InvalidLiteral: a literal has a control character, which XML cannot hold.
        InvalidIri: a property has no name that XML can write.
        UnsupportedClaim: foreign data has triple terms or text directions, which are RDF 1.2.
    """
    things: dict[Subject, list[Triple]] = defaultdict(list)
    triples = select_plain(store)
    for triple in triples:
        things[triple.subject].append(triple)
    prefixes = _choose_prefixes({_split(triple.predicate)[0] for triple in triples})
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', "<rdf:RDF"]
    lines += [
        f"  xmlns:{prefix}={quoteattr(name)}" for name, prefix in sorted(prefixes.items(), key=lambda i: i[1])
    ]
    lines[-1] += ">"
    for subject in sorted(things, key=subject_key):
        lines.append(f"  <rdf:Description {_write_node(subject, 'about')}>")
        for triple in sorted(
            things[subject], key=lambda each: (predicate_key(each.predicate), str(each.object))
        ):
            lines.append(f"    {_write_property(triple, prefixes)}")
        lines.append("  </rdf:Description>")
    return ("\n".join([*lines, "</rdf:RDF>"]) + "\n").encode("utf-8")


def _choose_prefixes(namespaces: set[str]) -> dict[str, str]:
    """Return a prefix for each namespace, ours where we have one; the one of RDF is always there."""
    known = {namespace: prefix for prefix, namespace in PREFIXES.items()}
    foreign = sorted(namespaces - known.keys())
    numbered = {namespace: f"ns{number}" for number, namespace in enumerate(foreign, start=1)}
    return {each: known.get(each) or numbered[each] for each in namespaces | {str(RDF)}}


def _split(predicate: NamedNode) -> tuple[str, str]:
    found = _LOCAL.search(predicate.value)
    if found is None or predicate.value in {f"{RDF}{name}" for name in _RESERVED}:
        raise InvalidIri(f"{predicate.value} cannot be the name of an XML element", "export", _ADVICE)
    return predicate.value[: found.start()], found.group()


def _write_property(triple: Triple, prefixes: dict[str, str]) -> str:
    namespace, local = _split(triple.predicate)
    tag, term = f"{prefixes[namespace]}:{local}", triple.object
    if not isinstance(term, Literal):
        return f"<{tag} {_write_node(term, 'resource')}/>"
    if _NO_XML.search(term.value):
        raise InvalidLiteral(
            f"{term.value!r} has a character that XML cannot hold", str(triple.subject), _ADVICE
        )
    if term.direction is not None:
        raise UnsupportedClaim(f"RDF/XML has no place for {term}", str(triple.subject), _ADVICE)
    text = escape(term.value, {"\r": "&#13;"})
    if term.language is not None:
        return f'<{tag} xml:lang="{term.language}">{text}</{tag}>'
    if term.datatype.value == str(XSD.string):
        return f"<{tag}>{text}</{tag}>"
    return f"<{tag} rdf:datatype={quoteattr(term.datatype.value)}>{text}</{tag}>"


def _write_node(term: Subject, attribute: str) -> str:
    match term:
        case NamedNode():
            return f"rdf:{attribute}={quoteattr(term.value)}"
        case BlankNode():
            return f'rdf:nodeID="{term.value}"'
        case _:
            raise UnsupportedClaim(f"RDF/XML has no place for {term}", "export", _ADVICE)
