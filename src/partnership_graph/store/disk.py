"""Open stores, and say in our words why one cannot be opened."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from pyoxigraph import Store

from partnership_graph.errors import NotADataset, StoreError, StoreLocked, UnwritableFolder

_MARK: Final = "CURRENT"  # the file by which the engine knows a folder of its own


def open_store(folder: Path | None = None, *, read_only: bool = False) -> Store:
    """Open the store in a folder, or a fresh one in memory when no folder is given.

    A folder is made when it is missing, unless the store is to be read only. One process may write to a store
    at a time; any number may read it beside that one.

    Raises:
        StoreLocked: another process, or another store of this one, is writing there.
        NotADataset: the folder holds other files, or no store that can be read.
        UnwritableFolder: the folder cannot be made or written to.
    """
    if folder is None:
        return Store()
    return _open_to_read(folder) if read_only else _open_to_write(folder)


def _open_to_read(folder: Path) -> Store:
    try:
        return Store.read_only(str(folder))
    except (OSError, RuntimeError) as error:
        raise _explain(error, folder) from error


def _open_to_write(folder: Path) -> Store:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        is_foreign = not (folder / _MARK).exists() and any(folder.iterdir())
    except OSError as error:
        raise UnwritableFolder(
            f"cannot be made or read ({error.strerror})", str(folder), "choose another folder"
        ) from error
    if is_foreign:
        raise NotADataset("the folder holds other files", str(folder), "choose an empty or a new folder")
    try:
        return Store(str(folder))
    except (OSError, RuntimeError) as error:
        raise _explain(error, folder) from error


def _explain(error: OSError | RuntimeError, folder: Path) -> StoreError:
    """Return our error for one of the engine, which tells its kinds apart in words only."""
    words = str(error)
    if "LOCK" in words and "Permission denied" not in words:
        return StoreLocked("another process is writing to the graph", str(folder), "wait for it to end")
    if isinstance(error, PermissionError) or "Permission denied" in words:
        return UnwritableFolder("no permission to use the folder", str(folder), "choose another folder")
    if isinstance(error, FileNotFoundError):
        return NotADataset("there is no store in the folder", str(folder), "build the graph first")
    return NotADataset(f"the store cannot be read ({words})", str(folder), "build the graph again")
