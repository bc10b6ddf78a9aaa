"""Writing many rows at once, on both engines: no model object for a row, indexes made when the rows are there.

    with aside(TABLES):                       # their indexes, constraints and triggers are taken away, and made anew
        table = Table(Act, columns=("id", "request_id", "act"))
        table.write([("…", "…", "ask"), …])   # what is no column of the rows is the default of the model

The schema is afterwards the one that the migrations made: what was taken away is made from the engine's own words.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager

from django.db import connection
from django.db.models import JSONField, Model

from longbien.data.planning import write_figures

SQLITE_CACHE_KIB = 1_500_000
NOT_A_VALUE = "\\N"  # of COPY


class Table:
    """Where rows of one model are written: tuples of text, whole numbers and None, in the order of `columns`."""

    def __init__(self, model: type[Model], *, columns: Sequence[str]) -> None:
        self.name = model._meta.db_table
        fixed = {
            one.column: _default(one)
            for one in model._meta.concrete_fields
            if one.column not in columns and not (one.primary_key and one.get_internal_type() == "BigAutoField")
        }
        quote = connection.ops.quote_name
        named = ", ".join(map(quote, (*columns, *fixed)))
        if connection.vendor == "postgresql":
            self._sql = f"COPY {quote(self.name)} ({named}) FROM STDIN"
            self._fixed = "".join(f"\t{_copied(value)}" for value in fixed.values()) + "\n"
        else:
            values = ", ".join((*("?" for _ in columns), *map(_literal, fixed.values())))
            self._sql = f"INSERT INTO {quote(self.name)} ({named}) VALUES ({values})"  # noqa: S608  # our own schema

    def write(self, rows: Iterable[Sequence[object]]) -> None:
        """Write rows. Text may hold neither tab, line break nor backslash: nothing here is escaped."""
        with connection.cursor() as cursor:
            if connection.vendor == "postgresql":
                text = "".join(
                    "\t".join([NOT_A_VALUE if value is None else str(value) for value in row]) + self._fixed
                    for row in rows
                )
                with cursor.copy(self._sql) as copy:
                    copy.write(text)
            else:
                cursor.connection.cursor().executemany(self._sql, rows)


def hurry() -> None:
    """Let this one connection write without waiting for the disk at every step; before any transaction."""
    quick = ("synchronous = OFF", "foreign_keys = OFF", f"cache_size = -{SQLITE_CACHE_KIB}")
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SET synchronous_commit = off")
            cursor.execute("SET maintenance_work_mem = '1GB'")
        for words in quick if connection.vendor == "sqlite" else ():
            cursor.execute(f"PRAGMA {words}")


@contextmanager
def aside(models: Sequence[type[Model]]) -> Iterator[None]:
    """Take indexes, constraints and triggers of the tables away while rows are written; make them anew afterwards."""
    tables = [one._meta.db_table for one in models]
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        apart = _of_postgresql if connection.vendor == "postgresql" else _of_sqlite
        away, back = apart(cursor, tables)
        for statement in away:
            cursor.execute(statement)
        yield
        if connection.vendor == "postgresql":
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")  # no table can be altered while a check of it is due
        for statement in back:
            cursor.execute(statement)
    write_figures(using=connection.alias)  # they went with the indexes


def _of_sqlite(cursor, tables: Sequence[str]) -> tuple[list[str], list[str]]:  # type: ignore[no-untyped-def]
    marks = ", ".join(["%s"] * len(tables))
    cursor.execute(
        f"SELECT type, name, sql FROM sqlite_master WHERE tbl_name IN ({marks})"  # noqa: S608
        " AND type IN ('index', 'trigger') AND sql IS NOT NULL ORDER BY type",
        tables,
    )
    found = cursor.fetchall()
    words = (
        "INSERT INTO data_searchindex(data_searchindex, rank) VALUES ('hashsize', 268435456)",
        "INSERT INTO data_searchindex(data_searchindex) VALUES ('rebuild')",
        "INSERT INTO data_searchindex(data_searchindex, rank) VALUES ('hashsize', 1048576)",
    )
    away = [f"DROP {kind} {connection.ops.quote_name(name)}" for kind, name, _ in found]
    return away, [*(sql for _, _, sql in found), *words]


def _of_postgresql(cursor, tables: Sequence[str]) -> tuple[list[str], list[str]]:  # type: ignore[no-untyped-def]
    cursor.execute(
        "SELECT contype, conrelid::regclass::text, quote_ident(conname), pg_get_constraintdef(oid) FROM pg_constraint"
        " WHERE contype IN ('f', 'u', 'p') AND (conrelid::regclass::text = ANY(%(tables)s)"
        " OR contype = 'f' AND confrelid::regclass::text = ANY(%(tables)s))"
        " ORDER BY array_position(ARRAY['f', 'u', 'p'], contype::text)",
        {"tables": list(tables)},
    )
    constraints = cursor.fetchall()
    cursor.execute(
        "SELECT indexrelid::regclass::text, pg_get_indexdef(indexrelid) FROM pg_index"
        " WHERE indrelid::regclass::text = ANY(%s) AND indexrelid NOT IN"
        " (SELECT conindid FROM pg_constraint WHERE contype IN ('u', 'p'))",
        [list(tables)],
    )
    indexes = cursor.fetchall()
    away = [f"ALTER TABLE {table} DROP CONSTRAINT {name}" for _, table, name, _ in constraints]
    away += [f"DROP INDEX {name}" for name, _ in indexes]
    made = [f"ALTER TABLE {table} ADD CONSTRAINT {name} {says}" for _, table, name, says in reversed(constraints)]
    return away, [*(says for _, says in indexes), *made]


def _default(field) -> object:  # type: ignore[no-untyped-def]
    value = field.get_default()
    if isinstance(field, JSONField):
        return json.dumps(value)
    return None if field.primary_key else value


def _copied(value: object) -> str:
    if value is None:
        return NOT_A_VALUE
    return "\\\\x" + value.hex() if isinstance(value, bytes) else str(value)


def _literal(value: object) -> str:
    if value is None:
        return "NULL"
    if isinstance(value, bytes):
        return f"X'{value.hex()}'"
    return str(int(value)) if isinstance(value, bool | int) else "'" + str(value).replace("'", "''") + "'"
