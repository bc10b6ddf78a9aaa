"""
What SQLite's planner is told of the tables that grow: the figures of a large node, whatever stands in this one.

Without figures SQLite takes any index for one that leads to ten rows, and walks through all requests of an authority to
find one of them. Figures that it counts itself (`ANALYZE`) are those of a day: a column that is still empty everywhere
counts as useless on the day it is filled. So the same figures are written into every database when its tables are laid
or altered, and a question is answered the same way on the first day and after years.
PostgreSQL counts by itself all the time, and is told nothing.

Source: https://sqlite.org/optoverview.html (the SQLITE_STAT1 table) and https://sqlite.org/lang_analyze.html.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from django.db import connections, transaction

ROWS: Final = {
    "data_request": 1_000_000,
    "data_act": 4_000_000,
    "data_localstep": 2_000_000,
    "data_receipt": 8_000_000,
    "data_deadline": 1_000_000,
    "data_requestidentifier": 1_000_000,
    "data_searchtext": 1_000_000,
    "data_evidenceitem": 500_000,
    "data_case": 50_000,
    "data_casetask": 200_000,
    "data_outgoingmessage": 2_000_000,
    "data_incomingmessage": 2_000_000,
    "data_outgoingpart": 500_000,
    "data_incomingpart": 500_000,
}
#: How many different values a column has; one that is not named has as many as there are rows.
DIFFERENT: Final = {
    "authority_id": 3,
    "their_authority_id": 100,
    "peer_id": 60,
    "waits_on": 6,
    "kind": 70,
    "partner": 60,
    "priority": 3,
    "state": 30,
    "status": 2,
    "assigned_to_id": 500,
    "drafted_by_id": 100,
    "approved_by_id": 100,
    "settled_by_id": 100,
    "added_by_id": 100,
    "person_id": 100,
    "leader_id": 100,
    "lift_by_id": 10,
    "case_id": 40_000,
    "request_id": 800_000,
    "follows_id": 300_000,
    "arises_from_id": 100_000,
    "supersedes_id": 100_000,
    "released_in_id": 200_000,
    "message_sender": 60,
    "issuer": 60,
    "other": 60,
    "batch_id": 100_000,
    "term": 10,
}
#: Of an index over some of the rows only: for how many of them it is made. What is not named has a hundred.
SOME: Final = {
    "desk_due": 400_000,
    "desk_mine": 200_000,
    "one_current_deadline_per_term": 900_000,
    "open_tasks_of_person": 20_000,
    "open_tasks_by_day": 20_000,
}
FEW: Final = 100


def write_figures(*, using: str, **_signal: object) -> None:
    """Write the figures into a database on SQLite; called whenever tables were laid or altered."""
    connection = connections[using]
    if connection.vendor != "sqlite":
        return
    with transaction.atomic(using=using), connection.cursor() as cursor:
        cursor.execute("ANALYZE sqlite_schema")  # makes the table, and counts nothing
        for table, rows in ROWS.items():
            cursor.execute("DELETE FROM sqlite_stat1 WHERE tbl = %s", [table])
            found = [[table, name, figures] for name, figures in _indexes(cursor, table=table, rows=rows)]
            cursor.executemany("INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES (%s, %s, %s)", found)
        cursor.execute("ANALYZE sqlite_schema")  # reads it again


def _indexes(cursor: Any, *, table: str, rows: int) -> Iterator[tuple[str, str]]:
    """Yield the indexes of a table with their figures: rows, then for each part of the key how many rows share it."""
    cursor.execute(f"PRAGMA index_list({table})")
    for _, name, unique, _, partial in cursor.fetchall():
        cursor.execute(f"PRAGMA index_info({name})")
        columns = [column for _, _, column in cursor.fetchall()]
        held = SOME.get(name, FEW) if partial else rows
        figures, values = [held], 1
        for column in columns:
            values = min(held, values * DIFFERENT.get(column, held))
            figures.append(max(1, held // values))
        if unique:
            figures[-1] = 1
        yield name, " ".join(map(str, figures))
