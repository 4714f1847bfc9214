"""Every example in a docstring of the package runs and gives what it says."""

from __future__ import annotations

import doctest
import importlib
import pkgutil

import pytest

import partnership_graph

MODULES = sorted(
    found.name
    for found in pkgutil.walk_packages(partnership_graph.__path__, "partnership_graph.")
    if not found.name.endswith("__main__")
)
FINDER = doctest.DocTestFinder(exclude_empty=True)


def examples(name: str) -> list[doctest.DocTest]:
    """Return the docstrings with examples of one module."""
    return [found for found in FINDER.find(importlib.import_module(name)) if found.examples]


WITH_EXAMPLES = [name for name in MODULES if examples(name)]


def test_there_are_examples() -> None:
    assert len(MODULES) >= 120
    assert len(WITH_EXAMPLES) >= 20
    assert sum(len(found.examples) for name in WITH_EXAMPLES for found in examples(name)) >= 40


@pytest.mark.parametrize("name", WITH_EXAMPLES)
def test_examples_of_module_run(name: str) -> None:
    result = doctest.testmod(importlib.import_module(name))
    assert result.attempted > 0
    assert result.failed == 0
