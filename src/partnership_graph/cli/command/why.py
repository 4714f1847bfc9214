"""`why`: the words behind an entity, a property of it, or one triple."""

from __future__ import annotations

from pathlib import Path

import click

from partnership_graph.cli.console import write_data
from partnership_graph.cli.option import debug_option, examples, format_option, graph_option, output_option


@click.command(
    epilog=examples('why "Digital Markets Act"', 'why "Digital Markets Act" adoptedBy "European Union"')
)
@click.argument("terms", nargs=-1, required=True, metavar="TERM [TERM [TERM]]")
@graph_option
@format_option("table", "json")
@output_option
@debug_option
def why(terms: tuple[str, ...], graph: str, form: str, output: Path | None) -> None:
    """Show the sentences behind a statement.

    One term asks for all that is said of an entity, two for one property of it, three for one triple.
    A TERM is an IRI, a prefixed name or a label. Each statement comes with its status, its rule, its sentence
    and the place of its words in the release, counted in characters from 0.
    """
    from partnership_graph.cli.report import evidence_json, evidence_text
    from partnership_graph.query import explain
    from partnership_graph.store import load_location

    found = explain(load_location(graph), *terms)
    write_data(evidence_json(found) if form == "json" else evidence_text(found), output)
