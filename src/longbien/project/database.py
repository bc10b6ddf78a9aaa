"""The database: where it is, in Django's words, and which SQLite engine serves; no Django here.

SQLite 3.7.0 to 3.51.2 can corrupt a write-ahead log when two connections write and checkpoint at one moment
(mended in 3.51.3, 3.50.7 and 3.44.6). The `pysqlite3` wheel carries a mended engine; where there is none, the rollback
journal is used. What is known of PostgreSQL is its address; the password lies in the keys.
"""

from __future__ import annotations

import importlib
import sqlite3
import sys
from gettext import gettext as _
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from longbien.adapters.keys.files import read_database_password
from longbien.ports.home import DatabaseUnusable

REACH_SECONDS = 10
KEEP_SECONDS = 600  # a connection is kept by its thread: to open one costs as much as a page
JOINS_WEIGHED = 4  # PostgreSQL weighs every order of so many tables, and took 4 ms over the eight of one request


def database_settings(*, url: str, folder: Path) -> dict[str, Any]:
    """Return Django's settings of the database of a home. Raises: KeysAreWrong."""
    if not url:
        return {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": folder / "db.sqlite3",
            "CONN_MAX_AGE": KEEP_SECONDS,
            "OPTIONS": sqlite_options(),
        }
    parts = urlsplit(url)
    host, _colon, port = parts.netloc.rpartition("@")[2].partition(":")  # as written: a socket folder may have capitals
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": parts.path.lstrip("/"),
        "USER": unquote(parts.username or ""),
        "PASSWORD": read_database_password(folder / "keys"),
        "HOST": unquote(host),
        "PORT": port,
        "CONN_MAX_AGE": KEEP_SECONDS,
        "OPTIONS": {"options": f"-c synchronous_commit=on -c join_collapse_limit={JOINS_WEIGHED}"},
    }


def reach_database(*, url: str, folder: Path) -> None:
    """Try the database before a home is made on it. Raises: KeysAreWrong, DatabaseUnusable."""
    if not url:
        return
    import psycopg  # noqa: PLC0415  # slow, and only a node on PostgreSQL needs it

    where = database_settings(url=url, folder=folder)
    names = {"host": "HOST", "port": "PORT", "user": "USER", "password": "PASSWORD", "dbname": "NAME"}
    address = psycopg.conninfo.make_conninfo(**{name: where[key] for name, key in names.items() if where[key]})
    try:
        psycopg.connect(address, connect_timeout=REACH_SECONDS).close()
    except psycopg.OperationalError as error:
        raise DatabaseUnusable(
            _("{url} cannot be reached, and nothing was made: {why}").format(url=url, why=" ".join(str(error).split()))
        ) from error


def use_mended_sqlite() -> None:
    """Put `pysqlite3` in the place of `sqlite3` when it is installed and newer. Safe to call twice."""
    try:
        wheel = importlib.import_module("pysqlite3.dbapi2")
    except ImportError:
        return
    if wheel.sqlite_version_info > sqlite3.sqlite_version_info:
        sys.modules["sqlite3"] = importlib.import_module("pysqlite3")
        sys.modules["sqlite3.dbapi2"] = wheel


def engine_is_mended(version: tuple[int, ...]) -> bool:
    """Say whether an engine of this version has the write-ahead log mended."""
    return version >= (3, 51, 3) or (3, 50, 7) <= version < (3, 51) or (3, 44, 6) <= version < (3, 45)


def sqlite_options() -> dict[str, object]:
    """Return Django's OPTIONS for SQLite: durable commits, one writer at a time, no lost wait."""
    engine = sys.modules.get("sqlite3.dbapi2", sqlite3)
    mode = "WAL" if engine_is_mended(engine.sqlite_version_info) else "TRUNCATE"
    return {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": f"PRAGMA journal_mode={mode}; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;",
    }
