"""A report has each result once, the gravest first, in an order that depends on nothing else."""

from __future__ import annotations

from itertools import permutations

from partnership_graph.validate import Report, Result, Severity, merge_reports
from partnership_graph.validate.report import make_report

WRONG = Result("urn:b", "urn:shapes#Wrong", "It is wrong.")
GAP = Result("urn:a", "urn:shapes#Gap", "It is missing.", Severity.WARNING)
REMARK = Result("urn:a", "remark", "It is odd.", Severity.INFO)


def test_the_order_is_one() -> None:
    for results in permutations((WRONG, GAP, REMARK)):
        assert make_report((*results, results[0])).results == (WRONG, GAP, REMARK)


def test_only_violations_break_conformance() -> None:
    assert Report().conforms
    assert Report((GAP, REMARK)).conforms
    assert not Report((WRONG, GAP)).conforms
    assert Report((WRONG, GAP)).violations == (WRONG,)
    assert Report((WRONG, GAP)).warnings == (GAP,)


def test_reports_merge() -> None:
    assert merge_reports((Report((GAP,)), Report((WRONG, GAP)))) == Report((WRONG, GAP))


def test_results_are_counted_by_the_names_of_shapes() -> None:
    other = Result("urn:c", "urn:shapes#Gap", "It is missing.", Severity.WARNING)
    assert Report((WRONG, GAP, other, REMARK)).count_by_shape() == (("Gap", 2), ("Wrong", 1), ("remark", 1))
