"""
Documents set in type by Typst: templates and typefaces lie beside this file, nothing is fetched.

The data come to the template as JSON, never as Typst source: `#` and `[` in a name stay what they are. Our own
typefaces come first, so that the same document gives the same bytes on every machine; those that a node has besides
show what ours lack, and nothing else. What no typeface has is shown as its number: one foreign letter must not keep a
document from being made.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import replace
from functools import cache, cached_property
from importlib.resources import as_file, files
from pathlib import Path

import typst

from longbien.adapters.documents.characters import Showing, Ways, can_be_looked_for, named_in, showable
from longbien.adapters.documents.further import Face, Further, beside_ours
from longbien.adapters.documents.written import written
from longbien.ports.documents import Document, NoDocumentMade, Printed

#: Archival, tagged, and readable by machines for the blind: ISO 19005-2 level A, ISO 14289-1. A paper carries its words
#: as a file besides, which part 3 of ISO 19005 allows and part 2 does not.
STANDARDS: list[typst.PDFStandard] = ["a-2a", "ua-1"]
WITH_WORDS: list[typst.PDFStandard] = ["a-3a", "ua-1"]
PAPER = "paper"
HERE = "longbien.adapters.documents"
_EMBEDDED = re.compile(rb"/FontName\s*/[A-Z]{6}\+([A-Za-z0-9._-]+)")
_TIMES = 3  # that each way is tried: each time without what could not be set before
_MOST_LOOKED_FOR = 400  # different characters of one document that are asked of further typefaces


class TypesetDocuments:
    """The end that makes documents with Typst. `folders` hold typefaces for characters that ours lack."""

    def __init__(self, *, folders: Iterable[Path] = ()) -> None:
        self._folders = tuple(folders)

    def pdf(self, document: Document) -> bytes:
        """Return the document as PDF/A and PDF/UA-1. Raises: NoDocumentMade."""
        return self.printed(document).pdf

    def printed(self, document: Document) -> Printed:
        """
        Return the document as PDF/A and PDF/UA-1, the typefaces in it, and what is shown by number.

        Raises:
            NoDocumentMade: there is no such template, or it could not be set.
        """
        if not document.template.isidentifier():
            raise NoDocumentMade(f"no template is called {document.template!r}")
        with ExitStack() as stack:
            folder = stack.enter_context(as_file(files(HERE)))
            source = folder / "templates" / f"{document.template}.typ"
            if not source.is_file():
                raise NoDocumentMade(f"no template is called {document.template!r}")
            more = self._faces(document.data)
            fonts = _fonts(str(folder / "fonts"))
            if more:
                fonts = _together(folder / "fonts", stack.enter_context(beside_ours(more.values())))
            return _printed(document, more=more, source=source, fonts=fonts)

    def by_number(self, said: object) -> tuple[str, ...]:
        """Return the characters that a document would show by number; it shows some more so where marks clash."""
        return Showing(more=frozenset(self._faces(said))).unshown(said)

    def _faces(self, data: object) -> dict[str, Face]:
        wanted = [one for one in Showing().unshown(data) if can_be_looked_for(one)]
        return self._further.faces(wanted[:_MOST_LOOKED_FOR]) if wanted and self._folders else {}

    @cached_property
    def _further(self) -> Further:
        with as_file(files(HERE)) as folder:
            return Further(folders=self._folders, ours=_fonts(str(folder / "fonts")).families())


@cache
def _fonts(folder: str) -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, font_paths=[folder])


def _together(*folders: Path) -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, font_paths=list(folders))


def _printed(document: Document, *, more: Mapping[str, Face], source: Path, fonts: typst.Fonts) -> Printed:
    """Set a document, each time with less of what hinders it, until it can be set. Raises: NoDocumentMade."""
    families = sorted({face.family for face in more.values()})
    ways = [Showing(way=way, more=frozenset(more)) for way in Ways for _time in range(_TIMES)]
    fault: RuntimeError | None = None
    less: frozenset[str] = frozenset()
    for each in ways:
        showing = replace(each, less=less)
        try:
            pdf = _set(document, showing=showing, families=families, source=source, fonts=fonts)
        except RuntimeError as error:
            fault = error
            less |= _hindering(error)
        else:
            return Printed(pdf=pdf, typefaces=_typefaces(pdf), by_number=showing.unshown(document.data))
    raise NoDocumentMade(f"{document.template!r} could not be set: {fault}") from fault


def _hindering(error: RuntimeError) -> frozenset[str]:
    named = named_in(error.diagnostic) if isinstance(error, typst.TypstError) else frozenset()
    return frozenset(one for one in named if not one.isascii())


def _set(document: Document, *, showing: Showing, families: Sequence[str], source: Path, fonts: typst.Fonts) -> bytes:
    made_on = document.made_at.date()
    told = {
        "language": document.language,
        "made_on": {"year": made_on.year, "month": made_on.month, "day": made_on.day},
        "typefaces": families,
        **{name: showable(value, showing=showing) for name, value in document.data.items()},
    }
    is_paper = document.template == PAPER
    return typst.compile(
        source,
        root=source.parent,
        font_paths=fonts,
        ignore_system_fonts=True,
        format="pdf",
        sys_inputs={
            "data": json.dumps(told, ensure_ascii=False),
            **({"written": written(document.data)} if is_paper else {}),
        },
        pdf_standards=WITH_WORDS if is_paper else STANDARDS,
        timestamp=int(document.made_at.timestamp()),
    )


def _typefaces(pdf: bytes) -> tuple[str, ...]:
    """Return the names of the faces that are in a document, as the document itself says."""
    return tuple(sorted({found.decode("ascii") for found in _EMBEDDED.findall(pdf)}))
