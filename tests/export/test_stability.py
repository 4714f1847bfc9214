"""The same quads give the same bytes: in any order, from any store, in any process."""

from __future__ import annotations

import hashlib
import os
import random
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import BlankNode, Quad, Store

from partnership_graph.export import EXPORTERS, export_provenance
from partnership_graph.store import add_quads, load_location, load_ontology, open_store
from tests.export.sample import COUNCIL, FORUM, STATEMENTS, fill, node, quads_of, words

ALL = {**EXPORTERS, "provenance": export_provenance}
DIGEST = """
import hashlib, sys
from partnership_graph.export import EXPORTERS, export_provenance
from partnership_graph.store import load_location, load_ontology
store = load_location(sys.argv[1])
load_ontology(store)
for name, export in sorted({**EXPORTERS, "provenance": export_provenance}.items()):
    print(name, hashlib.sha256(export(store)).hexdigest())
"""


def test_every_syntax_is_here() -> None:
    assert list(EXPORTERS) == ["ttl", "trig", "nt", "nq", "jsonld", "rdfxml"]


@pytest.mark.parametrize("name", ["ttl", "trig", "nt", "nq", "jsonld", "provenance"])
@given(data=st.data())
def test_order_of_insertion_does_not_matter(name: str, data: st.DataObject) -> None:
    quads = data.draw(quads_of())
    shuffled = data.draw(st.permutations(quads))
    assert ALL[name](fill(quads)) == ALL[name](fill(shuffled))


@pytest.mark.parametrize("export", list(ALL.values()), ids=list(ALL))
def test_the_council_is_the_same_from_any_store(export: Callable[[Store], bytes], tmp_path: Path) -> None:
    first = load_location(str(COUNCIL))
    load_ontology(first)
    quads = sorted(first, key=str)
    random.Random(7).shuffle(quads)
    other = open_store(tmp_path / "store")
    add_quads(other, quads)
    assert export(first) == export(other)
    assert export(first) == export(first)


def test_processes_and_hash_seeds_do_not_matter() -> None:
    store = load_location(str(COUNCIL))
    load_ontology(store)
    expected = [f"{name} {hashlib.sha256(export(store)).hexdigest()}" for name, export in sorted(ALL.items())]
    for seed in ("0", "1"):
        done = subprocess.run(
            [sys.executable, "-c", DIGEST, str(COUNCIL)],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        )
        assert done.stdout.splitlines() == expected


@pytest.mark.parametrize("name", list(ALL))
def test_exporting_what_was_exported_changes_nothing(name: str, tmp_path: Path) -> None:
    suffix = {"provenance": "trig", "rdfxml": "rdf"}.get(name, name)
    path = tmp_path / f"graph.{suffix}"
    path.write_bytes(ALL[name](fill(FORUM)))
    assert path.stat().st_size > 100
    assert ALL[name](load_location(str(path))) == path.read_bytes()


@pytest.mark.parametrize("name", list(EXPORTERS))
def test_names_of_blank_nodes_do_not_matter(name: str) -> None:
    """Our data has none; what a user loads may."""

    def make(one: str, two: str) -> Store:
        first, second = BlankNode(one), BlankNode(two)
        return fill(
            [
                Quad(first, node("pg:concerns"), second, STATEMENTS),
                Quad(second, node("pg:note"), words("x"), STATEMENTS),
                Quad(node("event:x"), node("pg:concerns"), first, STATEMENTS),
            ]
        )

    assert EXPORTERS[name](make("a", "b")) == EXPORTERS[name](make("z", "c"))
    assert b"c14n0" in EXPORTERS[name](make("a", "b"))
