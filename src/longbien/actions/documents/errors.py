"""Why a step on a document is not possible now; each code has words in `web/words.py`."""

from __future__ import annotations

from longbien.core.errors import MayNotDoThisNow


class NotADocument(MayNotDoThisNow):
    """A node sends requests of this kind; no document is made of them."""

    code = "not_a_document"


class DocumentOutdated(MayNotDoThisNow):
    """There is no document that says what the request says now, or it is another than the officer read."""

    code = "document_outdated"


class NotForTheRegister(MayNotDoThisNow):
    """The register takes real notices of our State that their addressee has received, and each once."""

    code = "not_for_the_register"


class LanguageUnknown(MayNotDoThisNow):
    """This node does not write in that language."""

    code = "language_unknown"
