"""
XML of others, read as a stream of elements: no document type, no entities, nothing fetched, bounded in every direction.

The reader calls `Watcher.began`, `Watcher.ended` and `Watcher.said` with the path of the element. A document type is
refused where it begins, before any entity could be declared, so that none can be expanded.
"""

from __future__ import annotations

from typing import Protocol
from xml.parsers import expat

from longbien.core.imports.findings import Fault, Findings

MOST_BYTES = 20_000_000
MOST_ELEMENTS = 500_000
DEEPEST = 64

Path = tuple[str, ...]


class Watcher(Protocol):
    """Who takes the elements. Names are lower case, without a prefix."""

    def began(self, path: Path, *, line: int) -> None:
        """An element begins."""

    def said(self, path: Path, text: str) -> None:
        """Text stands in an element; it may come in pieces."""

    def ended(self, path: Path) -> None:
        """An element ends."""


class _Stopped(Exception):
    """The reading ended early; what is wrong is in the findings."""


def watch(data: bytes, *, watcher: Watcher, findings: Findings) -> bool:
    """
    Read XML and tell the watcher; return whether it was read to its end.

    What is wrong is added to `findings`, with the line.
    """
    if not data.strip():
        findings.add(Fault.FILE_EMPTY)
        return False
    if len(data) > MOST_BYTES:
        findings.add(Fault.FILE_TOO_LARGE, detail=f"{MOST_BYTES:,}")
        return False
    reading = _Reading(watcher=watcher, findings=findings)
    try:
        reading.parser.Parse(data, True)
    except _Stopped:
        return False
    except expat.ExpatError as error:
        unknown = error.code in (_UNKNOWN_ENCODING, _INCORRECT_ENCODING)
        findings.add(Fault.MARKUP_ENCODING if unknown else Fault.MARKUP_BROKEN, line=error.lineno)
        return False
    except (LookupError, ValueError):  # an encoding that Python knows of, but expat cannot be given
        findings.add(Fault.MARKUP_ENCODING, line=1)
        return False
    return True


_UNKNOWN_ENCODING = expat.errors.codes[expat.errors.XML_ERROR_UNKNOWN_ENCODING]
_INCORRECT_ENCODING = expat.errors.codes[expat.errors.XML_ERROR_INCORRECT_ENCODING]


class _Reading:
    """One file being read."""

    def __init__(self, *, watcher: Watcher, findings: Findings) -> None:
        self.watcher = watcher
        self.findings = findings
        self.path: Path = ()
        self.elements = 0
        self.parser = expat.ParserCreate()
        self.parser.buffer_text = True
        self.parser.StartDoctypeDeclHandler = self._refuse
        self.parser.EntityDeclHandler = self._refuse
        self.parser.ExternalEntityRefHandler = self._refuse
        self.parser.StartElementHandler = self._began
        self.parser.EndElementHandler = self._ended
        self.parser.CharacterDataHandler = self._said

    def _refuse(self, *_: object) -> int:
        self.findings.add(Fault.DOCTYPE, line=self.parser.CurrentLineNumber)
        raise _Stopped

    def _began(self, name: str, _attributes: object) -> None:
        self.elements += 1
        if len(self.path) >= DEEPEST:
            self.findings.add(Fault.TOO_DEEP, line=self.parser.CurrentLineNumber, detail=str(DEEPEST))
            raise _Stopped
        if self.elements > MOST_ELEMENTS:
            self.findings.add(Fault.FILE_TOO_LONG, line=self.parser.CurrentLineNumber, detail=f"{MOST_ELEMENTS:,}")
            raise _Stopped
        self.path = (*self.path, name.rpartition(":")[2].lower())
        self.watcher.began(self.path, line=self.parser.CurrentLineNumber)

    def _ended(self, _name: str) -> None:
        self.watcher.ended(self.path)
        self.path = self.path[:-1]

    def _said(self, text: str) -> None:
        self.watcher.said(self.path, text)
