"""The `longbien` command: the door for the operator and the clock.

    longbien init --node XAA --state Ardenia --endpoint https://node.example
    longbien serve

Each subcommand is a module here with `add_arguments(parser)` and `run(arguments) -> int`; only the one that is asked
for is imported, so that `longbien verify` and `longbien kinds` need neither a node nor Django.

Exit status: 0 done; 1 could not be done, the reason is on stderr; 2 the command line or the home is wrong.
`verify` gives its own meaning to the three: 0 all holds, 1 something fails, 2 something was not checked.
"""

from __future__ import annotations

import argparse
import errno
import gettext
import os
import sys
from collections.abc import Sequence
from gettext import gettext as _
from importlib import import_module
from pathlib import Path

from longbien.commands.terminal import on_terminal
from longbien.core.errors import LongbienError
from longbien.core.lines import indented
from longbien.ports.home import DatabaseUnusable, HomeIsWrong

DONE, COULD_NOT, WRONG_USE = 0, 1, 2
#: Read-only, full, not ours, or something else under that name: for the operator to mend, not a fault of ours.
THE_DISK_REFUSES = frozenset({errno.EROFS, errno.EACCES, errno.EPERM, errno.ENOSPC, errno.EDQUOT, errno.EISDIR})


def _commands() -> dict[str, str]:
    """Return each subcommand, which is also the name of its module, with one line about it."""
    return {
        "init": _("make the home of a new node: settings, keys, database, authorities"),
        "serve": _("run the node: screens, doors for other nodes and case systems, and the worker"),
        "work": _("run only the worker: outbox, journal, witnesses (serve starts one itself)"),
        "migrate": _("bring the database up to date (serve does it itself)"),
        "desk": _("work out the desk and the search anew"),
        "person": _("people who sign in, and the seats they hold"),
        "peer": _("other nodes: show our card, introduce, list, suspend"),
        "token": _("keys for the State's own case systems"),
        "journal": _("the state of the journal, and a check of all of it"),
        "trust": _("write the trust file that `verify` needs"),
        "package": _("write the evidence package of a request"),
        "verify": _("check an evidence package, offline; needs no node"),
        "kinds": _("every kind of cooperation the law files know; needs no node"),
        "cases": _("take over an existing register of cases; rescue a case that nobody can open"),
        "treaty": _("who is bound by what, since when; which instrument carries a request; needs no node"),
        "demo": _("two nodes of imaginary States on this machine"),
    }


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status."""
    os.umask(0o077)  # whatever a node writes is nobody else's
    _speak()
    with on_terminal():
        return _run(list(sys.argv[1:] if argv is None else argv))


def _run(argv: list[str]) -> int:
    arguments = _parser(argv)
    try:
        status: int = import_module(f"longbien.commands.{arguments.command}").run(arguments)
        sys.stdout.flush()
    except HomeIsWrong as error:
        return complain(error, WRONG_USE)
    except LongbienError as error:
        return complain(error, COULD_NOT)
    except KeyboardInterrupt:
        return COULD_NOT
    except BrokenPipeError:  # the reader of our output has gone, as `| head` does
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return COULD_NOT
    except Exception as error:
        named = _named(error)
        if named is None:
            raise
        return complain(named, WRONG_USE if isinstance(named, HomeIsWrong) else COULD_NOT)
    return status


def _named(error: Exception) -> LongbienError | None:
    """Return in our words what the operator has to mend; None where the fault is ours."""
    if isinstance(error, OSError) and error.errno in THE_DISK_REFUSES:
        return HomeIsWrong(f"{error.filename}: {error.strerror}.")
    django = sys.modules.get("django.db.utils")  # not imported here: `verify` works without Django
    if django is not None and isinstance(error, django.OperationalError):  # away, full or locked
        return DatabaseUnusable(" ".join(str(error).split()))
    return None


def complain(error: LongbienError, status: int) -> int:
    """Say what is wrong on stderr, with its stable code, and return the status."""
    print(indented(f"longbien: {error} [{error.code}]"), file=sys.stderr)
    return status


def _speak() -> None:
    """Use the catalogues of the screens for the terminal too, in the language of the environment."""
    gettext.bindtextdomain("django", str(Path(__file__).resolve().parent.parent / "locale"))
    gettext.textdomain("django")


def _parser(argv: list[str]) -> argparse.Namespace:
    home = {"metavar": "FOLDER", "help": _("the home of the node (default: $LONGBIEN_HOME, else ~/.longbien)")}
    parser = argparse.ArgumentParser(
        prog="longbien",
        description=_("A national node for the United Nations Convention against Cybercrime."),
        epilog=_("Exit status: 0 done; 1 could not be done; 2 the command line or the home is wrong."),
    )
    parser.add_argument("--home", **home)  # type: ignore[arg-type]  # a dictionary of texts
    subparsers = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    commands = _commands()
    asked = _asked(argv)
    for name, words in commands.items():
        subparser = subparsers.add_parser(name, help=words, description=words)
        if name == asked:
            if name == "demo":
                home["help"] = _("where it keeps both nodes (default: .demo; a folder of its own for the story)")
            subparser.add_argument("--home", default=argparse.SUPPRESS, **home)  # type: ignore[arg-type]
            import_module(f"longbien.commands.{name}").add_arguments(subparser)
    return parser.parse_args(argv)


def _asked(argv: Sequence[str]) -> str | None:
    """Return the first word that is neither an option nor the value of `--home`."""
    words = iter(argv)
    for word in words:
        if word == "--home":
            next(words, None)
        elif not word.startswith("-"):
            return word
    return None


if __name__ == "__main__":
    sys.exit(main())
