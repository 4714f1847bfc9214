"""Each notebook runs from top to bottom, and is kept without outputs."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbclient import NotebookClient

FOLDER = Path(__file__).resolve().parents[2] / "notebooks"
NOTEBOOKS = sorted(FOLDER.glob("*.ipynb"))


def outputs(notebook: Any) -> str:
    """Return all that the cells of a notebook printed or displayed."""
    found = []
    for cell in notebook.cells:
        for output in cell.get("outputs", []):
            found.append(output.get("text", ""))
            found += [str(value) for value in output.get("data", {}).values()]
    return "\n".join(found)


def test_there_are_notebooks() -> None:
    assert [path.name for path in NOTEBOOKS] == ["01_from_release_to_graph.ipynb"]


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_notebook_is_kept_without_outputs(path: Path) -> None:
    notebook = nbformat.read(path, as_version=4)
    nbformat.validate(notebook)
    assert [cell.get("execution_count") for cell in notebook.cells if cell.get("execution_count")] == []
    assert outputs(notebook) == ""


def test_first_notebook_runs_and_shows_what_it_promises() -> None:
    notebook = nbformat.read(NOTEBOOKS[0], as_version=4)
    resources = {"metadata": {"path": str(FOLDER)}}
    NotebookClient(notebook, timeout=120, kernel_name="python3", resources=resources).execute()
    shown = outputs(notebook)
    for words in ("Semiconductors", "agreed", "Digital Services Act", "<iframe srcdoc=", "@prefix pg:"):
        assert words in shown
    assert "11 rows" in shown
