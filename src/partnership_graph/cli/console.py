"""What reaches the terminal: data on standard output or in a file, and an error as one line."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from partnership_graph.errors import UnwritableFolder


def print_error(line: str) -> None:
    """Print an error as one line on standard error."""
    print("error:", " ".join(line.split()), file=sys.stderr)


def print_note(line: str) -> None:
    """Print a remark on standard error, so that it never mixes with data."""
    print(line, file=sys.stderr)


def write_data(data: str | bytes, output: Path | None = None) -> None:
    """Write data as UTF-8 to a file, or to standard output when there is none.

    Raises:
        UnwritableFolder: the file cannot be written.
    """
    content = data.encode("utf-8") if isinstance(data, str) else data
    if output is None:
        _write_to_stdout(content)
        return
    try:
        output.write_bytes(content)
    except OSError as error:
        raise UnwritableFolder(
            f"cannot be written ({error.strerror})", str(output), "name another file with --output"
        ) from error


def table_width(output: Path | None) -> int | None:
    """Return the width that a table has to fit into, or None where nobody reads it on a terminal."""
    return shutil.get_terminal_size().columns if output is None and sys.stdout.isatty() else None


@contextmanager
def working(words: str) -> Iterator[None]:
    """Show that something goes on, on a terminal only."""
    if not sys.stderr.isatty():
        yield
        return
    from rich.console import Console

    with Console(stderr=True).status(words):
        yield


def _write_to_stdout(content: bytes) -> None:
    """Write bytes, and stop without a word when the reader of the pipe has gone: it has all it wanted."""
    try:
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
