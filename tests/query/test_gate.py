"""What the gate lets through and what it refuses; nothing that it is given reaches the network or a file."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pyoxigraph as ox
import pytest
import rdflib.plugins.sparql
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from partnership_graph.errors import MalformedQuery, QueryError, QueryRefused
from partnership_graph.query import run_query
from partnership_graph.query.gate import admit_query
from partnership_graph.resources import question_files
from tests.query.hostile import CALLS, HARMLESS, MALFORMED, OVERSIZED, PIECES, READS, UPDATES

SECRET = "a-word-that-stands-in-one-file"
HITS: list[str] = []


class Listener(BaseHTTPRequestHandler):
    """Count every request, whatever it asks."""

    def do_GET(self) -> None:
        HITS.append(self.path)
        self.send_response(500)
        self.end_headers()

    do_POST = do_GET  # noqa: N815

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def endpoint() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Listener)
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/sparql"
    server.shutdown()
    server.server_close()


@pytest.fixture
def canary(tmp_path: Path) -> str:
    path = tmp_path / "canary.ttl"
    path.write_text(f'<https://example.org/a> <https://example.org/b> "{SECRET}" .', encoding="utf-8")
    return path.as_uri()


def test_listener_hears_what_is_not_gated(endpoint: str) -> None:
    before = len(HITS)
    answer = ox.Store().query(CALLS["plain"].format(endpoint=endpoint))
    assert isinstance(answer, ox.QuerySolutions)
    with pytest.raises(OSError, match="Error 500"):
        next(answer)
    assert len(HITS) > before


@pytest.mark.parametrize("name", CALLS)
def test_call_of_another_endpoint_is_refused_before_it_is_made(
    name: str, endpoint: str, store: ox.Store
) -> None:
    before = len(HITS)
    with pytest.raises(QueryRefused):
        run_query(store, CALLS[name].format(endpoint=endpoint))
    assert len(HITS) == before


@pytest.mark.parametrize("name", READS)
def test_reading_of_files_and_pages_is_refused(
    name: str, endpoint: str, canary: str, store: ox.Store
) -> None:
    before = len(HITS)
    with pytest.raises(QueryRefused) as refusal:
        run_query(store, READS[name].format(endpoint=endpoint, canary=canary))
    assert SECRET not in str(refusal.value)
    assert len(HITS) == before


@pytest.mark.parametrize("name", UPDATES)
def test_update_is_refused_as_such(name: str, store: ox.Store) -> None:
    quads = len(store)
    with pytest.raises(QueryRefused, match="updates are not accepted"):
        run_query(store, UPDATES[name])
    assert len(store) == quads


@pytest.mark.parametrize("name", OVERSIZED)
def test_oversized_query_is_refused_at_once(name: str) -> None:
    start = time.monotonic()
    with pytest.raises(QueryRefused):
        admit_query(OVERSIZED[name])
    assert time.monotonic() - start < 10


@pytest.mark.parametrize("name", MALFORMED)
def test_malformed_query_is_told_with_its_place_in_one_line(name: str) -> None:
    text, place = MALFORMED[name]
    with pytest.raises(MalformedQuery) as error:
        run_query(ox.Store(), text)
    assert place in str(error.value)
    assert "\n" not in str(error.value)


def test_query_beyond_the_gate_is_no_syntax_error() -> None:
    with pytest.raises(QueryRefused, match="the gate does not read this query"):
        admit_query("SELECT ?s WHERE { << ?s ?p ?o >> ?q ?r }")


@pytest.mark.parametrize("name", HARMLESS)
def test_query_that_only_reads_is_let_through(name: str, store: ox.Store) -> None:
    run_query(store, HARMLESS[name])


def test_depth_allowed_does_not_hang_on_the_caller() -> None:
    query = "SELECT ?s WHERE " + "{" * 25 + "?s ?p ?o" + "}" * 25

    def stand_deep(steps: int) -> None:
        if steps:
            stand_deep(steps - 1)
        else:
            admit_query(query)

    stand_deep(700)


def test_rdflib_loads_no_graph_that_a_query_names(canary: str) -> None:
    assert rdflib.plugins.sparql.SPARQL_LOAD_GRAPHS is False
    found = rdflib.Graph().query(f"SELECT ?o FROM <{canary}> WHERE {{ ?s ?p ?o }}")
    assert list(found) == []


SHIPPED = [*question_files("questions"), *question_files("facts")]


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_shipped_query_passes_the_gate(path: Path, store: ox.Store) -> None:
    assert len(SHIPPED) >= 25
    text = path.read_text(encoding="utf-8")
    query = admit_query(text)
    assert query.columns, "a shipped query names its variables"
    assert query.is_ordered, "a shipped query says its order"
    assert "SELECT *" not in text
    run_query(store, text)


@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(PIECES), max_size=14))
def test_no_mixture_of_pieces_calls_another_endpoint(endpoint: str, pieces: list[str]) -> None:
    before = len(HITS)
    text = " ".join(pieces) if len(pieces) % 2 else "".join(pieces)
    with suppress(QueryError):
        run_query(ox.Store(), text.replace("ENDPOINT", endpoint))
    assert len(HITS) == before
