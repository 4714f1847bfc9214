"""Where releases may come from: files, folders, standard input and addresses, each read once."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from partnership_graph.cli.source import read_query, read_sources
from partnership_graph.errors import UnreadableDocument, UnsupportedMediaType

TEXT = "The Council was held in Seoul on 12 May 2024.\n"


@pytest.fixture
def address(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """Return the address of a small web server on this machine."""
    monkeypatch.setenv("no_proxy", "*")
    (tmp_path / "Second Council.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "page.html").write_text(f"<!DOCTYPE html><html>{TEXT}</html>", encoding="utf-8")
    handler = partial(SimpleHTTPRequestHandler, directory=str(tmp_path))
    monkeypatch.setattr(SimpleHTTPRequestHandler, "log_message", lambda *_: None)
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


def test_address_is_read_under_its_last_name(address: str) -> None:
    (document,) = read_sources([f"{address}/Second%20Council.txt"])
    assert (document.text, document.identifier) == (TEXT, "second-council")
    assert document.metadata.url == f"{address}/Second%20Council.txt"


def test_address_of_a_web_page_or_of_nothing_is_refused(address: str) -> None:
    with pytest.raises(UnsupportedMediaType, match="a web page with its markup"):
        list(read_sources([f"{address}/page.html"]))
    with pytest.raises(UnreadableDocument, match="not found"):
        list(read_sources([f"{address}/nothing.txt"]))
    with pytest.raises(UnreadableDocument, match="cannot be fetched"):
        list(read_sources(["http://"]))


def test_file_named_twice_is_read_once(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "two.txt").write_text(TEXT, encoding="utf-8")
    documents = list(read_sources([str(tmp_path / "two.txt"), str(tmp_path)]))
    assert [document.identifier for document in documents] == ["two", "one"]


def test_query_file_must_be_text(tmp_path: Path) -> None:
    (tmp_path / "a.rq").write_bytes("\ufeffASK {}".encode())
    assert read_query(str(tmp_path / "a.rq")) == "ASK {}"
    (tmp_path / "b.rq").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(UnreadableDocument, match="no text in UTF-8"):
        read_query(str(tmp_path / "b.rq"))
    with pytest.raises(UnreadableDocument, match="no such file"):
        read_query(str(tmp_path / "c.rq"))
