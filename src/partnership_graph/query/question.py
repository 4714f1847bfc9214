"""The named questions: one `.rq` file each, with its words, its parameters and its query in SPARQL 1.1."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from pathlib import Path

import pyoxigraph as ox

from partnership_graph.errors import MalformedQuery, UnknownQuery, WrongParameter
from partnership_graph.query.engine import answer_query
from partnership_graph.query.gate import GatedQuery, admit_query
from partnership_graph.query.result import Result
from partnership_graph.query.term import resolve_term
from partnership_graph.resources import question_files

_NAME = re.compile(r"(?:(?P<number>cq\d+)-)?(?P<name>[a-z0-9-]+)")
_PARAMETER = re.compile(
    r"# param: (?P<name>\w+) (?P<kind>[\w-]+) — (?P<meaning>[^()]+?)"
    r"(?: \((?:default (?P<default>[^)]+)|(?P<optional>optional))\))?"
)
_EXAMPLE = re.compile(r"# example: (?P<name>\w+)=(?P<value>.+)")
_LITERAL_KINDS = {"year": re.compile(r"\d{4}"), "text": re.compile(r".+", re.DOTALL)}


@dataclass(frozen=True, slots=True)
class Parameter:
    """What a question may be asked about: a variable of its query, and the kind of thing it takes.

    A kind is `year`, `text`, or one of those that `resolve_term` knows. Without a value, a parameter takes
    its default; without that, one that is not required leaves the question open.
    """

    name: str
    kind: str
    meaning: str
    default: str | None
    is_required: bool


@dataclass(frozen=True, slots=True)
class Question:
    """A question in words, the query that answers it, and values to try it with."""

    number: str
    name: str
    text: str
    parameters: tuple[Parameter, ...]
    example: tuple[tuple[str, str], ...]
    query: str


def read_question(path: Path) -> Question:
    """Read a question from its file: the first comment line says it in words.

    Raises:
        MalformedQuery: the file is not named or commented as a question is.
    """
    query = path.read_text(encoding="utf-8")
    lines = query.splitlines()
    found = _NAME.fullmatch(path.stem)
    if found is None or not lines or not lines[0].startswith("# "):
        raise MalformedQuery("this is no question", path.name, "begin it with '# ' and the question in words")
    comments = [line for line in lines[1:] if line.startswith(("# param:", "# example:"))]
    parameters = [_read_parameter(line, path.name) for line in comments if line.startswith("# param:")]
    tried = (_EXAMPLE.fullmatch(line) for line in comments)
    return Question(
        number=found["number"] or "",
        name=found["name"],
        text=lines[0][2:],
        parameters=tuple(parameters),
        example=tuple((one["name"], one["value"]) for one in tried if one),
        query=query,
    )


def _read_parameter(line: str, file: str) -> Parameter:
    said = _PARAMETER.fullmatch(line)
    if said is None:
        raise MalformedQuery(
            f"{line!r} is no parameter", file, "write '# param: name kind — meaning (optional)'"
        )
    is_required = said["default"] is None and said["optional"] is None
    return Parameter(said["name"], said["kind"], said["meaning"], said["default"], is_required)


@cache
def questions() -> tuple[Question, ...]:
    """Return the questions that are shipped, in the order of their numbers."""
    return tuple(read_question(path) for path in question_files())


def find_question(name: str) -> Question:
    """Return the question of a name, a number (`cq04`), or the only one whose name begins so.

    Raises:
        UnknownQuery: there is none, or there are several; the nearest names are listed.
    """
    wanted = name.strip().casefold()
    exact = [one for one in questions() if wanted in (one.name, one.number, f"{one.number}-{one.name}")]
    begun = exact or [one for one in questions() if wanted and one.name.startswith(wanted)]
    if len(begun) == 1:
        return begun[0]
    names = [one.name for one in begun or questions()]
    near = names if begun else get_close_matches(wanted, names, n=3, cutoff=0.4)
    raise UnknownQuery(f"no question is called {name!r}", "", f"nearest: {', '.join(near or names)}")


@cache
def shipped_query(folder: str, name: str) -> GatedQuery:
    """Return a shipped query by folder and name."""
    path = next(path for path in question_files(folder) if path.stem == name)
    return admit_query(path.read_text(encoding="utf-8"))


def ask_question(store: ox.Store, name: str, parameters: Mapping[str, str] | None = None) -> Result:
    """Answer a named question over all graphs; parameters are given by label, prefixed name or IRI.

    A parameter that is a year or a text only narrows the answer and is left out of its columns.

    Raises:
        UnknownQuery: no question has the name.
        WrongParameter: a parameter is unknown, missing, or names nothing.
    """
    question = find_question(name)
    bindings = _bind(store, question, dict(parameters or {}))
    result = answer_query(store, admit_query(question.query), bindings)
    hidden = {one.name for one in question.parameters if one.kind in _LITERAL_KINDS}
    kept = [at for at, column in enumerate(result.columns) if column not in hidden]
    return Result(
        columns=tuple(result.columns[at] for at in kept),
        rows=tuple(tuple(row[at] for at in kept) for row in result.rows),
        labels=result.labels,
    )


def _bind(store: ox.Store, question: Question, given: dict[str, str]) -> dict[str, ox.NamedNode | ox.Literal]:
    known = {one.name: one for one in question.parameters}
    for name in sorted(given.keys() - known.keys()):
        takes = f"it takes {', '.join(known)}" if known else "it takes none"
        raise WrongParameter(f"the question has no parameter {name!r}", question.name, takes)
    bindings: dict[str, ox.NamedNode | ox.Literal] = {}
    for name, parameter in known.items():
        value = given.get(name, parameter.default)
        if value is not None:
            bindings[name] = _value_of(store, question, parameter, value)
        elif parameter.is_required:
            raise WrongParameter(
                f"the question needs {name}: {parameter.meaning}", question.name, f"give --param {name}=…"
            )
    return bindings


def _value_of(
    store: ox.Store, question: Question, parameter: Parameter, value: str
) -> ox.NamedNode | ox.Literal:
    pattern = _LITERAL_KINDS.get(parameter.kind)
    if pattern is None:
        return ox.NamedNode(resolve_term(store, value, parameter.kind))
    if not pattern.fullmatch(value):
        raise WrongParameter(f"{value!r} is no {parameter.kind}", question.name, f"give {parameter.meaning}")
    return ox.Literal(value)
