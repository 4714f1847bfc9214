"""Compose the rooms: documents in, a store or a built folder out, the same bytes for the same releases in any order."""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from pyoxigraph import NamedNode, Quad, Store

from partnership_graph import __version__, iris, resources
from partnership_graph.annotate import Annotator
from partnership_graph.errors import NonConformingDataset, UnwritableFolder
from partnership_graph.export import export_provenance, export_turtle
from partnership_graph.interpret import Interpretation, Interpreter, load_frames
from partnership_graph.model import Annotation, Document, Resolution, Sentence
from partnership_graph.network import build_network
from partnership_graph.query import ask_question, run_query
from partnership_graph.query.result import value_of
from partnership_graph.resolve import lexicon_digest, load_lexicon, resolve_annotation
from partnership_graph.store import add_quads, add_reference, load_ontology, open_store
from partnership_graph.triplify import triplify_document
from partnership_graph.validate import validate_dataset
from partnership_graph.view import render_page

READ_LANGUAGE = "en"
MADE = (
    "store",
    "graph.ttl",
    "provenance.trig",
    "network.html",
    "manifest.json",
)  # all that a built folder holds
_EMPTY = Interpretation((), ())


@dataclass(frozen=True, slots=True)
class Summary:
    """What a build made: how many of which kind, and the files it wrote."""

    documents: tuple[str, ...]
    unread: tuple[str, ...]
    counts: tuple[tuple[str, int], ...]
    triples: int
    assertions: int
    spans: int
    paths: tuple[Path, ...]


@dataclass(frozen=True, slots=True)
class _Stages:
    """The rooms of the text side, in their order, with the lexicon and the frames they were made with."""

    stages: tuple[
        Callable[[Document], Annotation],
        Callable[[Annotation], Resolution],
        Callable[[Resolution], Interpretation],
    ]
    run: str


@cache
def _load_stages() -> _Stages:
    entries, frames = load_lexicon(), load_frames(resources.root() / "ontology" / "frames")
    stages = (Annotator(entries).annotate, resolve_annotation, Interpreter(entries, frames).interpret)
    patterns = "\n".join(f"{frame.identifier} {frame.pattern.pattern}" for frame in frames)
    configuration = f"{__version__} {lexicon_digest(entries)} {hashlib.sha256(patterns.encode()).hexdigest()}"
    return _Stages(stages, iris.mint_run_iri(configuration))


def interpret_document(document: Document) -> Interpretation:
    """Return what a document says; nothing for one in a language that is not read."""
    if document.language != READ_LANGUAGE:
        return _EMPTY
    annotate, resolve, interpret = _load_stages().stages
    return interpret(resolve(annotate(document)))


def document_quads(document: Document) -> Iterator[Quad]:
    """Return the quads of one document: its plain triples and their provenance."""
    return triplify_document(document, interpret_document(document).claims, run=_load_stages().run)


def build_store(documents: Iterable[Document]) -> Store:
    """Return a store in memory with what the documents say, the ontology and the reference data they need."""
    store = open_store()
    for document in documents:
        add_quads(store, document_quads(document))
    _complete(store)
    return store


def _complete(store: Store) -> None:
    add_reference(store)
    load_ontology(store)


def silent_sentences(document: Document) -> tuple[tuple[Sentence, tuple[str, ...]], ...]:
    """Return the sentences that no claim rests on, each with the reasons recorded for its clauses."""
    interpretation = interpret_document(document)
    evidence = [span for claim in interpretation.claims for span in claim.evidence]
    silent = []
    for sentence in document.sentences:
        if any(sentence.span.overlaps(span) for span in evidence):
            continue
        reasons = [u.reason for u in interpretation.unread if u.sentence.sentence == sentence]
        silent.append((sentence, tuple(dict.fromkeys(reasons))))
    return tuple(silent)


# Building a folder ----------------------------------------------------------------------------------------


def build_folder(documents: Iterable[Document], folder: Path, *, strict: bool = False) -> Summary:
    """Write the graph of some documents into a folder, and return what was made.

    Releases that the folder holds already stay; one that is built again is replaced. Everything is written beside
    the folder and put in its place at the end, so that whatever fails or is killed leaves the old graph as it was.

    Raises:
        UnwritableFolder: the folder cannot be made or written to.
        NonConformingDataset: `strict` is asked for and the graph violates a shape.
        StoreError: the store of the folder cannot be read.
    """
    _prepare(folder)
    new = tuple({document.identifier: document for document in documents}.values())
    store = open_store()
    add_quads(store, _kept_quads(folder, frozenset(document.identifier for document in new)))
    for document in new:
        add_quads(store, document_quads(document))
    _complete(store)
    if strict:
        _demand_conformance(store, new)
    counts = _count(store)
    building = folder.parent / f".{folder.name}.building"
    try:
        _write_folder(store, building, new)
        _swap(building, folder)
    except OSError as error:
        raise UnwritableFolder(
            f"cannot be written ({error.strerror or error})",
            str(folder),
            "choose another folder with --output",
        ) from error
    finally:
        shutil.rmtree(building, ignore_errors=True)
    return Summary(
        documents=tuple(sorted(document.identifier for document in new)),
        unread=tuple(sorted(d.identifier for d in new if d.language != READ_LANGUAGE)),
        counts=counts,
        triples=_count_triples(store, "statements"),
        assertions=_count_class(store, "pg:Assertion"),
        spans=_count_class(store, "pg:TextSpan"),
        paths=tuple(folder / name for name in MADE),
    )


