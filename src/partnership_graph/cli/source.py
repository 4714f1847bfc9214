"""Turn the releases that a user names into documents: files, folders, standard input and addresses."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from http.client import HTTPException
from pathlib import Path
from urllib.parse import unquote, urlsplit
from urllib.request import Request, urlopen

from partnership_graph.errors import UnreadableDocument
from partnership_graph.iris import slugify
from partnership_graph.model import Document, Metadata
from partnership_graph.read import find_releases, read_bytes, read_document

MAX_BYTES = 20_000_000
TIMEOUT_SECONDS = 30


def read_sources(sources: Iterable[str]) -> Iterator[Document]:
    """Read each release that the words name, in their order.

    Raises:
        ReadError: one of them is missing, empty, no text, or named as one before it.
    """
    names: set[str] = set()
    for document in _read_each(sources):
        if document.identifier in names:
            what = f"two releases are called {document.identifier!r}"
            raise UnreadableDocument(what, "", "rename one of the files, or build them one after the other")
        names.add(document.identifier)
        yield document


def _read_each(sources: Iterable[str]) -> Iterator[Document]:
    seen: set[Path] = set()
    for source in sources:
        if source == "-":
            yield read_bytes(sys.stdin.buffer.read(MAX_BYTES + 1), identifier="standard-input")
        elif source.startswith(("http://", "https://")):
            yield _fetch(source)
        else:
            for path in find_releases([Path(source)]):
                if path.resolve() not in seen:
                    seen.add(path.resolve())
                    yield read_document(path)


def _fetch(address: str) -> Document:
    """Read a release from the web, under the last name in its address."""
    request = Request(address, headers={"Accept": "text/plain, text/*;q=0.5"})
    try:
        with urlopen(request, timeout=TIMEOUT_SECONDS) as response:
            data = response.read(MAX_BYTES + 1)
    except (OSError, HTTPException, ValueError) as error:
        reason = getattr(error, "reason", error)
        raise UnreadableDocument(
            f"cannot be fetched ({reason})", address, "check the address, or save it as a file"
        ) from error
    parts = urlsplit(address)
    identifier = slugify(Path(unquote(parts.path)).stem) or slugify(parts.hostname or "")
    return read_bytes(data, identifier=identifier, metadata=Metadata(url=address))


def read_query(file: str) -> str:
    """Read the text of a query from a file, or from standard input for `-`.

    Raises:
        UnreadableDocument: there is no such file, or it is no text.
    """
    try:
        data = sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
        return data.decode("utf-8-sig")
    except OSError as error:
        reason = error.strerror or "it cannot be read"
        raise UnreadableDocument(reason.lower(), file, "check the path and its permissions") from error
    except UnicodeDecodeError as error:
        raise UnreadableDocument("this is no text in UTF-8", file, "save the query as UTF-8") from error
