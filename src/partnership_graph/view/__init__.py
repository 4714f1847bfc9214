"""Network in, one HTML file out: an interactive page that needs no other file and no connection.

What is drawn comes from the network as it is handed over; nothing is looked up, nothing is requested.
"""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import escape

from partnership_graph.network import Network, limit_network
from partnership_graph.view.page import PartnershipNetwork
from partnership_graph.view.page_data import LEAN_NODES, Sentences, edge_rows, legend, looks, node_rows

__all__ = ["NotebookPage", "display", "notebook_frame", "render_page"]


def render_page(network: Network, *, title: str, attribution: str) -> str:
    """Return the page of a network as one HTML text that makes no request; same network, same text.

    A network too large to read is drawn in part or by communities, and the page says what is left out.

    Raises:
        AssetMismatch: the installed pyvis does not carry the vis-network this page was built for.
    """
    drawn = limit_network(network)
    sentences = Sentences()
    page = PartnershipNetwork(title)
    page.fill(node_rows(drawn, sentences), edge_rows(drawn, sentences))
    return page.render(
        attribution=attribution,
        documents=drawn.graph.get("documents", {}),
        sentences=sentences.rows,
        legend=legend(drawn),
        looks=looks(),
        note=drawn.graph.get("note", ""),
        lean=len(drawn) >= LEAN_NODES,
        names={node["id"]: node["name"] for node in page.nodes},
    )


def notebook_frame(html: str, *, height: int = 720) -> str:
    """Return a frame that holds a whole page, for the output of a notebook cell."""
    return (
        f'<iframe srcdoc="{escape(html)}" width="100%" height="{height}" title="Network" '
        'sandbox="allow-scripts allow-downloads" style="border:0;border-radius:8px"></iframe>'
    )


@dataclass(frozen=True, slots=True)
class NotebookPage:
    """A page that a notebook shows by itself."""

    html: str

    def _repr_html_(self) -> str:
        """Return what a notebook shows."""
        return notebook_frame(self.html)


def display(network: Network, *, title: str, attribution: str = "") -> NotebookPage:
    """Return the page of a network for the last line of a notebook cell."""
    return NotebookPage(render_page(network, title=title, attribution=attribution))
