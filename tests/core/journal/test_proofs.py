"""A proof convinces whoever trusts the keys of its policy, and nobody if one bit is changed."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.journal.journals import (
    ARDENIA,
    BELLORA,
    BELLORA_WITNESS,
    CORVANIA_WITNESS,
    LATER,
    NOW,
    Journal,
    every_flip,
    leaf,
    leaves,
)
from longbien.core.errors import TheirMessageIsWrong
from longbien.core.journal.checkpoints import Cosigned, WrongOrigin, read_checkpoint
from longbien.core.journal.notes import MissingSignature, SignedNote, read_note
from longbien.core.journal.proofs import (
    MalformedProof,
    NotIncluded,
    Policy,
    Proof,
    TooFewWitnesses,
    UnknownLog,
    VerifiedProof,
    VerifiedRecord,
    make_proof,
    read_proof,
    verify_disclosure,
    verify_proof,
)
from longbien.core.journal.records import JournalRecord, commitment

RECORD = JournalRecord(node="XAA", what="evidence.released", at=NOW, authority="xaa-police", case="2026/117")
SALT = bytes(range(32))
JOURNAL = Journal.of([*leaves(5), commitment(RECORD.encoded, SALT), *leaves(7, start=6)])
COSIGNED = JOURNAL.cosigned(BELLORA_WITNESS)
SIGNED_BYTES = len(JOURNAL.signed())  # of the checkpoint before the lines of the witness
PROOF = JOURNAL.proof(5, checkpoint=COSIGNED)
DISCLOSURE = JOURNAL.proof(5, checkpoint=COSIGNED, salt=SALT)
POLICY = Policy(logs=(ARDENIA.verifiers,), witnesses=(BELLORA_WITNESS.verifiers,), quorum=1)
CHECKPOINT = read_checkpoint(COSIGNED, verifiers=ARDENIA.verifiers, witnesses=POLICY.witnesses)


def code_of(data: bytes) -> str:
    """Return the code with which a disclosure is refused, or `holds`."""
    try:
        verify_disclosure(data, record=RECORD.encoded, policy=POLICY)
    except TheirMessageIsWrong as error:
        return error.code
    return "holds"


def test_a_proof_holds_for_its_leaf() -> None:
    assert verify_proof(PROOF, JOURNAL.data[5], policy=POLICY) == VerifiedProof(5, CHECKPOINT)
    assert CHECKPOINT.cosigned == (Cosigned("longbien/XBB/witness", LATER),)


def test_a_disclosed_record_is_in_the_journal_of_its_node() -> None:
    assert verify_disclosure(DISCLOSURE, record=RECORD.encoded, policy=POLICY) == VerifiedRecord(RECORD, 5, CHECKPOINT)


def test_a_proof_is_read_as_it_was_made() -> None:
    path = JOURNAL.consistency(5, 6)

    for salt in (None, SALT, b""):
        data = make_proof(index=5, path=path, checkpoint=COSIGNED, salt=salt)
        assert read_proof(data) == Proof(5, path, read_note(COSIGNED), salt)


def test_a_proof_has_the_lines_of_c2sp() -> None:
    lines = DISCLOSURE.decode().split("\n")

    assert lines[:3] == ["c2sp.org/tlog-proof@v1", "extra AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=", "index 5"]
    assert DISCLOSURE.endswith(b"\n\n" + COSIGNED)


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_proofs_hold_for_any_leaf_of_any_journal_and_for_no_other_leaf(data: st.DataObject) -> None:
    size = data.draw(st.integers(1, 600))
    index = data.draw(st.integers(0, size - 1))
    other = data.draw(st.integers(0, 600).filter(lambda number: number != index))
    journal = Journal.of(leaves(size))
    policy = replace(POLICY, quorum=0)

    proof = journal.proof(index, checkpoint=journal.signed())

    assert verify_proof(proof, leaf(index), policy=policy).index == index
    with pytest.raises(NotIncluded):
        verify_proof(proof, leaf(other), policy=policy)


def test_another_record_or_another_salt_is_not_included() -> None:
    other = replace(RECORD, case="2026/118")

    with pytest.raises(NotIncluded):
        verify_disclosure(DISCLOSURE, record=other.encoded, policy=POLICY)
    assert code_of(JOURNAL.proof(5, checkpoint=COSIGNED, salt=bytes(32))) == "not_included"


@pytest.mark.parametrize("salt", [None, b"", SALT[:-1], SALT + b"x"])
def test_a_disclosure_has_a_salt_of_32_bytes(salt: bytes | None) -> None:
    assert code_of(JOURNAL.proof(5, checkpoint=COSIGNED, salt=salt)) == "malformed_proof"


def test_a_record_of_one_node_proves_nothing_in_the_journal_of_another() -> None:
    journal = Journal.of(JOURNAL.data, keys=BELLORA)
    proof = journal.proof(5, checkpoint=journal.signed(), salt=SALT)

    with pytest.raises(WrongOrigin):
        verify_disclosure(proof, record=RECORD.encoded, policy=Policy(logs=(BELLORA.verifiers,)))


def test_a_journal_the_policy_does_not_name_is_unknown() -> None:
    with pytest.raises(UnknownLog):
        verify_proof(PROOF, JOURNAL.data[5], policy=Policy(logs=(BELLORA.verifiers,)))


def test_fewer_witnesses_than_the_quorum_are_too_few() -> None:
    both = replace(POLICY, witnesses=(BELLORA_WITNESS.verifiers, CORVANIA_WITNESS.verifiers), quorum=2)
    cosigned = JOURNAL.cosigned(BELLORA_WITNESS, CORVANIA_WITNESS)

    with pytest.raises(TooFewWitnesses):
        verify_proof(PROOF, JOURNAL.data[5], policy=both)
    verified = verify_proof(JOURNAL.proof(5, checkpoint=cosigned), JOURNAL.data[5], policy=both)
    assert [each.witness for each in verified.checkpoint.cosigned] == ["longbien/XBB/witness", "longbien/XCC/witness"]


def test_a_witness_nobody_trusts_does_not_count() -> None:
    stranger = JOURNAL.cosigned(CORVANIA_WITNESS)

    with pytest.raises(TooFewWitnesses):
        verify_proof(JOURNAL.proof(5, checkpoint=stranger), JOURNAL.data[5], policy=POLICY)


def test_cosignatures_do_not_stand_in_for_the_log() -> None:
    note = read_note(COSIGNED)
    without = SignedNote(note.text, note.signatures[1:]).encoded

    with pytest.raises(MissingSignature):
        verify_proof(JOURNAL.proof(5, checkpoint=without), JOURNAL.data[5], policy=POLICY)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        COSIGNED,
        PROOF.replace(b"@v1", b"@v2"),
        PROOF.replace(b"index 5\n", b""),
        PROOF.replace(b"index 5\n", b"index 05\n"),
        PROOF.replace(b"index 5\n", b"index -5\n"),
        PROOF.replace(b"index 5\n", b"index 13\n"),
        PROOF.replace(b"index 5\n", b"index 5\nextra AAAA\n"),
        PROOF.replace(b"index 5\n", b"extra AAAA\nextra AAAA\nindex 5\n"),
        PROOF.replace(b"index 5\n", b"extra AAAA=\nindex 5\n"),
        PROOF.replace(b"index 5\n", b"index 5\nAAAA\n"),
        PROOF.replace(b"index 5\n", b"index 5\n" + (b"A" * 43 + b"=\n") * 64),
        PROOF.replace(b"index 5\n", b"index 5\r\n"),
        b"c2sp.org/tlog-proof@v1\n\n" + COSIGNED,
        PROOF.replace(b"index 5\n", "index ٥\n".encode()),
        PROOF + b"x" * (1 << 20),
    ],
)
def test_what_is_not_a_proof_is_refused(data: bytes) -> None:
    with pytest.raises(MalformedProof):
        verify_proof(data, JOURNAL.data[5], policy=POLICY)


@pytest.mark.parametrize("change", ["longer", "shorter", "reversed"])
def test_a_path_of_another_shape_is_not_a_proof(change: str) -> None:
    path = read_proof(PROOF).path
    wrong = {"longer": (*path, path[0]), "shorter": path[:-1], "reversed": path[::-1]}[change]

    with pytest.raises(NotIncluded):
        verify_proof(make_proof(index=5, path=wrong, checkpoint=COSIGNED), JOURNAL.data[5], policy=POLICY)


def test_every_flipped_bit_before_the_checkpoint_of_a_disclosure_is_refused() -> None:
    end = DISCLOSURE.index(b"\n\n") + 2

    codes = Counter(code_of(flipped) for _, flipped in every_flip(DISCLOSURE, end=end))

    assert set(codes) == {"malformed_proof", "not_included"}
    assert codes.total() == end * 8


@pytest.mark.slow
def test_every_flipped_bit_of_the_checkpoint_in_a_disclosure_is_refused() -> None:
    start = DISCLOSURE.index(b"\n\n") + 2

    codes = Counter(code_of(flipped) for _, flipped in every_flip(DISCLOSURE, start=start, end=start + SIGNED_BYTES))

    assert set(codes) == {
        "malformed_note",
        "malformed_checkpoint",
        "unknown_log",
        "bad_note_signature",
        "missing_signature",
    }
    assert codes.total() == SIGNED_BYTES * 8


@pytest.mark.slow
def test_every_flipped_bit_of_a_cosignature_in_a_disclosure_is_refused_or_makes_it_not_count() -> None:
    start = DISCLOSURE.index(b"\n\n") + 2 + SIGNED_BYTES

    codes = Counter(code_of(flipped) for _, flipped in every_flip(DISCLOSURE, start=start))

    assert set(codes) == {"malformed_note", "bad_note_signature", "too_few_witnesses"}
    assert codes["too_few_witnesses"] < 2 * 8 * len("longbien/XBB/witness AAAAAA")
    assert codes.total() == (len(COSIGNED) - SIGNED_BYTES) * 8
