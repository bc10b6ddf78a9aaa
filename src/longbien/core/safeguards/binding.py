"""
What the guide of a package says of the limits that bind the data in it: which, until when, and who consented to more.

The limits are fields of the signed acts; the guide repeats them for whoever holds the folder and reads no JSON. What a
State wrote freely is cut, put into one line, and shows marks that are not seen: it cannot pass for words of the guide.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime

from longbien.convention.safeguards.words import Passing, Retention
from longbien.core.csv_output import visible
from longbien.core.safeguards.limits import Limits

Translate = Callable[[str], str]

MOST_FREE_WORDS = 600
DAY = "%Y-%m-%d"


@dataclass(frozen=True, slots=True, kw_only=True)
class Consent:
    """
    What a State has agreed to beyond its limits.

    Args:
        onward: that the data are passed on, to `recipient`; else that they serve another purpose.
        reference: of the request for it, as its sender calls it.
        by, at: who signed the agreement, and when.
        only: names of the files it is for, where it is not for all of them.
        is_vague: it names no data by their digest, so that a person has to read what it is for.
    """

    onward: bool
    recipient: str
    reference: str
    by: str
    at: datetime
    only: tuple[str, ...] = ()
    is_vague: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Bound:
    """
    What one act released or reported, and the limits that came with it.

    Args:
        what: names of the files; empty where the data are in the words of the act.
        act: path of the act in the package.
        state, by, at: whose data they are: code of the node, who signed, and when.
        to: code of the node whose State is bound.
    """

    what: tuple[str, ...]
    act: str
    state: str
    by: str
    at: datetime
    to: str
    limits: Limits
    consents: tuple[Consent, ...] = ()


def binding_paragraphs(*, bound: tuple[Bound, ...], translate: Translate) -> tuple[str, ...]:
    """Return the paragraphs of the guide about limits; none where nothing was released."""
    _ = translate
    if not bound:
        return ()
    return (
        _("7. WHAT MAY BE DONE WITH THE DATA"),
        _(
            "The State that released the data bound them to limits, Articles 36(3) and 40(19) of the Convention. They "
            "stand in the signed acts named here, and the acts alone count. They go on binding in copies and in print: "
            "ask the authority that handed you this folder before you use the data for anything else or show them to "
            "another State."
        ),
        *(line for one in bound for line in _lines(one, _)),
    )


def _lines(one: Bound, _: Translate) -> Iterator[str]:
    names = ", ".join(_free(name) for name in one.what) or _("what is reported in the words of the act")
    head = _("%(what)s: released by %(state)s (%(by)s) on %(day)s to %(to)s, in %(act)s.")
    yield head % {
        "what": names,
        "state": one.state,
        "by": _free(one.by),
        "day": one.at.strftime(DAY),
        "to": one.to,
        "act": one.act,
    }
    yield " ".join(_limits(one.limits, one.state, _))
    for consent in one.consents:
        yield " ".join(_consent(consent, one.state, _))
    if not one.consents:
        yield _("This node has no record that %(state)s consented to more than that.") % {"state": one.state}


def _limits(limits: Limits, state: str, _: Translate) -> Iterator[str]:
    if limits.purpose:
        yield _("Purpose: %(purpose)s.") % {"purpose": _free(limits.purpose).rstrip(".")}
    passing = {
        Passing.NO: _("To be passed on to no other State."),
        Passing.CONSENT: _("To be passed on to another State only after %(state)s has consented."),
        Passing.YES: _("May be passed on to other States."),
    }
    use = {
        Passing.NO: _("To be used in no other case."),
        Passing.CONSENT: _("To be used in another case only after %(state)s has consented."),
        Passing.YES: _("May be used in other cases."),
    }
    yield passing[limits.onward] % {"state": state}
    yield use[limits.other_use] % {"state": state}
    if limits.retain_until_at is None:
        yield _("No last day of keeping was set.")
    else:
        yield _("To be kept no longer than until %(day)s.") % {"day": limits.retain_until_at.strftime(DAY)}
        erased = {
            Retention.AUTOMATIC: _("They are erased on that day."),
            Retention.CONFIRMED: _("They are then erased after two persons have agreed."),
        }
        yield erased[limits.retention]
    if limits.confidential_until_at is not None:
        yield _("Confidential until %(day)s.") % {"day": limits.confidential_until_at.strftime(DAY)}
    handling = {
        "lead_only": _("A lead only, not evidence."),
        "case_only": _("For the officers of the case alone."),
        "children": _("They concern a child."),
    }
    if limits.handling:
        yield handling.get(limits.handling, _free(limits.handling))
    if limits.words:
        yield _("In the words of %(state)s: “%(words)s”") % {"state": state, "words": _free(limits.words)}


def _consent(consent: Consent, state: str, _: Translate) -> Iterator[str]:
    words = (
        _("%(state)s consented on %(day)s (%(by)s, request %(reference)s) that they are passed on to: %(recipient)s.")
        if consent.onward
        else _("%(state)s consented on %(day)s (%(by)s, request %(reference)s) that they serve another purpose.")
    )
    yield words % {
        "state": state,
        "day": consent.at.strftime(DAY),
        "by": _free(consent.by),
        "reference": _free(consent.reference),
        "recipient": _free(consent.recipient),
    }
    if consent.only:
        yield _("It is for these alone: %(what)s.") % {"what": ", ".join(_free(name) for name in consent.only)}
    if consent.is_vague:
        yield _("It names no data by their SHA-256: read the request to see which data it is for.")


def _free(text: str) -> str:
    line = " ".join(visible(text).split())
    return line if len(line) <= MOST_FREE_WORDS else f"{line[:MOST_FREE_WORDS]} […]"
