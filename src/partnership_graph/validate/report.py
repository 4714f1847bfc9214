"""What a check found: a report of results, each with its focus node, its shape and words for people.

The fields are those of a SHACL validation result (SHACL, section 3.6.2); the other checks fill them too.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How grave a result is: a broken promise, a gap or clash to look at, or a remark."""

    VIOLATION = "violation"
    WARNING = "warning"
    INFO = "info"


_GRAVEST_FIRST = tuple(Severity)


@dataclass(frozen=True, slots=True)
class Result:
    """One thing that is wrong: with which node, by which shape or check, in words.

    `shape` is the IRI of a shape or constraint, or the name of a hygiene or quote check; `path` is the
    property at fault and `value` the value, as text, where there is one.
    """

    focus: str
    shape: str
    message: str
    severity: Severity = Severity.VIOLATION
    path: str | None = None
    value: str | None = None

    @property
    def shape_name(self) -> str:
        """Return the readable last part of the shape's IRI, or the name of the check."""
        return self.shape.rpartition("#")[2]

    def __str__(self) -> str:
        """Return one line for people."""
        value = f" ({self.value})" if self.value is not None else ""
        return f"{self.severity}: {self.focus}{value}: {self.message} [{self.shape_name}]"


@dataclass(frozen=True, slots=True)
class Report:
    """All results of a check, gravest first; none at all is the best report."""

    results: tuple[Result, ...] = ()

    @property
    def conforms(self) -> bool:
        """Tell whether no promise is broken; warnings may remain."""
        return not self.violations

    @property
    def violations(self) -> tuple[Result, ...]:
        """Return the results that are broken promises."""
        return tuple(each for each in self.results if each.severity is Severity.VIOLATION)

    @property
    def warnings(self) -> tuple[Result, ...]:
        """Return the results that are gaps, or readings that clash."""
        return tuple(each for each in self.results if each.severity is Severity.WARNING)

    def count_by_shape(self) -> tuple[tuple[str, int], ...]:
        """Return how many results each shape has, most first, then by name."""
        counts = Counter(each.shape_name for each in self.results)
        return tuple(sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])))


def make_report(results: Iterable[Result]) -> Report:
    """Return a report of the results, each once, in an order that depends on nothing but them."""
    return Report(tuple(sorted(set(results), key=_sorting_key)))


def merge_reports(reports: Iterable[Report]) -> Report:
    """Return one report with the results of all."""
    return make_report(result for report in reports for result in report.results)


def _sorting_key(result: Result) -> tuple[int, str, str, str, str, str]:
    rank = _GRAVEST_FIRST.index(result.severity)
    return rank, result.shape, result.focus, result.path or "", result.value or "", result.message
