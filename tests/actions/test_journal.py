"""The sequencer and the witnesses of a node, on its database."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

import pytest

from fakes.stores import MemoryTiles
from longbien.actions.journal import (
    ask_witnesses,
    cosign,
    resume_journal,
    sequence_journal,
    show_last_cosigned,
    write_row,
)
from longbien.actions.journal.sequencing import JournalHalted, last_checkpoint
from longbien.actions.leases import free_lease, take_lease
from longbien.core.journal.checkpoints import WouldFork, read_checkpoint, sign_checkpoint
from longbien.core.journal.heads import Checkpoint as Head
from longbien.core.journal.records import JournalRecord, commitment
from longbien.core.journal.tiles import JournalDamaged, append, consistency
from longbien.core.journal.witnessing import (
    Cosign,
    JournalBehindWitness,
    JournalContradicted,
    judge,
    read_request,
    show_last,
    write_request,
)
from longbien.core.journal.witnessing import cosign as sign_as_witness
from longbien.core.merkle import leaf_hash, root
from longbien.data.models import Checkpoint, Cosignature, JournalRow, Peer, SeenCheckpoint, SuspectCheckpoint
from longbien.readers.journal import WitnessTrouble, journal_status
from offices import Office
from people import ARDENIA, BELLORA, CORVANIA, NOW, Node


def write(count: int) -> None:
    for number in range(count):
        write_row(record=JournalRecord(node="XAA", what="test.written", at=NOW, note=f"row {number}"))


def sequence(tiles: MemoryTiles, *, seconds: int = 0) -> int:
    return sequence_journal(keys=ARDENIA.log_keys, tiles=tiles, now=NOW + timedelta(seconds=seconds))


def test_rows_are_numbered_without_gap_and_the_head_is_signed(db: None) -> None:
    tiles = MemoryTiles()
    write(3)
    assert sequence(tiles) == 3
    write(2)
    assert sequence(tiles) == 2

    rows = list(JournalRow.objects.order_by("number"))
    head = read_checkpoint(bytes(last_checkpoint().note), verifiers=ARDENIA.log_keys.verifiers).checkpoint
    assert [row.number for row in rows] == [0, 1, 2, 3, 4]
    assert (head.size, head.root) == (5, root([leaf_hash(bytes(row.commitment)) for row in rows]))


def test_nothing_new_means_no_new_head(db: None) -> None:
    tiles = MemoryTiles()
    write(1)
    sequence(tiles)

    assert sequence(tiles) == 0
    assert Checkpoint.objects.count() == 1


def test_a_record_and_its_salt_give_the_leaf(db: None) -> None:
    write(1)

    row = JournalRow.objects.get()
    assert commitment(bytes(row.record), bytes(row.salt)) == bytes(row.commitment)


def test_a_second_sequencer_waits_until_the_first_is_gone(db: None) -> None:
    tiles = MemoryTiles()
    write(1)
    token = take_lease(name="sequencer", now=NOW, seconds=60)

    assert sequence(tiles) == 0
    assert sequence(tiles, seconds=61) == 1
    free_lease(name="sequencer", token=token, now=NOW)


class Crash(Exception):
    """The process dies here."""


class CrashingTiles(MemoryTiles):
    """Tiles whose writer dies after a number of writes."""

    def __init__(self, writes: int) -> None:
        super().__init__()
        self.left = writes

    def write(self, path: str, data: bytes) -> None:
        if self.left == 0:
            raise Crash
        self.left -= 1
        super().write(path, data)


@pytest.mark.parametrize("writes", [0, 1, 2])
def test_a_crash_between_two_tiles_leaves_the_same_journal(db: None, writes: int) -> None:
    tiles = CrashingTiles(writes)
    write(300)
    with pytest.raises(Crash):
        sequence(tiles)
    tiles.left = 100

    assert sequence(tiles, seconds=1) == 300
    leaves = [leaf_hash(bytes(c)) for c in JournalRow.objects.order_by("number").values_list("commitment", flat=True)]
    assert last_checkpoint().root == root(leaves).hex()


def test_tiles_that_were_changed_stop_the_journal(db: None) -> None:
    tiles = MemoryTiles()
    write(3)
    sequence(tiles)
    path = next(p for p in tiles.files if p.startswith("tile/0/"))
    tiles.files[path] = bytes(len(tiles.files[path]))
    write(1)

    with pytest.raises((JournalDamaged, WouldFork)):
        sequence(tiles)
    assert Checkpoint.objects.count() == 1


@dataclass
class Log:
    """A partner's journal, with everything it would need to lie."""

    node: Node
    leaves: list[bytes]

    def note(self, size: int, *, leaves: list[bytes] | None = None) -> bytes:
        tiles = MemoryTiles()
        _, head = append(tiles, 0, (leaves or self.leaves)[:size])
        name = self.node.log_keys.verifiers.name
        return sign_checkpoint(
            checkpoint=Head(name, size, head), keys=self.node.log_keys, at=NOW, previous=None, proof=()
        )

    def request(self, old: int, size: int, *, leaves: list[bytes] | None = None) -> bytes:
        tiles = MemoryTiles()
        append(tiles, 0, (leaves or self.leaves)[:size])
        return write_request(
            old=old, proof=consistency(tiles, min(old, size), size), note=self.note(size, leaves=leaves)
        )


