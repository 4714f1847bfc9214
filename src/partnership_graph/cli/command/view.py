"""`view`: the interactive network page, one file that needs no connection."""

from __future__ import annotations

from pathlib import Path

import click

from partnership_graph.cli.console import print_note, write_data
from partnership_graph.cli.option import debug_option, examples, graph_option


@click.command(epilog=examples("view", 'view --focus "Digital Markets Act" --depth 1 --output law.html'))
@click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    default=Path("network.html"),
    show_default=True,
    metavar="FILE",
    help="The page to write.",
)
@click.option("--focus", metavar="TERM", help="Draw what lies around one thing: an IRI, a name or a label.")
@click.option(
    "--depth",
    type=click.IntRange(1, 10),
    default=2,
    show_default=True,
    help="How many steps around the focus.",
)
@graph_option
@debug_option
def view(output: Path, focus: str | None, depth: int, graph: str) -> None:
    """Draw the network as one HTML file.

    It opens in any browser and needs no connection.
    """
    from partnership_graph.pipeline import draw_page
    from partnership_graph.store import load_location

    write_data(draw_page(load_location(graph), focus=focus, depth=depth), output)
    print_note(f"wrote {output}")
