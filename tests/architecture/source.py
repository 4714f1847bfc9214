"""The source tree as the architecture tests see it: files, rooms and functions, read with `ast`."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "src" / "partnership_graph"
TESTS = ROOT / "tests"
FILES = tuple(sorted(PACKAGE.rglob("*.py")))
ROOMS = tuple(sorted(path.parent.name for path in PACKAGE.glob("*/__init__.py")))

FunctionNode = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True, slots=True)
class Function:
    """A function or method with the file it stands in."""

    file: Path
    node: FunctionNode
    is_nested: bool

    @property
    def name(self) -> str:
        return f"{self.file.relative_to(ROOT)}:{self.node.lineno} {self.node.name}"

    @property
    def lines(self) -> int:
        """Count its lines from `def` to the end; decorators and docstring are words, not work."""
        end = self.node.end_lineno or self.node.lineno
        first = self.node.body[0]
        has_docstring = ast.get_docstring(self.node) is not None
        docstring = (first.end_lineno or first.lineno) - first.lineno + 1 if has_docstring else 0
        return end - self.node.lineno + 1 - docstring


def functions(files: tuple[Path, ...] = FILES) -> Iterator[Function]:
    """Return every function of the files, nested ones too."""
    for file in files:
        yield from _functions_in(ast.parse(file.read_text(encoding="utf-8")), file, is_nested=False)


def _functions_in(parent: ast.AST, file: Path, *, is_nested: bool) -> Iterator[Function]:
    for node in ast.iter_child_nodes(parent):
        if isinstance(node, FunctionNode):
            yield Function(file, node, is_nested)
        yield from _functions_in(node, file, is_nested=is_nested or isinstance(node, FunctionNode))
