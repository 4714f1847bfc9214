"""Builds the page through pyvis, with a template of our own that escapes by default."""

from __future__ import annotations

import os
from typing import Any
from urllib.parse import urlsplit

import pyvis.network
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from partnership_graph.view.asset import app_script, csp_hash, page_folder, style, vis_script

_TEMPLATE = "network.html.j2"


class PartnershipNetwork(pyvis.network.Network):
    """A pyvis network that is directed, carries everything inline and escapes what it is given.

    Never set `title` on a node or an edge: vis-network reads it as HTML, and the page has a panel instead.
    """

    def __init__(self, heading: str) -> None:
        untyped: Any = super()  # pyvis has no types
        untyped.__init__(directed=True, cdn_resources="in_line", heading=heading)
        untyped.set_template_dir(str(page_folder()) + os.sep, _TEMPLATE)
        self.templateEnv = _environment()

    def fill(
        self, nodes: list[tuple[str, str, dict[str, Any]]], edges: list[tuple[str, str, dict[str, Any]]]
    ) -> None:
        """Add nodes and edges; `add_node` and `add_edge` scan lists, so large networks go past them."""
        if len(nodes) + len(edges) <= 5000:
            untyped: Any = super()
            for iri, label, values in nodes:
                untyped.add_node(iri, label, shape="custom", **values)
            for source, target, values in edges:
                untyped.add_edge(source, target, **values)
            return
        self.nodes += [
            {**values, "id": iri, "label": label, "shape": "custom"} for iri, label, values in nodes
        ]
        self.edges += [
            {**values, "from": source, "to": target, "arrows": "to"} for source, target, values in edges
        ]

    def render(self, **values: Any) -> str:
        """Return the page; `values` are further names of the template."""
        scripts = (vis_script(), app_script())
        self.templateEnv.globals |= values | {
            "vis_script": Markup(scripts[0]),
            "app_script": Markup(scripts[1]),
            "page_style": Markup(style()),
            "policy": content_policy(scripts, style()),
        }
        untyped: Any = super()
        html: str = untyped.generate_html()
        return html


def content_policy(scripts: tuple[str, ...], css: str) -> str:
    """Return the Content-Security-Policy that lets exactly these inline texts run and nothing be fetched."""
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src {' '.join(map(csp_hash, scripts))}",
            f"style-src {csp_hash(css)}",
            "img-src data: blob:",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )


def web_address(text: str) -> str:
    """Return text that is an http or https address, or nothing.

    >>> web_address("https://press.example/1"), web_address("javascript:alert(1)")
    ('https://press.example/1', '')
    """
    try:
        parts = urlsplit(text.strip())
    except ValueError:
        return ""
    return text.strip() if parts.scheme in {"http", "https"} and parts.netloc else ""


def _environment() -> Environment:
    """Return the template environment: escaping on, unknown names refused, JSON sorted and compact."""
    environment = Environment(
        loader=FileSystemLoader(page_folder()),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.policies["json.dumps_kwargs"] = {
        "sort_keys": True,
        "separators": (",", ":"),
        "ensure_ascii": False,
    }
    environment.filters["web_address"] = web_address
    return environment
