"""Make dist/longbien-verify.pyz: the offline verifier as one file that needs only Python and `cryptography`.

    build_verifier.py [--output FILE]

It holds the readable sources of the modules that `longbien verify` imports, found by following the imports, and
nothing else. The same sources give the same bytes on every machine, so that anyone can build it and compare.
"""

from __future__ import annotations

import argparse
import ast
import hashlib
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

from compile_messages import compile_catalogue

ROOT = Path(__file__).resolve().parent.parent
SOURCES = ROOT / "src"
ENTRANCE = "longbien.commands.verify"
OUTSIDE = frozenset({"cryptography"})
FIRST_LINE = b"#!/usr/bin/env python3\n"
MAIN = f'''"""The offline verifier of Longbien. This file is a zip file: unpack it to read the sources."""

import sys

if sys.version_info < (3, 11):
    sys.exit("longbien-verify needs Python 3.11 or later")
try:
    import cryptography.hazmat.primitives.asymmetric.mldsa
except ImportError:
    sys.exit("longbien-verify needs the package 'cryptography', version 50 or later")

from {ENTRANCE} import main

sys.exit(main())
'''
_MOMENT = (1980, 1, 1, 0, 0, 0)


class NotAllowed(Exception):
    """The verifier would need something that a court's expert does not have."""


def path_of(module: str) -> Path | None:
    """Return the source of a module of ours, or None if there is no such module."""
    path = SOURCES.joinpath(*module.split("."))
    for found in (path.with_suffix(".py"), path / "__init__.py"):
        if found.is_file():
            return found
    return None


def imports_of(path: Path) -> Iterator[str]:
    """Yield the name of every module that a file may import, imports inside functions included."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            if node.level:
                raise NotAllowed(f"{path}: a relative import")
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def modules() -> dict[str, Path]:
    """
    Return every module of ours that the verifier needs, packages included, by name.

    Raises:
        NotAllowed: one of them imports something that is neither ours, nor the standard library, nor `cryptography`.
    """
    found: dict[str, Path] = {}
    waiting = [ENTRANCE]
    while waiting:
        name = waiting.pop()
        top = name.partition(".")[0]
        if top != "longbien":
            if top not in sys.stdlib_module_names and top not in OUTSIDE:
                raise NotAllowed(f"the verifier would import {name}")
            continue
        path = path_of(name)
        if path is None or name in found:
            continue
        found[name] = path
        waiting.extend(imports_of(path))
        waiting.extend(".".join(name.split(".")[:count]) for count in range(1, name.count(".") + 1))
    return found


def content() -> dict[str, bytes]:
    """Return every file of the archive: sources, the words of other languages, licence, and the entrance."""
    files = {str(path.relative_to(SOURCES)): path.read_bytes() for path in modules().values()}
    for words in SOURCES.glob("longbien/locale/*/LC_MESSAGES/django.po"):
        compiled = compile_catalogue(path=words)
        files[str(compiled.relative_to(SOURCES))] = compiled.read_bytes()
    for name in ("LICENSE", "NOTICE"):
        files[name] = (ROOT / name).read_bytes()
    files["__main__.py"] = MAIN.encode()
    return {name: files[name] for name in sorted(files)}


def build(*, output: Path) -> str:
    """Write the archive and return its SHA-256."""
    output.parent.mkdir(parents=True, exist_ok=True)
    with output.open("wb") as file:
        file.write(FIRST_LINE)
        with zipfile.ZipFile(file, "a", zipfile.ZIP_STORED) as archive:
            for name, data in content().items():
                facts = zipfile.ZipInfo(name, date_time=_MOMENT)
                facts.create_system = 3
                facts.external_attr = 0o100644 << 16
                archive.writestr(facts, data)
    output.chmod(0o755)
    return hashlib.sha256(output.read_bytes()).hexdigest()


def main() -> int:
    """Build it and print where it is, with its digest."""
    parser = argparse.ArgumentParser(description="Build the one-file verifier.")
    parser.add_argument("--output", type=Path, default=ROOT / "dist" / "longbien-verify.pyz")
    asked = parser.parse_args()
    print(f"{build(output=asked.output)}  {asked.output}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
