"""The page as text: same bytes, nothing unescaped, one policy for exactly its scripts."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from partnership_graph.errors import AssetMismatch
from partnership_graph.network import Network
from partnership_graph.network.kind import KINDS
from partnership_graph.view import display, notebook_frame
from partnership_graph.view.asset import SCRIPTS, csp_hash, load_vis, page_folder, vis_script
from partnership_graph.view.look import KIND_LOOKS

RENDER = """
import hashlib
from partnership_graph.network import build_network
from partnership_graph.view import render_page
from tests.network.sample import small_store
page = render_page(build_network(small_store()), title="Alpha", attribution="Beta")
print(hashlib.sha256(page.encode()).hexdigest())
"""


def data_of(html: str, name: str) -> list[dict[str, object]]:
    found = re.search(rf'<script type="application/json" id="{name}">(.*?)</script>', html, re.DOTALL)
    assert found
    rows = json.loads(found[1])
    assert isinstance(rows, list)
    return rows


def test_same_network_gives_the_same_bytes_under_any_hash_seed() -> None:
    runs = {
        subprocess.run(
            [sys.executable, "-c", RENDER],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
            text=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(runs) == 1
    assert len(runs.pop().strip()) == 64


def test_no_node_or_edge_has_a_title_that_would_be_read_as_html(html: str) -> None:
    rows = data_of(html, "nodes-data") + data_of(html, "edges-data")
    assert len(rows) >= 25
    assert not [row for row in rows if "title" in row]


def test_every_node_and_edge_is_carried(html: str, network: Network) -> None:
    assert {row["id"] for row in data_of(html, "nodes-data")} == set(network)
    assert len(data_of(html, "edges-data")) == network.number_of_edges()


def test_policy_names_the_hash_of_each_script_and_of_the_style(html: str) -> None:
    texts = re.findall(r"<script>(.*?)</script>", html, re.DOTALL) + re.findall(
        r"<style>(.*?)</style>", html, re.DOTALL
    )
    assert len(texts) == 3
    found = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', html)
    assert found
    policy = found[1].replace("&#39;", "'")
    assert all(csp_hash(text) in policy for text in texts)
    assert "unsafe" not in policy


def test_page_has_doctype_language_one_heading_and_attribution(html: str) -> None:
    assert html.startswith('<!doctype html>\n<html lang="en">')
    assert html.count("<h1>") == 1
    assert "Source: Ministry of Tides, 2031." in html
    assert "\r" not in html


def test_page_holds_no_inline_handler_and_no_style_attribute(html: str) -> None:
    markup = re.sub(r"<script.*?</script>|<style>.*?</style>", "", html, flags=re.DOTALL)
    assert not re.search(r"<[^>]+\s(on\w+|style)=", markup)


def test_every_kind_has_a_look_and_outlines_differ() -> None:
    assert set(KIND_LOOKS) == set(KINDS)
    assert len({look.outline for look in KIND_LOOKS.values()}) == len(KINDS)


def test_every_script_of_the_folder_is_in_the_page() -> None:
    assert len(SCRIPTS) >= 10
    assert {path.name for path in page_folder().glob("*.js")} == set(SCRIPTS)


def test_installed_vis_network_is_the_one_the_page_was_built_for() -> None:
    assert "@version 9.1.2" in vis_script()[:300]


def test_another_vis_network_is_refused(tmp_path: Path) -> None:
    other = tmp_path / "vis.js"
    other.write_text("alert(1)", encoding="utf-8")
    with pytest.raises(AssetMismatch, match=r"install pyvis==0\.3\.2"):
        load_vis(other)
    with pytest.raises(AssetMismatch):
        load_vis(tmp_path / "missing.js")


def test_notebook_shows_the_page_in_a_frame(network: Network) -> None:
    shown = display(network, title="Alpha <Beta>")
    assert shown._repr_html_() == notebook_frame(shown.html)
    assert 'srcdoc="&lt;!doctype html&gt;' in shown._repr_html_()
