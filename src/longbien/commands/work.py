"""`longbien work`: the worker. It empties the outbox, numbers the journal, asks witnesses, ends what has ended."""

from __future__ import annotations

import logging
import os
import signal
import threading
from argparse import ArgumentParser, Namespace
from gettext import gettext as _

from longbien.commands import node
from longbien.commands.duties import Duty, run_duties
from longbien.commands.lifeline import watch_parent
from longbien.ports.home import HomeConfig

PATIENCE_SECONDS = 1.5  # for a duty that is in the middle of something; whatever it is, it can be done again

log = logging.getLogger(__name__)


def add_arguments(parser: ArgumentParser) -> None:
    """Say what can be chosen for this run only."""
    parser.add_argument("--once", action="store_true", help=_("do everything that is due now, then end"))


def run(arguments: Namespace) -> int:
    """Work until a signal, or until the process that started us is gone."""
    stop = threading.Event()

    def leave(*_: object) -> None:
        stop.set()
        last = threading.Timer(PATIENCE_SECONDS, os._exit, (0,))
        last.daemon = True
        last.start()

    signal.signal(signal.SIGTERM, leave)
    signal.signal(signal.SIGINT, leave)
    watch_parent(gone=leave)
    duties = duties_of(node.open_records(arguments))
    if arguments.once:
        return do_once(duties)
    run_duties(duties, stop=stop, after_each=let_go)
    return 0


def duties_of(config: HomeConfig) -> tuple[Duty, ...]:
    """Return what this node's worker does, and how often."""
    from longbien.actions.journal import ask_witnesses, sequence_journal  # noqa: PLC0415  # only after the settings

    with_what = node.instruments()

    def number_journal() -> bool:
        return sequence_journal(keys=with_what.log_keys, tiles=with_what.tiles, now=with_what.now()) > 0

    def ask() -> bool:
        ask_witnesses(
            keys=with_what.log_keys,
            tiles=with_what.tiles,
            transport=with_what.transport,
            node=with_what.name.node,
            now=with_what.now(),
        )
        return False

    return (
        Duty("journal", config.exchange.interval_seconds, number_journal),
        Duty("witnesses", config.witness.interval_seconds, ask),
    )


def do_once(duties: tuple[Duty, ...]) -> int:
    """Call each duty until it has nothing to do; the first failure ends it."""
    for duty in duties:
        while duty.run():
            pass
    return 0


def let_go() -> None:
    """Return the database connection of this thread when it is too old or broken."""
    from django.db import close_old_connections  # noqa: PLC0415  # only after the settings are known

    close_old_connections()
