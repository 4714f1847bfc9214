"""`export`: the graph in the formats of other tools, the same bytes each time."""

from __future__ import annotations

from pathlib import Path

import click

from partnership_graph.cli.console import write_data
from partnership_graph.cli.option import debug_option, examples, format_option, graph_option, output_option


@click.command(epilog=examples("export --format ttl", "export --format graphml --output network.graphml"))
@format_option("ttl", "trig", "nt", "nq", "jsonld", "rdfxml", "graphml", "gexf", "csv")
@graph_option
@output_option
@debug_option
def export(form: str, graph: str, output: Path | None) -> None:
    """Write the graph for other tools.

    ttl, nt and rdfxml hold the plain statements; trig, nq and jsonld the evidence too; graphml and gexf the
    network; csv one row for each statement with its words.
    """
    from partnership_graph.export import EXPORTERS
    from partnership_graph.network import build_network, write_gexf, write_graphml
    from partnership_graph.query import ask_question, format_result
    from partnership_graph.store import load_location

    store = load_location(graph)
    if form == "csv":
        write_data(format_result(ask_question(store, "evidence"), "csv"), output)
    elif form in EXPORTERS:
        write_data(EXPORTERS[form](store), output)
    else:
        write = {"graphml": write_graphml, "gexf": write_gexf}[form]
        write_data(write(build_network(store)), output)
