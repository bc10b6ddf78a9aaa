"""What a node works with: its name, its keys, its stores. Put together in `project/wiring.py`, nowhere else.

Doors take it from here:

    from longbien.ports.instruments import current
    instruments = current()
    send_request(..., signer=instruments.signer, now=instruments.now())
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from longbien.core.age.recipients import Identity
from longbien.core.journal.keys import LogKeys, WitnessKeys
from longbien.core.journal.tiles import TileStore
from longbien.core.signatures import Signer
from longbien.ports.blobs import Blobs
from longbien.ports.documents import Documents, NoDocuments
from longbien.ports.national import NationalLaws, NoNationalLaws
from longbien.ports.spool import Spool
from longbien.ports.timestamps import Timestamps
from longbien.ports.transport import Transport


@dataclass(frozen=True, slots=True)
class Policy:
    """What the law of the State or its operator decides, from `node.toml`."""

    mode: str  # "exercise" or "real": a node in exercise mode sends and takes exercise requests only
    approval: bool  # a second person approves before sending
    lone_night_officer: bool  # a preservation may leave unapproved and is reviewed afterwards
    second_factor: bool  # a second factor is enforced at sign-in
    give_up_days: int  # an outgoing message that cannot be handed over fails after so many days
    witnesses_needed: int  # cosignatures a checkpoint should bear
    emergency_stand_in: bool = False  # a duty officer may stand in for the central authority in an emergency
    extra_approval: tuple[str, ...] = ()  # kinds, beyond those of the law files, that need a further person's approval
    parts_days: int = 30  # an act of a partner whose parts are not whole after so many days is refused
    unopened_days: int = 7  # after so many days the sender is told that nobody opened its act
    free_disk_reserve_bytes: int = 1024**3  # of the disk, which parts of partners never use
    undelivered_per_partner_bytes: int = 256 * 1024**3  # which one partner may have announced and not delivered


@dataclass(frozen=True, slots=True)
class NodeName:
    """Who this node is."""

    node: str  # ISO 3166-1 alpha-3
    state: str
    endpoint: str  # where other nodes reach it


@dataclass(frozen=True, slots=True)
class Instruments:
    """Everything with two ends, as one value."""

    name: NodeName
    policy: Policy
    signer: Signer
    identity: Identity
    log_keys: LogKeys
    witness_keys: WitnessKeys
    blobs: Blobs
    spool: Spool
    transport: Transport
    timestamps: Timestamps
    tiles: TileStore
    now: Callable[[], datetime]
    documents: Documents = field(default_factory=NoDocuments)
    national: NationalLaws = field(default_factory=NoNationalLaws)


_installed: list[Instruments] = []


def install(instruments: Instruments) -> None:
    """Set what `current` returns, for this process; a later call replaces it."""
    _installed[:] = [instruments]


def current() -> Instruments:
    """Return the instruments of this process.

    Raises:
        RuntimeError: the wiring has not run; a fault of ours, never of a message.
    """
    if not _installed:
        raise RuntimeError("the wiring has not run: import longbien.project.wiring first")
    return _installed[0]
