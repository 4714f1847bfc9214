"""Every row of a hygiene query is a failure, and each query finds the sin that it is there for."""

from __future__ import annotations

from pathlib import Path

import pytest
from pyoxigraph import RdfFormat

from tests.ontology.sin import HEADER, OMISSIONS, SINS
from tests.ontology.source import HYGIENE, SCHEMES, TOP, load, select, whole


def _name(query: Path) -> str:
    return query.stem.removesuffix("-violation")


def test_there_are_hygiene_queries_each_with_a_planted_sin() -> None:
    assert len(HYGIENE) >= 35
    assert {_name(query) for query in HYGIENE} == set(SINS)


@pytest.mark.parametrize("query", HYGIENE, ids=_name)
def test_hygiene_query_finds_nothing(query: Path) -> None:
    assert select(whole(), query.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("query", HYGIENE, ids=_name)
def test_hygiene_query_catches_its_planted_sin(query: Path) -> None:
    sin, culprit = SINS[_name(query)]
    store = load((*TOP, *SCHEMES))
    store.load(input=(HEADER + sin).encode(), format=RdfFormat.TURTLE)
    if _name(query) in OMISSIONS:
        store.update(OMISSIONS[_name(query)])
    found = {row[0] for row in select(store, query.read_text(encoding="utf-8"))}
    assert culprit in found if culprit else len(found) == 1


@pytest.mark.parametrize("query", HYGIENE, ids=_name)
def test_hygiene_query_says_its_sin_first(query: Path) -> None:
    first = query.read_text(encoding="utf-8").splitlines()[0]
    assert first.startswith("# ")
    assert first.endswith(".")
