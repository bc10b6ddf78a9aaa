"""
The instruments alone, for a command that has to answer at once.

They are held against the form of their file only. The law as a whole is checked where a node starts and in
`make check`; whoever needs kinds or offences besides takes `loader.load`.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from longbien.convention.errors import Finding, LawFileError
from longbien.convention.instrumentfile import instrument
from longbien.convention.statements import Instrument
from longbien.convention.yamlfile import open_law_file


@cache
def load_instruments() -> tuple[Instrument, ...]:
    """Return the instruments as shipped, read at the first call only; raises `LawFileError`."""
    findings: list[Finding] = []
    file = open_law_file(folder=files("longbien.convention"), file="instruments.yaml", findings=findings)
    found = tuple(instrument(one) for one in file.entries("instruments"))
    file.finish()
    if findings:
        raise LawFileError(findings=findings)
    return found
