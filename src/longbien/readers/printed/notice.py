"""A kind that no node sends, as a document to the depositary, the Conference or its secretariat."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop, override

from longbien.convention.types import Kind
from longbien.convention.words import Addressee
from longbien.data.models import Request
from longbien.ports.documents import Document
from longbien.readers.printed.sheets import Line, Sheet, answers, document, law_of
from longbien.readers.wording import spoken_day, words

ADDRESSEES = {
    Addressee.DEPOSITARY: gettext_noop("The Secretary-General of the United Nations, depositary"),
    Addressee.CONFERENCE: gettext_noop("The Conference of the States Parties, through its secretariat"),
    Addressee.SECRETARIAT: gettext_noop("The secretariat of the Conference of the States Parties"),
}


def notice(*, request: Request, kind: Kind, state: str, language: str, now: datetime) -> Document:
    """
    Return the document that a notice becomes.

    Args:
        request: with its authority loaded.
        state: the name of our State.
        language: a code of `languages()`; of the words around what people typed, which stays as typed.
        now: the day that the paper bears.
    """
    with override(language):
        sheet = Sheet(
            title=words(kind.title),
            law=law_of(kind, request=request),
            sender=(state, request.authority.name),
            recipient=(addressee_words(kind),),
            head=(
                Line(label=_("Our reference"), text=request.reference),
                Line(label=_("Date"), text=spoken_day(now.date())),
            ),
            parts=(replace(answers(kind=kind, elements=request.elements), title=_("What is notified")),),
            signed_by=(_("Name and office"), _("Place and date"), _("Signature and seal")),
        )
        return document(sheet=sheet, request=request, language=language, made_at=now)


def addressee_words(kind: Kind) -> str:
    """Return to whom a kind speaks that no node sends, in the language in use."""
    return _(ADDRESSEES[kind.addressee])
