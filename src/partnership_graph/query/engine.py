"""Run a query that only reads, over the union of all graphs (SPARQL 1.1 Query, section 13)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pyoxigraph as ox

from partnership_graph.errors import MalformedQuery, NotADataset, QueryRefused, WrongParameter
from partnership_graph.query.gate import GatedQuery, admit_query
from partnership_graph.query.result import Result, row_key
from partnership_graph.query.term import expand_name, find_labels, is_iri
from partnership_graph.vocab import PREFIXES


def run_query(store: ox.Store, text: str, bindings: Mapping[str, str] | None = None) -> Result:
    """Answer a SPARQL 1.1 query whose default graph is the union of all graphs.

    A value of `bindings` is an IRI (with or without angle brackets), a prefixed name of this project, or
    else the words of a plain literal; the variable must be one that the query selects. Rows without an
    ORDER BY are sorted, so the same graph gives the same answer.

    Raises:
        MalformedQuery: the text is no SPARQL 1.1 query.
        QueryRefused: the query writes, calls another endpoint, or reads a graph that is not there.
        WrongParameter: a binding names no variable that the query selects.
    """
    query = admit_query(text)
    _check_graphs(store, query)
    return evaluate(store, query, {name: _term_of(value) for name, value in (bindings or {}).items()})


def evaluate(
    store: ox.Store,
    query: GatedQuery,
    bindings: Mapping[str, ox.NamedNode | ox.Literal],
    graphs: Sequence[str] = (),
) -> Result:
    """Answer a query that the gate has let through, over the given graphs or over all of them.

    Raises:
        MalformedQuery: the engine takes the text for no query.
        WrongParameter: a binding names no variable that the query selects.
        NotADataset: the store cannot be read.
    """
    unknown = sorted(set(bindings) - set(query.columns))
    if unknown:
        raise WrongParameter(f"the query selects no ?{unknown[0]}", "query", _known_names(query))
    try:
        answer = store.query(
            query.text,
            prefixes=PREFIXES,
            use_default_graph_as_union=not graphs and not query.graphs,
            default_graph=[ox.NamedNode(graph) for graph in graphs] or None,
            substitutions={ox.Variable(name): term for name, term in bindings.items()},
        )
        result = _read_answer(answer, query)
    except SyntaxError as error:
        raise MalformedQuery(" ".join(str(error).split()), "query") from None
    except OSError as error:
        raise NotADataset(f"the graph cannot be read: {error}", "query", "build it again") from None
    return Result(
        result.columns, result.rows, result.boolean, result.triples, find_labels(store, result.terms())
    )


def _read_answer(answer: ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples, query: GatedQuery) -> Result:
    if isinstance(answer, ox.QueryBoolean):
        return Result(boolean=bool(answer))
    if isinstance(answer, ox.QueryTriples):
        return Result(triples=tuple(sorted(set(answer), key=str)))
    columns = tuple(variable.value for variable in answer.variables)
    rows = [tuple(solution) for solution in answer]
    return Result(columns, tuple(rows if query.is_ordered else sorted(rows, key=row_key)))


def _check_graphs(store: ox.Store, query: GatedQuery) -> None:
    """Refuse a dataset clause that names anything but a graph of the store."""
    for graph in query.graphs:
        if not is_iri(graph) or not store.contains_named_graph(ox.NamedNode(graph)):
            raise QueryRefused(
                f"<{graph}> is no graph of this store", "FROM", "leave FROM out to read all graphs"
            )


def _term_of(value: str) -> ox.NamedNode | ox.Literal:
    iri = expand_name(value)
    return ox.Literal(value) if iri is None else ox.NamedNode(iri)


def _known_names(query: GatedQuery) -> str:
    names = ", ".join(f"?{name}" for name in query.columns)
    return f"it selects {names}" if names else "only a SELECT takes bindings"
