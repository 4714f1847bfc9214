"""Run the hygiene queries: one sin a file, each row a failure, its first comment line the words for people.

`data-….rq` look at datasets, all others at the ontology. A name that ends in `-warning` makes warnings.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

from pyoxigraph import NamedNode, Quad, QuerySolutions, RdfFormat, Store, parse

from partnership_graph import resources
from partnership_graph.errors import PartnershipGraphError
from partnership_graph.iris import CONCEPT_GRAPH, ONTOLOGY_GRAPH
from partnership_graph.validate.report import Report, Result, Severity, make_report

Scope = Literal["data", "ontology"]


@dataclass(frozen=True, slots=True)
class Check:
    """One hygiene query: the name of its file, the words for people, and what to run."""

    name: str
    message: str
    query: str

    @property
    def severity(self) -> Severity:
        """Return what the name of the file says of its rows."""
        return Severity.WARNING if self.name.endswith("-warning") else Severity.VIOLATION


@cache
def hygiene_checks(scope: Scope) -> tuple[Check, ...]:
    """Return the checks of datasets or of the ontology, sorted by name."""
    files = resources.question_files("hygiene")
    return tuple(_read_check(path) for path in files if path.name.startswith("data-") == (scope == "data"))


def check_hygiene(store: Store, scope: Scope = "data") -> Report:
    """Run every check of one scope over the union of a store's graphs.

    The ontology and its schemes need not be in the store: they join where it lacks them.

    Raises:
        PartnershipGraphError: a query is itself broken.
    """
    whole = _with_ontology(store)
    return make_report(result for check in hygiene_checks(scope) for result in _run(whole, check))


def _read_check(path: Path) -> Check:
    text = path.read_text(encoding="utf-8")
    first = text.partition("\n")[0]
    return Check(path.stem, first.removeprefix("#").strip(), text)


def _run(store: Store, check: Check) -> list[Result]:
    """Return a result for each row: the first variable is its focus, the second, if any, its value."""
    where = f"ontology/hygiene/{check.name}.rq"
    try:
        rows = store.query(check.query, use_default_graph_as_union=True)
    except SyntaxError as error:
        raise PartnershipGraphError(
            f"the query is no SPARQL ({error})", where, "correct the query"
        ) from error
    if not isinstance(rows, QuerySolutions):
        raise PartnershipGraphError("the query selects nothing", where, "make it a SELECT query")
    results = []
    for row in rows:
        focus, value, *_ = (
            *(str(getattr(term, "value", term)) for term in row if term is not None),
            None,
            None,
        )
        results.append(Result(focus or "", check.name, check.message, check.severity, value=value))
    return results


def _with_ontology(store: Store) -> Store:
    """Return a store that holds the ontology: the one given, or a copy of it in memory."""
    parts = ((ONTOLOGY_GRAPH, ""), (CONCEPT_GRAPH, "schemes"))
    missing = [
        (NamedNode(name), folder)
        for name, folder in parts
        if next(store.quads_for_pattern(None, None, None, NamedNode(name)), None) is None
    ]
    if not missing:
        return store
    whole = Store()
    whole.bulk_extend(store)
    for graph, folder in missing:
        for path in resources.ontology_files(folder):
            quads = parse(path=str(path), format=RdfFormat.TURTLE, rename_blank_nodes=True)
            whole.bulk_extend(Quad(quad.subject, quad.predicate, quad.object, graph) for quad in quads)
    return whole
