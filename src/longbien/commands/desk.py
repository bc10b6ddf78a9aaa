"""`longbien desk`: work out the desk and the search anew."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from gettext import gettext as _
from gettext import ngettext

from longbien.commands import node
from longbien.commands.words import add_task


def add_arguments(parser: ArgumentParser) -> None:
    """Say what can be done."""
    tasks = parser.add_subparsers(dest="task", required=True, metavar="TASK")
    rebuild = add_task(
        tasks, "rebuild", _("work out for every request where it lies on the desk, and let its words be read anew")
    )
    rebuild.add_argument("--now", action="store_true", help=_("read the words here, and do not leave it to the worker"))


def run(arguments: Namespace) -> int:
    """Work it out; what is there stays usable meanwhile."""
    node.open_records(arguments)
    from longbien.actions.desk import place_all_anew  # noqa: PLC0415  # only after the settings are known
    from longbien.actions.search import MOST_REQUESTS, read_all_words_anew, read_words  # noqa: PLC0415

    placed, marked = place_all_anew(), read_all_words_anew()
    print(
        ngettext("{n} request lay elsewhere on the desk.", "{n} requests lay elsewhere on the desk.", placed).format(
            n=placed
        )
    )
    if arguments.now:
        while read_words() == MOST_REQUESTS:
            pass
        print(_("The words of all requests have been read."))
    else:
        print(
            ngettext(
                "The worker will read the words of {n} request.",
                "The worker will read the words of {n} requests.",
                marked,
            ).format(n=marked)
        )
    return 0
