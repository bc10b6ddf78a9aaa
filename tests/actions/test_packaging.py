"""The evidence package of a request holds before the verifier, and has nothing in it that was not released."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Sequence
from io import BytesIO
from typing import Any

import pytest

from longbien.actions.deconfliction import compare_identifiers, settle_deconfliction
from longbien.actions.evidence import add_evidence, make_package
from longbien.actions.evidence.packaging import NotYetWitnessed
from longbien.actions.exchange.rounds import keep_house
from longbien.actions.journal import sequence_journal
from longbien.actions.requests import act_on_request
from longbien.actions.requests.notifying import notify_authority, place_hold
from longbien.commands.package_files import ZipSource
from longbien.core.age.recipients import Identity
from longbien.core.errors import LongbienError
from longbien.core.evidence import layout
from longbien.core.evidence.trust import Trust, trusted_node
from longbien.core.evidence.verify.outcome import Outcome
from longbien.core.evidence.verify.verifier import verify_package
from longbien.core.exchange.acts import Party
from longbien.core.journal.witnessing import Cosign, judge, read_request, write_request
from longbien.core.journal.witnessing import cosign as sign_as_witness
from longbien.data.models import (
    Checkpoint,
    Concerned,
    Cosignature,
    CustodyEvent,
    EvidenceItem,
    JournalRow,
    LocalStep,
    Request,
)
from longbien.ports.instruments import Instruments
from offices import Office
from people import ARDENIA, BELLORA, NOW
from screens import screened
from supplied import consented, received, received_all
from their_acts import ELEMENTS, opening

MAILBOX = b"From: anna@mail.example\n\nThe list is ready.\n" * 4000
TRUST = Trust(nodes=(trusted_node(ARDENIA.card), trusted_node(BELLORA.card)), witnesses_needed=1)

# Their acts are laid before us here without their messages, so no receipt says that they came; and nobody stamps time.
LEFT_OPEN = ["receipts", "times"]


def released(office: Office, instruments: Instruments, *, follows: str | None = None) -> Request:
    """Let a request of Bellora arrive, grant it, and release one of two files handed in."""
    theirs = opening(
        kind="mla.stored_data",
        number=5,
        body={"elements": ELEMENTS, "legal_basis": "uncc-2024", "follows": follows},
    )
    assert theirs.arrive() is None
    do(office, instruments, theirs.act.id, "accept", {})
    do(office, instruments, theirs.act.id, "decide_grant", {"legal_basis": "Order 7", "extent": "whole"})
    item = hand_in(office, instruments, theirs.act.id, "mail.mbox", MAILBOX)
    hand_in(office, instruments, theirs.act.id, "kept-back.mbox", b"what nobody released")
    return do(office, instruments, theirs.act.id, "release", {}, items=(item.id,))


def do(
    office: Office, instruments: Instruments, number: str, act: str, body: dict[str, str], *, items: Sequence[str] = ()
) -> Request:
    screened(number, officer=office.officer("central_authority"))
    return act_on_request(
        officer=office.officer("central_authority"),
        request_id=number,
        version=Request.objects.get(id=number).version,
        act=act,
        body=body,
        item_ids=items,
        now=NOW,
        instruments=instruments,
    )


def hand_in(office: Office, instruments: Instruments, number: str, name: str, data: bytes) -> EvidenceItem:
    return add_evidence(
        officer=office.officer("central_authority"),
        request_id=number,
        name=name,
        media_type="application/mbox",
        pieces=[data],
        now=NOW,
        instruments=instruments,
    )


def witness(instruments: Instruments) -> None:
    """Sign the receipts that are due, number the journal's rows, and let Bellora cosign the head."""
    keep_house(instruments=instruments)
    sequence_journal(keys=instruments.log_keys, tiles=instruments.tiles, now=NOW)
    head = Checkpoint.objects.latest("size")
    asked = read_request(write_request(old=0, proof=(), note=bytes(head.note)))
    verdict = judge(None, asked, log=ARDENIA.log_keys.verifiers, now=NOW)
    assert isinstance(verdict, Cosign)
    keys = BELLORA.witness_keys
    Cosignature.objects.create(
        checkpoint=head, witness=keys.verifiers.name, lines=sign_as_witness(verdict, keys=keys), at=NOW
    )


def packed(office: Office, instruments: Instruments, request: Request, *, sealed: bool = False) -> bytes:
    _name, pieces = make_package(
        officer=office.officer("central_authority"),
        request_id=request.id,
        sealed=sealed,
        now=NOW,
        instruments=instruments,
    )
    return b"".join(pieces)


def outcomes(package: bytes, *, identity: Identity | None = None) -> dict[str, Any]:
    """Return what the verifier says, by check, where it is not that all holds."""
    report = verify_package(ZipSource(BytesIO(package)), trust=TRUST, identity=identity)
    return {check.name: check.reason.in_words(str) for check in report.checks if check.outcome is not Outcome.HOLDS}


