"""`longbien work`: the worker. It empties the outbox, numbers the journal, asks witnesses, ends what has ended."""

from __future__ import annotations

import fcntl
import os
import signal
import threading
import time
from argparse import ArgumentParser, Namespace
from dataclasses import replace
from gettext import gettext as _
from pathlib import Path

from longbien.commands import node
from longbien.commands.duties import Duty, GivesWay, run_duties
from longbien.commands.lifeline import watch_parent
from longbien.commands.partners import Partners, serve_partners, serve_partners_once
from longbien.ports.home import HomeConfig, HomeIsWrong

SEARCH_SECONDS = 2.0  # until what changed can be found
CLOCK_SECONDS = 60.0  # what ends by the clock ends after days
IDENTIFIER_SECONDS = 5.0  # whoever asks twice for the same learns it before the day is over
DEADLINE_SECONDS = 10.0  # a warning an hour before the end may be so late, and no more
GIVE_WAY = {"identifiers", "search"}  # while many messages come or go
GIVE_WAY_SECONDS = 30.0
LOCK_SECONDS = 5.0  # for a worker that is just ending
PATIENCE_SECONDS = 1.5  # for a duty that is in the middle of something; whatever it is, it can be done again


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
    config = node.open_records(arguments)
    lock = lock_work(config.folder, patience_seconds=0 if arguments.once else LOCK_SECONDS)
    if lock is not None:
        take_over()
    elif not arguments.once:
        raise HomeIsWrong(
            _("{folder}: another `longbien work` is at this node. `longbien serve` starts one itself.").format(
                folder=config.folder
            )
        )
    partners, duties = partner_tasks(config), own_duties(config, alone=lock is not None)
    if arguments.once:
        return do_once(partners, duties)

    def towards_partners() -> bool:
        serve_partners(partners, stop=stop)
        return False

    duties = tuple(behind_the_exchange(duty) if duty.name in GIVE_WAY else duty for duty in duties)
    run_duties((*duties, Duty("partners", 1.0, towards_partners)), stop=stop, after_each=let_go)
    os._exit(0)  # a task that waits for a partner is not waited for: it can be done again


def lock_work(folder: Path, *, patience_seconds: float) -> int | None:
    """
    Take the work of a home for this process; the lock goes with the process, however it ends.

    Returns: what holds the lock, or None if another process has it, even after the time given.
    """
    until = time.monotonic() + patience_seconds
    handle = os.open(folder / "work.lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    while True:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return handle
        except BlockingIOError:
            if time.monotonic() >= until:
                os.close(handle)
                return None
            time.sleep(0.1)


def take_over() -> None:
    """Let nothing wait for a worker that is gone: whoever has the lock knows that there is no other."""
    from longbien.actions.leases import end_leases  # noqa: PLC0415  # only after the settings are known

    end_leases(now=node.now())


def partner_tasks(config: HomeConfig) -> Partners:
    """Return what is done for each partner."""
    from longbien.actions.exchange import rounds  # noqa: PLC0415  # only after the settings are known

    with_what = node.instruments()
    return Partners(
        nodes=lambda: rounds.awaited_partners(instruments=with_what),
        tasks={
            "messages": lambda partner: rounds.send_messages(node=partner, instruments=with_what),
            # A second batch in flight: while the partner works on one, the next is sealed. Leases keep them apart.
            "more messages": lambda partner: rounds.send_messages(node=partner, instruments=with_what),
            "parts": lambda partner: rounds.hand_over_parts(node=partner, instruments=with_what),
            "receipts": lambda partner: rounds.push_receipts(node=partner, instruments=with_what),
        },
        every_seconds=config.exchange.interval_seconds,
        after_each=let_go,
    )


def own_duties(config: HomeConfig, *, alone: bool = True) -> tuple[Duty, ...]:
    """Return what is done for the node itself, and how often; `alone`: no other process does the same."""
    from longbien.actions.deadlines.watching import watch_deadlines  # noqa: PLC0415  # only after the settings are known
    from longbien.actions.deconfliction import compare_identifiers  # noqa: PLC0415
    from longbien.actions.exchange import rounds  # noqa: PLC0415
    from longbien.actions.journal import ask_witnesses, sequence_journal  # noqa: PLC0415
    from longbien.actions.journal.sequencing import MOST_ROWS  # noqa: PLC0415
    from longbien.actions.safeguards import erasing  # noqa: PLC0415
    from longbien.actions.search import MOST_REQUESTS, read_words  # noqa: PLC0415

    with_what = node.instruments()

    def number_journal() -> bool:
        added = sequence_journal(keys=with_what.log_keys, tiles=with_what.tiles, now=with_what.now())
        return added == MOST_ROWS  # what came meanwhile gets its numbers, and one signed head, the next time

    def ask() -> bool:
        ask_witnesses(
            keys=with_what.log_keys,
            tiles=with_what.tiles,
            transport=with_what.transport,
            node=with_what.name.node,
            now=with_what.now(),
        )
        return False

    def watch_terms() -> bool:
        return watch_deadlines(node=with_what.name.node, now=with_what.now())

    def erase() -> bool:
        return erasing.erase_due(now=with_what.now(), instruments=with_what) == erasing.MOST_AT_ONCE

    by_the_clock = Duty("clock", CLOCK_SECONDS, lambda: rounds.watch_clock(instruments=with_what))
    return (
        *((by_the_clock,) if alone else ()),
        Duty("house", config.exchange.interval_seconds, lambda: rounds.keep_house(instruments=with_what)),
        Duty("deadlines", DEADLINE_SECONDS, watch_terms),
        Duty("retention", CLOCK_SECONDS, erase),
        Duty("identifiers", IDENTIFIER_SECONDS, lambda: compare_identifiers(now=with_what.now())),
        Duty("search", SEARCH_SECONDS, lambda: read_words() == MOST_REQUESTS),
        Duty("journal", config.exchange.interval_seconds, number_journal),
        Duty("witnesses", config.witness.interval_seconds, ask),
    )


def behind_the_exchange(duty: Duty) -> Duty:
    """Return the duty as it lets the exchange go first: what is on its way between States is more pressing."""
    from longbien.readers.exchange import is_exchange_busy  # noqa: PLC0415  # only after the settings are known

    gives_way = GivesWay(
        duty.run, is_pressed=lambda: is_exchange_busy(now=node.now()), patience_seconds=GIVE_WAY_SECONDS
    )
    return replace(duty, run=gives_way)


def do_once(partners: Partners, duties: tuple[Duty, ...]) -> int:
    """Do everything until nothing is to be done; the first failure ends it."""
    serve_partners_once(partners)
    for duty in duties:
        while duty.run():
            pass
    return 0


def let_go() -> None:
    """Return the database connection of this thread when it is too old or broken."""
    from django.db import close_old_connections  # noqa: PLC0415  # only after the settings are known

    close_old_connections()
