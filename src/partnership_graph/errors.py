"""Every error that this package raises, each with the exit code the command line gives it.

    PartnershipGraphError
    ├── ReadError              UnreadableDocument · UnsupportedMediaType              3
    ├── AnnotateError          SpanOutOfBounds                                        1
    ├── InterpretError         ClaimWithoutEvidence · MalformedFrame                  1
    ├── TriplifyError          UnsupportedClaim · InvalidIri · InvalidLiteral         1
    ├── StoreError             StoreLocked · NotADataset · UnwritableFolder           3, 2
    ├── QueryError             UnknownQuery · WrongParameter · MalformedQuery · QueryRefused   2, 4
    ├── NetworkError           UnknownNode                                            2
    ├── ViewError              AssetMismatch                                          1
    └── NonConformingDataset   only when the caller asked for it                      1

An error says what happened, where, and what to do next, in one line. Its arguments are positional and handed to
`super().__init__`, so it survives pickling; the sentence is built in `__str__`.
"""

from __future__ import annotations

from typing import ClassVar


class PartnershipGraphError(Exception):
    """The base of every error here; takes what happened, where, and what to do next."""

    exit_code: ClassVar[int] = 1

    def __init__(self, what: str, where: str = "", advice: str = "") -> None:
        super().__init__(what, where, advice)
        self.what, self.where, self.advice = what, where, advice

    def __str__(self) -> str:
        """Return the one line that a user reads."""
        line = f"{self.where}: {self.what}" if self.where else self.what
        return f"{line}; {self.advice}" if self.advice else line


class ReadError(PartnershipGraphError):
    """A release cannot be read."""

    exit_code = 3


class UnreadableDocument(ReadError):
    """The bytes are missing, empty, too many, or no text in a known encoding."""


class UnsupportedMediaType(ReadError):
    """The bytes are a picture, an archive or another format that no reader takes."""


class AnnotateError(PartnershipGraphError):
    """An annotation breaks its promise."""


class SpanOutOfBounds(AnnotateError):
    """A span does not lie in its document."""


class InterpretError(PartnershipGraphError):
    """A reading breaks its promise."""


class ClaimWithoutEvidence(InterpretError):
    """A claim has no span to show for it."""


class MalformedFrame(InterpretError):
    """A frame, cue or lexicon file does not say what it must."""


class TriplifyError(PartnershipGraphError):
    """A claim cannot be written as RDF."""


class UnsupportedClaim(TriplifyError):
    """A claim uses a predicate, kind or value that the ontology does not know."""


class InvalidIri(TriplifyError):
    """An IRI has characters that no IRI may have."""


class InvalidLiteral(TriplifyError):
    """A value does not belong to its datatype."""


class StoreError(PartnershipGraphError):
    """A graph cannot be opened or written."""

    exit_code = 3


class StoreLocked(StoreError):
    """Another process is writing to the graph."""


class NotADataset(StoreError):
    """A path holds no graph that can be read."""


class UnwritableFolder(StoreError):
    """The folder for the result cannot be made or written to."""

    exit_code = 2


class QueryError(PartnershipGraphError):
    """A question or query cannot be answered."""

    exit_code = 4


class UnknownQuery(QueryError):
    """No question has this name."""

    exit_code = 2


class WrongParameter(QueryError):
    """A question was given a parameter it does not have, or not one it needs."""

    exit_code = 2


class MalformedQuery(QueryError):
    """The text is no SPARQL 1.1 query."""


class QueryRefused(QueryError):
    """The query is well formed, but not one that may run here."""


class NetworkError(PartnershipGraphError):
    """The network cannot be drawn as asked."""

    exit_code = 2


class UnknownNode(NetworkError):
    """No node has this IRI, name or label."""


class ViewError(PartnershipGraphError):
    """The page cannot be made."""


class AssetMismatch(ViewError):
    """A browser asset of an installed package is not the one this version was built for."""


class NonConformingDataset(PartnershipGraphError):
    """The dataset violates a shape, and the caller asked for none to be violated."""
