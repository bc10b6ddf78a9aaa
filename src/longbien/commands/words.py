"""Small pieces of how commands ask and show."""

from __future__ import annotations

import getpass
import sys
from argparse import SUPPRESS, ArgumentParser, ArgumentTypeError
from gettext import gettext as _
from pathlib import Path
from typing import TYPE_CHECKING

from longbien.commands.files import read_at_most
from longbien.core.errors import MayNotDoThisNow

if TYPE_CHECKING:
    from argparse import _SubParsersAction  # what `add_subparsers` returns; it has no public name

LONGEST_PASSWORD = 1024  # characters; what is longer is another file, or a device without an end
LONGEST_PASSWORD_FILE = 65_536  # bytes that are looked at


class WrongEntry(MayNotDoThisNow):
    """What was typed or named on the command line cannot be used."""

    code = "wrong_entry"


def add_task(tasks: _SubParsersAction[ArgumentParser], name: str, words: str) -> ArgumentParser:
    """Add a task of a subcommand: the list of tasks and its own help say the same; `--home` may stand behind it too."""
    task = tasks.add_parser(name, help=words, description=words)
    task.add_argument("--home", metavar="FOLDER", default=SUPPRESS, help=SUPPRESS)
    return task


def in_fours(fingerprint: str) -> str:
    """Return a fingerprint in groups of four, as people read it to each other."""
    return " ".join(fingerprint[at : at + 4] for at in range(0, len(fingerprint), 4))


def typed_fingerprint(text: str) -> str:
    """Read a fingerprint as people type it: any case, spaces and colons anywhere. Raises: ArgumentTypeError."""
    digits = "".join(text.split()).replace(":", "").lower()
    if len(digits) != 64 or set(digits) - set("0123456789abcdef"):
        raise ArgumentTypeError(_("a fingerprint has 64 digits 0-9 a-f; spaces are allowed"))
    return digits


def password_from(file: str | None, *, again: bool = True) -> str:
    """
    Read a password from a file, or ask for it. It is never taken from the command line.

    Args:
        again: ask twice, as for a new one.

    Raises:
        WrongEntry: there is none, no terminal to ask at, or the two are not the same.
    """
    if file:
        try:
            lines = read_at_most(Path(file), most_bytes=LONGEST_PASSWORD_FILE).decode("utf-8").splitlines()
        except (OSError, UnicodeDecodeError) as error:
            why = error.strerror if isinstance(error, OSError) else error.reason
            raise WrongEntry(_("--password-file: {file} cannot be read: {why}.").format(file=file, why=why)) from error
        if lines and len(lines[0]) > LONGEST_PASSWORD:
            raise WrongEntry(_("--password-file: the first line of {file} is too long.").format(file=file))
        if not lines or not lines[0]:
            raise WrongEntry(_("--password-file: the first line of {file} is empty.").format(file=file))
        return lines[0]
    if not sys.stdin.isatty():
        raise WrongEntry(_("password: there is no terminal to ask at; name a file with --password-file."))
    first = getpass.getpass(_("Password: "))
    if again and first != getpass.getpass(_("The same once more: ")):
        raise WrongEntry(_("password: the two are not the same; nothing was changed."))
    return first


def read_file(name: str, *, most_bytes: int) -> bytes:
    """Read a file named on the command line, `-` being the standard input. Raises: WrongEntry."""
    try:
        if name == "-":
            content = sys.stdin.buffer.read(most_bytes + 1)
        else:
            content = read_at_most(Path(name), most_bytes=most_bytes)
    except OSError as error:
        raise WrongEntry(_("{file}: cannot be read: {why}.").format(file=name, why=error.strerror)) from error
    if len(content) > most_bytes:
        raise WrongEntry(
            _("{file}: is larger than {most} bytes, too large for what it should be.").format(
                file=name, most=most_bytes
            )
        )
    return content


def table(rows: list[tuple[str, ...]], *, heads: tuple[str, ...]) -> str:
    """Return rows in columns under their heads."""
    everything = [heads, *rows]
    widths = [max(len(row[column]) for row in everything) for column in range(len(heads))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in everything
    )