@pytest.fixture
def request_released(office: Office, instruments: Instruments) -> Request:
    return released(office, instruments)


def test_an_open_package_holds(office: Office, instruments: Instruments, request_released: Request) -> None:
    witness(instruments)

    package = packed(office, instruments, request_released)
    assert list(outcomes(package)) == LEFT_OPEN
    assert MAILBOX in package


def test_a_sealed_package_holds_for_who_has_the_identity(
    office: Office, instruments: Instruments, request_released: Request
) -> None:
    witness(instruments)

    package = packed(office, instruments, request_released, sealed=True)

    assert list(outcomes(package, identity=ARDENIA.identity)) == LEFT_OPEN
    assert list(outcomes(package)) == ["receipts", "evidence", "times"]
    assert MAILBOX[:100] not in package


def test_a_package_of_what_was_released_part_by_part_holds(office: Office, instruments: Instruments) -> None:
    theirs = opening(kind="mla.stored_data", number=5)
    assert theirs.arrive() is None
    do(office, instruments, theirs.act.id, "accept", {})
    do(office, instruments, theirs.act.id, "decide_grant", {"legal_basis": "Order 7", "extent": "whole"})
    for act, name in (("release_part", "first.mbox"), ("release_part", "second.mbox"), ("release", "third.mbox")):
        item = hand_in(office, instruments, theirs.act.id, name, name.encode())
        body = {"outstanding": "The rest."} if act == "release_part" else {}
        request = do(office, instruments, theirs.act.id, act, body, items=(item.id,))
    witness(instruments)

    for sealed, identity in ((False, None), (True, ARDENIA.identity)):
        package = packed(office, instruments, request, sealed=sealed)

        assert list(outcomes(package, identity=identity)) == LEFT_OPEN
        names = [one.path for one in ZipSource(BytesIO(package)).entries()]
        assert len([one for one in names if "data/evidence/" in one]) == 3


def test_what_was_not_released_is_not_in_it(
    office: Office, instruments: Instruments, request_released: Request
) -> None:
    witness(instruments)

    package = packed(office, instruments, request_released)

    kept_back = EvidenceItem.objects.get(name="kept-back.mbox")
    assert [
        word for word in (kept_back.name, kept_back.sha256, kept_back.sealed_sha256) if word.encode() in package
    ] == []


def test_it_tells_of_no_other_matter_and_no_other_authority(
    office: Office, instruments: Instruments, request_released: Request
) -> None:
    """Whoever gets the package learns neither that somebody else looks for the same, nor who was told or objected."""
    lawyer, number = office.officer("central_authority"), request_released.id
    assert opening(number=6, recipient=Party("XAA", "ffu")).arrive() is None
    compare_identifiers(now=NOW)
    concerned = Concerned.objects.get(request=number)
    settle_deconfliction(officer=lawyer, request_id=number, concerned_id=concerned.pk, note="Called.", now=NOW)
    told = notify_authority(
        officer=lawyer, request_id=number, authority_code="ffu", word="x", now=NOW, identity=instruments.identity
    )
    place_hold(officer=office.officer("outsider"), notified_id=told.pk, reason="x", until_on=NOW.date(), now=NOW)
    inside = {"identifier.shared", "request.deconflicted", "request.authority_notified", "request.hold_placed"}
    assert inside <= set(JournalRow.objects.filter(request_id=number).values_list("what", flat=True))
    witness(instruments)

    package = packed(office, instruments, request_released)

    assert list(outcomes(package)) == LEFT_OPEN
    assert [what for what in sorted({*inside, "outsider"}) if what.encode() in package] == []
    assert re.findall(rb"\bffu\b", package) == []  # a whole word: keys in base64 spell any three letters


def test_the_request_it_follows_is_in_it(office: Office, instruments: Instruments) -> None:
    preservation = opening(number=4)
    assert preservation.arrive() is None
    do(office, instruments, preservation.act.id, "accept", {})
    request = released(office, instruments, follows=preservation.act.id)
    witness(instruments)

    package = packed(office, instruments, request)

    assert list(outcomes(package)) == LEFT_OPEN
    assert package.count(preservation.statement) == 1


def test_nothing_is_packed_before_a_witness_has_cosigned(
    office: Office, instruments: Instruments, request_released: Request
) -> None:
    with pytest.raises(NotYetWitnessed):
        packed(office, instruments, request_released)
    sequence_journal(keys=instruments.log_keys, tiles=instruments.tiles, now=NOW)
    with pytest.raises(NotYetWitnessed):
        packed(office, instruments, request_released)

    assert LocalStep.objects.filter(step="packaged").count() == 0


def test_an_act_after_the_witnessed_head_must_wait(office: Office, instruments: Instruments) -> None:
    preservation = opening(number=4)
    assert preservation.arrive() is None
    witness(instruments)
    request = released(office, instruments, follows=preservation.act.id)
    sequence_journal(keys=instruments.log_keys, tiles=instruments.tiles, now=NOW)

    with pytest.raises(NotYetWitnessed):
        packed(office, instruments, request)


