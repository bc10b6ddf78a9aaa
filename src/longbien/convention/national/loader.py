"""
The recorded laws of a folder, read and checked whole.

    read_national_law(folder=home / "national")     # one file for each State
"""

from __future__ import annotations

from importlib.resources.abc import Traversable
from pathlib import Path

from longbien.convention.errors import Finding, LawFileError
from longbien.convention.loader import load
from longbien.convention.national.checks import check_law
from longbien.convention.national.lawfile import law_file
from longbien.convention.national.values import NationalLaw
from longbien.convention.yamlfile import open_law_file

SUFFIX = ".yaml"


def read_national_law(*, folder: Path | Traversable) -> tuple[NationalLaw, ...]:
    """
    Return the recorded law of every State of a folder, in the order of their codes; nothing for an empty folder.

    Raises:
        LawFileError: a file does not hold together, or the folder is missing; it names every fault.
    """
    findings: list[Finding] = []
    read = tuple((name, _read(folder, name, findings)) for name in _files(folder, findings))
    if not findings:
        for name, recorded in read:
            findings.extend(check_law(file=name, recorded=recorded, law=load()))
    if findings:
        raise LawFileError(findings=findings)
    return tuple(recorded for _, recorded in read)


def _read(folder: Path | Traversable, name: str, findings: list[Finding]) -> NationalLaw:
    return law_file(open_law_file(folder=folder, file=name, findings=findings, as_written=True))


def _files(folder: Path | Traversable, findings: list[Finding]) -> list[str]:
    if folder.is_dir():
        return sorted(one.name for one in folder.iterdir() if one.name.endswith(SUFFIX))
    findings.append(
        Finding(
            code="unreadable",
            file=folder.name,
            item="",
            field="",
            problem="The folder of national law is missing.",
            remedy="Make it; it may be empty.",
        )
    )
    return []
