"""The command line: commands parse, call and print; data to standard output, all else to standard error.

What enters are the words a user typed; what leaves is an exit code. Nothing is worked out here.
"""

from __future__ import annotations

import sys
import traceback
from collections.abc import Sequence

import click
from click.exceptions import NoArgsIsHelpError

from partnership_graph import __version__
from partnership_graph.cli.command.ask import ask
from partnership_graph.cli.command.build import build
from partnership_graph.cli.command.export import export
from partnership_graph.cli.command.facts import facts
from partnership_graph.cli.command.query import query
from partnership_graph.cli.command.validate import validate
from partnership_graph.cli.command.view import view
from partnership_graph.cli.command.why import why
from partnership_graph.cli.console import print_error, print_note
from partnership_graph.cli.option import debug_option
from partnership_graph.errors import PartnershipGraphError

__all__ = ["main", "root"]

PROGRAM = "partnership-graph"
COMMANDS = (build, facts, ask, query, why, view, export, validate)
INTERRUPTED = 130


class InOrder(click.Group):
    """A group that lists its commands in the order of the work, not of the alphabet."""

    def list_commands(self, _: click.Context) -> list[str]:
        """Return the names as they were added."""
        return list(self.commands)


@click.group(
    cls=InOrder,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="\b\nExamples:\n  partnership-graph build release.txt\n  partnership-graph ask events",
)
@click.version_option(__version__, prog_name=PROGRAM)
@debug_option
def root() -> None:
    """Read official releases about international partnerships into a knowledge graph.

    The graph can be asked in SPARQL, drawn and exported; every statement leads back to its sentence.
    """


for _command in COMMANDS:
    root.add_command(_command)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code; every error is one line on standard error."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    try:
        result = root.main(args=words, prog_name=PROGRAM, standalone_mode=False)
    except (click.Abort, KeyboardInterrupt):
        print_error("interrupted")
        return INTERRUPTED
    except Exception as error:
        if "--debug" in words:
            traceback.print_exc()
        return _explain(error)
    return result if isinstance(result, int) else 0


def _explain(error: Exception) -> int:
    """Print the one line of an error and return its exit code."""
    if isinstance(error, PartnershipGraphError):
        print_error(str(error))
        return error.exit_code
    if isinstance(error, NoArgsIsHelpError):
        print_note(error.format_message())
        return error.exit_code
    if isinstance(error, click.ClickException):
        context = getattr(error, "ctx", None)
        path = context.command_path if context else PROGRAM
        print_error(f"{error.format_message().rstrip('.')}; see {path} --help")
        return error.exit_code
    print_error(f"{type(error).__name__}: {error}; this is a defect, run again with --debug")
    return 1
