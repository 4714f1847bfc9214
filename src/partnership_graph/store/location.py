"""Open the graph that a user named, whatever it is: a folder that a build made, or a file of RDF."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from pyoxigraph import RdfFormat, Store

from partnership_graph.errors import NotADataset
from partnership_graph.store.disk import open_store

STORE_FOLDER: Final = "store"  # inside the folder of a build

FORMATS: Final[dict[str, RdfFormat]] = {
    ".ttl": RdfFormat.TURTLE,
    ".nt": RdfFormat.N_TRIPLES,
    ".nq": RdfFormat.N_QUADS,
    ".trig": RdfFormat.TRIG,
    ".jsonld": RdfFormat.JSON_LD,
    ".rdf": RdfFormat.RDF_XML,
}


def load_location(location: str) -> Store:
    """Open a graph by what the user calls it.

    A folder with a `store` folder inside is opened read only; a file is loaded into memory, its syntax told
    by its suffix. Triples of a file without named graphs stand in the default graph.

    Raises:
        NotADataset: it is missing, or neither, or cannot be parsed.
        StoreLocked, UnwritableFolder: as `open_store` does.
    """
    if location.startswith(("http://", "https://")):
        raise NotADataset(
            "remote endpoints are not supported by this command yet", location, "give a folder or an RDF file"
        )
    path = Path(location)
    if path.is_dir():
        return _load_folder(path)
    if path.is_file():
        return _load_file(path)
    raise NotADataset("there is no such file or folder", location, "build a graph first, or name another")


def _load_folder(folder: Path) -> Store:
    if not (folder / STORE_FOLDER).is_dir():
        raise NotADataset(
            f"the folder holds no {STORE_FOLDER} folder", str(folder), "give a folder that a build made"
        )
    return open_store(folder / STORE_FOLDER, read_only=True)


def _load_file(path: Path) -> Store:
    syntax = FORMATS.get(path.suffix.lower())
    if syntax is None:
        known = " ".join(FORMATS)
        raise NotADataset(
            f"{path.suffix or 'no suffix'!r} is no RDF syntax", str(path), f"use one of {known}"
        )
    store = Store()
    try:
        store.load(path=str(path), format=syntax)
    except (SyntaxError, ValueError, OSError) as error:
        line = " ".join(str(error).split())
        raise NotADataset(f"the file is no {syntax} ({line})", str(path), "correct the file") from error
    return store
