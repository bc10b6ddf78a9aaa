"""A second database beside that of the test, for the other node: the same engine, the same migrations.

Django's `default` connection is exchanged while the other node is at work, so that every line of ours runs as it does
on a node of its own. On SQLite it is a database in memory; on PostgreSQL a schema of the database of the test.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.core.management import call_command
from django.db import DEFAULT_DB_ALIAS, connection, connections, transaction

SCHEMA = "bellora"


def open_second() -> Any:
    """Return a connection to a fresh, migrated database; called once in a process."""
    wrapper = connections.create_connection(DEFAULT_DB_ALIAS)
    wrapper.settings_dict = {**connection.settings_dict, "OPTIONS": {**connection.settings_dict["OPTIONS"]}}
    if connection.vendor == "sqlite":
        wrapper.settings_dict["NAME"] = ":memory:"
    else:
        options = wrapper.settings_dict["OPTIONS"]
        options["options"] = f"{options.get('options', '')} -c search_path={SCHEMA}".strip()
        with wrapper.cursor() as cursor:  # on its own connection: that of the test has not committed
            cursor.execute(f"DROP SCHEMA IF EXISTS {SCHEMA} CASCADE")
            cursor.execute(f"CREATE SCHEMA {SCHEMA}")
    with as_default(wrapper):
        call_command("migrate", verbosity=0)
    return wrapper


@contextmanager
def as_default(wrapper: Any) -> Iterator[None]:
    """Let the connection be the one that everything uses."""
    before = connections[DEFAULT_DB_ALIAS]
    connections[DEFAULT_DB_ALIAS] = wrapper
    try:
        yield
    finally:
        connections[DEFAULT_DB_ALIAS] = before


@contextmanager
def undone(wrapper: Any) -> Iterator[None]:
    """Undo all that happens in the second database, as pytest-django does in the first."""
    with as_default(wrapper):
        around = transaction.atomic()
        around._from_testcase = True  # type: ignore[attr-defined]  # as Django's own test case says it
        around.__enter__()
    try:
        yield
    finally:
        with as_default(wrapper):
            transaction.set_rollback(True)
            around.__exit__(None, None, None)
