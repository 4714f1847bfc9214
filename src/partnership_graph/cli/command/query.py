"""`query`: any SPARQL 1.1 query that only reads."""

from __future__ import annotations

from pathlib import Path

import click

from partnership_graph.cli.console import table_width, write_data
from partnership_graph.cli.option import debug_option, examples, format_option, graph_option, output_option


@click.command(
    epilog=examples(
        "query 'SELECT ?law WHERE { ?law a pg:Legislation }'", "query --input laws.rq --format csv"
    )
)
@click.argument("text", required=False, metavar="SPARQL")
@click.option(
    "-i", "--input", "file", metavar="FILE", help="Read the query from a file, or - for standard input."
)
@graph_option
@format_option("table", "csv", "tsv", "json", "xml", "ttl", "nt")
@output_option
@debug_option
def query(text: str | None, file: str | None, graph: str, form: str, output: Path | None) -> None:
    """Answer a SPARQL query that only reads.

    SELECT, ASK, CONSTRUCT and DESCRIBE of SPARQL 1.1 run over all graphs together. The prefixes of the
    project (pg:, area:, skos:, dcterms: and others) need no PREFIX line.
    """
    from partnership_graph.cli.report import answer_text
    from partnership_graph.cli.source import read_query
    from partnership_graph.query import run_query
    from partnership_graph.store import load_location

    if (text is None) == (file is None):
        raise click.UsageError("give a query, or a file with --input")
    answer = run_query(load_location(graph), read_query(file) if file else text or "")
    write_data(answer_text(answer, form, width=table_width(output)), output)
