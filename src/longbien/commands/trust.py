"""`longbien trust`: the trust file of ourselves and the nodes introduced to us, for whoever checks a package."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from gettext import gettext as _
from pathlib import Path

from longbien.commands import node
from longbien.commands.words import WrongEntry, read_file
from longbien.ports.home import HomeConfig

MOST_ROOT_BYTES = 64 * 1024


def add_arguments(parser: ArgumentParser) -> None:
    """Say where it goes."""
    parser.add_argument("--output", metavar="FILE", default="-", help=_("default: the standard output"))


def run(arguments: Namespace) -> int:
    """Write the trust file (spec/evidence.md section 4)."""
    content = _trust(node.open_records(arguments))
    if arguments.output == "-":
        sys.stdout.buffer.write(content)
        return 0
    try:
        Path(arguments.output).write_bytes(content)
    except OSError as error:
        raise WrongEntry(
            _("--output: {file} cannot be written: {why}.").format(file=arguments.output, why=error.strerror)
        ) from error
    print(_("{file} is written. Hand it over by a way that nobody can change.").format(file=arguments.output))
    return 0


def _trust(config: HomeConfig) -> bytes:
    from longbien.actions.peers import own_card  # noqa: PLC0415  # only after the settings are known
    from longbien.core.evidence.trust import Trust, trusted_node  # noqa: PLC0415
    from longbien.data.models import Peer  # noqa: PLC0415
    from longbien.readers.peers import card_of  # noqa: PLC0415

    instruments = node.instruments()
    cards = [own_card(instruments=instruments, now=node.now())]
    cards += [card_of(peer) for peer in Peer.objects.filter(suspended_at__isnull=True).order_by("node")]
    return Trust(
        nodes=tuple(trusted_node(card) for card in cards),
        witnesses_needed=min(instruments.policy.witnesses_needed, len(cards) - 1),
        timestamp_roots=tuple(_pem(config.folder / name) for name in config.timestamps.roots),
    ).encoded


def _pem(file: Path) -> str:
    return read_file(str(file), most_bytes=MOST_ROOT_BYTES).decode("ascii", "replace").strip() + "\n"
