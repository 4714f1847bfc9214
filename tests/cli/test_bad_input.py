"""Each bad input gets its exit code and one line: what happened, where, what to do next."""

from __future__ import annotations

from pathlib import Path

import pytest

from partnership_graph.cli import main
from tests.cli.command import ROOT, Run, run_apart

PNG = b"\x89PNG\r\n\x1a\n" + bytes(64)
KOREAN = "과학기술정보통신부는 제1차 한-유럽연합 디지털 동반관계 협의회를 개최했다고 밝혔다.\n"
ENGLISH = "The Second Council was held in Seoul on 12 May 2024. Both sides agreed to share policies.\n"
NO_FACT = "Grass is green. Water is wet, and the evenings grow longer towards the summer.\n"

REFUSED = {
    "missing": (None, 3, "there is no such file or folder"),
    "empty": (b"", 3, "there is no text in it"),
    "blank": (b" \n\n\t\n", 3, "there is no text in it"),
    "picture": (PNG, 3, "this is a PNG picture, not a text"),
    "page": (b"<!DOCTYPE html><html><body>Council</body></html>", 3, "a web page with its markup"),
    "binary": (b"\x00\x01\x02\x03" * 100, 3, "binary"),
    "five megabytes": (b"The Council was held. " * 250_000, 3, "at most 2,000,000 characters"),
}
READ = {
    "EUC-KR": KOREAN.encode("euc-kr"),
    "UTF-16 with a mark": ENGLISH.encode("utf-16"),
    "UTF-16 without a mark": ENGLISH.encode("utf-16-le"),
    "UTF-8 with a mark": ENGLISH.encode("utf-8-sig"),
    "no fact": NO_FACT.encode(),
}


def assert_one_line(err: str, *words: str) -> None:
    """Check that an error is one line which says the words."""
    assert err.startswith("error: ")
    assert err.count("\n") == 1
    assert err.endswith("\n")
    assert "Traceback" not in err
    for word in words:
        assert word in err


@pytest.mark.parametrize("name", REFUSED)
def test_unreadable_release_is_refused(run: Run, tmp_path: Path, name: str) -> None:
    content, code, words = REFUSED[name]
    release = tmp_path / "release.txt"
    if content is not None:
        release.write_bytes(content)
    outcome = run("build", release, "--output", tmp_path / "graph")
    assert (outcome.code, outcome.out) == (code, "")
    assert_one_line(outcome.err, words, str(release))
    assert not (tmp_path / "graph").exists()


@pytest.mark.parametrize("name", READ)
def test_unusual_release_is_read(run: Run, tmp_path: Path, name: str) -> None:
    release = tmp_path / "release.txt"
    release.write_bytes(READ[name])
    outcome = run("build", release, "--output", tmp_path / "graph")
    assert (outcome.code, outcome.err) == (0, "")
    query = "SELECT ?size WHERE { ?release pg:charLength ?size }"
    answer = run("query", query, "--graph", tmp_path / "graph", "--format", "csv")
    text = {"EUC-KR": KOREAN, "no fact": NO_FACT}.get(name, ENGLISH)
    assert answer.out.split() == ["size", str(len(text))]


def test_folder_without_releases_is_refused(run: Run, tmp_path: Path) -> None:
    (tmp_path / "notes").mkdir()
    (tmp_path / "notes" / "picture.png").write_bytes(PNG)
    outcome = run("build", tmp_path / "notes", "--output", tmp_path / "graph")
    assert outcome.code == 3
    assert_one_line(outcome.err, "holds no release", "notes")


def test_two_releases_of_one_name_are_refused(run: Run, tmp_path: Path) -> None:
    for folder in ("korea", "europe"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "council.txt").write_text(ENGLISH, encoding="utf-8")
    outcome = run("build", tmp_path / "korea", tmp_path / "europe", "--output", tmp_path / "graph")
    assert outcome.code == 3
    assert_one_line(outcome.err, "council")


def test_address_that_does_not_answer_is_refused(run: Run, tmp_path: Path) -> None:
    outcome = run("build", "http://127.0.0.1:9/release.txt", "--output", tmp_path / "graph")
    assert outcome.code == 3
    assert_one_line(outcome.err, "cannot be fetched", "http://127.0.0.1:9/release.txt")


@pytest.mark.parametrize("command", ["build", "view", "export", "facts"])
def test_unwritable_place_is_refused(run: Run, tmp_path: Path, graph: Path, command: str) -> None:
    (tmp_path / "file").write_text("a file, and no folder", encoding="utf-8")
    release = tmp_path / "release.txt"
    release.write_text(ENGLISH, encoding="utf-8")
    words = [release] if command in ("build", "facts") else ["--graph", graph]
    outcome = run(command, *words, "--output", tmp_path / "file" / "below")
    assert outcome.code == 2
    assert_one_line(outcome.err, str(tmp_path / "file"))
    assert (tmp_path / "file").read_text(encoding="utf-8") == "a file, and no folder"


