"""The PostgreSQL that the other tests stand on."""

from __future__ import annotations

import psycopg
import pytest

from engines.postgres import DURABLE, NoPostgres, Source, postgres_server

pytestmark = [pytest.mark.engine, pytest.mark.postgres]


@pytest.mark.parametrize("source", ["system", "package"])
def test_a_postgres_of_either_source_keeps_and_returns_a_row(source: Source) -> None:
    try:
        server = postgres_server(source=source)
        with server as running, psycopg.connect(running.url) as connection:
            connection.execute("create table places (name text primary key)")
            connection.execute("insert into places values ('Ardenia'), ('Bellora')")

            rows = connection.execute("select name from places order by name").fetchall()
    except NoPostgres as error:
        pytest.skip(str(error))

    assert rows == [("Ardenia",), ("Bellora",)]


def test_a_server_for_measurements_synchronises_every_commit() -> None:
    with postgres_server(source="package", settings=DURABLE) as server, psycopg.connect(server.url) as connection:
        asked = [connection.execute(f"show {name}").fetchone() for name in ("fsync", "synchronous_commit")]

    assert asked == [("on",), ("on",)]


def test_two_postgres_servers_do_not_see_each_other() -> None:
    with (
        postgres_server(source="package") as one,
        postgres_server(source="package") as other,
        psycopg.connect(one.url, autocommit=True) as connection,
    ):
        connection.execute("create database ardenia")

        with psycopg.connect(other.url) as elsewhere:
            found = elsewhere.execute("select datname from pg_database where datname = 'ardenia'").fetchall()

    assert found == []
