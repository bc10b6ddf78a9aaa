"""The offices of Ardenia as the database knows them, and the instruments of its node with stores in memory.

A pytest plugin (`pytest_plugins` in `conftest.py`): fixtures `office` and `instruments`.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

import pytest
from django.db import connection

from fakes.stores import MemoryBlobs, MemorySpool, MemoryTiles
from fakes.transport import NoWire
from longbien.actions.people import add_authority
from longbien.adapters.documents.typeset import TypesetDocuments
from longbien.adapters.timestamps.rfc3161 import NoTimestamps
from longbien.core.bodies import to_body
from longbien.core.officers import Officer
from longbien.data.models import Authority, Case, DirectoryRow, Peer, Person, Proposal, Seat
from longbien.ports.instruments import Instruments, NodeName, Policy, install
from longbien.readers.people import officer_in
from people import ARDENIA, BELLORA, CORVANIA, NOW, Node
from records import entry

ROLES = ("duty_officer", "central_authority", "overseer")


@dataclass
class Office:
    """Ardenia's people, by `role` in the National Cybercrime Authority; `outsider` sits in another authority."""

    ours: Authority
    other: Authority
    people: dict[str, Person]

    def officer(self, name: str) -> Officer:
        """Return the officer of that name, as of the moment of the tests."""
        code = "ffu" if name == "outsider" else "nca"
        found = officer_in(person=self.people[name], authority_code=code, now=NOW)
        assert found is not None
        return found

    @property
    def bellora(self) -> Authority:
        return Authority.objects.get(node="XBB", code="nca")

    @property
    def corvania(self) -> Authority:
        return Authority.objects.get(node="XCC", code="nca")


def assembled(*, now: datetime = NOW, **policy: Any) -> Instruments:
    """Return Ardenia's instruments with stores in memory and no wire."""
    settled = {
        "mode": "exercise",
        "approval": True,
        "lone_night_officer": True,
        "second_factor": False,
        "give_up_days": 30,
        "witnesses_needed": 1,
    }
    return Instruments(
        name=NodeName(node="XAA", state="Ardenia", endpoint="http://127.0.0.1:8701"),
        policy=Policy(**{**settled, **policy}),
        signer=ARDENIA.signer,
        identity=ARDENIA.identity,
        log_keys=ARDENIA.log_keys,
        witness_keys=ARDENIA.witness_keys,
        blobs=MemoryBlobs(),
        spool=MemorySpool(),
        transport=NoWire(),
        timestamps=NoTimestamps(),
        tiles=MemoryTiles(),
        now=lambda: now,
        documents=TypesetDocuments(),
    )


def introduce(node: Node) -> Peer:
    """Write a partner as `longbien peer add` leaves it."""
    for listed in node.card.authorities:
        Authority.objects.create(
            node=node.node, code=listed.id, name=listed.name, functions=list(listed.functions), is_ours=False
        )
    return Peer.objects.create(
        node=node.node,
        state=node.state,
        endpoint=node.card.endpoint,
        card=node.card_bytes,
        fingerprint=node.fingerprint,
        introduced_at=NOW,
    )


@pytest.fixture
def instruments() -> Instruments:
    """The instruments of Ardenia's node, installed for the doors as well."""
    made = assembled()
    install(made)
    return made


@pytest.fixture
def office(db: None, instruments: Instruments) -> Office:
    """Ardenia's two authorities with their people; Bellora and Corvania introduced."""
    assert connection.vendor
    ours = add_authority(code="nca", name="National Cybercrime Authority", functions=["network_24_7"], node="XAA")
    other = add_authority(code="ffu", name="Financial Fraud Unit", functions=[], node="XAA")
    people = {role: _person(role, ours, role) for role in ROLES}
    people["second_officer"] = _person("second_officer", ours, "duty_officer")
    people["outsider"] = _person("outsider", other, "central_authority")
    for node in (BELLORA, CORVANIA):
        introduce(node)
    return Office(ours=ours, other=other, people=people)


def publish_entry(office: Office, *, state: str = "XAA", **changes: Any) -> None:
    """Put an entry of a State into the directory, as two persons have agreed on it."""
    said, person = entry(id=f"{state}.mla", state=state, **changes), office.people["central_authority"]
    agreed = Proposal.objects.create(
        id=state.ljust(32, "0"),
        subject="directory",
        kind="entry",
        authority=office.ours,
        items=[],
        sha256="",
        reason="So that terms are counted rightly.",
        proposed_by=person,
        proposed_at=NOW,
    )
    DirectoryRow.objects.create(
        entry_id=said.id,
        version=1,
        state=said.state,
        function=said.function.value,
        authority_code=said.authority,
        origin="own",
        known_at=NOW,
        body=to_body(said),
        proposal=agreed,
    )


def protected_case(authority: Authority) -> Case:
    """Return a protected case of an authority that nobody is on the team of."""
    return Case.objects.create(
        id="c" * 32,
        authority=authority,
        reference="C-1",
        protected=True,
        opened_on=NOW.date(),
        made_at=NOW,
        changed_at=NOW,
    )


def _person(username: str, authority: Authority, role: str) -> Person:
    person = Person.objects.create(username=username, display_name=username.replace("_", " ").title())
    Seat.objects.create(person=person, authority=authority, role=role, from_at=NOW)
    return person


def with_policy(instruments: Instruments, **changes: Any) -> Instruments:
    """Return the same instruments under another policy, installed."""
    changed = replace(instruments, policy=replace(instruments.policy, **changes))
    install(changed)
    return changed
