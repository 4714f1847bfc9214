"""The answer to a query as plain values, to be read twice, compared and written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

import pyoxigraph as ox

Term = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple
Row = tuple[Term | None, ...]


@dataclass(frozen=True, slots=True)
class Result:
    """What a query gave: rows of a SELECT, the boolean of an ASK, or triples of a CONSTRUCT or DESCRIBE.

    `labels` has the preferred name of each IRI in the answer that has one, for people to read.
    """

    columns: tuple[str, ...] = ()
    rows: tuple[Row, ...] = ()
    boolean: bool | None = None
    triples: tuple[ox.Triple, ...] | None = None
    labels: Mapping[str, str] = field(default_factory=dict)

    def __iter__(self) -> Iterator[dict[str, Term]]:
        """Give each row as a mapping that leaves out what is unbound."""
        for row in self.rows:
            yield {name: term for name, term in zip(self.columns, row, strict=True) if term is not None}


def row_key(row: Row) -> tuple[str, ...]:
    """Return what rows are sorted by where the query gives no order: each term as N-Triples writes it."""
    return tuple("" if term is None else str(term) for term in row)


def value_of(term: Term | None) -> str | None:
    """Return the IRI, label or lexical form of a term, without its datatype and language.

    >>> value_of(ox.Literal("2030", datatype=ox.NamedNode("http://www.w3.org/2001/XMLSchema#gYear")))
    '2030'
    """
    return None if term is None else str(term) if isinstance(term, ox.Triple) else term.value
