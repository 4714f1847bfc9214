"""Merge the claims of a release that say the same, and write each as one assertion (RDF 1.1 reification)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final

from pyoxigraph import Literal, NamedNode, Triple
from rdflib.namespace import PROV, RDF

from partnership_graph import iris
from partnership_graph.errors import ClaimWithoutEvidence, UnsupportedClaim
from partnership_graph.model import Claim, Document, Entity, Span, Status
from partnership_graph.triplify.span import check_span, name_span
from partnership_graph.triplify.term import read_span_key, write_entity, write_predicate, write_value
from partnership_graph.vocab import PG

# Strongest first: of several claims of one triple, the one whose status stands first speaks for all
_STRENGTH: Final = (
    Status.STATED,
    Status.NORMALISED,
    Status.CURATED,
    Status.INFERRED,
    Status.CANDIDATE,
    Status.EXTERNAL,
    Status.REJECTED,
)
_PLAIN: Final = frozenset({Status.STATED, Status.NORMALISED, Status.CURATED, Status.INFERRED})


@dataclass(frozen=True, slots=True)
class Assertion:
    """What one release says about one triple: on which evidence, in which standing, by which rule."""

    subject: NamedNode
    predicate: NamedNode
    object: NamedNode | Literal
    evidence: tuple[Span, ...]
    status: Status
    rule: str

    @property
    def is_plain(self) -> bool:
        """Tell whether the triple itself holds in the graph, beside the assertion."""
        return self.status in _PLAIN

    @property
    def triple(self) -> Triple:
        """Return the triple that is asserted."""
        return Triple(self.subject, self.predicate, self.object)


def read_claim(document: Document, claim: Claim) -> Assertion:
    """Return the assertion of a claim, with every part of it checked.

    Raises:
        ClaimWithoutEvidence: no span shows it.
        SpanOutOfBounds: a span of it does not lie in the document.
        UnsupportedClaim: the ontology knows no such kind, predicate or term, or the claim names no rule.
        InvalidIri: a name leaves no IRI.
        InvalidLiteral: a value does not belong to its datatype.
    """
    where = f"{document.identifier}, {claim.subject.kind} {claim.subject.key!r} {claim.predicate}"
    if not claim.evidence:
        raise ClaimWithoutEvidence(
            "no span shows the claim", where, "give the claim the span it was read from"
        )
    if not claim.rule:
        raise UnsupportedClaim("the claim names no rule", where, "name the frame or rule that made it")
    for span in (*claim.evidence, *spans_spoken_of(claim, where)):
        check_span(document, span, where)
    predicate = write_predicate(claim.predicate, where)
    term = write_value(document, claim.object, where)
    if predicate.value == str(RDF.type) and not isinstance(term, NamedNode):
        raise UnsupportedClaim(f"{claim.object!r} is no class", where, "give a term such as pg:Meeting")
    subject = write_entity(document, claim.subject, where)
    return Assertion(subject, predicate, term, tuple(sorted(set(claim.evidence))), claim.status, claim.rule)


def merge_claims(document: Document, claims: Iterable[Claim]) -> tuple[Assertion, ...]:
    """Return one assertion for each triple that the claims speak of, in the order of the triples.

    Raises:
        PartnershipGraphError: as `read_claim` does.
    """
    groups: dict[str, list[Assertion]] = defaultdict(list)
    for claim in claims:
        assertion = read_claim(document, claim)
        groups[str(assertion.triple)].append(assertion)
    return tuple(_merge(groups[key]) for key in sorted(groups))


def write_assertions(document: Document, assertions: Iterable[Assertion], run: NamedNode) -> Iterator[Triple]:
    """Yield what each assertion says, on which spans, in which standing, by which rule and run."""
    for each in assertions:
        s, p, o = each.triple
        node = NamedNode(iris.mint_assertion_iri(document.identifier, s.value, p.value, str(o)))
        yield Triple(node, NamedNode(RDF.type), NamedNode(PG.Assertion))
        yield Triple(node, NamedNode(RDF.subject), s)
        yield Triple(node, NamedNode(RDF.predicate), p)
        yield Triple(node, NamedNode(RDF.object), o)
        for span in each.evidence:
            yield Triple(node, NamedNode(PG.evidence), name_span(document, span))
        yield Triple(
            node, NamedNode(PG.status), NamedNode(iris.mint_concept_iri("assertion-status", each.status))
        )
        yield Triple(node, NamedNode(PG.rule), Literal(each.rule))
        yield Triple(node, NamedNode(PROV.wasGeneratedBy), run)


def spans_spoken_of(claim: Claim, where: str) -> tuple[Span, ...]:
    """Return the spans that a claim is about, beside those that show it: the clause of an act.

    Raises:
        UnsupportedClaim: a key names no span.
    """
    things = (claim.subject, claim.object)
    return tuple(
        read_span_key(each.key, where) for each in things if isinstance(each, Entity) and each.kind == "span"
    )


def _merge(group: list[Assertion]) -> Assertion:
    """Return one assertion on the evidence of all, with the status and rule of the strongest.

    Between equals the earlier evidence decides, then the name of the rule: the order of claims never does.
    """
    lead = min(group, key=lambda each: (_STRENGTH.index(each.status), each.evidence, each.rule))
    return replace(lead, evidence=tuple(sorted({span for each in group for span in each.evidence})))
