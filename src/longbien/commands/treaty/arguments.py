"""What can be asked of the register, and what can be done with it."""

from __future__ import annotations

from argparse import ArgumentParser, _SubParsersAction
from gettext import gettext as _
from typing import Final, TypeAlias

from longbien.commands.words import add_task

CONVENTION: Final = "uncc-2024"
FORMS: Final = ("csv", "untc-xml", "directory-csv")

#: Each task with the module that does it.
TASKS: Final = {
    "status": "status",
    "resolve": "resolve",
    "state": "state",
    "fact": "facts",
    "facts": "facts",
    "claims": "claims",
    "authorities": "authorities",
    "import": "importing",
    "proposals": "proposals",
    "confirm": "proposals",
    "refuse": "proposals",
    "export-site": "site",
}

Tasks: TypeAlias = "_SubParsersAction[ArgumentParser]"


def add_arguments(parser: ArgumentParser) -> None:
    """Say what the command takes."""
    tasks = parser.add_subparsers(dest="task", metavar="TASK", required=True)
    _add_status(tasks)
    _add_resolve(tasks)
    _add_questions(tasks)
    _add_import(tasks)
    _add_decisions(tasks)
    site = add_task(tasks, "export-site", _("write the public pages of the register as files"))
    site.add_argument("folder", metavar="FOLDER", help=_("made if it is not there"))
    site.add_argument("--languages", metavar="LIST", default="", help=_("by commas (default: those of the screens)"))
    _add_days(site, known=False)


def _add_status(tasks: Tasks) -> None:
    status = add_task(tasks, "status", _("signatures, deposits, what is missing, and what is claimed"))
    _add_instrument(status)
    _add_days(status)
    _add_form(status)


def _add_resolve(tasks: Tasks) -> None:
    resolve = add_task(tasks, "resolve", _("which instrument carries a request, and why"))
    resolve.add_argument("requesting", metavar="ASKING", help=_("the requesting State: code or name"))
    resolve.add_argument("requested", metavar="ASKED", help=_("the requested State: code or name"))
    resolve.add_argument("--offence", required=True, metavar="OFFENCE", help=_("art7 to art17, art19:art13, or other"))
    resolve.add_argument("--measure", required=True, metavar="KIND", help=_("the id of a kind, see `longbien kinds`"))
    resolve.add_argument(
        "--max-penalty-years", metavar="YEARS", help=_("the highest penalty in the requesting State, in whole years")
    )
    resolve.add_argument(
        "--electronic",
        choices=("yes", "no"),
        help=_("whether what is sought is evidence in electronic form, where that is known"),
    )
    resolve.add_argument("--territory", default="", metavar="PART", help=_("a part of the requested State"))
    resolve.add_argument("--exercise", action="store_true", help=_("for an exercise"))
    _add_days(resolve)
    _add_form(resolve)


def _add_questions(tasks: Tasks) -> None:
    state = add_task(tasks, "state", _("all that is known of a State or organisation"))
    state.add_argument("state", metavar="STATE", help=_("code or name"))
    fact = add_task(tasks, "fact", _("a fact or a claim, with every source"))
    fact.add_argument("id", metavar="ID", help=_("such as uncc-2024.VNM.signature"))
    facts = add_task(tasks, "facts", _("the facts of the register"))
    facts.add_argument("--instrument", metavar="ID", help=_("only those of this instrument"))
    facts.add_argument("--state", metavar="STATE", help=_("only those of this State or organisation"))
    facts.add_argument("--corrected", action="store_true", help=_("with those that were corrected since"))
    claims = add_task(tasks, "claims", _("what is said of a treaty as a whole, and how the register takes it"))
    _add_instrument(claims)
    authorities = add_task(tasks, "authorities", _("the directory of authorities, with its age"))
    authorities.add_argument("--state", metavar="STATE", help=_("only those of this State"))
    for parser in (state, facts, claims, authorities):
        _add_days(parser, known=parser is not authorities)
    _add_days(fact, on=False)
    for parser in (state, fact, claims, authorities):
        _add_form(parser)
    _add_form(facts, csv=True)


def _add_import(tasks: Tasks) -> None:
    taken = add_task(tasks, "import", _("show what a file would change; with --yes, propose it"))
    taken.add_argument("file", metavar="FILE", help=_("the file; - is the standard input"))
    taken.add_argument(
        "--format", choices=FORMS, dest="form", help=_("default: by the name and the header of the file")
    )
    taken.add_argument("--instrument", metavar="ID", default="", help=_("which instrument an XML file is about"))
    taken.add_argument("--yes", action="store_true", help=_("propose it, for a second person to confirm"))
    _add_person(taken, required=False)
    _add_password(taken)
    taken.add_argument("--why", default="", metavar="TEXT", help=_("the reason that the proposal gives"))
    taken.add_argument("--json", action="store_true", help=_("print one JSON object"))


def _add_decisions(tasks: Tasks) -> None:
    proposals = add_task(tasks, "proposals", _("what waits for a second person"))
    proposals.add_argument("--json", action="store_true", help=_("print one JSON object"))
    confirm = add_task(tasks, "confirm", _("confirm what another person proposed"))
    refuse = add_task(tasks, "refuse", _("refuse what another person proposed"))
    for parser in (confirm, refuse):
        parser.add_argument("number", metavar="NUMBER", help=_("of the proposal; its first digits are enough"))
        _add_person(parser, required=True)
        _add_password(parser)
    confirm.add_argument("--why", default="", metavar="TEXT", help=_("a note that is kept with the decision"))
    refuse.add_argument("--why", required=True, metavar="TEXT", help=_("why it is refused"))


def _add_person(parser: ArgumentParser, *, required: bool) -> None:
    parser.add_argument("--as", dest="person", metavar="PERSON", required=required, help=_("who acts: a username"))
    parser.add_argument("--in", dest="authority", metavar="AUTHORITY", help=_("where that person has several seats"))


def _add_password(parser: ArgumentParser) -> None:
    parser.add_argument("--password-file", metavar="FILE", help=_("the password is its first line; else you are asked"))


def _add_instrument(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--instrument", metavar="ID", default=CONVENTION, help=_("such as budapest-2001 (default: %(default)s)")
    )


def _add_days(parser: ArgumentParser, *, on: bool = True, known: bool = True) -> None:
    if on:
        parser.add_argument("--on", metavar="DATE", help=_("the day for which is asked (default: today)"))
    if known:
        parser.add_argument("--known", metavar="DATE", help=_("as the register knew it at the end of that day"))


def _add_form(parser: ArgumentParser, *, csv: bool = False) -> None:
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help=_("print one JSON object"))
    if csv:
        form.add_argument("--csv", action="store_true", help=_("print the table that `treaty import` reads"))
    parser.add_argument("--shipped", action="store_true", help=_("leave out what a node has added"))