@pytest.fixture
def bellora() -> Log:
    return Log(BELLORA, [bytes([n]) * 32 for n in range(20)])


def ask(body: bytes, *, seconds: int = 0) -> tuple[int, str, bytes]:
    return cosign(body=body, keys=ARDENIA.witness_keys, node="XAA", now=NOW + timedelta(seconds=seconds))


def test_a_partner_that_grows_is_cosigned(office: Office, bellora: Log) -> None:
    first, second = ask(bellora.request(0, 5)), ask(bellora.request(5, 12), seconds=1)

    assert (first[0], second[0]) == (200, 200)
    assert list(SeenCheckpoint.objects.values_list("origin", "size")) == [("longbien/XBB/journal", 12)]


def test_a_partner_that_takes_leaves_back_is_refused(office: Office, bellora: Log) -> None:
    ask(bellora.request(0, 12))

    assert ask(bellora.request(0, 5), seconds=1) == (409, "text/x.tlog.size", b"12\n")
    assert SeenCheckpoint.objects.get().size == 12


def test_a_fork_is_refused_and_kept_in_our_journal(office: Office, bellora: Log) -> None:
    ask(bellora.request(0, 5))
    other = [b"\xff" * 32, *bellora.leaves[1:]]

    status, _, code = ask(bellora.request(5, 12, leaves=other), seconds=1)

    assert (status, code) == (422, b"inconsistent")
    assert list(JournalRow.objects.values_list("what", flat=True)) == ["witness.refused"]


def test_a_genuine_head_that_anyone_brings_with_false_proofs_fills_no_journal(office: Office, bellora: Log) -> None:
    ask(bellora.request(0, 5))
    genuine = bellora.note(12)

    for number in range(5):
        proof = [bytes([number]) * 32]
        assert ask(write_request(old=5, proof=proof, note=genuine), seconds=1)[0] == 422

    assert JournalRow.objects.filter(what="witness.refused").count() == 1


def test_an_unknown_log_is_not_cosigned(office: Office) -> None:
    stranger = Log(Node("XDD", "Dravonia"), [b"\x01" * 32])

    assert ask(stranger.request(0, 1))[0] == 404


def test_a_suspended_partner_is_not_cosigned(office: Office, bellora: Log) -> None:
    Peer.objects.filter(node="XBB").update(suspended_at=NOW)

    assert ask(bellora.request(0, 5))[0] == 404


@pytest.mark.parametrize("body", [b"", b"old 1\n", b"old -1\n\nx", b"\xff" * 50, b"old 0\n\n" + b"a" * 2_000_000])
def test_garbage_is_refused(office: Office, body: bytes) -> None:
    assert ask(body)[0] == 400


