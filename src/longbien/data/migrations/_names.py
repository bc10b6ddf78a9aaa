"""Sealing the protected names of a node that kept them open: they go under the key that lies in its key files."""

from __future__ import annotations

from typing import Any

from longbien.core.age.recipients import Recipient
from longbien.core.safeguards.names import TrueName, open_name, seal_name
from longbien.ports.instruments import current

TOLD_OF_PERSONS = ("person_added", "person_changed", "person_removed")


def seal_names(apps: Any, schema_editor: Any) -> None:
    """Seal every name, and take it out of the history, where it stood if the person was not protected at first."""
    kept = apps.get_model("data", "ProtectedName").objects
    if not kept.exists():
        return  # a new node: it has no key yet, and nothing to seal
    _overwrite_what_is_freed(schema_editor)
    recipient: Recipient = current().identity.recipient
    events = apps.get_model("data", "CaseEvent").objects
    for row in kept.select_related("person").iterator():
        told = events.filter(case_id=row.person.case_id, what__in=TOLD_OF_PERSONS, note=row.name)
        told.update(note=row.person.label)
        name = TrueName(row.name, row.details)
        row.sealed = seal_name(row=row.person_id, name=name, recipient=recipient)
        row.name = row.details = ""
        row.save(update_fields=["sealed", "name", "details"])


def open_names(apps: Any, schema_editor: Any) -> None:
    """Lay the names open again: for a release before this one."""
    kept = apps.get_model("data", "ProtectedName").objects
    for row in kept.iterator():
        found = open_name(row=row.person_id, sealed=row.sealed, identity=current().identity)
        row.name, row.details = found.name, found.details
        row.save(update_fields=["name", "details"])


def _overwrite_what_is_freed(schema_editor: Any) -> None:
    """Have SQLite write over what is deleted; it would leave the letters in the file. PostgreSQL does it in time."""
    if schema_editor.connection.vendor == "sqlite":
        with schema_editor.connection.cursor() as cursor:
            cursor.execute("PRAGMA secure_delete=ON")
