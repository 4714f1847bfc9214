"""Let a query through only when it reads, and reads nothing but the store (SPARQL 1.1 Federated Query).

The gate's parser is rdflib's and the engine's is Oxigraph's, and the two do not read every text alike. So
the text is made plain first (line ends, no escapes outside what both read alike), the engine is sent
exactly the text that was parsed, and a call to another endpoint is looked for in the text as well as in
what was parsed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

import pyoxigraph as ox
import rdflib.plugins.sparql
from pyparsing import ParseBaseException, ParseResults
from rdflib.namespace import XSD
from rdflib.plugins.sparql.algebra import translateQuery
from rdflib.plugins.sparql.parser import parseQuery, parseUpdate
from rdflib.plugins.sparql.parserutils import CompValue

from partnership_graph.errors import MalformedQuery, QueryRefused
from partnership_graph.vocab import PREFIXES

# rdflib would read the files that FROM names; nothing here may, whoever imports this
rdflib.plugins.sparql.SPARQL_LOAD_GRAPHS = False

MAX_CHARACTERS = 65_536

# What a query may be made of: its form, clauses, algebra, expressions and paths, as rdflib names the nodes
_ALLOWED = re.compile(
    "SelectQuery|AskQuery|ConstructQuery|DescribeQuery|SubSelect"
    "|Base|PrefixDecl|DatasetClause|vars|GroupClause|GroupAs|HavingClause|OrderClause|OrderCondition"
    "|LimitOffsetClauses|ValuesClause|InlineData|Bind|Filter|TriplesBlock|GroupGraphPatternSub"
    "|OptionalGraphPattern|MinusGraphPattern|GraphGraphPattern|GroupOrUnionGraphPattern"
    "|FakeGroupGraphPatten|TrueFilter|BGP|Join|LeftJoin|Union|Minus|Graph|Extend|Group|AggregateJoin|ToMultiSet|values|Project|Distinct"
    "|Reduced|Slice|OrderBy|pname|literal|Function|UnaryNot|UnaryPlus|UnaryMinus|MultiplicativeExpression"
    "|AdditiveExpression|RelationalExpression|ConditionalAndExpression|ConditionalOrExpression"
    "|PathAlternative|PathSequence|PathElt|PathEltOrInverse|PathNegatedPropertySet|InversePath|DistinctPath"
    "|Builtin_[A-Za-z0-9_]+|Aggregate_[A-Za-z]+"
)

_GAP = r"(?:\s|#[^\n]*\n)*"
_CALL = re.compile(
    rf"\bSERVICE\b{_GAP}(?:SILENT\b{_GAP})?(?:<[^<>\s]*>|[?$]\w+|[\w.%\\-]*:[^\s{{]{{0,200}}){_GAP}\{{",
    re.IGNORECASE,
)
_CAST = re.compile(re.escape(str(XSD)) + r"[A-Za-z]+")
_ENGINE_POSITION = re.compile(r"error at (\d+):(\d+): ")


@dataclass(frozen=True, slots=True)
class GatedQuery:
    """A query that may run: the very text to send, and what the engine must be told of it."""

    text: str
    columns: tuple[str, ...]
    is_ordered: bool
    default_graphs: tuple[str, ...]
    named_graphs: tuple[str, ...]
    asks_for_graphs: bool

    @property
    def names_graphs(self) -> bool:
        """Tell whether FROM or FROM NAMED says what the query reads."""
        return bool(self.default_graphs or self.named_graphs)


def admit_query(text: str) -> GatedQuery:
    """Return the query in the form that is safe to send to the engine.

    `graphs` are those that FROM and FROM NAMED name; the caller checks that the store has them. The
    prefixes of this project need no declaration.

    Raises:
        MalformedQuery: the text is no query that the gate can read.
        QueryRefused: it writes, calls another endpoint, uses a foreign function, or is too large.
    """
    plain = _normalise(text)
    names, algebra = _in_fresh_stack(_parse, plain)
    for name in names:
        _check_name(name)
    for node in _nodes(algebra):
        _check_name(node.name)
        _check_function(node)
    is_select = algebra.name == "SelectQuery"
    clauses = algebra.datasetClause or ()
    return GatedQuery(
        text=plain,
        columns=tuple(str(name) for name in algebra.PV or ()) if is_select else (),
        is_ordered=is_select and _is_ordered(algebra),
        default_graphs=tuple(str(clause.default) for clause in clauses if clause.default is not None),
        named_graphs=tuple(str(clause.named) for clause in clauses if clause.named is not None),
        asks_for_graphs="GraphGraphPattern" in names,
    )


def _normalise(text: str) -> str:
    """Return the text with plain line ends; refuse what the two parsers would read differently."""
    if len(text) > MAX_CHARACTERS:
        raise QueryRefused(
            f"the query has {len(text)} characters, more than {MAX_CHARACTERS}", "", "shorten or split it"
        )
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    if "\0" in plain:
        raise QueryRefused("the query has a NUL character", _place(plain, plain.index("\0")), "remove it")
    if any("\ud800" <= character <= "\udfff" for character in plain):
        raise QueryRefused("the query has half of a surrogate pair", "", "remove it")
    escape = re.search(r"\\[uU]", plain)
    if escape:
        raise QueryRefused(
            "escapes by number are not accepted", _place(plain, escape.start()), "type the character itself"
        )
    if all(not line.strip() or line.lstrip().startswith("#") for line in plain.split("\n")):
        raise MalformedQuery("there is no query", "line 1", "give a SELECT, ASK, CONSTRUCT or DESCRIBE")
    call = _CALL.search(plain)
    if call:
        raise _service_refusal(_place(plain, call.start()))
    return plain


def _parse(text: str) -> tuple[frozenset[str], CompValue]:
    """Return the names of the nodes of a query as written, and its algebra.

    rdflib raises bare `Exception` for an unknown prefix or a variable named twice, hence the wide border.
    """
    try:
        tree = parseQuery(text)
        names = frozenset(node.name for node in _nodes(tree))
        return names, translateQuery(tree, initNs=PREFIXES).algebra
    except RecursionError:
        raise QueryRefused("the query is too deep or too long for the gate", "", "split it") from None
    except MemoryError:
        raise QueryRefused("the query takes too much memory to read", "", "split it") from None
    except ParseBaseException as error:
        raise _explain_failure(text, error) from None
    except Exception as error:
        raise MalformedQuery(" ".join(str(error).split()) or type(error).__name__, "query") from None


def _explain_failure(text: str, error: ParseBaseException) -> MalformedQuery | QueryRefused:
    """Return the error for a text that is no query: an update, wrong syntax, or beyond the gate."""
    if _is_update(text):
        return QueryRefused("updates are not accepted", "query", "use SELECT, ASK, CONSTRUCT or DESCRIBE")
    reason = _engine_refusal(text)
    found = _ENGINE_POSITION.match(reason)
    if found is None:
        return QueryRefused(
            "the gate does not read this query",
            f"line {error.lineno}, column {error.column}",
            "keep to SPARQL 1.1, without RDF 1.2 and extensions",
        )
    is_prefix = "Prefix not found" in reason
    what = "a prefix that is not declared" if is_prefix else "not a SPARQL 1.1 query from here on"
    return MalformedQuery(what, f"line {found[1]}, column {found[2]}")


def _engine_refusal(text: str) -> str:
    """Return why the engine cannot read a text, which it tells with a better place than the gate's parser.

    The text never runs: the engine checks that a value is bound to a variable of the query before it
    begins, and this variable is none of them.
    """
    stranger = "x"
    while stranger in text:
        stranger += "x"
    try:
        ox.Store().query(text, prefixes=PREFIXES, substitutions={ox.Variable(stranger): ox.Literal("")})
    except (SyntaxError, RuntimeError) as error:
        return str(error)
    return ""


def _is_update(text: str) -> bool:
    try:
        return len(parseUpdate(text).request) > 0
    except Exception:  # whatever the reason, it is no update that can be named as one
        return False


def _in_fresh_stack(function: Callable[[str], Any], text: str) -> Any:
    """Run in a thread of its own: how deep a query may be must not hang on how deep its caller stands."""
    with ThreadPoolExecutor(max_workers=1) as pool:
        return pool.submit(function, text).result()


def _nodes(tree: Any) -> Iterator[CompValue]:
    """Give every named node of a syntax tree or algebra, at any depth."""
    waiting, seen = [tree], set()
    while waiting:
        node = waiting.pop()
        if id(node) in seen:
            continue
        if isinstance(node, CompValue):
            seen.add(id(node))
            yield node
            waiting.extend(value for key, value in node.items() if key != "_vars")
        elif isinstance(node, dict):
            waiting.extend([*node.keys(), *node.values()])
        elif isinstance(node, ParseResults | list | tuple | set | frozenset):
            waiting.extend(node)


def _check_name(name: str) -> None:
    if name == "ServiceGraphPattern":
        raise _service_refusal("query")
    if not _ALLOWED.fullmatch(name):
        raise QueryRefused(f"{name} is not accepted by the gate", "query", "leave it out")


def _check_function(node: CompValue) -> None:
    if node.name == "Function" and not _CAST.fullmatch(str(node.iri)):
        raise QueryRefused(
            f"the function <{node.iri}> is not accepted", "query", "use built-in functions and xsd casts"
        )


def _is_ordered(algebra: CompValue) -> bool:
    """Tell whether the outermost SELECT has an ORDER BY."""
    node = algebra.p
    while node.name in ("Slice", "Distinct", "Reduced", "Project"):
        node = node.p
    return bool(node.name == "OrderBy")


def _service_refusal(place: str) -> QueryRefused:
    return QueryRefused("SERVICE calls another endpoint", place, "ask that endpoint by itself")


def _place(text: str, offset: int) -> str:
    line = text.count("\n", 0, offset) + 1
    return f"line {line}, column {offset - text.rfind(chr(10), 0, offset)}"
