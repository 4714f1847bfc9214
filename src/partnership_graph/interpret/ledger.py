"""Collect claims while a document is read, each with its evidence, and refuse one that has none."""

from __future__ import annotations

from dataclasses import dataclass, field

from partnership_graph.errors import ClaimWithoutEvidence
from partnership_graph.model import Claim, Entity, LexiconEntry, Span, Status, Term, Text, Value


@dataclass(slots=True)
class Ledger:
    """The claims of one document in the order they were read."""

    document: str
    claims: list[Claim] = field(default_factory=list)

    def state(self, subject: Entity, predicate: str, value: Value, *evidence: Span, rule: str) -> None:
        """Add what the words say."""
        self.add(subject, predicate, value, *evidence, status=Status.STATED, rule=rule)

    def normalise(self, subject: Entity, predicate: str, value: Value, *evidence: Span, rule: str) -> None:
        """Add what the words say in another form."""
        self.add(subject, predicate, value, *evidence, status=Status.NORMALISED, rule=rule)

    def infer(self, subject: Entity, predicate: str, value: Value, *evidence: Span, rule: str) -> None:
        """Add what a named rule concludes from the words."""
        self.add(subject, predicate, value, *evidence, status=Status.INFERRED, rule=rule)

    def add(
        self, subject: Entity, predicate: str, value: Value, *evidence: Span, status: Status, rule: str
    ) -> None:
        """Add a claim.

        Raises: ClaimWithoutEvidence when no span shows it.
        """
        if not evidence:
            raise ClaimWithoutEvidence(
                f"no evidence for {subject.key} {predicate}", self.document, "name the span"
            )
        self.claims.append(Claim(subject, predicate, value, tuple(dict.fromkeys(evidence)), status, rule))

    def classify(self, subject: Entity, class_name: str, shown: Span, *, rule: str) -> None:
        """Add the class of a thing; `shown` are the words that show best that there is such a thing."""
        self.state(subject, "rdf:type", Term(class_name), shown, rule=rule)

    def name(self, subject: Entity, name: str, span: Span, *, rule: str) -> None:
        """Add the name of a thing as written, and as its label where the reference data has none."""
        if subject.iri is None:
            self.state(subject, "skos:prefLabel", Text(name), span, rule=rule)
        self.state(subject, "pg:writtenAs", Text(name), span, rule=rule)

    def known_polity(self, entry: LexiconEntry) -> Entity:
        """Return the entity of a polity."""
        return Entity("agent", entry.preferred, entry.iri)
