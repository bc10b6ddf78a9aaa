"""
Say in plain words whether the law files and the treaty register hold; with `--kinds`, also name every kind.

    python -m longbien.convention [--kinds] [FOLDER]
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from longbien.convention.errors import Finding, LawFileError
from longbien.convention.loader import read
from longbien.convention.register.checks import check_against_law
from longbien.convention.register.loader import read_register
from longbien.convention.register.values import RegisterFiles
from longbien.convention.safeguards import read_safeguards
from longbien.convention.types import Convention

KINDS = "--kinds"


def main(*, arguments: Sequence[str]) -> int:
    """Return 0 if the files hold together, 1 if not; the findings go to standard output."""
    folders = [one for one in arguments if one != KINDS]
    folder = Path(folders[0]) if folders else files("longbien.convention")
    findings = findings_in(folder=folder)
    sys.stdout.writelines(f"{finding}\n" for finding in findings)
    if findings:
        return 1
    sys.stdout.write("The law files hold together\n")
    if KINDS in arguments:
        sys.stdout.writelines(f"{line}\n" for line in _kinds(read(folder=folder)))
    return 0


def _kinds(law: Convention) -> Iterator[str]:
    """Yield a line for each kind: how far it is verified as a whole, and the marks of what it says."""
    for kind in law.kinds:
        inside = (*kind.elements, *kind.time_rules, *kind.follow_up_duties, kind.dual_criminality, kind.confidentiality)
        marks = Counter(one.verification.value for one in inside)
        said = ", ".join(f"{mark}: {times}" for mark, times in sorted(marks.items()))
        yield f"{kind.id}  {kind.verification} ({kind.certainty})  {said}"


def findings_in(*, folder: Path | Traversable) -> tuple[Finding, ...]:
    """Return every fault of the law files, of the register, and between the two."""
    findings: list[Finding] = []
    law, register = _law(folder, findings), _register(folder, findings)
    if law is not None and register is not None:
        findings.extend(check_against_law(register=register, instruments=law.instruments))
    return tuple(findings)


def _law(folder: Path | Traversable, findings: list[Finding]) -> Convention | None:
    try:
        law = read(folder=folder)
        read_safeguards(folder=folder, law=law)
        return law
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
