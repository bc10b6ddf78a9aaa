"""Answering a request of another State, step by step, by the people who may."""

from __future__ import annotations

import pytest

from longbien.actions.errors import NotFound
from longbien.actions.evidence import add_evidence, open_evidence
from longbien.actions.evidence.errors import AlreadyReleased, EvidenceNotTaken
from longbien.actions.requests import act_on_request
from longbien.actions.requests.errors import EvidenceMissing, StaleView
from longbien.core.age.reader import open_sealed
from longbien.core.errors import CouldNotReach, TheirMessageIsWrong
from longbien.core.exchange.acts import read_act
from longbien.core.officers import NotPermitted
from longbien.core.requests.turns import ActNotPermitted, FieldMissing, OutOfTurn
from longbien.data.models import EvidenceItem, JournalRow, OutgoingMessage, Request
from offices import Office
from people import ARDENIA, BELLORA, NOW
from screens import screened
from their_acts import STORED_DATA, opening

GRANT = {"legal_basis": "Code of Criminal Procedure, section 12, Court of Ardenia", "extent": "whole"}


class Desk:
    """One incoming request and whoever acts on it."""

    def __init__(self, office: Office, instruments, *, kind: str) -> None:
        self.office, self.instruments = office, instruments
        theirs = opening(kind=kind, body={"elements": STORED_DATA, "legal_basis": "uncc-2024", "follows": None})
        assert theirs.arrive() is None
        self.id = theirs.act.id

    @property
    def request(self) -> Request:
        return Request.objects.get(id=self.id)

    def act(self, act: str, *, who: str = "central_authority", version: int | None = None, items=(), **body) -> Request:
        screened(self.request, officer=self.office.officer("central_authority"))
        return act_on_request(
            officer=self.office.officer(who),
            request_id=self.id,
            version=self.request.version if version is None else version,
            act=act,
            body=body,
            now=NOW,
            instruments=self.instruments,
            item_ids=items,
        )

    def add(self, data: bytes, *, who: str = "central_authority", name: str = "mailbox.mbox") -> EvidenceItem:
        return add_evidence(
            officer=self.office.officer(who),
            request_id=self.id,
            name=name,
            media_type="application/mbox",
            pieces=iter([data]),
            now=NOW,
            instruments=self.instruments,
        )


@pytest.fixture
def preservation(office: Office, instruments) -> Desk:
    return Desk(office, instruments, kind="preserve.request")


@pytest.fixture
def stored_data(office: Office, instruments) -> Desk:
    return Desk(office, instruments, kind="mla.stored_data")


def test_a_duty_officer_preserves_alone_at_night(preservation: Desk) -> None:
    preservation.act("accept", who="duty_officer")
    preservation.act(
        "order_to_holder", who="duty_officer", holder="Mail Ltd.", legal_basis="s. 7", ordered_at="2026-11-22T03:00Z"
    )
    preservation.act("preserved", who="duty_officer", from_at="2026-11-22T03:00Z", until_at="2027-02-20T04:00Z")

    assert preservation.request.state == "preserved"
    assert OutgoingMessage.objects.count() == 3


def test_nothing_can_be_released_on_a_preservation(preservation: Desk) -> None:
    preservation.act("accept")

    with pytest.raises(ActNotPermitted):
        preservation.act("release", items=["x"])
    with pytest.raises(ActNotPermitted):
        preservation.act("decide_grant", **GRANT)
    with pytest.raises(EvidenceNotTaken):
        preservation.add(b"letters")


def test_a_duty_officer_does_not_decide_on_stored_data(stored_data: Desk) -> None:
    with pytest.raises(NotPermitted):
        stored_data.act("accept", who="duty_officer")


def test_an_overseer_does_nothing(stored_data: Desk) -> None:
    with pytest.raises(NotPermitted):
        stored_data.act("accept", who="overseer")


def test_an_outsider_finds_nothing_to_act_on(stored_data: Desk) -> None:
    with pytest.raises(NotFound):
        stored_data.act("accept", who="outsider")


