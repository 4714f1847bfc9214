"""The names in the code are the terms of the ontology, and its schemes are the value lists of the record."""

from __future__ import annotations

import re

import pytest
from pyoxigraph import RdfFormat

from partnership_graph import resources
from partnership_graph.model import Status, Zone
from partnership_graph.vocab import BASE, ONTOLOGY, PG, PREFIXES
from tests.ontology.source import FOLDER, SCHEMES, TOP, load, select, whole

NAMES = frozenset(name for name in PG.__annotations__ if not name.startswith("_"))
KINDS = ("Class", "ObjectProperty", "DatatypeProperty", "AnnotationProperty")


def _slugs(scheme: str) -> set[str]:
    rows = select(
        whole(),
        f"PREFIX skos: <{PREFIXES['skos']}> SELECT ?c WHERE {{ ?c skos:inScheme <{BASE}concept/{scheme}> }}",
    )
    return {row[0].rsplit("/", 1)[1] for row in rows}


def _declared(*kinds: str) -> set[str]:
    values = " ".join(f"<{PREFIXES['owl']}{kind}>" for kind in kinds)
    rows = select(whole(), f"SELECT DISTINCT ?s WHERE {{ VALUES ?k {{ {values} }} ?s a ?k }}")
    return {row[0].removeprefix(f"{BASE}def#") for row in rows}


def test_code_and_ontology_name_the_same_terms() -> None:
    assert len(NAMES) >= 150
    assert NAMES - _declared(*KINDS) == set()
    assert _declared(*KINDS) - NAMES == set()


def test_classes_are_the_names_with_a_capital() -> None:
    assert _declared("Class") == {name for name in NAMES if name[0].isupper()}


def test_ontology_has_the_iri_that_the_code_knows() -> None:
    rows = select(whole(), f"SELECT ?v WHERE {{ <{ONTOLOGY}> <{PREFIXES['owl']}versionIRI> ?v }}")
    assert rows == [(f"{ONTOLOGY}/0.1.0",)]


def test_concept_prefix_of_code_is_a_scheme() -> None:
    schemes = {
        iri for (iri,) in select(whole(), f"SELECT ?s WHERE {{ ?s a <{PREFIXES['skos']}ConceptScheme> }}")
    }
    prefixes = {iri.rstrip("/") for iri in PREFIXES.values() if iri.startswith(f"{BASE}concept/")}
    assert len(prefixes) >= 11
    assert prefixes <= schemes


@pytest.mark.parametrize(
    ("scheme", "slugs"),
    [
        ("assertion-status", {status.value for status in Status}),
        ("event-status", {"held", "planned", "proposed"}),
        ("meeting-mode", {"in-person", "online", "hybrid"}),
        (
            "instrument-status",
            {"signed", "adopted", "in-force", "negotiations-concluded", "planned", "mentioned"},
        ),
    ],
)
def test_scheme_is_the_value_list_of_the_facts_record(scheme: str, slugs: set[str]) -> None:
    assert _slugs(scheme) == slugs


@pytest.mark.parametrize(
    ("scheme", "slugs"),
    [
        ("span-kind", {zone.value.replace(" ", "-") for zone in Zone}),
        ("span-kind", {"sentence", "clause", "mention", "list-item", "footnote", "heading"}),
        (
            "role",
            {
                "chair",
                "co-chair",
                "host",
                "head-of-delegation",
                "participant",
                "signatory",
                "speaker",
                "guest",
            },
        ),
        ("recurrence", {"annual", "biannual", "biennial", "quarterly", "monthly", "regular"}),
        ("defect-kind", {"typo", "truncated", "missing-value", "mismatched-quote", "wrong-word"}),
        ("defect-kind", {"inconsistent-count", "encoding", "inconsistent-date"}),
        ("licence-duty", {"source-indication"}),
    ],
)
def test_scheme_holds_what_releases_need(scheme: str, slugs: set[str]) -> None:
    assert slugs <= _slugs(scheme)


def test_no_file_uses_a_term_that_is_not_declared() -> None:
    query = (FOLDER / "hygiene" / "undeclared-term-violation.rq").read_text(encoding="utf-8")
    shapes, reference = resources.ontology_files("shapes"), resources.reference_files()
    store = load((*TOP, *SCHEMES, *shapes, *reference))
    for file in sorted((FOLDER / "examples" / "conforming").rglob("*.t*")):
        if file.suffix in (".ttl", ".trig"):
            store.load(path=str(file), format=RdfFormat.TRIG)
    assert select(store, query) == []


def test_no_query_uses_a_term_that_is_not_declared() -> None:
    used = {
        (file.name, name)
        for file in sorted(FOLDER.rglob("*.rq"))
        for name in re.findall(r"\bpg:([A-Za-z][A-Za-z0-9]*)", file.read_text(encoding="utf-8"))
    }
    assert {(file, name) for file, name in used if name not in NAMES} == set()


def _used() -> set[str]:
    """Return the terms in shapes, questions, examples, reference data, head nouns, frames and code."""
    folders = ("shapes", "questions", "facts", "examples", "frames")
    files = [file for folder in folders for file in (FOLDER / folder).rglob("*.*")]
    code = [file for file in (resources.root() / "src").rglob("*.py") if file.name != "vocab.py"]
    texts = [
        file.read_text(encoding="utf-8")
        for file in (*files, *code, *resources.reference_files(), FOLDER / "schemes" / "name-head.ttl")
    ]
    return {name for text in texts for name in re.findall(r"\b(?:pg:|PG\.)([A-Za-z][A-Za-z0-9]*)", text)}


def test_every_term_is_used() -> None:
    waiting = {"owner"}  # for a reading that tells whose a policy is from who decided on it
    assert NAMES - _used() - waiting == set()
