"""A PostgreSQL of its own for a bench, with every commit synchronised: an installed one, or that of the package."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit

import psycopg

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests"))

from engines.postgres import DURABLE, SUPERUSER, NoPostgres, Source, find_binaries, postgres_server

__all__ = ["SUPERUSER", "BenchServer", "durable_postgres"]


@dataclass(frozen=True)
class BenchServer:
    """A running server, reached through a socket in its folder."""

    folder: str
    version: str

    def url(self, *, name: str) -> str:
        """Return the address of a database on it."""
        return f"postgresql://{SUPERUSER}@{quote(self.folder, safe='')}/{name}"

    def create_database(self, *, name: str) -> None:
        """Make an empty database."""
        with psycopg.connect(self.url(name="postgres"), autocommit=True) as connection:
            connection.execute(f'create database "{name}"')


@contextmanager
def durable_postgres() -> Iterator[BenchServer]:
    """Yield a running server with the settings PostgreSQL comes with; it is gone afterwards."""
    with postgres_server(source=_source(), settings=DURABLE) as server:
        host = urlsplit(server.url).netloc.rpartition("@")[2]
        yield BenchServer(folder=unquote(host), version=server.version)


def _source() -> Source:
    try:
        find_binaries(source="system")
    except NoPostgres:
        return "package"
    return "system"
