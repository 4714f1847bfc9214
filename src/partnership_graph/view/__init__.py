"""Network in, one HTML file out: an interactive page that needs no other file and no connection."""

from __future__ import annotations

import networkx as nx


def render_page(network: nx.MultiDiGraph, *, title: str, attribution: str) -> str:
    """Return the page of a network as one HTML text that makes no request.

    Raises:
        AssetMismatch: the installed pyvis does not carry the vis-network this page was built for.
    """
    raise NotImplementedError


def notebook_frame(html: str) -> str:
    """Return a frame that holds a whole page, for the output of a notebook cell."""
    raise NotImplementedError
