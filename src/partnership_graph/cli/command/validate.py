"""`validate`: the shapes, and every quote against its text; exit code 1 when something is wrong."""

from __future__ import annotations

import click

from partnership_graph.cli.console import write_data
from partnership_graph.cli.option import debug_option, examples, graph_option


@click.command(epilog=examples("validate", "validate --graph graph/graph.ttl"))
@graph_option
@debug_option
def validate(graph: str) -> int:
    """Check the graph against its shapes.

    Every quote is compared with the text of its release too. Exit code 1 says that something is wrong.
    """
    from partnership_graph.cli.report import describe_report
    from partnership_graph.store import load_location
    from partnership_graph.validate import validate_store

    report = validate_store(load_location(graph))
    write_data(describe_report(report))
    return 0 if report.conforms else 1
