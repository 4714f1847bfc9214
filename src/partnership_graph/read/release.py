"""Turn a file, bytes or a text into a `Document`, and find the releases among files and folders."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from partnership_graph.model import Document, Metadata

_NOTHING_KNOWN = Metadata()


def read_document(path: Path) -> Document:
    """Read one release from a file, and what is known of it from the `.json` beside it."""
    raise NotImplementedError


def read_bytes(data: bytes, *, identifier: str, metadata: Metadata = _NOTHING_KNOWN) -> Document:
    """Read one release from bytes in any known encoding."""
    raise NotImplementedError


def read_text(text: str, *, identifier: str, metadata: Metadata = _NOTHING_KNOWN) -> Document:
    """Read one release from its text."""
    raise NotImplementedError


def find_releases(paths: Iterable[Path]) -> tuple[Path, ...]:
    """Return the releases that files and folders hold, sorted inside each folder."""
    raise NotImplementedError
