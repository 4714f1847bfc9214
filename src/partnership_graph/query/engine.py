"""Run a query that only reads; its default graph is the merge of all graphs (SPARQL 1.1 Query, section 13).

Oxigraph counts a triple once for each graph that holds it, where the standard merges the graphs: what five
releases say of one meeting would come back five times for each pattern of a query. So a query of all graphs
runs on a copy with one default graph, and one of few graphs, as for a facts record, asks for distinct rows
instead.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager

import pyoxigraph as ox

from partnership_graph.errors import MalformedQuery, NotADataset, QueryRefused, WrongParameter
from partnership_graph.query.gate import GatedQuery, admit_query
from partnership_graph.query.result import Result, row_key
from partnership_graph.query.term import expand_name, find_labels, is_iri
from partnership_graph.vocab import PREFIXES

Bindings = Mapping[str, ox.NamedNode | ox.Literal]


def run_query(store: ox.Store, text: str, bindings: Mapping[str, str] | None = None) -> Result:
    """Answer a SPARQL 1.1 query whose default graph is the merge of all graphs.

    A store that has triples in its default graph is asked as it stands: whoever has many queries merges
    once, with `merge_graphs`. A value of `bindings` is an IRI (with or without angle brackets), a prefixed
    name of this project, or else the words of a plain literal; the variable must be one that the query
    selects. Rows without an ORDER BY are sorted, so the same graph gives the same answer.

    Raises:
        MalformedQuery: the text is no SPARQL 1.1 query.
        QueryRefused: the query writes, calls another endpoint, or reads a graph that is not there.
        WrongParameter: a binding names no variable that the query selects.
        NotADataset: the store cannot be read.
    """
    terms = {name: _term_of(value) for name, value in (bindings or {}).items()}
    return answer_query(store, admit_query(text), terms)


def answer_query(store: ox.Store, query: GatedQuery, bindings: Bindings) -> Result:
    """Answer a query that the gate has let through, over the merge of all graphs or of those it names.

    Raises:
        MalformedQuery, QueryRefused, WrongParameter, NotADataset: as `run_query` does.
    """
    _check_bindings(query, bindings)
    with _foreign_errors():
        answer = _dataset_of(store, query).query(
            query.text,
            prefixes=PREFIXES,
            default_graph=ox.DefaultGraph(),
            named_graphs=[ox.NamedNode(name) for name in query.named_graphs] if query.names_graphs else None,
            substitutions={ox.Variable(name): term for name, term in bindings.items()},
        )
        return _read_answer(store, answer, query)


def evaluate(store: ox.Store, query: GatedQuery, bindings: Bindings, graphs: Sequence[str] = ()) -> Result:
    """Answer a shipped query over the given graphs, or over all of them, without copying any.

    A triple that stands in several graphs counts several times: whoever calls this takes each thing once.

    Raises:
        WrongParameter: a binding names no variable that the query selects.
        NotADataset: the store cannot be read.
    """
    _check_bindings(query, bindings)
    with _foreign_errors():
        answer = store.query(
            query.text,
            use_default_graph_as_union=not graphs,
            default_graph=[ox.NamedNode(graph) for graph in graphs] or None,
            substitutions={ox.Variable(name): term for name, term in bindings.items()},
        )
        return _read_answer(store, answer, query)


def merge_graphs(store: ox.Store) -> ox.Store:
    """Return a copy in memory whose default graph is the merge of all graphs, each triple once.

    The named graphs stay beside it.
    """
    return _merge(store, None, None)


def _dataset_of(store: ox.Store, query: GatedQuery) -> ox.Store:
    """Return a store whose default graph is the one that a query is to read."""
    if query.names_graphs:
        _check_graphs(store, query)
        return _merge(store, query.default_graphs, query.named_graphs)
    is_ready = next(store.quads_for_pattern(None, None, None, ox.DefaultGraph()), None) is not None
    if is_ready or next(store.named_graphs(), None) is None:
        return store
    return _merge(store, None, None if query.asks_for_graphs else ())


def _merge(store: ox.Store, merged: Iterable[str] | None, kept: Iterable[str] | None) -> ox.Store:
    """Return a copy with these graphs merged into the default graph and those beside it; None means all."""
    to_merge = None if merged is None else {ox.NamedNode(name) for name in merged}
    to_keep = None if kept is None else {ox.NamedNode(name) for name in kept}
    copy = ox.Store()
    copy.bulk_extend(
        ox.Quad(quad.subject, quad.predicate, quad.object)
        for quad in store
        if to_merge is None or quad.graph_name in to_merge
    )
    copy.bulk_extend(quad for quad in store if to_keep is None or quad.graph_name in to_keep)
    return copy


@contextmanager
def _foreign_errors() -> Iterator[None]:
    """Turn what the engine raises into errors of this package."""
    try:
        yield
    except SyntaxError as error:
        raise MalformedQuery(" ".join(str(error).split()), "query") from None
    except OSError as error:
        raise NotADataset(f"the graph cannot be read: {error}", "query", "build it again") from None


def _read_answer(
    store: ox.Store, answer: ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples, query: GatedQuery
) -> Result:
    if isinstance(answer, ox.QueryBoolean):
        return Result(boolean=bool(answer))
    if isinstance(answer, ox.QueryTriples):
        triples = tuple(sorted(set(answer), key=str))
        terms = (term for triple in triples for term in (triple.subject, triple.predicate, triple.object))
        return Result(triples=triples, labels=find_labels(store, terms))
    columns = tuple(variable.value for variable in answer.variables)
    rows = [tuple(solution) for solution in answer]
    labels = find_labels(store, (term for row in rows for term in row if term is not None))
    return Result(columns, tuple(rows if query.is_ordered else sorted(rows, key=row_key)), labels=labels)


def _check_bindings(query: GatedQuery, bindings: Bindings) -> None:
    unknown = sorted(set(bindings) - set(query.columns))
    if unknown:
        names = ", ".join(f"?{name}" for name in query.columns)
        advice = f"it selects {names}" if names else "only a SELECT takes bindings"
        raise WrongParameter(f"the query selects no ?{unknown[0]}", "query", advice)


def _check_graphs(store: ox.Store, query: GatedQuery) -> None:
    """Refuse a dataset clause that names anything but a graph of the store."""
    for graph in (*query.default_graphs, *query.named_graphs):
        if not is_iri(graph) or not store.contains_named_graph(ox.NamedNode(graph)):
            raise QueryRefused(
                f"<{graph}> is no graph of this store", "FROM", "leave FROM out to read all graphs"
            )


def _term_of(value: str) -> ox.NamedNode | ox.Literal:
    iri = expand_name(value)
    return ox.Literal(value) if iri is None else ox.NamedNode(iri)
