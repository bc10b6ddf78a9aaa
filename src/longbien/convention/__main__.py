"""`python -m longbien.convention [FOLDER]`: say in plain words whether the law files and the treaty register hold."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from longbien.convention.errors import Finding, LawFileError
from longbien.convention.loader import read
from longbien.convention.register.checks import check_against_law
from longbien.convention.register.loader import read_register
from longbien.convention.register.values import RegisterFiles
from longbien.convention.types import Convention


def main(*, arguments: Sequence[str]) -> int:
    """Return 0 if the files hold together, 1 if not; the findings go to standard output."""
    findings = findings_in(folder=Path(arguments[0]) if arguments else files("longbien.convention"))
    sys.stdout.writelines(f"{finding}\n" for finding in findings)
    if findings:
        return 1
    sys.stdout.write("The law files hold together\n")
    return 0


def findings_in(*, folder: Path | Traversable) -> tuple[Finding, ...]:
    """Return every fault of the law files, of the register, and between the two."""
    findings: list[Finding] = []
    law, register = _law(folder, findings), _register(folder, findings)
    if law is not None and register is not None:
        findings.extend(check_against_law(register=register, instruments=law.instruments))
    return tuple(findings)


def _law(folder: Path | Traversable, findings: list[Finding]) -> Convention | None:
    try:
        return read(folder=folder)
    except LawFileError as fault:
        findings.extend(fault.findings)
        return None


def _register(folder: Path | Traversable, findings: list[Finding]) -> RegisterFiles | None:
    try:
        return read_register(folder=folder)
    except LawFileError as fault:
        findings.extend(fault.findings)
        return None


if __name__ == "__main__":
    raise SystemExit(main(arguments=sys.argv[1:]))
