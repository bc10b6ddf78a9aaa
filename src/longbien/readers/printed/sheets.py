"""
What both printed papers are made of: one template, `paper`, which shows heads, answers, tables and lines to sign.

Every page bears the reference, its number, and, where the request is an exercise, that it is one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import datetime

from django.conf import settings
from django.utils.translation import gettext as _

from longbien.convention.errors import UnknownLawItem
from longbien.convention.loader import load
from longbien.convention.types import Kind
from longbien.convention.words import Widget
from longbien.core.safeguards.masking import without_protected
from longbien.data.models import Request
from longbien.ports.documents import Document
from longbien.readers.wording import citation, listed, shown, words

TEMPLATE = "paper"


@dataclass(frozen=True, kw_only=True)
class Line:
    """One answer: what was asked, under which provision, and what is said. `is_code`: set left to right, as typed."""

    label: str
    text: str
    note: str = ""
    is_code: bool = False


@dataclass(frozen=True, kw_only=True)
class Part:
    """A part of a paper, with answers under one another, or a table."""

    title: str
    lines: tuple[Line, ...] = ()
    head: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    words: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """A whole paper. `signed_by` are the lines that a hand fills in; empty where none signs."""

    title: str
    law: str
    sender: tuple[str, ...]
    recipient: tuple[str, ...]
    head: tuple[Line, ...]
    parts: tuple[Part, ...]
    signed_by: tuple[str, ...] = field(default=())


def document(*, sheet: Sheet, request: Request, language: str, made_at: datetime) -> Document:
    """Return the sheet as it goes to the end that sets it in type; call it in that language."""
    data: Mapping[str, object] = {
        **asdict(sheet),
        "to_word": _("To"),
        "from_word": _("From"),
        "author": request.authority.name,
        "reference": request.reference,
        "exercise": _("Exercise. This paper has no legal effect.") if request.mode == "exercise" else "",
    }
    return Document(template=TEMPLATE, language=language, data=data, made_at=made_at)


def answers(*, kind: Kind, elements: Mapping[str, object], with_protected: bool = False) -> Part:
    """
    Return what the request says, in the order of the kind, without what it leaves open.

    Args:
        with_protected: what identifies persons who are to be protected stands in it too: for the authorities between
            which the request goes, and for nobody else.
    """
    said = elements if with_protected else without_protected(kind_id=kind.id, elements=elements)
    left_out = any(elements[name] for name in elements.keys() - said.keys())
    return Part(
        title="",
        lines=tuple(_answers(kind=kind, elements=said)),
        words=(_("What identifies a person who is to be protected is left out of this paper."),) if left_out else (),
    )


def law_of(kind: Kind, *, request: Request) -> str:
    """Return the instrument and the provisions on which a request rests; a generic basis with the name it was given."""
    title = instrument_title(request.legal_basis)
    named = request.basis_named
    if named:
        articles = [citation(str(one)) for one in named.get("articles", ())]
        said = listed((str(named.get("title", "")), *articles))
        return _("%(basis)s, named by the requesting State: %(named)s") % {"basis": title, "named": said}
    return listed((title, *map(citation, kind.article_paragraphs)))


def instrument_title(instrument_id: str) -> str:
    """Name an instrument; one that the law files of this release no longer have keeps its code."""
    try:
        return words(load().instrument(instrument_id=instrument_id).title)
    except UnknownLawItem:
        return instrument_id


def languages() -> Sequence[str]:
    """Return the codes of the languages in which this node can write."""
    return [code for code, _name in settings.LANGUAGES]


def _answers(*, kind: Kind, elements: Mapping[str, object]) -> Iterator[Line]:
    for element in kind.elements:
        text = shown(field=element, value=elements.get(element.id))
        if text:
            yield Line(
                label=words(element.label),
                note=citation(element.article),
                text=text,
                is_code=element.widget is Widget.IDENTIFIERS,
            )
