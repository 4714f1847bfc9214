"""`ask`: a named question, answered from the graph; without a name, the list of questions."""

from __future__ import annotations

from pathlib import Path

import click

from partnership_graph.cli.console import table_width, write_data
from partnership_graph.cli.option import (
    debug_option,
    examples,
    format_option,
    graph_option,
    output_option,
    parameter_option,
)


@click.command(
    epilog=examples("ask", "ask agreed-by-area --param area=Semiconductors", "ask events --show-query")
)
@click.argument("name", required=False)
@parameter_option
@click.option("--show-query", is_flag=True, help="Print the SPARQL of the question instead of its answer.")
@graph_option
@format_option("table", "csv", "tsv", "json", "xml")
@output_option
@debug_option
def ask(
    name: str | None,
    parameters: dict[str, str],
    show_query: bool,
    graph: str,
    form: str,
    output: Path | None,
) -> None:
    """Answer a named question, or list them."""
    from partnership_graph.cli.report import answer_text, list_questions
    from partnership_graph.query import ask_question, find_question
    from partnership_graph.store import load_location

    if name is None:
        write_data(list_questions(), output)
    elif show_query:
        write_data(find_question(name).query, output)
    else:
        find_question(name)  # a wrong name is told before a wrong place
        answer = ask_question(load_location(graph), name, parameters)
        write_data(answer_text(answer, form, labels=True, width=table_width(output)), output)
