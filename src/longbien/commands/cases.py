"""`longbien cases`: take over an existing register of cases, and rescue a protected case that nobody can open."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from collections import Counter
from collections.abc import Iterator
from gettext import gettext as _
from pathlib import Path
from typing import TYPE_CHECKING

from longbien.commands import node
from longbien.commands.treaty.persons import officer_as, require_password
from longbien.commands.words import add_task, read_file
from longbien.core.imports.tables import MOST_BYTES
from longbien.core.permissions import IMPORT_CASES, PROTECT_CASE

if TYPE_CHECKING:
    from longbien.readers.case_imports import RegisterPreview

DONE, COULD_NOT = 0, 1


def add_arguments(parser: ArgumentParser) -> None:
    """Say what can be done with cases."""
    tasks = parser.add_subparsers(dest="task", metavar="TASK", required=True)
    taken = add_task(tasks, "import", _("take over a register from a CSV file: all of it, or nothing"))
    taken.add_argument("file", metavar="FILE", help=_("the file; - is the standard input"))
    taken.add_argument("--preview", action="store_true", help=_("show what would be added and changed; keep nothing"))
    rescue = add_task(tasks, "rescue", _("take over a protected case of which nobody of the team sits here"))
    rescue.add_argument("reference", metavar="REFERENCE", help=_("our reference of the case"))
    rescue.add_argument("--why", metavar="TEXT", required=True, help=_("the reason, for the history of the case"))
    for task in (taken, rescue):
        task.add_argument("--as", dest="person", required=True, metavar="PERSON", help=_("who does it: a username"))
        task.add_argument(
            "--in", dest="authority", metavar="AUTHORITY", help=_("in which authority, if there are several")
        )
        task.add_argument(
            "--password-file", metavar="FILE", help=_("the password is its first line; without it you are asked")
        )


def run(arguments: Namespace) -> int:
    """Do one of the tasks."""
    return _import(arguments) if arguments.task == "import" else _rescue(arguments)


def _import(arguments: Namespace) -> int:
    data, name = read_file(arguments.file, most_bytes=MOST_BYTES), Path(arguments.file).name
    node.open_records(arguments)
    from longbien.actions.cases import import_register, look_at_register  # noqa: PLC0415  # only after the settings are known

    identity, now = node.instruments().identity, node.now()
    officer = officer_as(username=arguments.person, authority=arguments.authority, permission=IMPORT_CASES, now=now)
    require_password(username=arguments.person, file=arguments.password_file)
    preview = look_at_register(officer=officer, data=data, identity=identity, now=now)
    sys.stderr.writelines(f"{name}: {one}\n" for one in preview.findings)
    if not (arguments.preview or preview.is_stopped) and preview.to_take:
        preview = import_register(officer=officer, data=data, identity=identity, now=now)
    sys.stdout.writelines(f"{line}\n" for line in _lines(preview, is_kept=not arguments.preview))
    return COULD_NOT if preview.is_stopped else DONE


def _lines(preview: RegisterPreview, *, is_kept: bool) -> Iterator[str]:
    if preview.is_stopped:
        yield _("The file has faults: nothing of it was taken.")
        return
    for one in preview.planned:
        changes = f"  ({', '.join(one.changes)})" if one.changes else ""
        line = _("line {line}").format(line=one.row.line)
        yield f"{line}: {one.fate}  {one.row.reference}  {one.row.title}{changes}"
    counted = Counter(one.fate.value for one in preview.planned)
    yield ", ".join(f"{fate}: {number}" for fate, number in counted.items()) or _("The file holds nothing.")
    if not preview.to_take:
        yield _("There is nothing new: all of it is here already.")
    elif is_kept:
        yield _("All of it was taken over.")
    else:
        yield _("Nothing was kept. Leave out --preview to take it over.")


def _rescue(arguments: Namespace) -> int:
    node.open_records(arguments)
    from longbien.actions.cases import rescue_case  # noqa: PLC0415

    now = node.now()
    officer = officer_as(username=arguments.person, authority=arguments.authority, permission=PROTECT_CASE, now=now)
    require_password(username=arguments.person, file=arguments.password_file)
    case = rescue_case(officer=officer, reference=arguments.reference, because=arguments.why, now=now)
    print(_("{person} leads {case} now. It stays protected.").format(person=arguments.person, case=case.reference))
    return DONE
