"""Write the reference pages that are drawn from the code: `docs/reference/errors.md`.

The code is read, not run, so this needs no node. A house test compares the pages with what this would write.
"""

from __future__ import annotations

import ast
import inspect
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SOURCES = ROOT / "src"
ERRORS_PAGE = ROOT / "docs" / "reference" / "errors.md"
ROOT_CLASS = "LongbienError"
FAMILIES = {
    "TheirMessageIsWrong": "Their message is wrong",
    "CouldNotReach": "We could not reach them",
    "MayNotDoThisNow": "We may not do this now",
}
ERRORS_HEAD = """\
# Errors

Every error has a code. It is stable, it is never translated, and receipts and answers repeat it. A lawful refusal is
not an error and is not listed here. This page is written by `scripts/reference.py` from the code.
"""


@dataclass(frozen=True, kw_only=True)
class ErrorClass:
    """An error class as its source shows it; `code` is None when the class sets none of its own."""

    name: str
    module: str
    bases: tuple[str, ...]
    code: str | None
    meaning: str


def error_classes() -> tuple[ErrorClass, ...]:
    """Return every class of the project that descends from the root of its errors, the root included."""
    known = {f"{each.module}.{each.name}": each for each in all_classes()}
    errors = {ROOT_CLASS}
    while True:
        found = {each.name for each in known.values() if errors.intersection(each.bases)} - errors
        if not found:
            break
        errors |= found
    return tuple(
        each for _, each in sorted(known.items()) if each.name == ROOT_CLASS or errors.intersection(each.bases)
    )


def all_classes() -> Iterator[ErrorClass]:
    """Yield every class defined at the top of a module."""
    for path in sorted(SOURCES.rglob("*.py")):
        module = ".".join(path.relative_to(SOURCES).with_suffix("").parts).removesuffix(".__init__")
        for node in ast.parse(path.read_text(encoding="utf-8"), filename=str(path)).body:
            if isinstance(node, ast.ClassDef):
                yield ErrorClass(
                    name=node.name,
                    module=module,
                    bases=tuple(ast.unparse(base).rpartition(".")[2] for base in node.bases),
                    code=own_code(node=node),
                    meaning=first_paragraph(node=node),
                )


def own_code(*, node: ast.ClassDef) -> str | None:
    """Return the literal that the class body gives to `code`."""
    for statement in node.body:
        if isinstance(statement, ast.Assign):
            targets, value = statement.targets, statement.value
        elif isinstance(statement, ast.AnnAssign) and statement.value is not None:
            targets, value = [statement.target], statement.value
        else:
            continue
        named = any(isinstance(target, ast.Name) and target.id == "code" for target in targets)
        if named and isinstance(value, ast.Constant) and isinstance(value.value, str):
            return value.value
    return None


def first_paragraph(*, node: ast.ClassDef) -> str:
    """Return the first paragraph of the class's docstring on one line."""
    words = inspect.cleandoc(ast.get_docstring(node) or "").split("\n\n")[0]
    return " ".join(words.split())


def family_of(*, name: str, classes: tuple[ErrorClass, ...]) -> str:
    """Return the heading of the family a class belongs to, through its ancestors; empty for the root."""
    bases = {each.name: each.bases for each in classes}
    waiting = [name]
    while waiting:
        current = waiting.pop()
        if current in FAMILIES:
            return FAMILIES[current]
        waiting += bases.get(current, ())
    return ""


def errors_page() -> str:
    """Return the page of errors: one table per family, sorted by code."""
    classes = error_classes()
    page = ERRORS_HEAD
    for heading in FAMILIES.values():
        members = [each for each in classes if family_of(name=each.name, classes=classes) == heading]
        page += f"\n## {heading}\n\n| Code | Class | Meaning |\n| --- | --- | --- |\n"
        for each in sorted(members, key=lambda member: (member.code or "", member.module, member.name)):
            meaning = each.meaning.replace("|", "\\|")
            page += f"| `{each.code}` | `{each.module}.{each.name}` | {meaning} |\n"
    return page


def main() -> int:
    """Write the pages."""
    ERRORS_PAGE.parent.mkdir(parents=True, exist_ok=True)
    ERRORS_PAGE.write_text(errors_page(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
