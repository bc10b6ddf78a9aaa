"""Where the time of a message goes on one side, one thing at a time. Run by `bench/shares.py`, one process per side.

LONGBIEN_HOME=… python bench/share_of.py sender BODIES      sends what is queued, keeps the bodies in a file
LONGBIEN_HOME=… python bench/share_of.py receiver BODIES    takes the same bodies
"""

from __future__ import annotations

import json
import os
import pickle
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "longbien.project.settings")

import django

django.setup()

import longbien.project.wiring
from django.db import connection

from longbien.actions.exchange import arriving, rounds, tools
from longbien.core.exchange import sealing
from longbien.core.exchange.journey.values import one_by_one
from longbien.core.signatures import HybridSigner, HybridVerifier
from longbien.ports.instruments import current

spent: Counter[str] = Counter()
inside: list[str] = []


@contextmanager
def timed(part: str) -> Iterator[None]:
    """Count the time of a part, less what parts within it take."""
    began = time.perf_counter()
    inside.append(part)
    before = sum(spent.values())
    try:
        yield
    finally:
        inside.pop()
        spent[part] += time.perf_counter() - began - (sum(spent.values()) - before)  # type: ignore[assignment]


def wrap(owner: Any, name: str, part: str) -> None:
    """Time every call of a function."""
    plain: Callable[..., Any] = getattr(owner, name)

    def timed_call(*arguments: Any, **named: Any) -> Any:
        with timed(part):
            return plain(*arguments, **named)

    setattr(owner, name, timed_call)


def database(execute: Any, sql: Any, params: Any, many: Any, context: Any) -> Any:
    with timed("database"):
        return execute(sql, params, many, context)


def main(side: str, file: Path) -> None:
    tools.several_at_once = one_by_one  # type: ignore[assignment]
    wrap(HybridSigner, "sign", "signing")
    wrap(HybridVerifier, "verify", "verifying")
    wrap(sealing, "seal", "sealing")
    wrap(sealing, "open_sealed", "opening")
    instruments = current()
    connection.ensure_connection()
    bodies: list[bytes] = pickle.loads(file.read_bytes()) if side == "receiver" else []  # noqa: S301 - our own file
    post = instruments.transport.post_messages

    def keep(*, endpoint: str, body: bytes) -> bytes:
        bodies.append(body)
        with timed("HTTP and the other node"):
            return post(endpoint=endpoint, body=body)

    instruments.transport.post_messages = keep  # type: ignore[method-assign]
    began = time.perf_counter()
    with connection.execute_wrapper(database):
        if side == "sender":
            while rounds.send_messages(node="XBB", instruments=instruments):
                pass
        else:
            for body in bodies:
                arriving.receive_messages(body=body, instruments=instruments, now=instruments.now())
    whole = time.perf_counter() - began
    if side == "sender":
        file.write_bytes(pickle.dumps(bodies))
    spent["the rest"] = whole - sum(spent.values())  # type: ignore[assignment]
    print(json.dumps(dict(spent)))


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
