"""What goes into which file."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pyoxigraph import Quad, Store

from partnership_graph.export import (
    export_jsonld,
    export_nquads,
    export_ntriples,
    export_provenance,
    export_trig,
)
from tests.export.sample import CONCEPTS, FORUM, PROVENANCE, fill, node, quad


def test_plain_part_leaves_provenance_and_definitions_out() -> None:
    text = export_ntriples(fill(FORUM)).decode()
    assert "Freedonia" in text
    assert '"signed"@en' in text
    assert '"done"@en' in text, "the concept above a used one"
    for left_out in ("hopes", "one's name", "prov#Activity", '"conference"@en'):
        assert left_out not in text


def test_a_triple_of_two_releases_stands_once() -> None:
    lines = export_ntriples(fill(FORUM)).decode().splitlines()
    assert len([line for line in lines if line.endswith("#Conference> .")]) == 1
    assert lines == sorted(lines)


def test_nquads_are_sorted_lines() -> None:
    lines = export_nquads(fill([*FORUM, Quad(*FORUM[0].triple)])).decode().splitlines()
    assert lines == sorted(lines)
    assert f"{FORUM[0]} ." in lines
    assert f"{FORUM[0].triple} ." in lines


@pytest.mark.parametrize("export", [export_trig, export_nquads, export_jsonld])
def test_datasets_leave_ontology_and_concepts_out(export: Callable[[Store], bytes]) -> None:
    text = export(fill(FORUM)).decode()
    assert "Activity" in text
    assert "Freedonia" in text
    assert "hopes" not in text
    assert '"conference"' not in text


def test_provenance_is_nothing_else() -> None:
    text = export_provenance(fill(FORUM)).decode()
    assert PROVENANCE.value in text
    assert "statements" not in text
    assert "Freedonia" not in text


def test_concepts_that_go_in_a_ring_come_to_an_end() -> None:
    ring = Quad(node("modality:done"), node("skos:broader"), node("modality:signed"), CONCEPTS)
    assert str(ring.triple) in export_ntriples(fill([*FORUM, ring])).decode()


def test_a_graph_without_named_graphs_is_plain() -> None:
    store = fill([Quad(*quad("event:x", "pg:note", "place:x").triple)])
    assert export_ntriples(store).count(b"\n") == 1
    assert export_provenance(store) == b""
