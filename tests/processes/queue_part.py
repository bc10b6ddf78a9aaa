"""Queue one act with a part of a given size in a node's outbox, in a process of its own; print the part's digest.

    LONGBIEN_HOME=… python queue_part.py BYTES

The act is a release on a request that the partner does not know: it takes the part, and then refuses the act.
"""

# ruff: noqa: E402  # Django has to know its settings before the models are imported

from __future__ import annotations

import os
import secrets
import sys
from collections.abc import Iterator
from hashlib import sha256

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "longbien.project.settings")

import django

django.setup()

from django.db import transaction

import longbien.project.wiring  # noqa: F401  # puts the instruments in place
from longbien.actions.exchange.queue import queue_act
from longbien.core.exchange.acts import Act, Antecedent, Mode, Part, Party, Person, Priority, sign_act
from longbien.ports.instruments import current

PIECE = 1024 * 1024


def pieces(size: int) -> Iterator[bytes]:
    """Yield bytes that are the same each time and nowhere repeat."""
    for number, start in enumerate(range(0, size, PIECE)):
        seed = sha256(number.to_bytes(8, "big")).digest()
        yield (seed * (PIECE // 32))[: size - start]


def digest_of(size: int) -> str:
    """Return the SHA-256 of the part."""
    found = sha256()
    for piece in pieces(size):
        found.update(piece)
    return found.hexdigest()


def main(size: int) -> None:
    instruments = current()
    now, name = instruments.now(), digest_of(size)
    instruments.blobs.put(name=name, pieces=pieces(size))
    act = Act(
        id=secrets.token_hex(16),
        sender=Party(node="XAA", authority="nca"),
        recipient=Party(node="XBB", authority="nca"),
        person=Person(name="Samir Haddad", role="central_authority"),
        act="release",
        kind="mla.stored_data",
        request=secrets.token_hex(16),
        case="XAA-2026-1",
        your_case=None,
        priority=Priority.ROUTINE,
        mode=Mode.EXERCISE,
        made_at=now.replace(microsecond=0),
        antecedent=Antecedent(id=secrets.token_hex(16), sha256="0" * 64),
        body={},
        parts=(
            Part(
                name="image.raw",
                media_type="application/octet-stream",
                size=size,
                sha256=name,
                sealed_size=size,
                sealed_sha256=name,
            ),
        ),
    )
    statement = sign_act(act, salt=os.urandom(32), signer=instruments.signer)
    with transaction.atomic():
        queue_act(statement=statement, act=act, now=now)
    print(name)


if __name__ == "__main__":
    main(int(sys.argv[1]))
