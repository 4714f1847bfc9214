"""What the page refuses: requests, injected markup, changed scripts."""

from __future__ import annotations

import re
from typing import Any

import networkx as nx
import pytest

from partnership_graph.network import Network
from partnership_graph.view import notebook_frame, render_page
from tests.view.conftest import Opener

pytestmark = pytest.mark.browser

PAYLOADS = (
    '<img src="http://outside.invalid/x" onerror="window.hacked=1">',
    "</script><script>window.hacked=1</script><!--<script>",
    '"><a href="javascript:window.hacked=1">href</a>{{ 7 * 7 }}',
    "javascript://outside.invalid/%0awindow.hacked=1",
)


def poison(value: Any, payload: str) -> Any:
    """Return a value with a payload behind every text in it."""
    if isinstance(value, str):
        return payload if payload.startswith("javascript:") else value + payload
    if isinstance(value, list):
        return [poison(part, payload) for part in value]
    if isinstance(value, dict):
        return {key: poison(part, payload) for key, part in value.items()}
    return value


def poisoned(network: Network, payload: str) -> Network:
    """Return the network with a payload in every field that a release can reach."""
    names = {node: node + payload for node in network}
    changed: Network = nx.relabel_nodes(network, names, copy=True)
    kept = {"kind", "document", "language"}
    for data in [data for _, data in changed.nodes(data=True)] + [
        data for *_, data in changed.edges(data=True)
    ]:
        for name in set(data) - kept - {"evidence"}:
            data[name] = poison(data[name], payload)
        data["evidence"] = [
            {name: value if name in kept else poison(value, payload) for name, value in proof.items()}
            for proof in data["evidence"]
        ]
    changed.graph = dict(network.graph, documents=poison(network.graph["documents"], payload))
    changed.graph["centre"] = names[network.graph["centre"]]
    return changed


def test_page_makes_no_request_and_reports_no_error(open_page: Opener) -> None:
    opened = open_page()
    opened.page.fill("#search", "Ada Moss")
    opened.page.press("#search", "Enter")
    opened.page.click("#relax")
    opened.page.select_option("#layout", "rings")
    assert opened.heading() == "Ada Moss"
    assert (opened.requests, opened.errors) == ([], [])


@pytest.mark.parametrize("payload", PAYLOADS)
def test_markup_in_any_field_stays_text(open_page: Opener, network: Network, payload: str) -> None:
    opened = open_page(render_page(poisoned(network, payload), title=payload, attribution=payload))
    page = opened.page
    page.wait_for_selector("html[data-ready]")
    for node in ("agent/ada-moss", "event/meeting-1", "act/01"):
        page.evaluate(
            "(thing) => { location.hash = new URLSearchParams({ thing }).toString(); }",
            find(network, node) + payload,
        )
        page.wait_for_selector("#panel:not([hidden])")
        page.locator("#panel .link").first.click()
        assert page.inner_text("#panel h2").startswith("→")
    assert page.evaluate("window.hacked") is None
    assert page.locator("img, iframe, a[href^='javascript']").count() == 0
    assert page.inner_text("h1") == payload
    assert (opened.requests, opened.errors) == ([], [])


def find(network: Network, ending: str) -> str:
    """Return the node whose IRI ends so."""
    return str(next(node for node in network if node.endswith(ending)))


def test_changed_script_is_refused(open_page: Opener, html: str) -> None:
    changed = html.replace('"use strict";\n(() => {', '"use strict"; \n(() => {')
    assert changed != html
    opened = open_page(changed)
    opened.page.wait_for_timeout(300)
    assert opened.page.get_attribute("html", "data-ready") is None
    assert any("Content Security Policy" in error for error in opened.errors)


def test_inline_handler_and_added_script_are_refused(open_page: Opener, html: str) -> None:
    added = html.replace("<body>", '<body onclick="window.hacked=1"><script>window.hacked=2</script>')
    opened = open_page(added)
    opened.page.wait_for_selector("html[data-ready]")
    opened.page.click("h1")
    assert opened.page.evaluate("window.hacked") is None
    assert len([error for error in opened.errors if "Content Security Policy" in error]) >= 1


def test_page_works_inside_a_notebook_frame(open_page: Opener, html: str) -> None:
    opened = open_page(f"<!doctype html><title>notebook</title>{notebook_frame(html)}")
    frame = opened.page.frame_locator("iframe")
    frame.locator("html[data-ready]").wait_for()
    frame.locator("#search").fill("Port Vale")
    frame.locator("#search").press("Enter")
    assert frame.locator("#panel h2").inner_text() == "Port Vale"
    assert (opened.requests, opened.errors) == ([], [])


def test_every_id_that_the_scripts_ask_for_is_in_the_page(html: str) -> None:
    asked = set(re.findall(r'element\("([a-z-]+)"\)', html))
    assert len(asked) >= 10
    assert {name for name in asked if f'id="{name}"' not in html} == set()
