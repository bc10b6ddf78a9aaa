"""How many durable, signed, sealed, receipted messages a second go from one node to another, beside django-pyas2.

Both nodes run as processes on this machine, on SQLite with every commit synchronised. The sender has all messages
queued; a message counts when its *delivered* receipt has been verified and is durable at the sender. The peer sends
payloads of the same size with signed receipts, on PostgreSQL, as it is usually set up, and on SQLite, each with one
sender and with four; every commit is synchronised there too. Same machine, same run, one after the other.

    make bench-exchange            (COUNT=2000 SIZE=10240 DATABASE=sqlite to change; DATABASE=postgresql for our nodes)
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from contextlib import ExitStack
from pathlib import Path

import psutil

from bench.nodes import BenchNode, TwoNodes, processor_seconds, tree
from bench.peers.pyas2 import As2Peer, Database
from bench.postgres import durable_postgres
from bench.results import report
from bench.shares import shares

FOLDER = Path(__file__).resolve().parents[1] / ".cache" / "bench"
COUNT = int(os.environ.get("COUNT", "2000"))
SIZE = int(os.environ.get("SIZE", "10240"))
PEER_DATABASES: tuple[Database, ...] = ("postgresql", "sqlite")
SENDERS = {"one_sender_per_second": "one sender", "four_senders_per_second": "four senders"}
DATABASE = os.environ.get("DATABASE", "sqlite")


def queue(node: BenchNode, *, count: int) -> float:
    """Queue messages; return how many a second."""
    began = time.monotonic()
    script = Path(__file__).with_name("queue_acts.py")
    environment = {**os.environ, "LONGBIEN_HOME": str(node.home)}
    subprocess.run([sys.executable, str(script), str(count), str(SIZE)], env=environment, check=True)
    return count / (time.monotonic() - began)


def delivered(node: BenchNode) -> int:
    """Return how many messages of the node are known to be delivered."""
    return node.count("data_outgoingmessage WHERE state = 'delivered'")


def longbien() -> dict[str, float]:
    """Return the figures of our side."""
    with ExitStack() as stack:
        server = stack.enter_context(durable_postgres()) if DATABASE == "postgresql" else None
        nodes = stack.enter_context(TwoNodes(FOLDER / "nodes", server=server))
        queued = queue(nodes.ardenia, count=COUNT)
        receiver = nodes.serve(nodes.bellora)
        began = time.monotonic()
        sender = nodes.serve(nodes.ardenia)
        while (first := delivered(nodes.ardenia)) == 0:
            time.sleep(0.02)
        first_at = time.monotonic()
        used = processor_seconds([*tree(sender), *tree(receiver)])
        while delivered(nodes.ardenia) < COUNT:
            time.sleep(0.05)
            if time.monotonic() - began > 600:
                raise RuntimeError(f"only {delivered(nodes.ardenia)} of {COUNT} were delivered in ten minutes")
        ended = time.monotonic()
        used = processor_seconds([*tree(sender), *tree(receiver)]) - used
        memory = max(psutil.Process(pid).memory_info().rss for pid in [*tree(sender), *tree(receiver)]) / 2**20
    counted = COUNT - first
    return {
        "messages_per_second": counted / (ended - first_at),
        "processor_ms_per_message": used * 1000 / counted,
        "queued_per_second": queued,
        "largest_process_mib": memory,
    }


def peer(database: Database) -> dict[str, float]:
    """Return the figures of django-pyas2 on a database."""
    with As2Peer(FOLDER / f"pyas2-{database}", database=database) as as2:
        as2.messages_per_second(size=SIZE, count=8, senders=1)
        return {
            "one_sender_per_second": as2.messages_per_second(size=SIZE, count=150, senders=1),
            "four_senders_per_second": as2.messages_per_second(size=SIZE, count=200, senders=4),
        }


def main() -> None:
    theirs = {database: peer(database) for database in PEER_DATABASES}
    ours, parts = longbien(), shares(size=SIZE)
    speed = ours["messages_per_second"]
    ratios = {on: {way: speed / theirs[on][way] for way in theirs[on]} for on in theirs}
    rows = [
        (f"Longbien on {DATABASE}, {SIZE} B, {COUNT} messages, delivered", f"{speed:.0f} /s"),
        *(
            (f"django-pyas2 on {on}, {SENDERS[way]}", f"{theirs[on][way]:.1f} /s  ratio {ratios[on][way]:.1f}")
            for on in theirs
            for way in theirs[on]
        ),
        ("processor time a message, both nodes", f"{ours['processor_ms_per_message']:.2f} ms"),
        ("largest process", f"{ours['largest_process_mib']:.0f} MiB"),
        *((f"of a message, both nodes: {part}", f"{ms:.2f} ms") for part, ms in parts.items()),
    ]
    figures = {"longbien": {"database": DATABASE, **ours}, "pyas2": theirs, "ratios": ratios, "shares_ms": parts}
    report("exchange", figures=figures, rows=rows)


if __name__ == "__main__":
    main()
