"""Questions in, answers out: named questions, any query that only reads, evidence, and the facts record.

What enters is a store and a text; what leaves are rows, triples or records as plain values. Nothing is
written to the store, no file is read but the shipped `.rq` ones, and no other endpoint is called.
"""

from __future__ import annotations

from partnership_graph.query.engine import merge_graphs, run_query
from partnership_graph.query.evidence import Evidence, explain
from partnership_graph.query.format import FORMATS, format_result
from partnership_graph.query.question import Parameter, Question, ask_question, find_question, questions
from partnership_graph.query.record import documents, facts_record
from partnership_graph.query.result import Result
from partnership_graph.query.term import find_label, resolve_term, shorten_iri

__all__ = [
    "FORMATS",
    "Evidence",
    "Parameter",
    "Question",
    "Result",
    "ask_question",
    "documents",
    "explain",
    "facts_record",
    "find_label",
    "find_question",
    "format_result",
    "merge_graphs",
    "questions",
    "resolve_term",
    "run_query",
    "shorten_iri",
]
