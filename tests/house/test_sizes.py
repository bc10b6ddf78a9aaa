"""A file is one subject, a function fits one glance. Generated files (migrations, lists of strings) do not count."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

pytestmark = pytest.mark.house

SOURCES = Path(__file__).resolve().parents[2] / "src"
LINES_OF_A_FILE = 350
LINES_OF_A_FUNCTION = 60


def sources() -> Iterator[Path]:
    return (path for path in sorted(SOURCES.rglob("*.py")) if not is_generated(path))


def is_generated(path: Path) -> bool:
    return path.parent.name == "migrations" or path.name == "_strings.py"


def functions(path: Path) -> Iterator[tuple[str, int]]:
    """Yield the name and the number of lines of every function of a file, its docstring not counted."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            lines = (node.end_lineno or node.lineno) - node.lineno + 1
            if ast.get_docstring(node) is not None:
                lines -= (node.body[0].end_lineno or 0) - node.body[0].lineno + 1
            yield node.name, lines


def test_no_file_is_longer_than_its_subject_needs() -> None:
    lengths = {str(path.relative_to(SOURCES)): len(path.read_text(encoding="utf-8").splitlines()) for path in sources()}

    assert {path: lines for path, lines in lengths.items() if lines > LINES_OF_A_FILE} == {}


def test_no_function_is_longer_than_a_glance() -> None:
    long = [
        f"{path.relative_to(SOURCES)}: {name} has {lines} lines"
        for path in sources()
        for name, lines in functions(path)
        if lines > LINES_OF_A_FUNCTION
    ]

    assert long == []
