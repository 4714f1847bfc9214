"""A planted sin for each hygiene query, in Turtle, with the IRI that the query must name."""

from __future__ import annotations

from partnership_graph.vocab import BASE, PREFIXES

HEADER = "".join(f"@prefix {name}: <{iri}> .\n" for name, iri in PREFIXES.items())
SUBJECT = f"{BASE}def#Sin"

# The words of a class without fault, to which a sin is added or from which a line is left out.
_TERM = """pg:Sin a owl:Class ; rdfs:label "sin"@en ; skos:definition "agent that errs"@en ;
    rdfs:subClassOf pg:Agent ; rdfs:isDefinedBy <https://w3id.org/partnership-graph/def> ."""
_PROPERTY = """pg:sins a owl:ObjectProperty ; rdfs:label "sins"@en ;
    skos:definition "relation of one to all"@en ;
    rdfs:isDefinedBy <https://w3id.org/partnership-graph/def> ."""
_CONCEPT = """area:sin a skos:Concept ; skos:prefLabel "Sin"@en ;
    skos:definition "area of cooperation in sin"@en ;
    skos:inScheme <https://w3id.org/partnership-graph/concept/area> ; skos:broader area:semiconductors ."""

_CLASS_IRI = SUBJECT
_PROPERTY_IRI = f"{BASE}def#sins"
_CONCEPT_IRI = f"{BASE}concept/area/sin"


def _without(block: str, words: str) -> str:
    assert words in block
    return block.replace(words, "")


SINS: dict[str, tuple[str, str]] = {
    "missing-label": (_without(_TERM, 'rdfs:label "sin"@en ;'), _CLASS_IRI),
    "several-labels": (_TERM + ' pg:Sin rdfs:label "fault"@en .', _CLASS_IRI),
    "duplicate-label": (_TERM.replace('"sin"', '"Agent"'), f"{BASE}def#Agent"),
    "untagged-words": (_TERM + ' pg:Sin skos:scopeNote "no language" .', _CLASS_IRI),
    "missing-definition": (_without(_TERM, 'skos:definition "agent that errs"@en ;'), _CLASS_IRI),
    "several-definitions": (_TERM + ' pg:Sin skos:definition "agent that fails"@en .', _CLASS_IRI),
    "circular-definition": (_TERM.replace("that errs", "in sin"), _CLASS_IRI),
    "definition-without-parent": (_TERM.replace("agent that errs", "somebody bad"), _CLASS_IRI),
    "missing-is-defined-by": (
        _without(_TERM, "; rdfs:isDefinedBy <https://w3id.org/partnership-graph/def> "),
        _CLASS_IRI,
    ),
    "undeclared-term": ("pg:Agent rdfs:seeAlso pg:Sin .", _CLASS_IRI),
    "two-kinds-of-term": (_TERM + " pg:Sin a skos:Concept .", _CLASS_IRI),
    "deprecated-term-used": (
        _TERM + " pg:Sin owl:deprecated true . pg:party rdfs:seeAlso pg:Sin .",
        _CLASS_IRI,
    ),
    "several-domains": (_PROPERTY + " pg:sins rdfs:domain pg:Agent , pg:Event .", _PROPERTY_IRI),
    "several-ranges": (_PROPERTY + " pg:sins rdfs:range pg:Agent , pg:Event .", _PROPERTY_IRI),
    "calendar-range": (_PROPERTY + " pg:sins rdfs:range xsd:gYear .", _PROPERTY_IRI),
    "range-of-other-kind": (_PROPERTY + " pg:sins rdfs:range xsd:string .", _PROPERTY_IRI),
    "subclass-cycle": (_TERM + " pg:Agent rdfs:subClassOf pg:Sin .", _CLASS_IRI),
    "unconnected-class": (_without(_TERM, "rdfs:subClassOf pg:Agent ;"), _CLASS_IRI),
    "top-class-without-disjointness": (_without(_TERM, "rdfs:subClassOf pg:Agent ;"), _CLASS_IRI),
    "unsatisfiable-class": (_TERM + " pg:Sin rdfs:subClassOf pg:Event .", _CLASS_IRI),
    "missing-licence": ("", f"{BASE}def"),
    "file-extension-in-iri": (
        f'<{BASE}def/partnership.ttl> rdfs:label "file"@en .',
        f"{BASE}def/partnership.ttl",
    ),
    "blank-node": ('[] rdfs:label "nobody"@en .', ""),
    "class-name-form": (_TERM.replace("pg:Sin", "pg:sin_ful"), f"{BASE}def#sin_ful"),
    "property-name-form": (_PROPERTY.replace("pg:sins", "pg:Sins"), f"{BASE}def#Sins"),
    "concept-without-label": (_without(_CONCEPT, 'skos:prefLabel "Sin"@en ;'), _CONCEPT_IRI),
    "several-preferred-labels": (_CONCEPT + ' area:sin skos:prefLabel "Fault"@en .', _CONCEPT_IRI),
    "concept-without-scheme": (_CONCEPT.replace("concept/area>", "concept/sins>"), _CONCEPT_IRI),
    "concept-without-definition": (
        _without(_CONCEPT, 'skos:definition "area of cooperation in sin"@en ;'),
        _CONCEPT_IRI,
    ),
    "concept-outside-its-scheme": (_CONCEPT.replace("area:sin", "topic:sin"), f"{BASE}concept/topic/sin"),
    "misplaced-concept": (_without(_CONCEPT, "; skos:broader area:semiconductors "), _CONCEPT_IRI),
    "broader-outside-scheme": (_CONCEPT.replace("area:semiconductors", "modality:done"), _CONCEPT_IRI),
    "broader-cycle": (_CONCEPT + " area:semiconductors skos:broader area:sin .", _CONCEPT_IRI),
    "shared-label": (_CONCEPT.replace('"Sin"', '"chips"'), f"{BASE}concept/area/semiconductors"),
    "repeated-label": (_CONCEPT + ' area:sin skos:altLabel "SIN"@en .', _CONCEPT_IRI),
    "stray-space": (_CONCEPT + ' area:sin skos:altLabel "two  spaces"@en .', _CONCEPT_IRI),
    "shared-name-head": (_TERM + ' pg:Sin pg:nameHead "Ministry"@en .', f"{BASE}def#Ministry"),
    "name-head-on-no-class": ('pg:party pg:nameHead "Party"@en .', f"{BASE}def#party"),
    "modality-without-rank": (
        f'modality:sin skos:notation "9" ; skos:inScheme <{BASE}concept/modality> .',
        f"{BASE}concept/modality/sin",
    ),
}

# A sin of leaving out: the lines to take away from the whole, as a SPARQL update.
OMISSIONS = {
    "missing-licence": f"DELETE WHERE {{ <{BASE}def> <{PREFIXES['dcterms']}license> ?licence }}",
}
