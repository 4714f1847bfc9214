"""Turn a file, bytes or a text into a `Document`, and find the releases among files and folders."""

from __future__ import annotations

import hashlib
import json
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import fields
from pathlib import Path

from partnership_graph.errors import UnreadableDocument
from partnership_graph.model import Document, Metadata, Sentence, Span, Zone
from partnership_graph.read.decode import LONGEST, canonical, decode
from partnership_graph.read.language import detect_language
from partnership_graph.read.sentence import split_sentences
from partnership_graph.read.zone import Block, find_blocks

_NOTHING_KNOWN = Metadata()
_SUFFIXES = (".txt", ".md")
_LARGEST_FILE = 4 * LONGEST
_PUBLISHED = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?")
# Prose is read sentence by sentence; everything else is a unit as it stands on the page.
_CUT = frozenset({Zone.BODY, Zone.LIST_ITEM})


def read_document(path: Path) -> Document:
    """Read one release from a file, and what is known of it from the `.json` beside it.

    Raises:
        UnreadableDocument: there is no such file, it cannot be opened, or it or its `.json` is not readable.
        UnsupportedMediaType: the file is a picture, an archive, a web page or an office document.
    """
    try:
        if path.stat().st_size > _LARGEST_FILE:
            what = f"a release is at most {LONGEST:,} characters"
            raise UnreadableDocument(what, str(path), "split it into one file for each release")
        data = path.read_bytes()
    except OSError as error:
        raise UnreadableDocument(_reason(error), str(path), "check the path and its permissions") from error
    text = decode(data, name=str(path))
    return _document(text, _identifier(path), _read_metadata(path.with_suffix(".json")))


def read_bytes(data: bytes, *, identifier: str, metadata: Metadata = _NOTHING_KNOWN) -> Document:
    """Read one release from bytes in any known encoding.

    Raises:
        UnreadableDocument: the bytes are empty, too many, binary, or in no encoding known here.
        UnsupportedMediaType: they are a picture, an archive, a web page or an office document.
    """
    return _document(decode(data, name=identifier), identifier, metadata)


def read_text(text: str, *, identifier: str, metadata: Metadata = _NOTHING_KNOWN) -> Document:
    """Read one release from its text.

    Raises:
        UnreadableDocument: the text is empty, too long, or has control characters.
    """
    return _document(canonical(text, name=identifier), identifier, metadata)


def find_releases(paths: Iterable[Path]) -> tuple[Path, ...]:
    """Return the releases that files and folders hold, sorted inside each folder, each file once.

    A file is taken as it is; of a folder its `.txt` and `.md` files, save hidden ones and a README.

    Raises:
        UnreadableDocument: a path does not exist, or a folder holds no release.
    """
    found: dict[Path, None] = {}
    for path in paths:
        found.update(dict.fromkeys(_releases_at(path)))
    return tuple(found)


def _releases_at(path: Path) -> tuple[Path, ...]:
    try:
        if path.is_file():
            return (path,)
        if not path.is_dir():
            raise UnreadableDocument("there is no such file or folder", str(path), "check the path")
        inside = sorted(entry for entry in path.iterdir() if entry.is_file() and _is_release(entry))
    except OSError as error:
        raise UnreadableDocument(_reason(error), str(path), "check the path and its permissions") from error
    if not inside:
        raise UnreadableDocument("this folder holds no release", str(path), "put .txt or .md files into it")
    return tuple(inside)


def _is_release(path: Path) -> bool:
    is_hidden = path.name.startswith(".")
    return path.suffix.lower() in _SUFFIXES and not is_hidden and path.stem.upper() != "README"


def _document(text: str, identifier: str, metadata: Metadata) -> Document:
    digest = hashlib.sha256(text.encode("utf-8")).hexdigest()
    blocks = find_blocks(text, title=metadata.title)
    sentences = tuple(
        Sentence(f"S{number:02}", span, block.zone, block.paragraph)
        for number, (block, span) in enumerate(_units(text, blocks), start=1)
    )
    return Document(identifier, text, digest, detect_language(text), sentences, metadata)


def _units(text: str, blocks: Iterable[Block]) -> Iterator[tuple[Block, Span]]:
    for block in blocks:
        spans = split_sentences(text, block.span) if block.zone in _CUT else (block.span,)
        for place, span in enumerate(spans):
            # The first unit of an item keeps the indent and sign it begins with.
            yield block, Span(block.span.start, span.end) if place == 0 else span


def _identifier(path: Path) -> str:
    """Return a lower-case slug of a file's name; names in other scripts are told apart by a hash."""
    stem = unicodedata.normalize("NFKD", path.stem)
    ascii_stem = stem.encode("ascii", "ignore").decode("ascii")
    slug = re.sub(r"[^a-z0-9]+", "-", ascii_stem.lower()).strip("-")
    has_lost_letters = any(character.isalnum() and not character.isascii() for character in stem)
    if slug and not has_lost_letters:
        return slug
    mark = hashlib.sha256(
        unicodedata.normalize("NFC", path.stem).encode("utf-8", "surrogateescape")
    ).hexdigest()[:8]
    return f"{slug or 'release'}-{mark}"


def _read_metadata(path: Path) -> Metadata:
    """Read the facts beside a release; a `.json` that speaks of other things is left alone."""
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return _NOTHING_KNOWN
    except OSError as error:
        raise UnreadableDocument(_reason(error), str(path), "check its permissions") from error
    try:
        record = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise UnreadableDocument("this is not JSON", str(path), "correct it or take it away") from error
    names = [field.name for field in fields(Metadata)]
    if not isinstance(record, dict) or not any(name in record for name in names):
        return _NOTHING_KNOWN
    values = {name: record.get(name) for name in names}
    for name, value in values.items():
        if value is not None and not (isinstance(value, str) and value.strip()):
            raise UnreadableDocument(
                f'"{name}" must be words or null', str(path), "correct it or take it away"
            )
    published = values["published"]
    if published is not None and not _PUBLISHED.fullmatch(published):
        raise UnreadableDocument(f'"published" is {published!r}', str(path), "write it as YYYY-MM-DD")
    return Metadata(**values)


def _reason(error: OSError) -> str:
    return (error.strerror or "it cannot be read").lower()
