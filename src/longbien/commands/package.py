"""`longbien package`: the evidence package of a request, for whoever works at the console of the node.

It acts as a person who holds a seat, with that person's permissions, and leaves the same trace as the desk does.
"""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from gettext import gettext as _
from io import BufferedWriter
from pathlib import Path

from longbien.commands import node
from longbien.commands.words import WrongEntry


def add_arguments(parser: ArgumentParser) -> None:
    """Say which request, in whose name, and where it goes."""
    parser.add_argument("reference", metavar="REFERENCE", help=_("our reference of the request"))
    parser.add_argument("--as", dest="username", metavar="USERNAME", required=True, help=_("in whose name"))
    parser.add_argument("--sealed", action="store_true", help=_("leave the evidence sealed to this node"))
    parser.add_argument(
        "--names-meant",
        action="store_true",
        help=_("protected persons are named in it, and this is meant; it is recorded"),
    )
    parser.add_argument("--output", metavar="FILE", help=_("default: the name of the package, in this folder"))


def run(arguments: Namespace) -> int:
    """Write the package to a new file."""
    node.open_records(arguments)
    name, pieces = _package(arguments)
    file = Path(arguments.output or name)
    _write(file, pieces)
    print(_("{file} is written. Check it with: longbien verify {file} --trust TRUST").format(file=file))
    return 0


def _package(arguments: Namespace) -> tuple[str, Iterator[bytes]]:
    from longbien.actions.evidence import make_package  # noqa: PLC0415  # only after the settings are known
    from longbien.readers.people import officer_named  # noqa: PLC0415
    from longbien.readers.requests import request_by_reference  # noqa: PLC0415

    instruments = node.instruments()
    request = request_by_reference(reference=arguments.reference)
    if request is None:
        raise WrongEntry(_("REFERENCE: no request is called {name}.").format(name=arguments.reference))
    officer = officer_named(username=arguments.username, authority_code=request.authority.code, now=instruments.now())
    if officer is None:
        raise WrongEntry(
            _("--as: {name} holds no seat in the authority of this request.").format(name=arguments.username)
        )
    return make_package(
        officer=officer,
        request_id=request.id,
        sealed=arguments.sealed,
        now=instruments.now(),
        instruments=instruments,
        names_meant=arguments.names_meant,
    )


def _write(file: Path, pieces: Iterator[bytes]) -> None:
    try:
        with file.open("xb") as target:
            _fill(file, target, pieces)
    except OSError as error:
        words = _("--output: {file} cannot be written: {why}.").format(file=file, why=error.strerror)
        raise WrongEntry(words) from error


def _fill(file: Path, target: BufferedWriter, pieces: Iterator[bytes]) -> None:
    try:
        for piece in pieces:
            target.write(piece)
    except BaseException:
        file.unlink(missing_ok=True)  # half a package is none
        raise
