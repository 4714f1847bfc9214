"""What was exported can be read back, term for term, by readers that are not ours."""

from __future__ import annotations

from collections.abc import Callable

import pytest
import rdflib
from hypothesis import given
from pyoxigraph import Quad, RdfFormat, Store

from partnership_graph.errors import InvalidIri, InvalidLiteral
from partnership_graph.export import (
    EXPORTERS,
    export_jsonld,
    export_nquads,
    export_ntriples,
    export_provenance,
    export_rdfxml,
    export_trig,
    export_turtle,
)
from partnership_graph.export.part import is_provenance
from partnership_graph.store import load_location, load_ontology
from tests.export.sample import COUNCIL, PROPERTIES, TEXTS, fill, quad, quads_of, words

Export = Callable[[Store], bytes]

DATASETS = [
    (export_trig, RdfFormat.TRIG),
    (export_nquads, RdfFormat.N_QUADS),
    (export_jsonld, RdfFormat.JSON_LD),
]
GRAPHS = [
    (export_turtle, RdfFormat.TURTLE),
    (export_ntriples, RdfFormat.N_TRIPLES),
    (export_rdfxml, RdfFormat.RDF_XML),
]


def read(data: bytes, syntax: RdfFormat) -> Store:
    store = Store()
    store.load(input=data, format=syntax)
    return store


def plain(store: Store) -> set[Quad]:
    """Return what the plain part holds, as quads of the default graph."""
    return {Quad(*quad.triple) for quad in store if not is_provenance(quad)}


@pytest.mark.parametrize(("export", "syntax"), DATASETS)
@given(quads=quads_of())
def test_datasets_come_back(export: Export, syntax: RdfFormat, quads: list[Quad]) -> None:
    store = fill(quads)
    assert set(read(export(store), syntax)) == set(store)


@pytest.mark.parametrize(("export", "syntax"), GRAPHS[:2])
@given(quads=quads_of())
def test_graphs_come_back(export: Export, syntax: RdfFormat, quads: list[Quad]) -> None:
    store = fill(quads)
    assert set(read(export(store), syntax)) == plain(store)


@given(quads=quads_of(PROPERTIES))
def test_rdfxml_comes_back_or_is_refused(quads: list[Quad]) -> None:
    store = fill(quads)
    try:
        data = export_rdfxml(store)
    except InvalidLiteral as error:
        assert "XML cannot hold" in str(error)
    except InvalidIri as error:
        assert "x.y" not in str(error), "its end, y, is a name"
    else:
        assert set(read(data, RdfFormat.RDF_XML)) == plain(store)


@given(quads=quads_of())
def test_provenance_comes_back(quads: list[Quad]) -> None:
    store = fill(quads)
    back = read(export_provenance(store), RdfFormat.TRIG)
    assert set(back) == {quad for quad in store if is_provenance(quad)}


@given(text=TEXTS)
def test_rdflib_reads_the_same_words(text: str) -> None:
    store = fill([quad("event:x", "pg:note", words(text))])
    graph = rdflib.Graph().parse(data=export_turtle(store), format="turtle")
    assert set(graph.objects()) == {rdflib.Literal(text, lang="en")}


@pytest.fixture(scope="module")
def council() -> Store:
    store = load_location(str(COUNCIL))
    load_ontology(store)
    return store


@pytest.mark.parametrize(("export", "syntax"), DATASETS)
def test_the_council_comes_back(council: Store, export: Export, syntax: RdfFormat) -> None:
    assert set(read(export(council), syntax)) == set(load_location(str(COUNCIL)))


def test_syntaxes_of_one_graph_agree(council: Store) -> None:
    one, *others = [set(read(export(council), syntax)) for export, syntax in GRAPHS]
    assert len(one) > 300
    assert all(other == one for other in others)
    assert plain(load_location(str(COUNCIL))) < one, "the names of concepts come on top"


@pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")  # of its own parsers
def test_rdflib_reads_every_syntax_of_the_council(council: Store) -> None:
    names = {
        "ttl": "turtle",
        "nt": "nt",
        "rdfxml": "xml",
        "trig": "trig",
        "nq": "nquads",
        "jsonld": "json-ld",
    }
    assert names.keys() == EXPORTERS.keys()
    sizes = {}
    for name, syntax in names.items():
        dataset = rdflib.Dataset(default_union=True)
        dataset.parse(data=EXPORTERS[name](council), format=syntax)
        sizes[name] = len(dataset)
    assert sizes["ttl"] == sizes["nt"] == sizes["rdfxml"]
    assert sizes["trig"] == sizes["nq"] == sizes["jsonld"]
    assert sizes["trig"] == len({each.triple for each in load_location(str(COUNCIL))})
