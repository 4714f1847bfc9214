"""Turn plain values into RDF literals, each checked against its datatype (XML Schema 1.1, part 2)."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta

from pyoxigraph import Literal, NamedNode
from rdflib.namespace import XSD

from partnership_graph.errors import InvalidLiteral
from partnership_graph.model import Moment, Text

_YEAR = re.compile(r"[0-9]{4}")
_MONTH = re.compile(r"[0-9]{4}-[0-9]{2}")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_TIME = re.compile(
    r"(?P<minute>[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2})"
    r"(?P<second>:[0-9]{2}(?:\.[0-9]+)?)?(?P<zone>Z|[+-][0-9]{2}:[0-9]{2})?"
)
_LARGEST_OFFSET = timedelta(hours=14)  # the bound XML Schema sets, narrower than Python's
_ADVICE = "give words as Unicode text with a BCP 47 tag, and days of the calendar in ISO 8601"


def write_literal(value: Text | Moment | str | int | bool, where: str) -> Literal:
    """Return the literal of a plain value.

    Raises:
        InvalidLiteral: the value does not belong to its datatype.
    """
    try:
        match value:
            case Text():
                return Literal(value.value, language=value.language)
            case Moment():
                return _write_moment(value.value)
            case bool():  # before int: a bool is one
                return typed_literal("true" if value else "false", "boolean")
            case int():
                return typed_literal(str(value), "integer")
            case str():
                return Literal(value)
    except ValueError as error:
        raise InvalidLiteral(f"{value!r} is no literal ({error})", where, _ADVICE) from error


def typed_literal(lexical: str, datatype: str) -> Literal:
    """Return a literal of an XML Schema datatype, given by its local name; the form is not checked.

    >>> str(typed_literal("12", "integer"))
    '"12"^^<http://www.w3.org/2001/XMLSchema#integer>'
    """
    return Literal(lexical, datatype=NamedNode(str(XSD[datatype])))


def _write_moment(text: str) -> Literal:
    if _YEAR.fullmatch(text):
        date(int(text), 1, 1)
        return typed_literal(text, "gYear")
    if _MONTH.fullmatch(text):
        date.fromisoformat(f"{text}-01")
        return typed_literal(text, "gYearMonth")
    if _DAY.fullmatch(text):
        date.fromisoformat(text)
        return typed_literal(text, "date")
    if found := _TIME.fullmatch(text):
        # ISO 8601 may leave the seconds out, xsd:dateTime may not
        lexical = found["minute"] + (found["second"] or ":00") + (found["zone"] or "")
        offset = datetime.fromisoformat(lexical).utcoffset() or timedelta()
        if abs(offset) > _LARGEST_OFFSET:
            raise ValueError("no zone is more than 14 hours off")
        return typed_literal(lexical, "dateTime")
    raise ValueError("no year, year-month, date or date-time")