def _prepare(folder: Path) -> None:
    """Bring back a graph that a kill caught between two renames; refuse a place where a build would lose files."""
    old = _set_aside(folder)
    if old.exists() and not folder.exists():
        old.replace(folder)
    if folder.is_file():
        raise UnwritableFolder(
            "this is a file, not a folder", str(folder), "choose another folder with --output"
        )
    foreign = sorted(one.name for one in folder.iterdir() if one.name not in MADE) if folder.is_dir() else []
    if foreign:
        raise UnwritableFolder(
            f"the folder holds {foreign[0]!r}, which no build made",
            str(folder),
            "choose another folder with --output",
        )


def _set_aside(folder: Path) -> Path:
    return folder.parent / f".{folder.name}.old"


def _kept_quads(folder: Path, replaced: frozenset[str]) -> Iterator[Quad]:
    """Yield the quads of the releases that a folder holds and that are not built again."""
    path = folder / "store"
    if not path.is_dir():
        return
    for quad in open_store(path, read_only=True):
        graph = iris.read_graph_iri(quad.graph_name.value) if isinstance(quad.graph_name, NamedNode) else None
        if graph and graph[0] not in replaced:
            yield quad


def _demand_conformance(store: Store, documents: Iterable[Document]) -> None:
    report = validate_dataset(store, documents)
    if not report.conforms:
        first = report.violations[0]
        raise NonConformingDataset(
            f"{len(report.violations)} violations, the first: {first.message}", first.focus, "see `validate`"
        )


def _write_folder(store: Store, folder: Path, documents: tuple[Document, ...]) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    disk = open_store(folder / "store")
    disk.bulk_extend(store)
    disk.flush()
    del disk  # the engine lets go of its lock
    (folder / "graph.ttl").write_bytes(export_turtle(store))
    (folder / "provenance.trig").write_bytes(export_provenance(store))
    (folder / "network.html").write_text(draw_page(store), encoding="utf-8", newline="\n")
    (folder / "manifest.json").write_text(_manifest(store, folder), encoding="utf-8", newline="\n")
    del documents


def _manifest(store: Store, folder: Path) -> str:
    """Return what the folder holds, by release and by file, with the digests to check it by."""
    rows = run_query(store, _RELEASES).rows
    releases = [
        {name: value_of(term) for name, term in zip(("iri", "title", "sha256", "source"), row, strict=True)}
        for row in rows
    ]
    files = {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.iterdir())
        if path.is_file()
    }
    content = {"version": __version__, "run": _load_stages().run, "releases": releases, "files": files}
    return json.dumps(content, ensure_ascii=False, indent=2, sort_keys=True) + "\n"


_RELEASES = """
PREFIX pg: <https://w3id.org/partnership-graph/def#>
PREFIX dcterms: <http://purl.org/dc/terms/>
SELECT ?document ?title ?sha256 ?source WHERE {
  ?document pg:sha256 ?sha256 .
  OPTIONAL { ?document dcterms:title ?title }
  OPTIONAL { ?document dcterms:source ?source }
} ORDER BY ?document
"""


def _swap(building: Path, folder: Path) -> None:
    """Put a finished folder in the place of the old one."""
    old = _set_aside(folder)
    shutil.rmtree(old, ignore_errors=True)
    if folder.exists():
        folder.replace(old)
    building.replace(folder)
    shutil.rmtree(old, ignore_errors=True)


def _count(store: Store) -> tuple[tuple[str, int], ...]:
    """Return how many things of each kind the releases speak of, as the question `counts` tells."""
    result = ask_question(store, "counts")
    return tuple((value_of(row[0]) or "", int(value_of(row[1]) or 0)) for row in result.rows)


def _count_triples(store: Store, part: str) -> int:
    graphs = (graph for graph in store.named_graphs() if isinstance(graph, NamedNode))
    named = [graph for graph in graphs if (iris.read_graph_iri(graph.value) or ("", ""))[1] == part]
    return sum(1 for graph in named for _ in store.quads_for_pattern(None, None, None, graph))


def _count_class(store: Store, name: str) -> int:
    text = (
        f"PREFIX pg: <{iris.ONTOLOGY_GRAPH}#> SELECT (COUNT(DISTINCT ?one) AS ?n) WHERE {{ ?one a {name} }}"
    )
    return int(value_of(run_query(store, text).rows[0][0]) or 0)


# Drawing --------------------------------------------------------------------------------------------------


def draw_page(store: Store, *, focus: str | None = None, depth: int = 2) -> str:
    """Return the network page of a store, with the releases it was drawn from named on it.

    Raises: UnknownNode when nothing has the name given as focus.
    """
    network = build_network(store, focus=focus, depth=depth)
    rows = run_query(store, _SOURCES).rows
    named = [tuple(value_of(term) or "" for term in row) for row in rows]
    title = named[0][0] if len(named) == 1 and named[0][0] else "Partnership network"
    attribution = "; ".join(", ".join(dict.fromkeys(part for part in row if part)) for row in named)
    return render_page(network, title=title, attribution=f"Source: {attribution}" if attribution else "")


_SOURCES = """
PREFIX pg: <https://w3id.org/partnership-graph/def#>
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
SELECT ?title (MIN(?name) AS ?publisher) (MIN(?terms) AS ?licence) (MIN(?at) AS ?source) WHERE {
  ?document pg:sha256 ?digest .
  OPTIONAL { ?document dcterms:title ?title }
  OPTIONAL { ?document dcterms:publisher/skos:prefLabel ?name FILTER(LANG(?name) = "en") }
  OPTIONAL { ?document pg:licence/skos:prefLabel ?terms FILTER(LANG(?terms) = "en") }
  OPTIONAL { ?document dcterms:source ?at }
} GROUP BY ?document ?title ORDER BY ?document
"""
