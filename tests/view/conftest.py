"""A real Chromium that lets no request out and counts those that try."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Browser, Page, Route, sync_playwright

from partnership_graph.network import Network, build_network
from partnership_graph.view import render_page
from tests.network.sample import small_store

CHROMIUM = shutil.which("chromium")
ARGUMENTS = [
    *("--no-sandbox", "--disable-gpu", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
]


@dataclass
class Opened:
    """An open page with what went wrong on it."""

    page: Page
    requests: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    def heading(self) -> str:
        """Return the heading of the details."""
        return self.page.inner_text("#panel h2")

    def hash(self) -> str:
        """Return the state in the address."""
        return str(self.page.evaluate("location.hash.slice(1)"))


Opener = Callable[..., Opened]


@pytest.fixture(scope="session")
def network() -> Network:
    return build_network(small_store())


@pytest.fixture(scope="session")
def html(network: Network) -> str:
    return render_page(network, title="Alpha–Beta", attribution="Source: Ministry of Tides, 2031.")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    if CHROMIUM is None:
        pytest.skip("chromium is not on PATH: the page was not opened in a browser")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield chromium
        chromium.close()


@pytest.fixture
def open_page(browser: Browser, html: str, tmp_path: Path) -> Iterator[Opener]:
    """Return a function that opens a page, with state in its address, and waits until it is drawn."""
    contexts = []

    def open_it(text: str = html, *, state: dict[str, str] | None = None, **options: object) -> Opened:
        path = tmp_path / "network.html"
        path.write_text(text, encoding="utf-8", newline="\n")
        settings = {"viewport": {"width": 1280, "height": 800}, "reduced_motion": "reduce", **options}
        context = browser.new_context(**settings)  # type: ignore[arg-type]
        contexts.append(context)
        opened = Opened(context.new_page())

        def gate(route: Route) -> None:
            if route.request.url.startswith(("file:", "data:", "blob:")):
                route.continue_()
            else:
                opened.requests.append(route.request.url)
                route.abort()

        context.route("**/*", gate)
        opened.page.on(
            "console", lambda line: opened.errors.append(line.text) if line.type == "error" else None
        )
        opened.page.on("pageerror", lambda error: opened.errors.append(str(error)))
        opened.page.goto(f"{path.as_uri()}#{urlencode(state or {})}")
        if options.get("java_script_enabled", True) and text == html:
            opened.page.wait_for_selector("html[data-ready]")
        return opened

    yield open_it
    for context in contexts:
        context.close()
