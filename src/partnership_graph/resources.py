"""Find the files the code runs on: ontology, questions and reference data, in a checkout and in an installed wheel."""

from __future__ import annotations

from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


@cache
def root() -> Path:
    """Return the folder that holds `ontology/` and `data/reference/`.

    In a wheel that is `_resources` inside the package; in a checkout it is the folder above `src`.
    """
    packed = _PACKAGE / "_resources"
    return packed if packed.is_dir() else _PACKAGE.parents[1]


def ontology_files(folder: str = "") -> tuple[Path, ...]:
    """Return the Turtle files of a folder of `ontology/`, sorted by name; `""` is its top."""
    return tuple(sorted((root() / "ontology" / folder).glob("*.ttl")))


def reference_files() -> tuple[Path, ...]:
    """Return the Turtle files of the reference data, sorted by name."""
    return tuple(sorted((root() / "data" / "reference").glob("*.ttl")))


def question_files(folder: str = "questions") -> tuple[Path, ...]:
    """Return the `.rq` files of a folder of `ontology/`, sorted by name."""
    return tuple(sorted((root() / "ontology" / folder).glob("*.rq")))
