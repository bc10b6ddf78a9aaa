"""What every test stands on: a home of Ardenia's node, and the database that `LONGBIEN_TEST_DB` names.

`sqlite` (the default) lies in that home; `postgres` is one server for the whole run, shared by its workers, each of
which makes a database of its own in it.
"""

from __future__ import annotations

import os
import sys
from contextlib import ExitStack
from pathlib import Path

import django
import pytest
from django.db import connection
from hypothesis import settings
from scripts.run_groups import RANKS

from engines.postgres import postgres_server
from scratch_home import scratch_home

DATABASE_FIXTURES = {"db", "transactional_db", "django_db_serialized_rollback", "live_server"}
UNTIL_THE_END = ExitStack()

settings.register_profile("longbien", deadline=None)  # what is timed is a benchmark, never a test
settings.load_profile("longbien")


def _prepare() -> None:
    """Make the home, start the database, only then let Django read its settings: conftests below import models."""
    judges = str(Path(sys.executable).parent)  # bagit.py, case_validate: programs of the environment the tests run in
    os.environ["PATH"] = os.pathsep.join((judges, os.environ.get("PATH", "")))
    database_url = ""
    if os.environ.get("LONGBIEN_TEST_DB", "sqlite") == "postgres":
        server = UNTIL_THE_END.enter_context(postgres_server())  # in a worker: the one that the first process started
        database_url = os.environ["TEST_DATABASE_URL"] = server.url
    os.environ["LONGBIEN_HOME"] = str(UNTIL_THE_END.enter_context(scratch_home(database_url=database_url)))
    os.environ["DJANGO_SETTINGS_MODULE"] = "longbien.project.settings"
    django.setup()


_prepare()


def pytest_report_header() -> str:
    """Say which database this run stands on."""
    return f"database: {connection.vendor}"


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Show what tests have to say, such as their seed: `record_property("said", …)` reaches us from any worker."""
    for reports in terminalreporter.stats.values():
        for report in reports:
            for name, value in getattr(report, "user_properties", ()):
                if name == "said" and report.when == "teardown":
                    terminalreporter.write_line(str(value))


def pytest_unconfigure() -> None:
    """Stop what was started and remove the home."""
    UNTIL_THE_END.close()


WHOLE_PAGES = {Path(__file__).parent / "web" / folder for folder in ("treaty", "register")}


FOLDERS = {
    marker: tuple(Path(__file__).parents[1] / folder for folder in group.folders)
    for rank in RANKS
    for group in rank
    for marker in group.markers
    if group.folders
}


def _require_group_finds(item: pytest.Item) -> None:
    """Refuse a test that lies where its group does not look: it would never run."""
    for marker, folders in FOLDERS.items():
        if item.get_closest_marker(marker) and not any(folder in item.path.parents for folder in folders):
            raise pytest.UsageError(f"{item.nodeid} is marked {marker}: add its folder to that group in run_groups.py")


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark every test that touches the database, so that it runs on both; and those that make many whole pages."""
    for item in items:
        _require_group_finds(item)
        if item.path.parent in WHOLE_PAGES:
            item.add_marker("slow")
        fixtures = set(getattr(item, "fixturenames", ()))
        if item.get_closest_marker("django_db") or fixtures & DATABASE_FIXTURES:
            item.add_marker("database")
