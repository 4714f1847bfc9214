"""Writes a network as GraphML and GEXF; values with parts become text, and no date of today gets in."""

from __future__ import annotations

import io
import re
from typing import Any

import networkx as nx

_UNDATED = "1970-01-01"


def write_graphml(network: nx.MultiDiGraph) -> bytes:
    """Return the network as GraphML; the same network gives the same bytes."""
    buffer = io.BytesIO()
    nx.write_graphml_xml(_flat(network), buffer, encoding="utf-8", prettyprint=True)
    return _with_newline(buffer.getvalue())


def write_gexf(network: nx.MultiDiGraph) -> bytes:
    """Return the network as GEXF; the same network gives the same bytes.

    networkx stamps the day of writing; the newest date of a source stands there instead.
    """
    buffer = io.BytesIO()
    nx.write_gexf(_flat(network), buffer, encoding="utf-8", prettyprint=True)
    dates = [
        entry["issued"] for entry in network.graph.get("documents", {}).values() if len(entry["issued"]) == 10
    ]
    newest = max(dates, default=_UNDATED)
    stamped = re.sub(
        rb'lastmodifieddate="[^"]*"', f'lastmodifieddate="{newest}"'.encode(), buffer.getvalue(), count=1
    )
    return _with_newline(stamped)


def _flat(network: nx.MultiDiGraph) -> nx.MultiDiGraph:
    """Return a copy whose attributes are plain text and numbers, in sorted order."""
    flat = nx.MultiDiGraph()
    for node, data in sorted(network.nodes(data=True)):
        flat.add_node(node, **_plain(data))
    for source, target, key, data in sorted(network.edges(keys=True, data=True), key=lambda edge: edge[:3]):
        flat.add_edge(source, target, key=key, **_plain(data))
    return flat


def _plain(data: dict[str, Any]) -> dict[str, str | float | bool]:
    """Return attributes as text and numbers."""
    plain: dict[str, str | float | bool] = {}
    for name, value in sorted(data.items()):
        if name == "evidence":
            plain["evidence"] = "\n".join(
                f"[{proof['start']}, {proof['end']}) {proof['document']}: {_visible(proof['quote'])}"
                for proof in value
            )
        elif name == "facts":
            plain["facts"] = "\n".join(f"{label}: {_visible(words)}" for label, words in value)
        elif isinstance(value, list):
            plain[name] = "; ".join(map(_visible, value))
        elif isinstance(value, str):
            plain[name] = _visible(value)
        elif isinstance(value, int | float):
            plain[name] = value
    return plain


def _visible(text: str) -> str:
    """Return text without the control characters that XML 1.0 (section 2.2) forbids."""
    return re.sub(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", " ", text)


def _with_newline(data: bytes) -> bytes:
    """Return bytes that end in one line feed."""
    return data.rstrip(b"\n") + b"\n"