def test_an_act_written_on_an_old_view_is_refused(stored_data: Desk) -> None:
    old = stored_data.request.version
    stored_data.act("accept")

    with pytest.raises(StaleView):
        stored_data.act("ask", version=old, question="Which account?")


def test_a_question_without_words_is_none(stored_data: Desk) -> None:
    with pytest.raises(FieldMissing, match="question"):
        stored_data.act("ask", question="  ")


def test_what_the_requesting_state_alone_may_do_is_out_of_turn(stored_data: Desk) -> None:
    with pytest.raises(OutOfTurn):
        stored_data.act("withdraw")


def test_each_act_names_the_one_before_it(stored_data: Desk) -> None:
    stored_data.act("accept")
    stored_data.act("decide_grant", **GRANT)
    acts = list(stored_data.request.acts.all())

    read = [read_act(bytes(a.statement), key=ARDENIA.signer.public) for a in acts[1:]]

    assert [a.antecedent.id for a in read] == [acts[0].id, acts[1].id]
    assert [a.antecedent.sha256 for a in read] == [acts[0].sha256, acts[1].sha256]


def granted(desk: Desk) -> Desk:
    desk.act("accept")
    desk.act("decide_grant", **GRANT)
    return desk


def test_evidence_is_sealed_at_rest_and_opens_again(stored_data: Desk) -> None:
    item = granted(stored_data).add(b"letters" * 100_000)

    _, pieces = open_evidence(
        officer=stored_data.office.officer("central_authority"),
        item_id=item.id,
        now=NOW,
        instruments=stored_data.instruments,
    )

    assert b"".join(pieces) == b"letters" * 100_000
    assert b"letters" not in b"".join(stored_data.instruments.blobs.held.values())
    assert stored_data.instruments.spool.waiting == {}


def test_a_release_seals_to_the_requesting_state_and_to_nobody_else(stored_data: Desk) -> None:
    item = granted(stored_data).add(b"letters")

    stored_data.act("release", items=[item.id])

    part = read_act(bytes(stored_data.request.acts.last().statement), key=ARDENIA.signer.public).parts[0]
    sealed = stored_data.instruments.blobs.held[part.sealed_sha256]
    assert open_sealed(sealed, identity=BELLORA.identity) == b"letters"
    with pytest.raises(TheirMessageIsWrong):
        open_sealed(sealed, identity=ARDENIA.identity)
    assert (part.sha256, part.size) == (item.sha256, 7)


def test_custody_and_journal_tell_the_same_story(stored_data: Desk) -> None:
    item = granted(stored_data).add(b"letters")
    stored_data.act("release", items=[item.id])

    assert list(item.custody.values_list("what", flat=True)) == ["added", "released"]
    journal = JournalRow.objects.filter(what__startswith="evidence.").order_by("id").values_list("what", flat=True)
    assert list(journal) == ["evidence.added", "evidence.released"]


def test_a_release_needs_evidence_of_this_request_not_released_before(stored_data: Desk) -> None:
    item = granted(stored_data).add(b"letters")

    with pytest.raises(EvidenceMissing):
        stored_data.act("release")
    with pytest.raises(NotFound):
        stored_data.act("release", items=["0" * 32])
    stored_data.act("release", items=[item.id, item.id])
    assert stored_data.request.acts.last().body == {}

    item.refresh_from_db()
    Request.objects.filter(id=stored_data.id).update(state="granted")
    with pytest.raises(AlreadyReleased):
        stored_data.act("release", items=[item.id])


