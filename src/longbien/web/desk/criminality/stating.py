"""The form in which conduct is stated: which elements it asks about, what stands in it, and what was posted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from django.http import QueryDict

from longbien.convention.loader import load
from longbien.convention.national.values import NationalLaw, NationalOffence
from longbien.convention.statements import Offence
from longbien.convention.words import Form
from longbien.core.canonical import Json
from longbien.core.dual_criminality.conduct import Conduct, Shown

OTHER: Final = "other.serious_crime"
MAIN, PREDICATE = "", "p."
LAUNDERING: Final = "art17"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One element of the form. `own`: an element of the recorded law that no article of the Convention names."""

    name: str
    element: str
    text: str
    own: bool
    chosen: str
    remark: str


def fields_in(said: Mapping[str, object], *, prefix: str = MAIN) -> tuple[str, ...]:
    """Return the fields of conduct that were ticked and are known, in the order of the law files."""
    ticked = said.getlist(f"{prefix}field") if isinstance(said, QueryDict) else []
    known = (*(one.id for one in load().offences), OTHER)
    return tuple(one for one in known if one in ticked)


def elements_for(*, fields: tuple[str, ...], law: NationalLaw | None) -> dict[str, tuple[str, bool]]:
    """
    Return the elements to be asked about: id → (words, whether it is the State's own).

    Those of the articles chosen come first, then what the recorded law of the State turns on besides.
    """
    words = dict(pair for offence in load().offences for pair in worded(offence))
    own = {one.id: one.text for one in law.own_elements} if law else {}
    asked = [name for offence in load().offences if offence.id in fields for name, _text in worded(offence)]
    turned_on = [element for offence in (law.offences if law else ()) for element in _named(offence)]
    return {one: (words.get(one) or own.get(one, one), one in own) for one in dict.fromkeys((*asked, *turned_on, *own))}


def worded(offence: Offence) -> Iterator[tuple[str, str]]:
    """Yield id and words of what an offence of the Convention is made of, and of what a State may add or leave out."""
    yield from ((one.id, one.text) for one in offence.elements)
    yield from ((one.id, one.text) for one in offence.optional_conditions)


def lines(*, fields: tuple[str, ...], law: NationalLaw | None, stated: Conduct | None, prefix: str) -> tuple[Line, ...]:
    """Return the lines of the form, with what was stated before."""
    before = {one.element: one for one in stated.stated} if stated else {}
    return tuple(
        Line(
            name=f"{prefix}{element}",
            element=element,
            text=text,
            own=own,
            chosen=before[element].shown.value if element in before else Shown.NOT_STATED.value,
            remark=before[element].remark if element in before else "",
        )
        for element, (text, own) in elements_for(fields=fields, law=law).items()
    )


def posted_conduct(said: QueryDict, *, law: NationalLaw | None) -> dict[str, Json]:
    """Return the conduct as it was posted, for the action to judge."""
    conduct = _posted(said, law=law, prefix=MAIN)
    predicate = fields_in(said, prefix=PREDICATE)
    if LAUNDERING in fields_in(said) and predicate:
        conduct["predicate"] = {
            "conduct": _posted(said, law=law, prefix=PREDICATE),
            "place": said.get(f"{PREDICATE}place", "").strip().upper(),
        }
    return conduct


def _posted(said: QueryDict, *, law: NationalLaw | None, prefix: str) -> dict[str, Json]:
    fields = fields_in(said, prefix=prefix)
    form = said.get(f"{prefix}form", Form.COMMITTED.value)
    stated: list[Json] = []
    for element in elements_for(fields=fields, law=law):
        shown = said.get(f"{prefix}s.{element}", Shown.NOT_STATED.value)
        remark = said.get(f"{prefix}r.{element}", "").strip()
        if shown != Shown.NOT_STATED.value or remark:
            stated.append({"element": element, "shown": shown, "remark": remark})
    return {"fields": list(fields), "stated": stated, "form": form}


def _named(offence: NationalOffence) -> Iterator[str]:
    for choice in offence.requires:
        yield from choice
    yield from offence.excludes
