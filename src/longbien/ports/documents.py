"""Documents to be printed and kept, as PDF. Ends: Typst, and none at all."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from longbien.core.errors import CouldNotReach


class NoDocumentMade(CouldNotReach):
    """The document could not be made."""

    code = "no_document_made"
    permanent = True


@dataclass(frozen=True, slots=True)
class Document:
    """
    What is to be printed.

    Args:
        template: name of a template that the end knows, such as `status`.
        language: BCP 47 code of its words; it decides the direction and the typefaces.
        data: what the template shows; JSON values only. Text stays text, whatever it holds; a character that no
            typeface has is shown as its number.
        made_at: the moment that the document bears; aware, UTC.
    """

    template: str
    language: str
    data: Mapping[str, object]
    made_at: datetime


@dataclass(frozen=True, slots=True)
class Printed:
    """
    A document as it was made.

    Args:
        pdf: its bytes.
        typefaces: names of the faces in it, by name.
        by_number: characters that no typeface of this node has; they stand in it as `[U+4E2D]`.
    """

    pdf: bytes
    typefaces: tuple[str, ...]
    by_number: tuple[str, ...]


class Documents(Protocol):
    """Sets documents in type. The same document gives the same bytes."""

    def pdf(self, document: Document) -> bytes:
        """
        Return the document as PDF.

        Raises:
            NoDocumentMade: there is no such template, or it could not be set.
        """

    def printed(self, document: Document) -> Printed:
        """Return the document as PDF, with what is to be said of it. Raises: NoDocumentMade, as `pdf`."""

    def by_number(self, said: object) -> tuple[str, ...]:
        """Return the characters of a text, or of JSON values with texts, that a document would show by number."""


class NoDocuments:
    """The end of a node that makes no documents."""

    def pdf(self, document: Document) -> bytes:
        """Make none. Raises: NoDocumentMade."""
        raise NoDocumentMade(f"this node makes no documents, so not {document.template!r}")

    def printed(self, document: Document) -> Printed:
        """Make none. Raises: NoDocumentMade."""
        return Printed(pdf=self.pdf(document), typefaces=(), by_number=())

    def by_number(self, said: object) -> tuple[str, ...]:
        """Return none: nothing is shown at all."""
        return ()
