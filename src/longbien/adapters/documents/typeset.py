"""
Documents set in type by Typst: templates and typefaces lie beside this file, nothing is fetched.

The data come to the template as JSON, never as Typst source: `#` and `[` in a name stay what they are. Only our own
typefaces are used, so that the same document gives the same bytes on every machine. What they cannot show is shown as
its number: one foreign letter must not keep a document from being made.
"""

from __future__ import annotations

import json
from importlib.resources import as_file, files
from pathlib import Path

import typst

from longbien.adapters.documents.characters import Ways, showable
from longbien.ports.documents import Document, NoDocumentMade

#: Archival, tagged, and readable by machines for the blind: ISO 19005-2 level A, ISO 14289-1.
STANDARDS: list[typst.PDFStandard] = ["a-2a", "ua-1"]
HERE = "longbien.adapters.documents"


class TypesetDocuments:
    """The end that makes documents with Typst."""

    def pdf(self, document: Document) -> bytes:
        """
        Return the document as PDF/A-2a and PDF/UA-1.

        Raises:
            NoDocumentMade: there is no such template, or it could not be set.
        """
        if not document.template.isidentifier():
            raise NoDocumentMade(f"no template is called {document.template!r}")
        with as_file(files(HERE)) as folder:
            source = folder / "templates" / f"{document.template}.typ"
            if not source.is_file():
                raise NoDocumentMade(f"no template is called {document.template!r}")
            fault: RuntimeError | None = None
            for way in Ways:
                try:
                    return _set(document, way=way, source=source, folder=folder)
                except RuntimeError as error:
                    fault = error
        raise NoDocumentMade(f"{document.template!r} could not be set: {fault}") from fault


def _set(document: Document, *, way: Ways, source: Path, folder: Path) -> bytes:
    made_on = document.made_at.date()
    told = {
        "language": document.language,
        "made_on": {"year": made_on.year, "month": made_on.month, "day": made_on.day},
        **{name: showable(value, way=way) for name, value in document.data.items()},
    }
    return typst.compile(
        source,
        root=folder / "templates",
        font_paths=[folder / "fonts"],
        ignore_system_fonts=True,
        format="pdf",
        sys_inputs={"data": json.dumps(told, ensure_ascii=False)},
        pdf_standards=STANDARDS,
        timestamp=int(document.made_at.timestamp()),
    )
