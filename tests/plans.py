"""How an engine would answer a question, and which ways of answering are too long in a large node."""

from __future__ import annotations

import math
import re
from functools import cache

from django.db import connection

from longbien.data.planning import DIFFERENT, ROWS

#: The tables that grow with the requests are never read from end to end.
WALKS = re.compile(rf"(?:SCAN|Seq Scan on) (?:{'|'.join(ROWS)}|[A-Z]\d)\b")
BY_INDEX = re.compile(r"(?:SEARCH|SCAN) (data_\w+) USING (?:COVERING )?INDEX (\w+)(?: \(([^)]*)\))?")
MANY = 10_000
PASSING = {"queued", "relayed", "waiting", "not_delivered"}  # states in which few messages are at a time


def plan(sql: str) -> list[str]:
    """Return how the engine would answer, as if the tables were large."""
    if not sql.startswith("SELECT"):
        return []
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SET LOCAL enable_seqscan = off")
        cursor.execute(
            f"{'EXPLAIN QUERY PLAN' if connection.vendor == 'sqlite' else 'EXPLAIN'} {sql.replace('%', '%%')}"
        )
        found = [str(row[-1]) for row in cursor.fetchall()]
        if connection.vendor == "postgresql":
            cursor.execute("SET LOCAL enable_seqscan = on")
    return found


def reads_many(line: str, *, sql: str) -> bool:
    """
    Say whether a line of the plan of a question reads much of a table that grows.

    An index over few of the rows may be read whole. Of another, the values that are asked for must be rare; on SQLite
    alone can this be told, since a plan of PostgreSQL depends on the rows there are.
    """
    found = BY_INDEX.search(line)
    if not found:
        return WALKS.search(line) is not None
    table, index, asked = found[1], found[2], found[3] or ""
    is_passing = "(state=?" in line and set(re.findall(r""""state" = '(\w+)'""", sql)) <= PASSING
    if table not in ROWS or index in _partial() or is_passing or re.search("_at[<>]", asked):
        return False
    columns = re.findall(r"(\w+)=\?", asked)
    return ROWS[table] / math.prod(DIFFERENT.get(column, ROWS[table]) for column in columns) > MANY


@cache
def _partial() -> frozenset[str]:
    """Return the indexes over some of the rows only."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT name FROM sqlite_master WHERE type = 'index' AND sql LIKE '%%) WHERE %%'")
        return frozenset(name for (name,) in cursor.fetchall())
