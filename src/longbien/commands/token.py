"""`longbien token`: keys for the State's own case systems. A secret is shown once and kept nowhere."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from gettext import gettext as _

from longbien.commands import node
from longbien.commands.words import WrongEntry, add_task, table

MOST_DAYS = 366


def add_arguments(parser: ArgumentParser) -> None:
    """Say what can be done with tokens."""
    tasks = parser.add_subparsers(dest="task", metavar="TASK", required=True)
    create = add_task(tasks, "create", _("make a token that acts as a person in an authority"))
    create.add_argument("username", metavar="USERNAME", help=_("the person as whom it acts"))
    create.add_argument("authority", metavar="AUTHORITY", help=_("code of the authority in which it acts"))
    create.add_argument("--label", metavar="LABEL", required=True, help=_("how you will know it again"))
    create.add_argument("--days", metavar="N", type=int, default=90, help=_("until it ends by itself (default: 90)"))
    revoke = add_task(tasks, "revoke", _("end every token of a label now"))
    revoke.add_argument("label", metavar="LABEL", help=_("as `longbien token list` shows it"))
    add_task(tasks, "list", _("show labels and dates, never secrets"))


def run(arguments: Namespace) -> int:
    """Do one of create, revoke, list."""
    node.open_records(arguments)
    return {"create": _create, "revoke": _revoke, "list": _list}[arguments.task](arguments)


def _create(arguments: Namespace) -> int:
    from longbien.actions.people import create_token  # noqa: PLC0415  # only after the settings are known

    if not 1 <= arguments.days <= MOST_DAYS:
        raise WrongEntry(_("--days: write a whole number from 1 to {most}.").format(most=MOST_DAYS))
    token, secret = create_token(
        username=arguments.username,
        authority_code=arguments.authority,
        label=arguments.label,
        days=arguments.days,
        now=node.now(),
    )
    print(secret)
    print(_("It is shown this once. It ends on {date}.").format(date=f"{token.until_at:%Y-%m-%d}"))
    return 0


def _revoke(arguments: Namespace) -> int:
    from longbien.actions.people import revoke_token  # noqa: PLC0415

    number = revoke_token(label=arguments.label, now=node.now())
    if not number:
        raise WrongEntry(
            _("label: no live token is called {label}; see `longbien token list`.").format(label=arguments.label)
        )
    print(_("Revoked: {number}.").format(number=number))
    return 0


def _list(arguments: Namespace) -> int:
    from longbien.data.models import ApiToken  # noqa: PLC0415

    rows: list[tuple[str, ...]] = [
        (
            token.label,
            token.person.username,
            token.authority.code,
            f"{token.until_at:%Y-%m-%d}",
            f"{token.revoked_at:%Y-%m-%d}" if token.revoked_at else "-",
        )
        for token in ApiToken.objects.order_by("label", "made_at").select_related("person", "authority")
    ]
    print(table(rows, heads=(_("Label"), _("Acts as"), _("In"), _("Ends on"), _("Revoked on"))))
    return 0
