"""The named questions: each gives exactly the rows written down beside it, and not what it must not."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pyoxigraph as ox
import pytest

from partnership_graph.errors import MalformedQuery, UnknownQuery, WrongParameter
from partnership_graph.query import Question, Result, ask_question, find_question, format_result, questions
from partnership_graph.query.question import read_question
from partnership_graph.query.result import value_of
from partnership_graph.resources import question_files, root
from partnership_graph.vocab import BASE
from tests.query.conftest import DOCUMENT, load_example

FOLDER = root() / "ontology" / "questions"
PROMISED = {
    "areas-and-priorities",
    "silent-areas",
    "agreed-by-area",
    "events",
    "evidence",
    "people-and-capacities",
    "same-day-events",
    "policies-by-owner",
    "fora",
    "horizons",
    "proposed-series",
    "one-sided-acts",
    "waiting-instruments",
    "defects",
    "around",
    "inferred-dates",
    "commitments",
    "quotations",
    "acts-of",
    "counts",
}


def column(result: Result, name: str) -> list[str | None]:
    at = result.columns.index(name)
    return [value_of(row[at]) for row in result.rows]


def read_rows(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text, newline="")))


def test_every_promised_question_is_there() -> None:
    assert {one.name for one in questions()} >= PROMISED
    assert len(questions()) == len(question_files()) == len(list(FOLDER.glob("*.expected.csv")))


@pytest.mark.parametrize("question", questions(), ids=lambda one: one.name)
def test_question_gives_the_rows_beside_it(question: Question, store: ox.Store) -> None:
    expected = FOLDER / f"{question.number}-{question.name}.expected.csv"
    answer = format_result(ask_question(store, question.name, dict(question.example)), "csv")
    assert read_rows(answer) == read_rows(expected.read_text(encoding="utf-8"))


@pytest.mark.parametrize("question", questions(), ids=lambda one: one.name)
def test_question_is_well_made(question: Question) -> None:
    assert question.number.startswith("cq")
    assert question.text.count("?") == 1 or question.text.endswith((".", "?"))
    assert "DISTINCT" in question.query, "a triple may stand in several graphs"
    variables = set(question.query.split())
    for parameter in question.parameters:
        assert f"?{parameter.name}" in variables
    needed = {one.name for one in question.parameters if one.is_required}
    assert needed <= {name for name, _ in question.example}


@pytest.mark.parametrize("question", questions(), ids=lambda one: one.name)
def test_question_finds_nothing_in_an_empty_graph(question: Question) -> None:
    empty = ox.Store()
    given = dict(question.example)
    if any(one.is_required for one in question.parameters):
        with pytest.raises(WrongParameter):
            ask_question(empty, question.name, given)
    else:
        assert ask_question(empty, question.name).rows == ()


def test_planned_meeting_is_not_among_the_held(store: ox.Store) -> None:
    second = f"{BASE}id/event/aurelia-northern-union-digital-partnership-council-02"
    assert second not in column(ask_question(store, "events", {"status": "held"}), "event")
    assert column(ask_question(store, "events", {"status": "planned"}), "event") == [second]


def test_area_is_silent_when_its_last_act_is_gone(store: ox.Store) -> None:
    assert ask_question(store, "silent-areas").rows == ()
    changed = load_example()
    area = ox.NamedNode(f"{BASE}concept/area/cybersecurity-trust")
    act = ox.NamedNode(f"{DOCUMENT}/act/06")
    for quad in list(changed.quads_for_pattern(act, ox.NamedNode(f"{BASE}def#inArea"), None)):
        changed.remove(quad)
    assert column(ask_question(changed, "silent-areas"), "area") == [area.value]
    assert column(ask_question(changed, "silent-areas", {"document": DOCUMENT}), "area") == [area.value]


def test_joint_act_is_not_one_sided(store: ox.Store) -> None:
    acts = column(ask_question(store, "one-sided-acts"), "act")
    assert f"{DOCUMENT}/act/04" not in acts
    assert acts == [f"{DOCUMENT}/act/08", f"{DOCUMENT}/act/09"]
    assert column(ask_question(store, "one-sided-acts", {"actor": "NU"}), "act") == [f"{DOCUMENT}/act/08"]


def test_what_is_affirmed_or_said_is_not_agreed(store: ox.Store) -> None:
    modalities = {value for value in column(ask_question(store, "agreed-by-area"), "modality") if value}
    assert not {f"{BASE}concept/modality/{name}" for name in ("affirmed", "hopes", "shared")} & modalities
    verbs = column(ask_question(store, "agreed-by-area", {"area": "semiconductors"}), "verb")
    assert verbs == ["launch", "facilitate", "organise"]


def test_consideration_is_no_commitment(store: ox.Store) -> None:
    assert "explore" not in column(ask_question(store, "commitments"), "verb")
    assert set(column(ask_question(store, "commitments", {"actor": "Aurelia"}), "verb")) == {
        "prioritise",
        "organise",
        "facilitate",
    }


def test_quotation_is_no_act_of_its_speaker(store: ox.Store) -> None:
    assert ask_question(store, "acts-of", {"actor": "Ada Merel"}).rows == ()
    assert len(ask_question(store, "quotations", {"speaker": "Ada Merel"}).rows) == 1
    assert ask_question(store, "quotations", {"speaker": "Ida Holm"}).rows == ()


def test_horizon_before_the_year_is_left_out(store: ox.Store) -> None:
    assert len(ask_question(store, "horizons", {"year": "2028"}).rows) == 1
    assert ask_question(store, "horizons", {"year": "2029"}).rows == ()
    assert "year" not in ask_question(store, "horizons").columns
    with pytest.raises(WrongParameter, match="is no year"):
        ask_question(store, "horizons", {"year": "soon"})


def test_licence_of_a_release_is_no_policy_that_it_cites() -> None:
    store = load_example()
    licence = ox.NamedNode(f"{BASE}id/instrument/open-licence-type-1")
    issuer = ox.NamedNode(f"{BASE}def#issuedBy")
    graph = ox.NamedNode(f"{DOCUMENT}/statements")
    store.add(ox.Quad(licence, issuer, ox.NamedNode(f"{BASE}id/agent/aurelia"), graph))
    assert licence.value not in column(ask_question(store, "policies-by-owner"), "policy")


def test_stated_date_is_not_among_the_inferred(store: ox.Store) -> None:
    signing = f"{BASE}id/event/signing-of-aurelia-northern-union-digital-partnership"
    assert signing not in column(ask_question(store, "inferred-dates"), "subject")


def test_event_of_the_day_before_is_not_on_the_same_day(store: ox.Store) -> None:
    meeting = "Chip Design Working Group Meeting"
    assert ask_question(store, "same-day-events", {"event": meeting}).rows == ()


def test_what_is_three_steps_away_is_not_around(store: ox.Store) -> None:
    near = column(ask_question(store, "around", {"term": "Solhavn"}), "near")
    assert f"{BASE}id/body/aurelia-northern-union-digital-partnership-council" in near
    assert f"{BASE}id/instrument/aurelia-northern-union-digital-partnership" not in near


@pytest.mark.parametrize("name", ["events", "EVENTS", "cq04", "cq04-events", "even"])
def test_question_is_found_by_name_number_or_beginning(name: str) -> None:
    assert find_question(name).name == "events"


def test_unknown_question_lists_the_nearest() -> None:
    with pytest.raises(UnknownQuery, match=r"nearest: .*commitments"):
        find_question("comitments")
    with pytest.raises(UnknownQuery, match="agreed-by-area, around, acts-of"):
        find_question("a")


@pytest.mark.parametrize(
    ("parameters", "words"),
    [
        ({}, "needs actor"),
        ({"actor": "Aurelia", "colour": "red"}, "no parameter 'colour'; it takes actor"),
        ({"actor": "Atlantis"}, "nothing is called 'Atlantis'"),
        ({"actor": '" } #'}, "nothing is called"),
    ],
)
def test_wrong_parameter_is_told(parameters: dict[str, str], words: str, store: ox.Store) -> None:
    with pytest.raises(WrongParameter, match=words):
        ask_question(store, "acts-of", parameters)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Bad Name.rq", "# What?\nASK {}"),
        ("silent.rq", "SELECT ?s WHERE { ?s ?p ?o }"),
        ("vague.rq", "# What?\n# param: actor\nASK {}"),
    ],
)
def test_file_that_is_no_question_is_told(name: str, text: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    with pytest.raises(MalformedQuery, match=name):
        read_question(tmp_path / name)
