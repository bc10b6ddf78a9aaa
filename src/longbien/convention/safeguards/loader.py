"""The safeguards, read once and checked whole against the other law files."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from longbien.convention.errors import Finding, LawFileError
from longbien.convention.places import Words
from longbien.convention.safeguards.checks import FILE, check_safeguards
from longbien.convention.safeguards.lawfile import safeguards_file
from longbien.convention.safeguards.values import Safeguards
from longbien.convention.types import Convention
from longbien.convention.yamlfile import open_law_file


@cache
def load_safeguards() -> Safeguards:
    """Return the safeguards as shipped, read at the first call only; raises `LawFileError`."""
    from longbien.convention.loader import load  # noqa: PLC0415 - which names every string of the law, these too

    return read_safeguards(folder=files("longbien.convention"), law=load())


def read_safeguards(*, folder: Path | Traversable, law: Convention) -> Safeguards:
    """Return the safeguards written in a folder. Raises: LawFileError: it names every fault."""
    findings: list[Finding] = []
    read = safeguards_file(open_law_file(folder=folder, file=FILE, findings=findings))
    if not findings:
        findings.extend(check_safeguards(safeguards=read, law=law))
    if findings:
        raise LawFileError(findings=findings)
    return read


def safeguard_words() -> Iterator[Words]:
    """Yield every string of the shipped safeguards that must be translated, with its place."""
    safeguards = load_safeguards()
    for line in fields(safeguards):
        value = getattr(safeguards, line.name)
        for one in value if isinstance(value, tuple) else (value,):
            if is_dataclass(one):
                yield from _words(one, item=str(getattr(one, "id", line.name)))


def _words(one: object, *, item: str) -> Iterator[Words]:
    for line in fields(one):  # type: ignore[arg-type]  # asked for by the caller
        if line.metadata.get("translated"):
            yield Words(file=FILE, item=item, field=line.name, text=getattr(one, line.name))
