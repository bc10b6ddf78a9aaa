"""A witness cosigns what only grows, and nothing else; a log notices when it has gone back."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from core.journal.journals import (
    ARDENIA,
    BELLORA,
    BELLORA_WITNESS,
    CORVANIA_WITNESS,
    LATER,
    NOW,
    Journal,
    leaves,
    witness_keys,
)
from longbien.core.errors import TheirMessageIsWrong
from longbien.core.journal.checkpoints import Checkpoint, Cosigned, read_checkpoint
from longbien.core.journal.keys import LogVerifiers
from longbien.core.journal.notes import (
    BadNoteSignature,
    MalformedNote,
    MissingSignature,
    SignedNote,
    read_note,
    read_signature_line,
)
from longbien.core.journal.witnessing import (
    CONFLICT_TYPE,
    AddCheckpoint,
    Conflict,
    Cosign,
    FalseEmptyTree,
    JournalBehindWitness,
    JournalContradicted,
    MalformedWitnessRequest,
    Refused,
    SeenCheckpoint,
    WitnessUnproved,
    add_cosignatures,
    cosign,
    judge,
    read_conflict,
    read_request,
    require_agreement,
    show_last,
    write_request,
)

JOURNAL = Journal.of(leaves(20))
FORKED = Journal.of([*leaves(4), *leaves(20, kind="forged")])
LOG = ARDENIA.verifiers


def seen(size: int, *, journal: Journal = JOURNAL) -> SeenCheckpoint:
    head = journal.head(size)
    return SeenCheckpoint(head.origin, head.size, head.root, NOW)


def request(
    *, old: int, size: int, journal: Journal = JOURNAL, proof: tuple[bytes, ...] | None = None
) -> AddCheckpoint:
    path = proof if proof is not None else journal.consistency(old, size) if old <= size else ()
    return read_request(write_request(old=old, proof=path, note=journal.signed(size)))


def judged(
    last: SeenCheckpoint | None, asked: AddCheckpoint, log: LogVerifiers | None = LOG
) -> Cosign | Conflict | Refused:
    return judge(last, asked, log=log, now=LATER)


def granted(size: int, *, journal: Journal = JOURNAL) -> Cosign:
    head = journal.head(size)
    return Cosign(head, SeenCheckpoint(head.origin, head.size, head.root, LATER))


def test_a_journal_seen_for_the_first_time_is_cosigned() -> None:
    assert judged(None, request(old=0, size=20)) == granted(20)


@pytest.mark.parametrize(("old", "new"), [(0, 0), (0, 5), (1, 2), (4, 8), (7, 20), (8, 8), (19, 20), (20, 20)])
def test_a_journal_that_only_grew_is_cosigned(old: int, new: int) -> None:
    assert judged(seen(old), request(old=old, size=new)) == granted(new)


def test_a_fork_is_never_cosigned() -> None:
    for old in range(5, 21):
        for size in range(old, 25):
            asked = request(old=old, size=size, journal=FORKED)
            assert judged(seen(old), asked) == Refused("inconsistent", 422)


def test_another_root_at_the_same_size_is_never_cosigned() -> None:
    assert judged(seen(20), request(old=20, size=20, journal=FORKED)) == Refused("inconsistent", 422)


def test_a_smaller_tree_is_never_cosigned() -> None:
    for claimed in (0, 12):
        assert judged(seen(20), request(old=claimed, size=12)) == Conflict(20)
    assert judged(seen(20), request(old=20, size=12)) == Refused("malformed_witness_request", 400)


def test_a_log_that_forgets_what_was_cosigned_is_told_the_size() -> None:
    verdict = judged(seen(7), request(old=0, size=20))

    assert verdict == Conflict(7)
    assert isinstance(verdict, Conflict)
    assert (verdict.body, CONFLICT_TYPE) == (b"7\n", "text/x.tlog.size")
    assert read_conflict(verdict.body, own_size=20) == 7


def test_a_log_that_claims_a_past_the_witness_never_saw_is_told_none() -> None:
    assert judged(None, request(old=7, size=20)) == Conflict(0)


@pytest.mark.parametrize("old", [0, 7, 20])
def test_a_proof_that_does_not_belong_there_is_refused(old: int) -> None:
    right = JOURNAL.consistency(old, 20)
    wrong = [(*right, bytes(32)), right[:-1], right[::-1], tuple(bytes(32) for _ in right)]

    verdicts = [judged(seen(old), request(old=old, size=20, proof=proof)) for proof in wrong if proof != right]

    assert set(verdicts) == {Refused("inconsistent", 422)}


def test_a_journal_that_is_not_witnessed_is_unknown() -> None:
    for log in (None, BELLORA.verifiers):
        assert judged(None, request(old=0, size=20), log) == Refused("unknown_log", 404)


def test_a_checkpoint_without_both_signatures_of_the_log_is_forbidden() -> None:
    asked = request(old=0, size=20)
    for kept in asked.note.signatures:
        one = replace(asked, note=SignedNote(asked.note.text, (kept,)))
        assert judged(None, one) == Refused("missing_signature", 403)


def test_a_checkpoint_with_a_wrong_signature_is_forbidden() -> None:
    asked, other = request(old=0, size=20), request(old=0, size=19)
    swapped = SignedNote(asked.note.text, (asked.note.signatures[0], other.note.signatures[1]))

    assert judged(None, replace(asked, note=swapped)) == Refused("bad_note_signature", 403)


def test_signatures_are_judged_before_the_tree() -> None:
    asked = request(old=20, size=20, journal=FORKED)
    unsigned = replace(asked, note=SignedNote(asked.note.text, asked.note.signatures[:1]))

    assert judged(seen(7), unsigned) == Refused("missing_signature", 403)


def test_a_witness_whose_clock_went_back_does_not_cosign() -> None:
    late = replace(seen(7), cosigned_at=LATER + timedelta(seconds=1))

    assert judged(late, request(old=7, size=20)) == Refused("clock_behind", 503)


def test_the_answer_is_both_cosignatures_and_becomes_a_cosigned_checkpoint() -> None:
    answer = cosign(granted(20), keys=BELLORA_WITNESS)
    lines = [read_signature_line(line) for line in answer.decode().splitlines()]

    cosigned = add_cosignatures(JOURNAL.signed(), answer=answer, log=LOG, witness=BELLORA_WITNESS.verifiers)

    assert [(s.name, s.key_id) for s in lines] == [(k.name, k.key_id) for k in BELLORA_WITNESS.verifiers.both]
    assert (cosigned.checkpoint, cosigned.cosigned) == (JOURNAL.head(), (Cosigned("longbien/XBB/witness", LATER),))
    assert read_checkpoint(cosigned.note.encoded, verifiers=LOG).checkpoint == JOURNAL.head()


def test_two_witnesses_stand_under_one_checkpoint_and_a_second_cosignature_replaces_the_first() -> None:
    note = JOURNAL.cosigned(BELLORA_WITNESS, CORVANIA_WITNESS)
    much_later = LATER + timedelta(days=1)
    again = replace(granted(20), seen=replace(granted(20).seen, cosigned_at=much_later))

    cosigned = add_cosignatures(
        note,
        answer=cosign(again, keys=BELLORA_WITNESS),
        log=LOG,
        witness=BELLORA_WITNESS.verifiers,
        others=[BELLORA_WITNESS.verifiers, CORVANIA_WITNESS.verifiers],
    )

    assert cosigned.cosigned == (
        Cosigned("longbien/XCC/witness", LATER),
        Cosigned("longbien/XBB/witness", much_later),
    )
    assert len(cosigned.note.signatures) == 6


def test_a_witness_of_the_same_name_with_other_keys_has_not_cosigned() -> None:
    answer = cosign(granted(20), keys=witness_keys("XDD"))

    with pytest.raises(MissingSignature):
        add_cosignatures(JOURNAL.signed(), answer=answer, log=LOG, witness=BELLORA_WITNESS.verifiers)


def test_a_cosignature_of_another_checkpoint_is_refused() -> None:
    answer = cosign(granted(19), keys=BELLORA_WITNESS)

    with pytest.raises(BadNoteSignature):
        add_cosignatures(JOURNAL.signed(), answer=answer, log=LOG, witness=BELLORA_WITNESS.verifiers)


def test_one_cosignature_is_not_enough() -> None:
    for line in cosign(granted(20), keys=BELLORA_WITNESS).splitlines(keepends=True):
        with pytest.raises(MissingSignature):
            add_cosignatures(JOURNAL.signed(), answer=line, log=LOG, witness=BELLORA_WITNESS.verifiers)


@pytest.mark.parametrize("answer", [b"", b"\n", b"hello\n", b"\xff\n", "— a AAAAAAAA".encode(), b"<html></html>\n"])
def test_an_answer_that_is_no_signature_lines_is_refused(answer: bytes) -> None:
    with pytest.raises(MalformedNote):
        add_cosignatures(JOURNAL.signed(), answer=answer, log=LOG, witness=BELLORA_WITNESS.verifiers)


def test_a_size_above_our_own_is_a_reason_to_ask_and_no_more() -> None:
    assert read_conflict(b"21\n", own_size=20) is None


def shown_as_last(size: int, *, journal: Journal = JOURNAL) -> bytes:
    """Return what Bellora shows as the head that it cosigned last."""
    return show_last(journal.signed(size), log=LOG, cosigned_at=NOW, keys=BELLORA_WITNESS)


def hold_against(shown: bytes, *, own_size: int) -> None:
    require_agreement(
        shown,
        own_size=own_size,
        own_root=lambda size: JOURNAL.head(size).root,
        log=LOG,
        witness=BELLORA_WITNESS.verifiers,
    )


def test_a_log_that_lost_leaves_stops() -> None:
    with pytest.raises(JournalBehindWitness):
        hold_against(shown_as_last(12), own_size=5)


def test_a_log_of_which_there_are_two_stops() -> None:
    with pytest.raises(JournalContradicted):
        hold_against(shown_as_last(12, journal=FORKED), own_size=20)


def test_a_head_that_is_ours_all_the_same_stops_nothing() -> None:
    with pytest.raises(WitnessUnproved):
        hold_against(shown_as_last(12), own_size=20)


def test_what_the_witness_has_not_cosigned_or_we_have_not_signed_stops_nothing() -> None:
    stranger = witness_keys("XCC")
    proofs = [
        JOURNAL.signed(12),
        show_last(JOURNAL.signed(12), log=LOG, cosigned_at=NOW, keys=stranger),
        shown_as_last(12).replace(b"12", b"13", 1),
        b"",
    ]

    for shown in proofs:
        with pytest.raises(WitnessUnproved):
            hold_against(shown, own_size=5)


@pytest.mark.parametrize("body", [b"", b"7", b"07\n", b"-1\n", b"7\n\n", b"7 \n", b"\xff\n", "٧\n".encode()])
def test_a_conflict_without_a_size_is_refused(body: bytes) -> None:
    with pytest.raises(MalformedNote):
        read_conflict(body, own_size=20)


def test_a_request_is_read_as_it_was_written() -> None:
    proof = JOURNAL.consistency(7, 20)
    body = write_request(old=7, proof=proof, note=JOURNAL.signed())

    read = read_request(body)

    assert (read.old, read.proof, read.claimed) == (7, proof, JOURNAL.head())
    assert write_request(old=read.old, proof=read.proof, note=read.note.encoded) == body


def test_a_request_has_the_lines_of_c2sp() -> None:
    body = write_request(old=7, proof=(bytes(32),), note=JOURNAL.signed())

    assert body.startswith(b"old 7\n" + b"A" * 43 + b"=\n\nlongbien/XAA/journal\n20\n")


BODY = write_request(old=7, proof=JOURNAL.consistency(7, 20), note=JOURNAL.signed())


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"old 7",
        b"old 7\n\n",
        BODY.replace(b"old 7\n", b""),
        BODY.replace(b"old 7\n", b"old 07\n"),
        BODY.replace(b"old 7\n", b"old  7\n"),
        BODY.replace(b"old 7\n", b"new 7\n"),
        BODY.replace(b"old 7\n", b"old 7\nAAAA\n"),
        BODY.replace(b"old 7\n", b"old 7\n" + (b"A" * 43 + b"=\n") * 64),
        BODY.replace(b"old 7\n", "old ٧\n".encode()),
        BODY.replace(b"\n20\n", b"\n020\n"),
        BODY.replace(b"\n20\n", b"\n20\nmore\n"),
        BODY.replace("— ".encode(), b"- "),
        BODY + b"\n",
        BODY + b"x" * (1 << 20),
    ],
)
def test_a_body_that_is_no_request_is_refused(body: bytes) -> None:
    with pytest.raises(MalformedWitnessRequest):
        read_request(body)


def test_63_lines_of_proof_are_read() -> None:
    assert len(read_request(write_request(old=7, proof=(bytes(32),) * 63, note=JOURNAL.signed())).proof) == 63


def test_every_flipped_bit_before_the_checkpoint_of_a_request_is_refused() -> None:
    def verdict(body: bytes) -> Cosign | Conflict | Refused | str:
        try:
            return judged(seen(7), read_request(body))
        except TheirMessageIsWrong as error:
            return error.code

    end = BODY.index(b"\n\n") + 2
    flipped = [bytes([*BODY[:at], BODY[at] ^ (1 << bit), *BODY[at + 1 :]]) for at in range(end) for bit in range(8)]

    verdicts = {verdict(body) for body in flipped}

    assert isinstance(verdict(BODY), Cosign)
    assert verdicts == {"malformed_witness_request", Conflict(7), Refused("inconsistent", 422)}


def test_the_empty_journal_can_be_witnessed_and_grows() -> None:
    empty = Journal.of([])
    first = judged(None, request(old=0, size=0, journal=empty))

    assert first == granted(0, journal=empty)
    assert isinstance(first, Cosign)
    assert judged(first.seen, request(old=0, size=20)) == granted(20)


def test_an_empty_journal_has_one_root_only() -> None:
    body = write_request(old=0, proof=(), note=Journal.of([]).signed())

    with pytest.raises(FalseEmptyTree) as refused:
        read_request(body.replace(b"47DEQpj8HBSa+", b"47DEQpj8HBSa/"))
    assert refused.value.status == 422
    assert Checkpoint("longbien/XAA/journal", 0, Journal.of([]).head().root) == Journal.of([]).head()


def test_witnesses_hold_a_log_to_one_history_over_many_steps() -> None:
    last: SeenCheckpoint | None = None
    for size in (1, 4, 4, 9, 20):
        verdict = judged(last, request(old=last.size if last else 0, size=size))
        assert verdict == granted(size)
        assert isinstance(verdict, Cosign)
        last = verdict.seen

    assert read_note(JOURNAL.signed()).text == JOURNAL.head().text
    assert judged(last, request(old=20, size=24, journal=FORKED)) == Refused("inconsistent", 422)
