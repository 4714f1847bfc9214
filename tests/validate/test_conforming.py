"""The conforming examples conform to the last warning, and show what they claim to show."""

from __future__ import annotations

from pathlib import Path

import pytest
from rdflib import Graph, URIRef
from rdflib.namespace import RDF

from partnership_graph.validate import Report, check_hygiene, check_quotes, validate_dataset, validate_store
from partnership_graph.vocab import PG, PREFIXES
from tests.validate.example import CONFORMING, conforming_graph, council, load, notice

# fmt: off
CLASSES = [
    "Person", "StakeholderGroup", "State", "SupranationalUnion", "Ministry", "GovernmentBody",
    "OrganizationalUnit", "JointCouncil", "WorkingGroup", "MultilateralForum", "CouncilMeeting",
    "WorkingGroupMeeting", "Conference", "Signing", "Launch", "EventSeries", "Partnership",
    "MemorandumOfUnderstanding", "PolicyInstrument", "Legislation", "TechnicalRecommendation",
    "Strategy", "Licence", "Project", "Venue", "City", "Commitment", "Deliberation",
    "InformationSharing", "PositionStatement", "ProgressReport", "Utterance", "PressRelease",
    "TextSpan", "TextDefect", "Assertion", "Participation", "AreaTreatment",
]
# fmt: on
MODALITIES = [
    "done",
    "agreed",
    "intends",
    "considers",
    "discussed",
    "shared",
    "reviewed",
    "affirmed",
    "hopes",
]
CAPACITIES = [
    "chair",
    "co-chair",
    "host",
    "head-of-delegation",
    "participant",
    "signatory",
    "speaker",
    "guest",
]


@pytest.fixture(scope="module")
def graph() -> Graph:
    return conforming_graph()


@pytest.mark.parametrize("path", CONFORMING, ids=lambda path: path.stem)
def test_each_example_conforms_alone(path: Path) -> None:
    assert validate_store(load(path)) == Report()
    assert check_hygiene(load(path)) == Report()


def test_the_examples_conform_together_and_quote_their_texts() -> None:
    store = load(*CONFORMING)
    assert len(CONFORMING) >= 2
    assert len(store) >= 4500
    assert validate_dataset(store, (council(), notice())) == Report()
    assert check_quotes(store, ()) == Report()


@pytest.mark.parametrize("name", CLASSES)
def test_the_examples_show_each_class(graph: Graph, name: str) -> None:
    assert (None, RDF.type, PG[name]) in graph


@pytest.mark.parametrize("slug", MODALITIES)
def test_the_examples_show_each_modality(graph: Graph, slug: str) -> None:
    assert (None, PG.modality, URIRef(PREFIXES["modality"] + slug)) in graph


@pytest.mark.parametrize("slug", CAPACITIES)
def test_the_examples_show_each_capacity(graph: Graph, slug: str) -> None:
    assert (None, PG.capacity, URIRef(PREFIXES["role"] + slug)) in graph
