"""`validate`: shapes, hygiene, and quotes against their texts; exit code 1 when something is wrong."""

from __future__ import annotations

import click

from partnership_graph.cli.console import write_data
from partnership_graph.cli.option import debug_option, examples, graph_option


@click.command(epilog=examples("validate", "validate data/releases --graph graph"))
@click.argument("releases", nargs=-1, metavar="[RELEASE...]")
@graph_option
@debug_option
def validate(releases: tuple[str, ...], graph: str) -> int:
    """Check the graph against its shapes.

    Where releases are given, the quotes taken from them are compared with their texts too. Exit code 1 says
    that something is wrong.
    """
    from partnership_graph.cli.report import report_text
    from partnership_graph.cli.source import read_sources
    from partnership_graph.store import load_location
    from partnership_graph.validate import validate_dataset

    report = validate_dataset(load_location(graph), read_sources(releases))
    write_data(report_text(report))
    return 0 if report.conforms else 1
