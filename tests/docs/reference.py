"""Write the pages that are made from the code: `python -m tests.docs.reference` renews `docs/cli.md`."""

from __future__ import annotations

from pathlib import Path

import click

from partnership_graph.cli import PROGRAM, root

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "cli.md"
WIDTH = 100

OPENING = """# The command line

Made from `--help` by `python -m tests.docs.reference`; a test compares the two.

Data go to standard output, all else to standard error. Exit codes: 0 done, an empty answer too · 1 a check
failed · 2 wrong usage · 3 input unreadable · 4 query malformed or refused · 130 interrupted. An error is one
line: what happened, where, what to do next; `--debug` shows the traceback as well.
"""


def help_of(command: click.Command, name: str) -> str:
    """Return the help of a command as a user of a terminal of fixed width sees it."""
    context = click.Context(
        command,
        info_name=name,
        terminal_width=WIDTH,
        max_content_width=WIDTH,
        help_option_names=["-h", "--help"],
    )
    return command.get_help(context)


def page() -> str:
    """Return the whole page."""
    parts = [OPENING, f"```\n{help_of(root, PROGRAM)}\n```\n"]
    for name, command in root.commands.items():
        parts.append(f"## {name}\n\n```\n{help_of(command, f'{PROGRAM} {name}')}\n```\n")
    return "\n".join(parts)


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
