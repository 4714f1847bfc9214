"""`facts`: the facts record of releases, read out of the graph that is built of them."""

from __future__ import annotations

from pathlib import Path

import click

from partnership_graph.cli.console import table_width, working, write_data
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
    from partnership_graph.cli.report import coverage_json, coverage_text, facts_json, facts_text
    from partnership_graph.cli.source import read_sources
    from partnership_graph.iris import mint_document_iri
    from partnership_graph.pipeline import build_store, silent_sentences
    from partnership_graph.query import facts_record

    with working("reading the releases"):
        documents = tuple(read_sources(releases))
        if coverage:
            silent = [(document, silent_sentences(document)) for document in documents]
            data = coverage_json(silent) if form == "json" else coverage_text(silent)
        else:
            store = build_store(documents)
            records = [facts_record(store, mint_document_iri(one.identifier)) for one in documents]
            data = facts_json(records) if form == "json" else facts_text(records, table_width(output))
    write_data(data, output)
