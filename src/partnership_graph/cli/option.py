"""The options that several commands share, so that one word means one thing everywhere."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]

debug_option: Decorator = click.option(
    "--debug", is_flag=True, expose_value=False, help="Show the traceback of an error as well."
)
graph_option: Decorator = click.option(
    "-g",
    "--graph",
    default="graph",
    show_default=True,
    metavar="PLACE",
    help="The graph: a folder that build made, or an RDF file.",
)
output_option: Decorator = click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Write to this file instead of standard output.",
)


def format_option(*names: str) -> Decorator:
    """Return the option that chooses the output; the first name is the default."""
    choice = click.Choice(names)
    return click.option(
        "-f", "--format", "form", type=choice, default=names[0], show_default=True, help="The output."
    )


def _read_parameters(_: click.Context, __: click.Parameter, pairs: tuple[str, ...]) -> dict[str, str]:
    parameters = {}
    for pair in pairs:
        name, sign, value = pair.partition("=")
        if not (name and sign and value):
            raise click.BadParameter(f"{pair!r} is not NAME=VALUE")
        parameters[name] = value
    return parameters


parameter_option: Decorator = click.option(
    "-p",
    "--param",
    "parameters",
    multiple=True,
    callback=_read_parameters,
    metavar="NAME=VALUE",
    help="A parameter of the question; may be given several times.",
)


def examples(*lines: str) -> str:
    """Return the epilog of a command: examples that click leaves as they are."""
    return "\b\nExamples:\n" + "\n".join(f"  partnership-graph {line}" for line in lines)
