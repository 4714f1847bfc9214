"""`facts`: the facts record of releases, read out of the graph that is built of them."""

from __future__ import annotations

from pathlib import Path

import click

from partnership_graph.cli.console import working, write_data
from partnership_graph.cli.option import debug_option, examples, format_option, output_option


@click.command(epilog=examples("facts release.txt", "facts release.txt --format json --output facts.json"))
@click.argument("releases", nargs=-1, required=True, metavar="RELEASE...")
@format_option("table", "json")
@click.option("--coverage", is_flag=True, help="Print the sentences that gave nothing instead.")
@output_option
@debug_option
def facts(releases: tuple[str, ...], form: str, coverage: bool, output: Path | None) -> None:
    """Print what releases say, as a record of facts.

    Its keys are events, participations, posts, organizations, instruments, areas, acts, quotations and
    defects. JSON is one record, or a list of them for several releases; data/evaluation/FACTS.md defines it.
    """
    from partnership_graph.cli.report import FACTS, read_facts

    with working("reading the releases"):
        records = read_facts(releases, coverage=coverage)
    write_data(FACTS[form](records), output)
