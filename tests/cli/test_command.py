"""Each command does its job on the shipped release: data on standard output, nothing on standard error."""

from __future__ import annotations

import csv
import io
import json
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from xml.etree import ElementTree

import pytest

from partnership_graph import __version__
from partnership_graph.cli import COMMANDS, root
from tests.cli.command import RELEASES, Run, run_apart

RELEASE = next(RELEASES.glob("*.txt"))
DOCUMENT = "https://w3id.org/partnership-graph/id/document"
HELP_SECONDS = 0.3


def test_build_writes_what_it_says(graph: Path) -> None:
    names = {path.name for path in graph.iterdir()}
    assert names >= {"store", "graph.ttl", "provenance.trig", "network.html", "manifest.json"}
    assert json.loads((graph / "manifest.json").read_text(encoding="utf-8"))


def test_build_prints_counts_and_paths(run: Run, tmp_path: Path) -> None:
    outcome = run("build", RELEASE, "--output", tmp_path / "graph")
    assert (outcome.code, outcome.err) == (0, "")
    for name in ("graph.ttl", "network.html"):
        assert str(tmp_path / "graph" / name) in outcome.out
    assert "act" in outcome.out


def test_build_is_the_same_each_time(tmp_path: Path, graph: Path) -> None:
    outcome = run_apart("build", RELEASES, folder=tmp_path, PYTHONHASHSEED="7", TZ="Asia/Seoul", LC_ALL="C")
    assert outcome.code == 0, outcome.err
    for name in ("graph.ttl", "provenance.trig", "network.html", "manifest.json"):
        assert (tmp_path / "graph" / name).read_bytes() == (graph / name).read_bytes(), name


def test_build_keeps_other_releases_and_replaces_its_own(run: Run, tmp_path: Path, graph: Path) -> None:
    shutil.copytree(graph, tmp_path / "graph")
    other = tmp_path / "other.txt"
    other.write_text("The Council was held in Seoul on 12 May 2024.\n", encoding="utf-8")
    count = ("query", "SELECT ?d WHERE { ?d pg:sha256 ?h }", "--graph", tmp_path / "graph", "--format", "csv")
    assert run("build", other, "--output", tmp_path / "graph").code == 0
    assert run(*count).out.split()[1:] == [f"{DOCUMENT}/{RELEASE.stem}", f"{DOCUMENT}/other"]
    other.write_text("The Council was not held.\n", encoding="utf-8")
    assert run("build", other, "--output", tmp_path / "graph").code == 0
    assert len(run(*count).out.split()) == 3
    query = "SELECT ?n WHERE { <" + f"{DOCUMENT}/other" + "> pg:charLength ?n }"
    assert run("query", query, "--graph", tmp_path / "graph", "--format", "csv").out.split() == ["n", "26"]


def test_build_reads_standard_input(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(RELEASE.read_bytes())))
    assert run("build", "-", "--output", tmp_path / "graph").code == 0
    answer = run("query", "ASK { ?area a pg:AreaTreatment }", "--graph", tmp_path / "graph")
    assert answer.out == "yes\n"


def test_facts_are_the_record(run: Run, tmp_path: Path) -> None:
    outcome = run("facts", RELEASE, "--format", "json")
    assert (outcome.code, outcome.err) == (0, "")
    record = json.loads(outcome.out)
    assert next(iter(record)) == "release"
    assert len(record["areas"]) >= 11
    both = run("facts", RELEASE, RELEASE, "--format", "json", "--output", tmp_path / "facts.json")
    assert (both.code, both.out) == (0, "")
    assert json.loads((tmp_path / "facts.json").read_text(encoding="utf-8")) == record


def test_facts_as_a_table_show_each_key(run: Run) -> None:
    outcome = run("facts", RELEASE)
    assert outcome.code == 0
    for key in ("events", "participations", "posts", "acts", "quotations", "defects"):
        assert key in outcome.out