QUERIES = {
    "not SPARQL": ("SELEKT ?a", 4, "not a SPARQL 1.1 query"),
    "cut short": ("SELECT ?a WHERE { ?a ?b", 4, "not a SPARQL 1.1 query"),
    "unknown prefix": ("SELECT ?a WHERE { ?a pgs:name ?b }", 4, "pgs"),
    "update": ("DELETE WHERE { ?a ?b ?c }", 4, "updates are not accepted"),
    "another endpoint": ("SELECT * WHERE { SERVICE <http://127.0.0.1:9/> { ?a ?b ?c } }", 4, "SERVICE"),
    "a file": ("SELECT ?a FROM <file:///etc/passwd> WHERE { ?a ?b ?c }", 4, "FROM"),
}


@pytest.mark.parametrize("name", QUERIES)
def test_query_that_may_not_run_is_refused(run: Run, graph: Path, name: str) -> None:
    query, code, words = QUERIES[name]
    outcome = run("query", query, "--graph", graph)
    assert (outcome.code, outcome.out) == (code, "")
    assert_one_line(outcome.err, words)


USAGE = {
    "no command": (["bild"], "No such command 'bild'"),
    "no option": (["build", "--fast", "release.txt"], "--fast"),
    "no release": (["build"], "RELEASE"),
    "no such format": (["export", "--format", "docx"], "docx"),
    "a query twice": (["query", "ASK {}", "--input", "a.rq"], "give a query, or a file"),
    "no query": (["query"], "give a query, or a file"),
    "half a parameter": (["ask", "areas", "--param", "area"], "NAME=VALUE"),
    "no such question": (["ask", "weather"], "no question is called 'weather'"),
    "four terms": (["why", "a", "b", "c", "d", "--graph", "GRAPH"], "4 terms"),
    "no such term": (["why", "Atlantis", "--graph", "GRAPH"], "Atlantis"),
    "no such node": (["view", "--focus", "Atlantis", "--graph", "GRAPH", "--output", "OUT"], "Atlantis"),
}


@pytest.mark.parametrize("name", USAGE)
def test_wrong_usage_is_told(run: Run, tmp_path: Path, graph: Path, name: str) -> None:
    words, told = USAGE[name]
    places = {"GRAPH": str(graph), "OUT": str(tmp_path / "out.html")}
    outcome = run(*(places.get(word, word) for word in words))
    assert (outcome.code, outcome.out) == (2, "")
    assert_one_line(outcome.err, told)


@pytest.mark.parametrize(
    "words", [["ask", "areas"], ["query", "ASK {}"], ["why", "a"], ["view"], ["validate"]]
)
def test_graph_that_is_not_there_is_told(run: Run, tmp_path: Path, words: list[str]) -> None:
    outcome = run(*words, "--graph", tmp_path / "nowhere")
    assert (outcome.code, outcome.out) == (3, "")
    assert_one_line(outcome.err, "nowhere", "there is no such file or folder")


def test_file_that_is_no_rdf_is_told(run: Run, tmp_path: Path) -> None:
    (tmp_path / "graph.ttl").write_text("this is no Turtle", encoding="utf-8")
    outcome = run("query", "ASK {}", "--graph", tmp_path / "graph.ttl")
    assert outcome.code == 3
    assert_one_line(outcome.err, "graph.ttl")


def test_defect_is_one_line_and_debug_shows_the_rest(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(_: str) -> None:
        raise ZeroDivisionError("a defect")

    monkeypatch.setattr("partnership_graph.store.load_location", fail)
    assert main(["query", "ASK {}"]) == 1
    assert_one_line(capsys.readouterr().err, "ZeroDivisionError", "this is a defect, run again with --debug")
    assert main(["query", "ASK {}", "--debug"]) == 1
    shown = capsys.readouterr().err
    assert "Traceback" in shown
    assert "in fail" in shown


def test_debug_shows_where_an_expected_error_came_from(run: Run, tmp_path: Path) -> None:
    outcome = run("build", tmp_path / "nothing.txt", "--debug")
    assert outcome.code == 3
    assert "Traceback" in outcome.err
    assert outcome.err.splitlines()[-1].startswith("error: ")


def test_errors_carry_no_colour_and_no_warning(tmp_path: Path) -> None:
    outcome = run_apart("build", "nothing.txt", folder=tmp_path, FORCE_COLOR="1", PYTHONWARNINGS="default")
    assert outcome.code == 3
    assert_one_line(outcome.err, "nothing.txt")
    assert "\x1b" not in outcome.err
    assert ROOT.as_posix() not in outcome.err