class WitnessWire:
    """Carries add-checkpoint to partners that live in this test."""

    def __init__(
        self, answers: dict[str, tuple[int, bytes]] | None = None, shown: dict[str, tuple[int, bytes]] | None = None
    ) -> None:
        self.answers, self.shown, self.asked = answers or {}, shown or {}, []

    def last_checkpoint(self, *, endpoint: str, body: bytes) -> tuple[int, bytes]:
        return self.shown[endpoint]

    def add_checkpoint(self, *, endpoint: str, body: bytes) -> tuple[int, bytes]:
        self.asked.append(endpoint)
        if endpoint in self.answers:
            return self.answers[endpoint]
        node = BELLORA if "xbb" in endpoint else CORVANIA
        verdict = judge(None, read_request(body), log=ARDENIA.log_keys.verifiers, now=NOW)
        assert isinstance(verdict, Cosign)
        return 200, sign_as_witness(verdict, keys=node.witness_keys)


def test_every_partner_is_asked_once_per_head(office: Office) -> None:
    tiles, wire = MemoryTiles(), WitnessWire()
    write(3)
    sequence(tiles)

    counts = [ask_witnesses(keys=ARDENIA.log_keys, tiles=tiles, transport=wire, node="XAA", now=NOW) for _ in range(2)]

    assert counts == [2, 0]
    assert sorted(Cosignature.objects.values_list("witness", flat=True)) == [
        "longbien/XBB/witness",
        "longbien/XCC/witness",
    ]
    assert len(wire.asked) == 2


class TalkativeWire(WitnessWire):
    """Carries the answers of witnesses that add lines of strangers to their own, and sign at a moment of theirs."""

    at = NOW + timedelta(seconds=5)

    def add_checkpoint(self, *, endpoint: str, body: bytes) -> tuple[int, bytes]:
        node = BELLORA if "xbb" in endpoint else CORVANIA
        verdict = judge(None, read_request(body), log=ARDENIA.log_keys.verifiers, now=self.at)
        assert isinstance(verdict, Cosign)
        self.own = sign_as_witness(verdict, keys=node.witness_keys)
        stranger = sign_as_witness(verdict, keys=Node("XDD", "Dravonia").witness_keys)
        return 200, stranger + self.own + stranger * 30


def test_of_a_witness_only_its_own_two_lines_and_its_own_moment_are_kept(office: Office) -> None:
    tiles, wire = MemoryTiles(), TalkativeWire()
    Peer.objects.filter(node="XCC").update(suspended_at=NOW)
    write(3)
    sequence(tiles)

    assert ask_witnesses(keys=ARDENIA.log_keys, tiles=tiles, transport=wire, node="XAA", now=NOW) == 1

    kept = Cosignature.objects.get()
    assert (bytes(kept.lines), kept.at) == (wire.own, wire.at)


def ask_all(tiles: MemoryTiles, wire: WitnessWire) -> int:
    return ask_witnesses(keys=ARDENIA.log_keys, tiles=tiles, transport=wire, node="XAA", now=NOW)


def shown_by_bellora(size: int) -> bytes:
    """Return a head of ours as Bellora shows it: we signed it once, and do not hold its leaves."""
    lost = Log(ARDENIA, [bytes([n]) * 32 for n in range(20)])
    return show_last(lost.note(size), log=ARDENIA.log_keys.verifiers, cosigned_at=NOW, keys=BELLORA.witness_keys)


@pytest.mark.parametrize(
    ("size", "answer", "expected"),
    [(9, (409, b"9\n"), JournalBehindWitness), (2, (422, b"inconsistent"), JournalContradicted)],
)
def test_a_witness_that_proves_what_we_do_not_hold_stops_us(
    office: Office, size: int, answer: tuple[int, bytes], expected: type[Exception]
) -> None:
    tiles = MemoryTiles()
    write(3)
    sequence(tiles)
    proof = shown_by_bellora(size)
    wire = WitnessWire({"http://xbb.example": answer}, shown={"http://xbb.example": (200, proof)})

    with pytest.raises(expected):
        ask_all(tiles, wire)
    write(1)
    with pytest.raises(JournalHalted):
        sequence(tiles)

    suspect = SuspectCheckpoint.objects.get()
    assert (suspect.origin, suspect.size, bytes(suspect.note)) == ("longbien/XAA/journal", size, proof)
    assert bytes(suspect.known) == bytes(last_checkpoint().note)
    assert journal_status().halted_because.startswith("XBB: the witness has cosigned")