def test_coverage_lists_sentences_that_gave_nothing(run: Run, tmp_path: Path) -> None:
    text = tmp_path / "grass.txt"
    text.write_text(
        "The Second Korea-Japan Digital Dialogue was held in Seoul on 12 May 2024. Grass is green.\n",
        encoding="utf-8",
    )
    outcome = run("facts", text, "--coverage")
    assert outcome.code == 0
    assert "Grass is green." in outcome.out
    assert "Dialogue was held" not in outcome.out


def test_ask_lists_the_questions(run: Run) -> None:
    outcome = run("ask")
    assert outcome.code == 0
    assert "areas-and-priorities" in outcome.out
    assert outcome.out.count("?\n") >= 8


def test_ask_answers_in_names(run: Run, graph: Path) -> None:
    outcome = run("ask", "areas-and-priorities", "--graph", graph)
    assert (outcome.code, outcome.err) == (0, "")
    assert "Semiconductors" in outcome.out
    assert outcome.out.endswith("11 rows\n")


def test_ask_shows_its_query(run: Run) -> None:
    outcome = run("ask", "areas-and-priorities", "--show-query")
    assert outcome.out.startswith("# ")
    assert "SELECT" in outcome.out


@pytest.mark.parametrize("form", ["csv", "tsv", "json", "xml"])
def test_query_writes_each_format(run: Run, graph: Path, form: str) -> None:
    query = "SELECT ?law WHERE { ?law a pg:Legislation } ORDER BY ?law"
    outcome = run("query", query, "--graph", graph, "--format", form)
    assert (outcome.code, outcome.err) == (0, "")
    assert "digital-markets-act" in outcome.out
    readers: dict[str, Callable[[str], object]] = {
        "csv": lambda text: list(csv.reader(io.StringIO(text))),
        "tsv": lambda text: list(csv.reader(io.StringIO(text), delimiter="\t")),
        "json": json.loads,
        "xml": ElementTree.fromstring,
    }
    assert readers[form](outcome.out)


def test_query_is_read_from_a_file_and_an_empty_answer_is_no_error(
    run: Run, graph: Path, tmp_path: Path
) -> None:
    (tmp_path / "none.rq").write_text("SELECT ?a WHERE { ?a a pg:Nothing }", encoding="utf-8")
    outcome = run("query", "--input", tmp_path / "none.rq", "--graph", graph)
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out.endswith("0 rows\n")


def test_query_works_on_a_turtle_file(run: Run, graph: Path) -> None:
    construct = "CONSTRUCT { ?law a pg:Legislation } WHERE { ?law a pg:Legislation }"
    outcome = run("query", construct, "--graph", graph / "graph.ttl", "--format", "nt")
    assert outcome.code == 0
    assert outcome.out.count(" .\n") >= 2


def test_why_shows_sentence_place_release_status_and_rule(run: Run, graph: Path) -> None:
    outcome = run("why", "Digital Markets Act", "--graph", graph)
    assert (outcome.code, outcome.err) == (0, "")
    assert "They shared their platform-related policies" in outcome.out
    assert RELEASE.stem in outcome.out
    assert "stated" in outcome.out
    records = json.loads(run("why", "Digital Markets Act", "--graph", graph, "--format", "json").out)
    text = RELEASE.read_text(encoding="utf-8")
    assert len(records) >= 2
    for record in records:
        assert text[record["start"] : record["end"]] == record["quote"]
        assert record["status"]
        assert record["rule"]


def test_view_writes_one_page(run: Run, graph: Path, tmp_path: Path) -> None:
    outcome = run(
        "view", "--graph", graph, "--focus", "Digital Markets Act", "--output", tmp_path / "law.html"
    )
    assert (outcome.code, outcome.out) == (0, "")
    page = (tmp_path / "law.html").read_text(encoding="utf-8")
    assert page.startswith("<!DOCTYPE html>") or page.startswith("<!doctype html>")
    assert "Digital Markets Act" in page
    assert {path.name for path in tmp_path.iterdir()} == {"law.html"}


