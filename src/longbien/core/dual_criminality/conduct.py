"""
What the stated facts show, element by element.

An element is an id of the law files, of the recorded law of a State, or one that the case brings with it (then it has
`words`). What nobody spoke of is *not stated*; it is not the same as *not shown*.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from longbien.convention.words import Form


class Shown(StrEnum):
    """What the facts say of an element. `not_shown` is knowledge: they say that it was not so."""

    SHOWN = "shown"
    NOT_SHOWN = "not_shown"
    NOT_STATED = "not_stated"


@dataclass(frozen=True, kw_only=True)
class Stated:
    """
    What the facts say of one element.

    Args:
        element: its id.
        shown: what they say.
        remark: the sentence of the facts on which that rests.
        words: what the element means, where no law file has its id.
    """

    element: str
    shown: Shown
    remark: str = ""
    words: str = ""


@dataclass(frozen=True, kw_only=True)
class Conduct:
    """
    Conduct as the requesting State states it.

    Args:
        fields: where it belongs: offences of the Convention (`art7`), or fields of other crimes (`other.kidnapping`).
            They serve one purpose: to ask whether a law is recorded as complete for all of them.
        stated: what is said of elements. Of an element said to be both shown and not shown, nothing is known.
        form: committed, or one of the forms of art. 19. For attempt and preparation, `stated` is what was aimed at.
        predicate: for laundering, the offence that brought the proceeds; None where nothing was said of it.
    """

    fields: tuple[str, ...]
    stated: tuple[Stated, ...]
    form: Form = Form.COMMITTED
    predicate: Predicate | None = None


@dataclass(frozen=True, kw_only=True)
class Predicate:
    """The offence that brought the proceeds. `place` is the code of the State where it was done; empty if not known."""

    conduct: Conduct
    place: str = ""