def test_what_a_person_has_decided_about_does_not_stop_us_again(office: Office) -> None:
    tiles = MemoryTiles()
    write(3)
    sequence(tiles)
    wire = WitnessWire({"http://xbb.example": (409, b"9\n")}, shown={"http://xbb.example": (200, shown_by_bellora(9))})
    with pytest.raises(JournalBehindWitness):
        ask_all(tiles, wire)

    assert resume_journal(because="Restored from the backup of Friday; agreed with Bellora.", node="XAA", now=NOW) == 1
    assert (sequence(tiles), ask_all(tiles, wire)) == (1, 1)  # Corvania cosigns, Bellora does not
    assert [trouble.code for trouble in journal_status().troubles] == ["witness_does_not_cosign"]


@pytest.mark.parametrize("shown", [(404, b"nothing_cosigned"), (200, b"9\n"), (200, "own")])
def test_a_witness_that_proves_nothing_is_one_that_is_away(office: Office, shown: tuple[int, bytes]) -> None:
    tiles = MemoryTiles()
    write(3)
    sequence(tiles)
    if shown[1] == "own":  # our own head, which nobody has cosigned
        shown = (200, bytes(last_checkpoint().note))
    wire = WitnessWire({"http://xbb.example": (409, b"9\n")}, shown={"http://xbb.example": shown})

    assert ask_all(tiles, wire) == 1
    assert journal_status().troubles == (WitnessTrouble("longbien/XBB/witness", NOW, "witness_unproved"),)
    assert ask_all(tiles, WitnessWire()) == 1
    write(1)
    assert (sequence(tiles), journal_status().troubles) == (1, ())


def test_a_partner_is_shown_what_was_cosigned_last_for_it_and_nobody_else_is(office: Office, bellora: Log) -> None:
    ask(bellora.request(0, 5))
    stranger = Log(Node("XDD", "Dravonia"), [b"\x01" * 32])
    damaged = bellora.note(3).replace(b"\n3\n", b"\n4\n")

    status, _, shown = show_last_cosigned(body=bellora.note(3), keys=ARDENIA.witness_keys)
    others = [
        show_last_cosigned(body=body, keys=ARDENIA.witness_keys)[0]
        for body in (stranger.note(1), damaged, b"", Log(CORVANIA, bellora.leaves).note(2))
    ]

    checked = read_checkpoint(shown, verifiers=BELLORA.log_keys.verifiers, witnesses=(ARDENIA.witness_keys.verifiers,))
    assert (status, checked.checkpoint.size) == (200, 5)
    assert [one.witness for one in checked.cosigned] == ["longbien/XAA/witness"]
    assert others == [404, 403, 400, 404]


def test_a_fork_is_kept_whole_with_the_head_that_it_contradicts(office: Office, bellora: Log) -> None:
    first = bellora.request(0, 5)
    second = bellora.request(5, 12, leaves=[b"\xff" * 32, *bellora.leaves[1:]])

    ask(first)
    ask(second, seconds=1)

    suspect = SuspectCheckpoint.objects.get()
    assert bytes(suspect.note) == read_request(second).note.encoded
    assert bytes(suspect.known) == read_request(first).note.encoded
    assert journal_status().suspects == 1


def test_a_cosignature_of_anything_else_is_not_kept(office: Office) -> None:
    tiles = MemoryTiles()
    write(3)
    sequence(tiles)
    wire = WitnessWire({"http://xbb.example": (200, b"nonsense\n"), "http://xcc.example": (403, b"no")})

    assert ask_witnesses(keys=ARDENIA.log_keys, tiles=tiles, transport=wire, node="XAA", now=NOW) == 0
    assert Cosignature.objects.count() == 0
