"""Compile every gettext catalogue (`.po`) under `src/` to the `.mo` file beside it. A fuzzy translation is left out."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

SOURCES = Path(__file__).resolve().parent.parent / "src"


def compile_catalogue(*, path: Path) -> Path:
    """Write the compiled catalogue beside `path`, whole or not at all, and return where it is."""
    compiled = path.with_suffix(".mo")
    half_done = path.with_suffix(f".{os.getpid()}.tmp")
    with path.open("rb") as source:
        catalogue = read_po(source, locale=path.parent.parent.name, abort_invalid=True)
    with half_done.open("wb") as target:
        write_mo(target, catalogue)
    half_done.replace(compiled)
    return compiled


def main() -> int:
    """Compile all; print one line with the number."""
    compiled = [compile_catalogue(path=path) for path in sorted(SOURCES.rglob("LC_MESSAGES/*.po"))]
    print(f"message catalogues compiled: {len(compiled)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
