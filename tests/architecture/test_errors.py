"""The exception tree: as drawn, one line each, an exit code each, and whole after pickling."""

from __future__ import annotations

import pickle
import re

import pytest

from partnership_graph import errors
from partnership_graph.errors import PartnershipGraphError


def subclasses(kind: type[PartnershipGraphError]) -> list[type[PartnershipGraphError]]:
    """Return a class and all below it."""
    return [kind, *(below for child in kind.__subclasses__() for below in subclasses(child))]


ALL = sorted(subclasses(PartnershipGraphError), key=lambda kind: kind.__name__)
DRAWN = re.findall(r"^    [├└]── (\w+) +(.*?) +([\d, ]+)$", errors.__doc__ or "", flags=re.MULTILINE)


def test_errors_live_in_one_file() -> None:
    assert len(ALL) >= 25
    assert {kind.__module__ for kind in ALL} == {"partnership_graph.errors"}


def test_drawing_names_every_class_under_its_parent() -> None:
    drawn = {
        parent: set(re.findall(r"\b[A-Z]\w+", children))
        for parent, children, _ in DRAWN
        if "only when" not in children
    }
    drawn |= {parent: set() for parent, children, _ in DRAWN if "only when" in children}
    real = {kind.__name__: {one.__name__ for one in kind.__subclasses__()} for kind in ALL}
    assert set(drawn) == real["PartnershipGraphError"]
    assert {parent: real[parent] for parent in drawn} == drawn


def test_drawing_names_the_exit_codes() -> None:
    by_name = {kind.__name__: kind for kind in ALL}
    for parent, _, codes in DRAWN:
        real = {kind.exit_code for kind in subclasses(by_name[parent])}
        drawn = {int(code) for code in codes.split(",")}
        assert drawn == real, parent


@pytest.mark.parametrize("kind", ALL, ids=lambda kind: kind.__name__)
def test_error_survives_pickling(kind: type[PartnershipGraphError]) -> None:
    error = kind("what happened", "where", "what next")
    copy = pickle.loads(pickle.dumps(error))
    assert type(copy) is kind
    assert str(copy) == str(error) == "where: what happened; what next"
    assert copy.args == error.args


@pytest.mark.parametrize("kind", ALL, ids=lambda kind: kind.__name__)
def test_error_without_place_or_advice_is_one_sentence(kind: type[PartnershipGraphError]) -> None:
    assert str(kind("what happened")) == "what happened"
    assert kind.exit_code in {1, 2, 3, 4, 5}