def test_what_was_granted_is_released_part_by_part_and_a_forgotten_file_follows(stored_data: Desk) -> None:
    first = granted(stored_data).add(b"letters", name="first.mbox")
    stored_data.act("release_part", items=[first.id], outstanding="The log.", onward="no")
    assert stored_data.request.state == "part_released"

    for act, name, state in (
        ("release_part", "second.mbox", "part_released"),
        ("release", "log.txt", "released"),
        ("release", "forgotten.txt", "released"),
    ):
        item = stored_data.add(b"data of " + name.encode(), name=name)
        stored_data.act(act, items=[item.id], **({"outstanding": "The log."} if act == "release_part" else {}))
        assert stored_data.request.state == state

    acts = [read_act(bytes(one.statement), key=ARDENIA.signer.public) for one in stored_data.request.acts.all()[3:]]
    assert [[part.name for part in one.parts] for one in acts] == [
        ["first.mbox"],
        ["second.mbox"],
        ["log.txt"],
        ["forgotten.txt"],
    ]
    assert [one.body for one in acts[:2]] == [{"outstanding": "The log.", "onward": "no"}, {"outstanding": "The log."}]
    with pytest.raises(AlreadyReleased):
        stored_data.act("release", items=[first.id])


def test_a_part_says_what_is_still_to_come(stored_data: Desk) -> None:
    item = granted(stored_data).add(b"letters")

    with pytest.raises(FieldMissing, match="outstanding"):
        stored_data.act("release_part", items=[item.id])
    with pytest.raises(EvidenceMissing):
        stored_data.act("release_part", outstanding="The log.")


def test_a_part_is_not_released_without_a_grant(stored_data: Desk) -> None:
    stored_data.act("accept")
    with pytest.raises(EvidenceNotTaken):
        stored_data.add(b"letters")
    stored_data.act("partial_result", result="The holder is found.", outstanding="The mailbox.")

    for act in ("release_part", "release"):
        with pytest.raises(OutOfTurn):
            stored_data.act(act, items=["0" * 32], outstanding="The log.")


def test_the_rest_can_be_granted_anew_and_what_comes_to_nothing_is_told(stored_data: Desk) -> None:
    item = granted(stored_data).add(b"letters")
    stored_data.act("release_part", items=[item.id], outstanding="The log.")

    stored_data.act("decide_grant", **GRANT)
    assert stored_data.request.state == "granted"

    stored_data.act("release_part", items=[stored_data.add(b"more").id], outstanding="The log.")
    stored_data.act("result", result="The log is gone.")
    assert stored_data.request.state == "executed"


def test_a_damaged_blob_is_not_released_and_does_not_end_in_silence(stored_data: Desk) -> None:
    item = granted(stored_data).add(b"letters")
    held = stored_data.instruments.blobs.held
    held[item.sealed_sha256] = held[item.sealed_sha256][:-1] + b"\x00"

    with pytest.raises(TheirMessageIsWrong):
        stored_data.act("release", items=[item.id])
    _, pieces = open_evidence(
        officer=stored_data.office.officer("central_authority"),
        item_id=item.id,
        now=NOW,
        instruments=stored_data.instruments,
    )
    with pytest.raises(TheirMessageIsWrong):
        b"".join(pieces)
    assert stored_data.request.state == "granted"


def test_a_full_disk_keeps_nothing_and_says_so(stored_data: Desk) -> None:
    granted(stored_data)
    stored_data.instruments.blobs.full = True

    with pytest.raises(CouldNotReach):
        stored_data.add(b"letters")
    assert EvidenceItem.objects.count() == 0
    assert stored_data.instruments.spool.waiting == {}


@pytest.mark.parametrize("who", ["outsider", "overseer", "duty_officer"])
def test_who_may_not_open_evidence_cannot(stored_data: Desk, who: str) -> None:
    item = granted(stored_data).add(b"letters")

    with pytest.raises((NotPermitted, NotFound)):
        open_evidence(
            officer=stored_data.office.officer(who), item_id=item.id, now=NOW, instruments=stored_data.instruments
        )
    assert list(item.custody.values_list("what", flat=True)) == ["added"]


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("../../etc/passwd", "passwd"),
        ("C:\\case\\mail box.mbox", "mail box.mbox"),
        ("رسائل.mbox", "رسائل.mbox"),
        ("a\nb\x00c", "a bc"),
        ("", "evidence"),
        ("x" * 300, "x" * 200),
    ],
)
def test_a_file_name_is_shown_and_never_a_path(stored_data: Desk, name: str, kept: str) -> None:
    assert granted(stored_data).add(b"letters", name=name).name == kept
