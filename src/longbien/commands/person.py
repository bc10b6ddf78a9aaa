"""`longbien person`: who signs in, and which seats they hold. Passwords are asked for or read from a file."""

from __future__ import annotations

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from gettext import gettext as _

from longbien.commands import node
from longbien.commands.words import add_task, password_from, table

ROLES = "duty_officer, central_authority, overseer, supervisor, child_protection"


def add_arguments(parser: ArgumentParser) -> None:
    """Say what can be done with people."""
    tasks = parser.add_subparsers(dest="task", metavar="TASK", required=True)
    add = add_task(tasks, "add", _("add someone who may sign in"))
    add.add_argument("username", metavar="USERNAME", help=_("what they type to sign in"))
    add.add_argument("--name", required=True, help=_("the name that acts bear"))
    add.add_argument("--language", default="", help=_("of the screens, such as ar"))
    add.add_argument(
        "--password-file", metavar="FILE", help=_("the password is its first line; without it you are asked")
    )
    add.add_argument(
        "--seat",
        metavar="AUTHORITY:ROLE",
        type=_authority_and_role,
        action="append",
        default=[],
        help=_("give this seat at once; may be repeated"),
    )
    seat = add_task(tasks, "seat", _("give a person a role in an authority, from now on"))
    unseat = add_task(tasks, "unseat", _("take a role from a person, from now on"))
    for task in (seat, unseat):
        task.add_argument("username", metavar="USERNAME", help=_("who, as `longbien person list` shows it"))
        task.add_argument("authority", metavar="AUTHORITY", help=_("code of one of our authorities"))
        task.add_argument("role", metavar="ROLE", help=ROLES)
    for name, words in (
        ("lock", _("end every way in for a person now: password, passkeys, sessions, tokens")),
        ("unlock", _("let a person sign in again")),
        ("reset-factor", _("forget the second factor of a person who lost it")),
    ):
        who = add_task(tasks, name, words)
        who.add_argument("username", metavar="USERNAME", help=_("who, as `longbien person list` shows it"))
    add_task(tasks, "list", _("show people and seats"))


def run(arguments: Namespace) -> int:
    """Do one of the tasks."""
    node.open_records(arguments)
    if arguments.task == "add":
        return _add(arguments)
    if arguments.task == "seat":
        return _seat(arguments.username, arguments.authority, arguments.role)
    if arguments.task == "unseat":
        return _unseat(arguments.username, arguments.authority, arguments.role)
    if arguments.task in ("lock", "unlock", "reset-factor"):
        return _change(arguments.task, arguments.username)
    return _list()


def _add(arguments: Namespace) -> int:
    from longbien.actions.people import add_person  # noqa: PLC0415  # only after the settings are known

    add_person(
        username=arguments.username,
        display_name=arguments.name,
        password=password_from(arguments.password_file),
        language=arguments.language,
        now=node.now(),
        seats=arguments.seat,
    )
    print(_("{username} may sign in.").format(username=arguments.username))
    for authority, role in arguments.seat:
        _say_seat(arguments.username, authority, role)
    return 0


def _authority_and_role(text: str) -> tuple[str, str]:
    authority, colon, role = text.partition(":")
    if not (authority and colon and role):
        raise ArgumentTypeError(_("write AUTHORITY:ROLE, such as point-24-7:duty_officer"))
    return authority, role


def _seat(username: str, authority: str, role: str) -> int:
    from longbien.actions.people import seat_person  # noqa: PLC0415

    seat_person(username=username, authority_code=authority, role=role, now=node.now())
    _say_seat(username, authority, role)
    return 0


def _say_seat(username: str, authority: str, role: str) -> None:
    print(_("{username} sits in {authority} as {role}.").format(username=username, authority=authority, role=role))


def _unseat(username: str, authority: str, role: str) -> int:
    from longbien.actions.people import end_seat  # noqa: PLC0415

    end_seat(username=username, authority_code=authority, role=role, now=node.now())
    print(_("{username} no longer sits in {authority} as {role}.").format(
        username=username, authority=authority, role=role
    ))  # fmt: skip
    return 0


def _change(task: str, username: str) -> int:
    from longbien.actions.people import lock_person, reset_second_factor, unlock_person  # noqa: PLC0415

    if task == "lock":
        lock_person(username=username, now=node.now())
        words = _("{username} can no longer sign in; open sessions and tokens are ended.")
    elif task == "unlock":
        unlock_person(username=username, now=node.now())
        words = _("{username} may sign in again.")
    else:
        reset_second_factor(username=username, now=node.now())
        words = _("{username} sets up a new second factor at the next sign-in.")
    print(words.format(username=username))
    return 0


def _list() -> int:
    from longbien.data.models import Person  # noqa: PLC0415

    rows: list[tuple[str, ...]] = []
    for person in Person.objects.order_by("username").prefetch_related("seats__authority"):
        seats = [f"{seat.authority.code}:{seat.role}" for seat in person.seats.all() if seat.until_at is None]
        rows.append((person.username, person.display_name, ", ".join(sorted(seats)) or "-"))
    print(table(rows, heads=(_("Username"), _("Name"), _("Seats"))))
    return 0
