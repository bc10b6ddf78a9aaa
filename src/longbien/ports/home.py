"""What `node.toml` says, as values. Read and written in `project/home.py`; each class is one table of the file.

A field without a default must be in the file. `docs/reference/settings.md` says the same for operators.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from longbien.core.errors import CouldNotReach, MayNotDoThisNow


class HomeIsWrong(MayNotDoThisNow):
    """The home of a node cannot be used: what is wrong, where, and what to do, in words for the operator."""

    code = "home_is_wrong"


class DatabaseUnusable(CouldNotReach):
    """The database of the node cannot be reached, or does not take what it is given."""

    code = "database_unusable"


class KeysAreWrong(HomeIsWrong):
    """A key file is missing, readable by others, or not what it should be."""

    code = "keys_are_wrong"


@dataclass(frozen=True, slots=True)
class NodeTable:
    """`[node]`: who this node is."""

    id: str  # ISO 3166-1 alpha-3
    state: str
    endpoint: str  # where other nodes reach it
    mode: str = "exercise"  # "exercise" or "real"
    languages: tuple[str, ...] = ("en", "ar")  # of the screens; the first is the default


@dataclass(frozen=True, slots=True)
class ListenTable:
    """`[listen]`: where the reverse proxy finds it."""

    host: str = "127.0.0.1"
    port: int = 8701
    processes: int = 1
    threads: int = 32
    hosts: tuple[str, ...] = ()  # names under which browsers reach it, besides that of the endpoint


@dataclass(frozen=True, slots=True)
class DatabaseTable:
    """`[database]`: empty for SQLite in the home, else `postgresql://user@host/name`; no password in it."""

    url: str = ""


@dataclass(frozen=True, slots=True)
class BlobsTable:
    """`[blobs]`: where sealed evidence lies."""

    kind: str = "folder"  # or "s3"
    folder: str = "blobs"  # inside the home unless absolute
    endpoint: str = ""  # the rest is for "s3"
    bucket: str = ""
    region: str = "us-east-1"
    credentials: str = "keys/s3.toml"


@dataclass(frozen=True, slots=True)
class PolicyTable:
    """`[policy]`: what the law of the State or its operator decides."""

    approval: bool = True
    lone_night_officer: bool = True
    emergency_stand_in: bool = False
    second_factor: bool = True
    give_up_days: int = 30
    witnesses_needed: int = 1
    parts_days: int = 30
    unopened_days: int = 7
    extra_approval: tuple[str, ...] = ()  # kinds of request, or groups such as mla.*


@dataclass(frozen=True, slots=True)
class LimitsTable:
    """`[limits]`: how much room the evidence of partners may take, in MiB."""

    free_disk_reserve_mib: int = 1024
    undelivered_per_partner_mib: int = 256 * 1024


@dataclass(frozen=True, slots=True)
class ExchangeTable:
    """`[exchange]`: how often the outbox is looked at when nothing wakes it."""

    interval_seconds: float = 1.0


@dataclass(frozen=True, slots=True)
class WitnessTable:
    """`[witness]`: how often witnesses are asked to cosign."""

    interval_seconds: float = 600.0


@dataclass(frozen=True, slots=True)
class TimestampsTable:
    """`[timestamps]`: authorities of RFC 3161 by address, and the PEM files of the roots they chain to."""

    authorities: tuple[str, ...] = ()
    roots: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DocumentsTable:
    """`[documents]`: folders with typefaces for characters that those of this release lack."""

    typefaces: tuple[str, ...] = ()  # inside the home unless absolute


@dataclass(frozen=True, slots=True)
class HomeConfig:
    """A home that was read and found right."""

    folder: Path
    name: NodeTable
    listen: ListenTable = field(default_factory=ListenTable)
    database: DatabaseTable = field(default_factory=DatabaseTable)
    blobs: BlobsTable = field(default_factory=BlobsTable)
    policy: PolicyTable = field(default_factory=PolicyTable)
    limits: LimitsTable = field(default_factory=LimitsTable)
    exchange: ExchangeTable = field(default_factory=ExchangeTable)
    witness: WitnessTable = field(default_factory=WitnessTable)
    timestamps: TimestampsTable = field(default_factory=TimestampsTable)
    documents: DocumentsTable = field(default_factory=DocumentsTable)

    @property
    def node(self) -> str:
        """The id of this node."""
        return self.name.id

    @property
    def state(self) -> str:
        """The name of its State."""
        return self.name.state

    @property
    def endpoint(self) -> str:
        """Where other nodes reach it."""
        return self.name.endpoint

    @property
    def mode(self) -> str:
        """`exercise` or `real`."""
        return self.name.mode

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages of the screens."""
        return self.name.languages

    @property
    def hosts(self) -> tuple[str, ...]:
        """Names under which browsers reach it, besides that of the endpoint."""
        return self.listen.hosts

    @property
    def database_url(self) -> str:
        """Empty for SQLite in the home."""
        return self.database.url

    @property
    def keys_folder(self) -> Path:
        """Where the key files are."""
        return self.folder / "keys"

    @property
    def blobs_folder(self) -> Path:
        """Where sealed evidence lies when `blobs.kind` is `folder`."""
        return self.folder / self.blobs.folder

    @property
    def spool_folder(self) -> Path:
        """Where uploads and arriving parts wait."""
        return self.folder / "spool"

    @property
    def tiles_folder(self) -> Path:
        """Where the tiles of the journal are."""
        return self.folder / "journal"
