"""`longbien migrate`: bring the database up to date."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from gettext import gettext as _

from longbien.commands import node


def add_arguments(parser: ArgumentParser) -> None:
    """No arguments of its own."""


def run(arguments: Namespace) -> int:
    """Migrate, and say how many steps it took."""
    node.open_records(arguments)
    print(_("The database is up to date. Steps taken: {number}.").format(number=bring_up_to_date()))
    return 0


def bring_up_to_date() -> int:
    """Apply what is missing, return how many migrations that was. Django must be set up. Raises: KeysAreWrong."""
    from django.core.management import call_command  # noqa: PLC0415  # only after the settings are known
    from django.db import connection  # noqa: PLC0415
    from django.db.migrations.executor import MigrationExecutor  # noqa: PLC0415

    executor = MigrationExecutor(connection)
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    if plan:
        node.instruments()  # what an earlier version kept open may have to be sealed
        call_command("migrate", verbosity=0, interactive=False)
        _leave_nothing_behind()
    call_command("createcachetable", verbosity=0)
    return len(plan)


def _leave_nothing_behind() -> None:
    """Write SQLite's log into its file and empty it: the log would keep for a while what a step has sealed."""
    from django.db import connection  # noqa: PLC0415  # only after the settings are known

    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
