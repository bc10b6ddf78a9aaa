"""Who takes the database alone reads no protected name: not of a new row, and not of one that lay open before."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from django.core.management import call_command
from django.db import connection
from django.db.backends.sqlite3.base import Database
from django.db.migrations.executor import MigrationExecutor

from case_files import CaseRoom
from longbien.actions.cases import PersonText, add_person_to_case, change_person_of_case, read_protected_name
from longbien.core.safeguards.names import TrueName
from longbien.data.models import CaseEvent, CasePerson, ProtectedName
from offices import Office, instruments, office
from people import ARDENIA, NOW

__all__ = ["instruments", "office"]

NAME, DETAILS, PLAIN = "Quillfeather", "Quillborough", "Plainspoken"
BEFORE, SEALED = ("data", "0001_first_version"), ("data", "0002_names_sealed")


def whole_database() -> bytes:
    """Return every byte of the database as a thief has it: its pages, freed ones too, or a dump of all tables."""
    if connection.vendor == "sqlite":
        connection.ensure_connection()
        with TemporaryDirectory() as folder, closing(Database.connect(f"{folder}/stolen")) as copy:
            connection.connection.backup(copy)  # page by page
            return Path(f"{folder}/stolen").read_bytes()
    with connection.cursor() as cursor:
        names = connection.introspection.table_names(cursor)
        found = []
        for name in names:
            cursor.execute(f'SELECT t::text FROM "{name}" AS t')  # noqa: S608 - names of our own tables
            found += [row[0].encode() for row in cursor.fetchall()]
    return b"\n".join(found)


def holds(data: bytes, *words: str) -> list[str]:
    """Return which words stand in bytes, as text, in either byte order, or as the digits of a dump."""
    forms = {word: (word.encode(), word.encode("utf-16-le"), word.encode().hex().encode()) for word in words}
    return [word for word, ways in forms.items() if any(way in data for way in ways)]


@pytest.mark.django_db(transaction=True)
def test_a_stolen_database_shows_no_protected_name(office: Office) -> None:
    room = CaseRoom(office)
    case, central = room.protected(), room.officer("central_authority")
    recipient = ARDENIA.identity.recipient
    text = PersonText(kind="natural", name=NAME, role="witness", details=DETAILS, is_protected=True)
    person = add_person_to_case(officer=central, case_id=case.id, text=text, recipient=recipient, now=NOW)
    plain = PersonText(kind="natural", name=PLAIN, role="suspect")
    add_person_to_case(officer=central, case_id=case.id, text=plain, recipient=recipient, now=NOW)

    stolen = whole_database()
    read = read_protected_name(
        officer=central, case_id=case.id, person_id=person.pk, identity=ARDENIA.identity, now=NOW
    )

    assert read == TrueName(NAME, DETAILS)
    assert holds(stolen, NAME, DETAILS, PLAIN) == [PLAIN]


@pytest.mark.django_db
def test_who_is_protected_later_was_never_named_in_the_history(office: Office) -> None:
    room = CaseRoom(office)
    case, central = room.opened(), room.officer("central_authority")
    recipient = ARDENIA.identity.recipient
    open_text = PersonText(kind="natural", name=NAME, role="witness")
    person = add_person_to_case(officer=central, case_id=case.id, text=open_text, recipient=recipient, now=NOW)
    room_member = PersonText(kind="natural", name=NAME, role="witness", is_protected=True)

    change_person_of_case(
        officer=central, case_id=case.id, person_id=person.pk, text=room_member, identity=ARDENIA.identity, now=NOW
    )

    assert list(CaseEvent.objects.filter(what__startswith="person").values_list("what", "note")) == [
        ("person_added", ""),
        ("person_changed", "P-1"),
    ]


@pytest.mark.slow
@pytest.mark.django_db(transaction=True)
def test_names_that_lay_open_are_sealed_and_nothing_of_them_is_left(office: Office, instruments: object) -> None:
    room = CaseRoom(office)
    case = room.opened()
    try:
        apps = MigrationExecutor(connection).migrate([BEFORE]).apps
        person = CasePerson.objects.create(case=case, kind="natural", label="P-1", role="witness", is_protected=True)
        apps.get_model("data", "ProtectedName").objects.create(person_id=person.pk, name=NAME, details=DETAILS)
        CaseEvent.objects.create(
            case=case, what="person_added", note=NAME, person_id=room.number("central_authority"), at=NOW
        )
        open_before = holds(whole_database(), NAME, DETAILS)
    finally:
        MigrationExecutor(connection).migrate([SEALED])
        call_command("migrate", verbosity=0)  # to the newest: other tests use this database
    connection.close()

    kept = ProtectedName.objects.get()
    assert open_before == [NAME, DETAILS]
    assert holds(whole_database(), NAME, DETAILS) == []
    assert CaseEvent.objects.get(what="person_added").note == "P-1"
    assert kept.person_id == person.pk