def test_packing_is_a_link_of_the_chain_of_custody_and_the_next_package_tells_it(
    office: Office, instruments: Instruments, request_released: Request
) -> None:
    witness(instruments)
    packed(office, instruments, request_released)
    Cosignature.objects.all().delete()
    witness(instruments)

    package = packed(office, instruments, request_released)

    links = CustodyEvent.objects.filter(item__name="mail.mbox").values_list("what", flat=True)
    assert list(links) == ["added", "released", "packed", "packed"]
    assert list(outcomes(package)) == LEFT_OPEN


def test_damaged_evidence_is_found_before_the_first_byte(
    office: Office, instruments: Instruments, request_released: Request
) -> None:
    witness(instruments)
    item = EvidenceItem.objects.get(name="mail.mbox")
    held: dict[str, bytes] = instruments.blobs.held  # type: ignore[attr-defined]  # the store in memory
    held[item.sealed_sha256] = held[item.sealed_sha256][:-1] + b"\x00"

    with pytest.raises(LongbienError) as found:
        make_package(
            officer=office.officer("central_authority"),
            request_id=request_released.id,
            sealed=False,
            now=NOW,
            instruments=instruments,
        )

    assert found.value.code in {"cannot_open", "evidence_differs"}
    assert CustodyEvent.objects.filter(what="packed").count() == 0


def test_the_guide_says_which_limits_bind_the_data_and_the_package_holds(
    office: Office, instruments: Instruments
) -> None:
    """What, until when, who consented; free words cannot pass for commands of the guide."""
    item = received(
        office,
        instruments,
        onward="consent",
        retain_until="2027-01-31",
        retention="automatic",
        confidential_until="2026-12-31",
        handling="lead_only",
        limits="Not before the trial.\n\n    rm -rf data\n\u202etxet",
    )
    consented(
        office,
        item,
        kind="data.onward_authorisation",
        recipient_state="XCC",
        recipient="Courts",
        purpose="The same case.",
    )
    consented(office, item, kind="mla.use_consent", number=79, material="The mailbox.")
    consented(office, item, kind="mla.use_consent", number=80, material=f"SHA-256 {'0' * 64}")
    witness(instruments)
    package = packed(office, instruments, Request.objects.get(id=item.request_id))

    with zipfile.ZipFile(BytesIO(package)) as archive:
        guide = archive.read(layout.HOW_TO_CHECK).decode()
        [act] = [name for name in archive.namelist() if name.endswith("-release.dsse.json")]

    said = " ".join(guide.partition("7. WHAT MAY BE DONE WITH THE DATA")[2].split())
    assert f"mail.mbox: released by XBB ({item.released_in.person_name}) on 2026-11-22 to XAA, in {act}." in said
    assert (
        "Purpose: Use as evidence in the investigation and at trial. To be passed on to another State only after XBB "
        "has consented. To be used in another case only after XBB has consented. To be kept no longer than until "
        "2027-01-31. They are erased on that day. Confidential until 2026-12-31. A lead only, not evidence. In the "
        "words of XBB: “Not before the trial. rm -rf data [U+202E]txet”"
    ) in said
    assert "that they are passed on to: XCC, Courts. " in said
    assert (
        "request XAA-NCA-2026-0079) that they serve another purpose. It names no data by their SHA-256: read the "
        "request to see which data it is for."
    ) in said
    assert "XAA-NCA-2026-0080" not in said  # of other data
    assert "    rm -rf data" not in guide
    assert list(outcomes(package)) == LEFT_OPEN
    assert bind_nothing(office, instruments) == ""


def test_the_guide_says_which_of_the_files_a_consent_is_for(office: Office, instruments: Instruments) -> None:
    items = received_all(office, instruments, {"a.mbox": b"One.", "b.mbox": b"Two."})
    consented(office, items["b.mbox"], kind="mla.use_consent")
    witness(instruments)
    package = packed(office, instruments, Request.objects.get(id=items["a.mbox"].request_id))

    with zipfile.ZipFile(BytesIO(package)) as archive:
        guide = " ".join(archive.read(layout.HOW_TO_CHECK).decode().split())

    assert "request XAA-NCA-2026-0078) that they serve another purpose. It is for these alone: b.mbox." in guide


def bind_nothing(office: Office, instruments: Instruments) -> str:
    """Return what the guide of a package without data says of limits."""
    theirs = opening(kind="preserve.request", number=31)
    assert theirs.arrive() is None
    witness(instruments)
    package = packed(office, instruments, Request.objects.get(id=theirs.act.id))
    with zipfile.ZipFile(BytesIO(package)) as archive:
        return archive.read(layout.HOW_TO_CHECK).decode().partition("7. WHAT")[2]
