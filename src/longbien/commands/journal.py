"""`longbien journal`: where the journal stands, and a check of all of it. Status 1 when something does not hold."""

from __future__ import annotations

import json
from argparse import ArgumentParser, Namespace
from gettext import gettext as _

from longbien.commands import node
from longbien.commands.words import add_task


def add_arguments(parser: ArgumentParser) -> None:
    """Say what can be asked of the journal."""
    tasks = parser.add_subparsers(dest="task", metavar="TASK", required=True)
    add_task(
        tasks, "status", _("size, newest signed head, who cosigned it, who does not and why, whether it is halted")
    ).add_argument("--json", action="store_true", help=_("print one JSON object"))
    add_task(tasks, "check", _("check records, tiles and signed heads against each other"))
    resume = add_task(tasks, "resume", _("sign again after a witness was found ahead of us"))
    resume.add_argument(
        "--because", metavar="TEXT", required=True, help=_("what was decided, and by whom; kept in the journal")
    )


def run(arguments: Namespace) -> int:
    """Do one of status, check, resume."""
    node.open_records(arguments)
    if arguments.task == "resume":
        return _resume(arguments)
    return _status(arguments) if arguments.task == "status" else _check()


def _status(arguments: Namespace) -> int:
    from longbien.readers.journal import journal_status  # noqa: PLC0415  # only after the settings are known

    status = journal_status()
    signed_at = f"{status.signed_at:%Y-%m-%dT%H:%M:%SZ}" if status.signed_at else None
    if arguments.json:
        print(json.dumps({
            "numbered": status.numbered, "waiting": status.waiting, "erased": status.erased, "size": status.size,
            "root": status.root, "signed_at": signed_at, "cosigned_by": status.cosigned_by,
            "halted_because": status.halted_because, "suspects": status.suspects,
            "troubles": [
                {"witness": one.witness, "since": f"{one.since_at:%Y-%m-%dT%H:%M:%SZ}", "code": one.code}
                for one in status.troubles
            ],
        }))  # fmt: skip
        return 0
    print(_("Records: {numbered} numbered, {waiting} waiting for a number, {erased} erased.").format(
        numbered=status.numbered, waiting=status.waiting, erased=status.erased
    ))  # fmt: skip
    if status.halted_because:
        print(
            _(
                "HALTED, nothing is signed: {why}. An overseer decides; then: longbien journal resume --because TEXT"
            ).format(why=status.halted_because)
        )
    if status.suspects:
        print(_("Heads kept as proof of a contradiction: {count}.").format(count=status.suspects))
    if not status.size:
        print(_("No head has been signed yet."))
        return 0
    print(_("Newest head: size {size}, root {root}, signed {at}.").format(
        size=status.size, root=status.root, at=signed_at
    ))  # fmt: skip
    print(_("Cosigned by: {witnesses}.").format(witnesses=", ".join(status.cosigned_by) or _("nobody yet")))
    for trouble in status.troubles:
        print(_("Does not cosign: {witness}, since {since}: {code}.").format(
            witness=trouble.witness, since=f"{trouble.since_at:%Y-%m-%dT%H:%M:%SZ}", code=trouble.code
        ))  # fmt: skip
    return 0


def _resume(arguments: Namespace) -> int:
    from longbien.actions.journal import resume_journal  # noqa: PLC0415

    instruments = node.instruments()
    if not resume_journal(because=arguments.because, node=instruments.name.node, now=instruments.now()):
        print(_("The journal was not halted."))
        return 1
    print(_("The journal is signed again from now on."))
    return 0


def _check() -> int:
    from longbien.readers.journal import journal_faults  # noqa: PLC0415

    instruments = node.instruments()
    faults = list(journal_faults(verifiers=instruments.log_keys.verifiers, tiles=instruments.tiles))
    for fault in faults:
        print(_("fails: {what}").format(what=fault))
    if not faults:
        print(_("holds: records, tiles and signed heads agree."))
    return 1 if faults else 0
