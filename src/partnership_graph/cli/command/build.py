"""`build`: releases in, a folder with the graph, its page and its manifest out."""

from __future__ import annotations

from pathlib import Path

import click

from partnership_graph.cli.console import working, write_data
from partnership_graph.cli.option import debug_option, examples


@click.command(epilog=examples("build data/releases", "build release.txt --output graph --strict"))
@click.argument("releases", nargs=-1, required=True, metavar="RELEASE...")
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    default=Path("graph"),
    show_default=True,
    metavar="FOLDER",
    help="The folder to write; a release that it holds already is replaced.",
)
@click.option("--strict", is_flag=True, help="Refuse a graph that violates a shape; what stood before stays.")
@debug_option
def build(releases: tuple[str, ...], output: Path, strict: bool) -> None:
    """Build the graph of releases.

    A RELEASE is a text file, a folder of them, an http(s) address, or - for standard input.
    """
    from partnership_graph.cli.report import build_text
    from partnership_graph.cli.source import read_sources
    from partnership_graph.pipeline import build_folder

    with working("reading the releases"):
        summary = build_folder(read_sources(releases), output, strict=strict)
    write_data(build_text(summary))
