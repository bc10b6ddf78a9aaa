"""`python -m longbien.convention [FOLDER]`: say in plain words whether the law files hold together."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib.resources import files
from pathlib import Path

from longbien.convention.errors import LawFileError
from longbien.convention.loader import read


def main(*, arguments: Sequence[str]) -> int:
    """Return 0 if the files hold together, 1 if not; the findings go to standard output."""
    try:
        read(folder=Path(arguments[0]) if arguments else files("longbien.convention"))
    except LawFileError as fault:
        sys.stdout.writelines(f"{finding}\n" for finding in fault.findings)
        return 1
    sys.stdout.write("The law files hold together\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(arguments=sys.argv[1:]))
