"""`longbien treaty proposals`, `confirm`, `refuse`: what waits for a second person, and what that person decides."""

from __future__ import annotations

import re
from argparse import Namespace
from gettext import gettext as _
from typing import TYPE_CHECKING

from longbien.commands import node
from longbien.commands.treaty.persons import officer_as, require_password
from longbien.commands.treaty.printing import print_json
from longbien.commands.words import table
from longbien.core.canonical import Json
from longbien.core.imports.findings import shown
from longbien.core.treaties.questions import WrongQuestion

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from longbien.core.officers import Officer
    from longbien.data.models import Proposal


def run(arguments: Namespace) -> int:
    """Do one of proposals, confirm, refuse."""
    node.open_records(arguments)
    return _list(arguments) if arguments.task == "proposals" else _decide(arguments)


def _list(arguments: Namespace) -> int:
    from longbien.data.models import Proposal  # noqa: PLC0415  # only after the settings are known

    waiting = Proposal.objects.filter(decision__isnull=True).select_related("authority", "proposed_by")
    found = list(waiting.order_by("proposed_at", "id"))
    if arguments.json:
        print_json({"proposals": [_object(one) for one in found]})
    elif not found:
        print(_("Nothing waits for a second person."))
    else:
        rows: list[tuple[str, ...]] = [
            (
                one.id,
                one.authority.code,
                one.subject,
                one.kind,
                str(len(one.items)),
                one.proposed_by.username,
                _short(one),
            )
            for one in found
        ]
        heads = (_("Number"), _("Authority"), _("About"), _("Kind"), _("Items"), _("Proposed by"), _("Reason"))
        print(table(rows, heads=heads))
    return 0


def _decide(arguments: Namespace) -> int:
    from longbien.actions.proposals import AlreadyDecided, OwnProposal  # noqa: PLC0415
    from longbien.readers.proposals import CONFIRM  # noqa: PLC0415

    now = node.now()
    proposal = _proposal(arguments.number)
    officer = officer_as(
        username=arguments.person,
        authority=arguments.authority or proposal.authority.code,
        permission=CONFIRM[proposal.subject],
        now=now,
    )
    require_password(username=arguments.person, file=arguments.password_file)
    try:
        _carry_out(arguments, proposal, officer=officer, now=now)
    except (OwnProposal, AlreadyDecided) as error:
        words = {
            OwnProposal.code: _("{person} proposed it; another person of {authority} decides."),
            AlreadyDecided.code: _("It was decided before."),
        }[error.code]
        raise type(error)(words.format(person=arguments.person, authority=proposal.authority.code)) from error
    words = _("Confirmed: {number}. What it says counts from now on; the journal has it.")
    if arguments.task == "refuse":
        words = _("Refused: {number}. It stays on record with the reason.")
    print(words.format(number=proposal.id))
    return 0


def _carry_out(arguments: Namespace, proposal: Proposal, *, officer: Officer, now: datetime) -> None:
    from longbien.actions import directory, treaties  # noqa: PLC0415

    of_register = proposal.subject == proposal.Subject.REGISTER
    act: Callable[..., Proposal]
    if arguments.task == "confirm":
        act = treaties.confirm if of_register else directory.confirm_entry
    else:
        act = treaties.refuse if of_register else directory.refuse_entry
    act(officer=officer, proposal_id=proposal.id, note=arguments.why, now=now)


def _proposal(number: str) -> Proposal:
    """Return the one proposal whose number begins so. Raises: WrongQuestion."""
    from longbien.data.models import Proposal  # noqa: PLC0415

    digits = number.lower()
    found: list[Proposal] = []
    if re.fullmatch("[0-9a-f]{4,32}", digits):
        found = list(Proposal.objects.filter(id__startswith=digits).select_related("authority")[:2])
    if len(found) != 1:
        words = _("NUMBER: several proposals begin with {number}; write more of it.") if found else _(
            "NUMBER: there is no proposal {number}; see `longbien treaty proposals`."
        )  # fmt: skip
        raise WrongQuestion(words.format(number=shown(number)))
    return found[0]


def _short(one: Proposal) -> str:
    reason = " ".join(one.reason.split())
    return reason if len(reason) <= 60 else reason[:59] + "…"


def _object(one: Proposal) -> dict[str, Json]:
    return {
        "number": one.id,
        "authority": one.authority.code,
        "about": one.subject,
        "kind": one.kind,
        "items": [str(item["id"]) for item in one.items],
        "proposed_by": one.proposed_by.username,
        "proposed_at": f"{one.proposed_at:%Y-%m-%dT%H:%M:%SZ}",
        "reason": one.reason,
        "source": one.source,
        "sha256": one.sha256,
    }
