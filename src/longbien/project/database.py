"""Which SQLite engine serves, decided before Django is imported.

SQLite 3.7.0 to 3.51.2 can corrupt a write-ahead log when two connections write and checkpoint at one moment
(mended in 3.51.3, 3.50.7 and 3.44.6). The `pysqlite3` wheel carries a mended engine; where there is none, the rollback
journal is used.
"""

from __future__ import annotations

import importlib
import sqlite3
import sys


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
