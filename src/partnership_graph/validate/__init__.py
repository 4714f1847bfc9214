"""A dataset goes in, a report comes out: shapes, hygiene queries, and quotes against their texts.

What enters is a store (or an rdflib graph) and, for quotes, the documents it was built from; what leaves is a
`Report`. This room never changes the dataset and never raises for what is wrong with it.
"""

from __future__ import annotations

from collections.abc import Iterable

from pyoxigraph import Store

from partnership_graph.model import Document
from partnership_graph.validate.hygiene import check_hygiene
from partnership_graph.validate.quote import check_quotes
from partnership_graph.validate.report import Report, Result, Severity, merge_reports
from partnership_graph.validate.shacl import validate_graph, validate_store

__all__ = [
    "Report",
    "Result",
    "Severity",
    "check_hygiene",
    "check_quotes",
    "merge_reports",
    "validate_dataset",
    "validate_graph",
    "validate_store",
]


def validate_dataset(store: Store, documents: Iterable[Document] = ()) -> Report:
    """Check a dataset in every way there is: shapes, hygiene, and the quotes of the documents given.

    Raises:
        PartnershipGraphError: a shape or query that we ship is itself broken.
    """
    return merge_reports((validate_store(store), check_hygiene(store), check_quotes(store, documents)))