@pytest.mark.parametrize("form", ["ttl", "trig", "nt", "nq", "jsonld", "rdfxml", "graphml", "gexf", "csv"])
def test_export_writes_each_format_the_same_each_time(
    run: Run, graph: Path, tmp_path: Path, form: str
) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    assert run("export", "--graph", graph, "--format", form, "--output", first).code == 0
    assert run("export", "--graph", graph, "--format", form, "--output", second).code == 0
    assert first.stat().st_size > 1_000
    assert first.read_bytes() == second.read_bytes()
    assert "Digital Markets Act" in first.read_text(encoding="utf-8")


def test_export_of_turtle_is_the_file_of_the_build(run: Run, graph: Path) -> None:
    assert run("export", "--graph", graph).out == (graph / "graph.ttl").read_text(encoding="utf-8")


def test_validate_finds_nothing_in_the_shipped_release(run: Run, graph: Path) -> None:
    outcome = run("validate", RELEASE, "--graph", graph)
    assert (outcome.code, outcome.err) == (0, "")
    assert "0 violations" in outcome.out


def test_validate_ends_with_1_on_a_violation(run: Run, graph: Path, tmp_path: Path) -> None:
    trig = run("export", "--graph", graph, "--format", "trig").out
    (tmp_path / "broken.trig").write_text(trig.replace("pg:evidence", "pg:evidenceNoMore"), encoding="utf-8")
    outcome = run("validate", "--graph", tmp_path / "broken.trig")
    assert outcome.code == 1
    assert "violation" in outcome.out


def test_validate_ends_with_1_on_a_quote_that_differs(run: Run, graph: Path, tmp_path: Path) -> None:
    text = RELEASE.read_text(encoding="utf-8").replace("Semiconductors", "Semiconductory")
    (tmp_path / RELEASE.name).write_text(text, encoding="utf-8")
    outcome = run("validate", tmp_path / RELEASE.name, "--graph", graph)
    assert outcome.code == 1
    assert "The quote is not what the text says there." in outcome.out


def test_help_of_every_command_starts_fast(tmp_path: Path) -> None:
    program = (
        "import sys, time; started = time.perf_counter();"
        "from partnership_graph.cli import main; main([sys.argv[1], '--help'][:len(sys.argv)]);"
        "print(time.perf_counter() - started, file=sys.stderr);"
        "assert not {'rdflib', 'pyoxigraph', 'networkx', 'rich', 'pyvis'} & set(sys.modules)"
    )
    seconds = []
    for name in (command.name or "" for command in COMMANDS):
        outcome = subprocess.run(
            [sys.executable, "-c", program, name], cwd=tmp_path, capture_output=True, text=True, check=False
        )
        assert outcome.returncode == 0, outcome.stderr
        assert "--debug" in outcome.stdout
        seconds.append(float(outcome.stderr))
    assert sorted(seconds)[len(seconds) // 2] < HELP_SECONDS


def test_no_command_at_all_shows_the_help(run: Run) -> None:
    outcome = run()
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err == run("--help").out


def test_version_is_the_version_of_the_package(run: Run) -> None:
    assert run("--version").out == f"partnership-graph, version {__version__}\n"


def test_commands_stand_in_the_order_of_the_work(run: Run) -> None:
    assert list(root.commands) == ["build", "facts", "ask", "query", "why", "view", "export", "validate"]
    listed = run("--help").out
    places = [listed.index(f"\n  {name} ") for name in root.commands]
    assert places == sorted(places)


def test_examples_of_the_help_run(
    run: Run, graph: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    epilogs = [root.epilog or "", *(command.epilog or "" for command in COMMANDS)]
    lines = [
        line.strip() for epilog in epilogs for line in epilog.splitlines() if "partnership-graph" in line
    ]
    assert len(lines) >= 16
    shutil.copytree(graph, tmp_path / "graph")
    shutil.copy(RELEASE, tmp_path / "release.txt")
    (tmp_path / "data").symlink_to(RELEASES.parent)
    (tmp_path / "laws.rq").write_text("SELECT ?law WHERE { ?law a pg:Legislation }", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    # what builds the graph anew comes last: the others ask the one that stands
    for line in sorted(lines, key=lambda line: line.split()[1] == "build"):
        outcome = run(*shlex.split(line)[1:])
        assert outcome.code == 0, f"{line}: {outcome.err}"
