"""The story of a package in plain words, for someone who reads and does not compute.

It says nothing that is not in acts, receipts and custody events; the signed files count, this text only helps to read
them.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from datetime import datetime

from longbien.core.canonical import moment
from longbien.core.evidence.custody import CustodyEvent
from longbien.core.exchange.acts import Act
from longbien.core.exchange.receipts import Receipt
from longbien.core.lines import one_line

Translate = Callable[[str], str]


def _marked(text: str) -> str:
    """Mark a text for translation; it is translated where it is used."""
    return text


# One template per custody event, so that each language can say it in its own order.
_EVENTS = {
    "added": _marked("%(who)s handed in the file %(name)s"),
    "released": _marked("%(who)s released the file %(name)s"),
    "sent": _marked("%(who)s sent the file %(name)s"),
    "received": _marked("%(who)s received the file %(name)s"),
    "opened": _marked("%(who)s opened the file %(name)s"),
    "downloaded": _marked("%(who)s downloaded the file %(name)s"),
    "packed": _marked("%(who)s put the file %(name)s into a package"),
    "erased": _marked("%(who)s erased the file %(name)s"),
}


def story_text(
    *,
    node: str,
    case: str,
    acts: Iterable[Act],
    receipts: Iterable[Receipt],
    custody: Iterable[CustodyEvent],
    overtaken: Collection[str] = (),
    translate: Translate = str,
    name_of: Translate = str,
) -> str:
    """
    Return the story, one line per act, receipt and custody event, in the order of their moments.

    Args:
        node: that makes the package.
        case: its reference.
        acts, receipts, custody: as read from the signed bytes.
        overtaken: ids of the acts that do not count.
        translate: a gettext-like function.
        name_of: gives the name, in the reader's language, of the code of an act, kind or evidence.
    """
    _ = translate
    lines = [*_of_acts(acts, overtaken, _, name_of), *_of_receipts(receipts, _, name_of), *_of_custody(custody, _)]
    ordered = sorted(lines, key=lambda line: line[0])
    head = _("The story of case %(case)s, as the node %(node)s recorded it") % {"case": case, "node": node}
    note = _(
        "All times are UTC, from the clocks of the nodes. What counts is in the signed files beside this one; "
        "HOW-TO-CHECK.txt says how to check them."
    )
    return "\n".join([head, "", note, "", *(f"{moment(at)}  {one_line(words)}" for at, words in ordered), ""])


def _of_acts(
    acts: Iterable[Act], overtaken: Collection[str], _: Translate, name_of: Translate
) -> Iterator[tuple[datetime, str]]:
    for act in acts:
        yield (
            act.made_at,
            _("%(person)s (%(role)s), %(authority)s, %(node)s: %(act)s, %(kind)s, to %(to)s. Act %(id)s, %(mode)s")
            % {
                "person": act.person.name,
                "role": act.person.role,
                "authority": act.sender.authority,
                "node": act.sender.node,
                "act": name_of(act.act),
                "kind": name_of(act.kind),
                "to": act.recipient.node,
                "id": act.id,
                "mode": act.mode.value,
            },
        )
        if act.id in overtaken:
            yield act.made_at, _("it crossed another act on the way, or was refused there, and does not count")
        for part in act.parts:
            values = {"name": part.name, "size": part.size, "sha256": part.sha256}
            yield act.made_at, _("with it the file %(name)s, %(size)s bytes, SHA-256 %(sha256)s") % values


def _of_receipts(receipts: Iterable[Receipt], _: Translate, name_of: Translate) -> Iterator[tuple[datetime, str]]:
    for receipt in receipts:
        values = {
            "issuer": receipt.issuer,
            "evidence": name_of(receipt.evidence.value),
            "id": receipt.message.id,
            "series": receipt.series,
        }
        yield receipt.at, _("%(issuer)s gave a receipt, number %(series)s: %(evidence)s. Act %(id)s") % values


def _of_custody(custody: Iterable[CustodyEvent], _: Translate) -> Iterator[tuple[datetime, str]]:
    for event in custody:
        who = ", ".join(part for part in (event.person, event.authority, event.node) if part)
        words = _(_EVENTS[event.what]) % {"who": who, "name": event.item.name}
        using = _("using %(software)s %(version)s") % {"software": event.software, "version": event.software_version}
        yield event.at, "; ".join(part for part in (words, using, event.result) if part)
