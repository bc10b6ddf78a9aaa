"""
The treaty register as shipped, read once and checked whole.

    from longbien.convention.register.loader import load_register
    load_register().facts

A node never starts on a register that does not hold together: one finding refuses it.
"""

from __future__ import annotations

from functools import cache, partial
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from longbien.convention.entries import Entry
from longbien.convention.errors import Finding, LawFileError
from longbien.convention.register.checks import check
from longbien.convention.register.factfile import fact_file
from longbien.convention.register.peoplefile import participant
from longbien.convention.register.values import Participant, RegisterFiles
from longbien.convention.yamlfile import Parse, open_law_file, parsed

REGISTER = "register"
PARTICIPANTS = f"{REGISTER}/participants.yaml"


@cache
def load_register() -> RegisterFiles:
    """Return the register as shipped, read at the first call only; raises `LawFileError`."""
    return read_register(folder=files("longbien.convention"))


def read_register(*, folder: Path | Traversable, parse: Parse = parsed) -> RegisterFiles:
    """
    Return the register written in a folder of law files.

    Args:
        folder: the folder of the law files; the register stands in `register/` inside it.
        parse: how the bytes of a file are read; who reads the same files over and over gives one that remembers.

    Raises:
        LawFileError: something does not hold together; it names every fault.
    """
    findings: list[Finding] = []
    opening = partial(open_law_file, folder=folder, findings=findings, as_written=True, parse=parse)
    people = _participants(opening(file=PARTICIPANTS))
    read = tuple(fact_file(opening(file=name)) for name in _fact_files(folder))
    if not findings:
        findings.extend(check(participants=people, files=read))
    if findings:
        raise LawFileError(findings=findings)
    return RegisterFiles(
        participants=people,
        facts=tuple(fact for file in read for fact in file.facts),
        claims=tuple(claim for file in read for claim in file.claims),
    )


def _participants(file: Entry) -> tuple[Participant, ...]:
    people = tuple(participant(one) for one in file.entries("participants", named="code"))
    file.finish()
    return people


def _fact_files(folder: Path | Traversable) -> tuple[str, ...]:
    found = folder.joinpath(REGISTER)
    names = sorted(one.name for one in found.iterdir() if one.name.endswith(".yaml")) if found.is_dir() else []
    return tuple(name for name in (f"{REGISTER}/{name}" for name in names) if name != PARTICIPANTS)
