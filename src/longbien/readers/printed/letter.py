"""Any request that was sent or has come, as a letter: what it says, what became of it, and how to check it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop, override

from longbien.convention.errors import UnknownLawItem
from longbien.convention.loader import load
from longbien.convention.types import Kind
from longbien.core.overlays import ground_of
from longbien.data.models import Act, Receipt, Request
from longbien.ports.documents import Document
from longbien.readers.printed.sheets import Line, Part, Sheet, answers, document, law_of
from longbien.readers.timeline import receipts_by_message
from longbien.readers.wording import citation, shown, spoken, spoken_day, words

RECEIPTS = {
    "submission_accepted": gettext_noop("Taken for sending"),
    "submission_rejected": gettext_noop("Not taken for sending"),
    "relayed": gettext_noop("Received by the receiving node, not yet complete"),
    "relay_rejected": gettext_noop("Refused by the receiving node"),
    "relay_failed": gettext_noop("Could not be handed over"),
    "delivered": gettext_noop("Stored by the receiving node"),
    "not_delivered": gettext_noop("Not stored by the receiving node"),
    "retrieved": gettext_noop("Opened by a person"),
    "not_retrieved": gettext_noop("Not opened by a person"),
}
PRIORITIES = {
    "routine": gettext_noop("Routine"),
    "urgent": gettext_noop("Urgent"),
    "emergency": gettext_noop("Emergency"),
}


def letter(
    *,
    request: Request,
    kind: Kind,
    states: dict[str, str],
    language: str,
    now: datetime,
    with_protected: bool = False,
) -> Document:
    """
    Return a request as the other State reads it, its receipts, and how to verify them.

    Args:
        request: sent or received, with its authorities loaded.
        states: node → name of its State.
        language: a code of `languages()`.
        now: the moment up to which it tells what happened.
        with_protected: for the authorities between which the request went alone; a provider, a court and another
            authority get it without what identifies persons who are to be protected.
    """
    ours, theirs = request.authority, request.their_authority
    assert theirs is not None  # noqa: S101 - what was sent or has come has two sides
    sides = [(states.get(one.node, one.node), one.name) for one in (ours, theirs)]
    sender, recipient = sides if request.direction == Request.Direction.OUTGOING else sides[::-1]
    acts = list(request.acts.all())
    with override(language):
        said = answers(kind=kind, elements=request.elements, with_protected=with_protected)
        sheet = Sheet(
            title=words(kind.title),
            law=law_of(kind, request=request),
            sender=sender,
            recipient=recipient,
            head=tuple(_head(request, opening=acts[0], now=now)),
            parts=(
                replace(said, title=_("The request")),
                *_later(acts[1:], kind=kind),
                _receipts(request, acts=acts, states=states),
                _checking(acts),
            ),
        )
        return document(sheet=sheet, request=request, language=language, made_at=now)


def _head(request: Request, *, opening: Act, now: datetime) -> Iterator[Line]:
    yield Line(label=_("Our reference"), text=request.reference)
    if request.their_reference:
        yield Line(label=_("Their reference"), text=request.their_reference)
    yield Line(label=_("Signed in the exchange"), text=f"{spoken(opening.made_at)} · {opening.person_name}")
    yield Line(label=_("Priority"), text=_(PRIORITIES.get(request.priority, request.priority)))
    yield Line(label=_("Printed"), text=spoken_day(now.date()))


def _later(acts: list[Act], *, kind: Kind) -> Iterator[Part]:
    """Yield what followed the request, act by act; what was overtaken does not count and is left out."""
    for act in acts:
        if act.counts:
            yield Part(title=_title(act), lines=tuple(_said(act, kind=kind)))


def _said(act: Act, *, kind: Kind) -> Iterator[Line]:
    yield Line(label=_("By"), text=f"{act.person_name} · {act.node} · {spoken(act.made_at)}")
    try:
        fields = load().act(act_id=act.act).fields
    except UnknownLawItem:  # of a later release; its bytes are in the package
        return
    for field in fields:
        value = act.body.get(field.id)
        if value not in (None, "", []):
            text = _ground(kind, str(value)) if field.widget == "ground" else shown(field=field, value=value)
            yield Line(label=words(field.label), text=text)


def _title(act: Act) -> str:
    try:
        return words(load().act(act_id=act.act).label)
    except UnknownLawItem:
        return act.act


def _ground(kind: Kind, ground_id: str) -> str:
    try:
        found = ground_of(kind, ground_id=ground_id)
    except UnknownLawItem:  # of a later release
        return ground_id
    return f"{citation(found.article)}: {words(found.text)}"


def _receipts(request: Request, *, acts: list[Act], states: dict[str, str]) -> Part:
    by_act = receipts_by_message(request=request)
    return Part(
        title=_("Receipts"),
        head=(_("About"), _("What it proves"), _("Signed by the node of"), _("When")),
        rows=tuple(_row(act, one, states) for act in acts for one in by_act.get(act.id, ())),
        words=(_("Each receipt is signed by the node that knows it; a node cannot sign for another."),),
    )


def _row(act: Act, receipt: Receipt, states: dict[str, str]) -> tuple[str, ...]:
    proves = _(RECEIPTS.get(receipt.evidence, receipt.evidence))
    reason = f" ({receipt.reason})" if receipt.reason else ""
    return (_title(act), proves + reason, states.get(receipt.issuer, receipt.issuer), spoken(receipt.at))


def _checking(acts: list[Act]) -> Part:
    return Part(
        title=_("How to verify"),
        words=(
            _("This letter is a printed view. What was signed is the act itself, in the package of this request."),
            _(
                "Ask either authority for the package, take the trust file of both nodes from elsewhere, and run: "
                "longbien verify PACKAGE --trust trust.json"
            ),
            _("The package must hold acts with these digests (SHA-256):"),
        ),
        lines=tuple(Line(label=_title(act), text=act.sha256, is_code=True) for act in acts),
    )
