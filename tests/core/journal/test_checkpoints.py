"""A checkpoint holds with both signatures of the right journal, and with no bit changed."""

from __future__ import annotations

import base64
from collections import Counter
from dataclasses import replace

import pytest

from core.journal.journals import (
    ARDENIA,
    BELLORA,
    BELLORA_WITNESS,
    CORVANIA_WITNESS,
    LATER,
    NOW,
    Journal,
    every_flip,
    leaves,
)
from longbien.core.errors import TheirMessageIsWrong
from longbien.core.journal.checkpoints import (
    Checkpoint,
    Cosigned,
    MalformedCheckpoint,
    VerifiedCheckpoint,
    WouldFork,
    WrongOrigin,
    read_checkpoint,
    sign_checkpoint,
)
from longbien.core.journal.heads import read_head
from longbien.core.journal.notes import MissingSignature, SignedNote, read_note
from longbien.core.merkle import EMPTY_ROOT

JOURNAL = Journal.of(leaves(7))
NOTE = JOURNAL.signed()
LOG = ARDENIA.verifiers
ROOT = base64.b64encode(JOURNAL.head().root).decode()


def code_of(data: bytes, *, witnessed: bool = False) -> str:
    """Return the code with which a checkpoint is refused, or `holds`."""
    witnesses = [BELLORA_WITNESS.verifiers] if witnessed else []
    try:
        verified = read_checkpoint(data, verifiers=LOG, witnesses=witnesses)
    except TheirMessageIsWrong as error:
        return error.code
    return "holds" if verified.cosigned or not witnessed else "not cosigned"


def test_a_checkpoint_is_read_as_it_was_signed() -> None:
    assert read_checkpoint(NOTE, verifiers=LOG) == VerifiedCheckpoint(JOURNAL.head(), NOW, (), read_note(NOTE))


def test_the_text_is_that_of_c2sp() -> None:
    assert read_note(NOTE).text == f"longbien/XAA/journal\n7\n{ROOT}\n"


def test_the_keys_sign_under_the_name_of_the_origin() -> None:
    assert [(s.name, s.key_id) for s in read_note(NOTE).signatures] == [
        ("longbien/XAA/journal", LOG.ed25519.key_id),
        ("longbien/XAA/journal", LOG.ml_dsa_44.key_id),
    ]


@pytest.mark.parametrize("missing", [0, 1])
def test_one_signature_of_the_log_is_not_enough(missing: int) -> None:
    note = read_note(NOTE)
    with pytest.raises(MissingSignature):
        read_checkpoint(SignedNote(note.text, (note.signatures[1 - missing],)).encoded, verifiers=LOG)


def test_a_checkpoint_of_another_journal_is_of_the_wrong_origin() -> None:
    with pytest.raises(WrongOrigin):
        read_checkpoint(NOTE, verifiers=BELLORA.verifiers)


@pytest.mark.slow
def test_every_flipped_bit_of_a_checkpoint_is_refused() -> None:
    gap = NOTE.index(b"\n\n")
    text_codes = Counter(code_of(flipped) for _, flipped in every_flip(NOTE, end=gap + 1))
    line_codes = Counter(code_of(flipped) for _, flipped in every_flip(NOTE, start=gap + 1))

    assert set(text_codes) == {"malformed_note", "malformed_checkpoint", "wrong_origin", "bad_note_signature"}
    assert set(line_codes) <= {"malformed_note", "missing_signature", "bad_note_signature"}
    assert text_codes.total() + line_codes.total() == len(NOTE) * 8


def test_a_flipped_bit_is_refused_with_the_code_of_what_it_breaks() -> None:
    size, root, line = NOTE.index(b"\n7\n") + 1, NOTE.index(ROOT.encode()), NOTE.index("—".encode())
    signature = line + len("— longbien/XAA/journal ".encode())

    def flip(position: int) -> str:
        """Turn over the lowest bit of a byte."""
        return code_of(NOTE[:position] + bytes([NOTE[position] ^ 1]) + NOTE[position + 1 :])

    assert flip(0) == "wrong_origin"
    assert flip(size) == "bad_note_signature"  # 7 becomes 6
    assert flip(root + len(ROOT) - 1) == "malformed_checkpoint"  # the padding
    assert flip(line) == "malformed_note"  # no dash
    assert flip(line + len("— ".encode())) == "missing_signature"  # another name
    assert flip(signature + 4) == "missing_signature"  # another key id
    inside = next(at for at in range(signature + 8, len(NOTE)) if chr(NOTE[at] ^ 1).isalnum())
    assert flip(inside) == "bad_note_signature"
    assert flip(len(NOTE) - 1) == "malformed_note"  # the last newline


def test_a_witness_has_cosigned_with_both_keys_at_one_moment_only() -> None:
    note = read_note(NOTE)
    once, again = (BELLORA_WITNESS.sign(text=note.text, at=at) for at in (NOW, LATER))
    cases = {
        once: (Cosigned("longbien/XBB/witness", NOW),),
        once[:1]: (),
        once[1:]: (),
        (once[0], again[1]): (),
    }

    found = {
        signatures: read_checkpoint(
            replace(note, signatures=note.signatures + signatures).encoded,
            verifiers=LOG,
            witnesses=[BELLORA_WITNESS.verifiers, CORVANIA_WITNESS.verifiers],
        ).cosigned
        for signatures in cases
    }

    assert found == cases


def test_the_cosignature_of_one_checkpoint_does_not_hold_for_another() -> None:
    other = read_note(JOURNAL.signed(6))
    stolen = BELLORA_WITNESS.sign(text=read_note(NOTE).text, at=NOW)

    assert code_of(replace(other, signatures=other.signatures + stolen).encoded, witnessed=True) == "bad_note_signature"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "longbien/XAA/journal\n7\n",
        f"longbien/XAA/journal\n7\n{ROOT}",
        f"longbien/XAA/journal\n7\n{ROOT}\nextension\n",
        f"\n7\n{ROOT}\n",
        f"a b\n7\n{ROOT}\n",
        f"a+b\n7\n{ROOT}\n",
        f"{'x' * 256}\n7\n{ROOT}\n",
        f"longbien/XAA/journal\n07\n{ROOT}\n",
        f"longbien/XAA/journal\n-7\n{ROOT}\n",
        f"longbien/XAA/journal\n+7\n{ROOT}\n",
        f"longbien/XAA/journal\n٧\n{ROOT}\n",
        f"longbien/XAA/journal\n{2**63}\n{ROOT}\n",
        f"longbien/XAA/journal\n{'9' * 5000}\n{ROOT}\n",
        f"longbien/XAA/journal\n0\n{ROOT}\n",
        f"longbien/XAA/journal\n7\n{ROOT[:-4]}\n",
        f"longbien/XAA/journal\n7\n{ROOT[:-1]}\n",
        f"longbien/XAA/journal\n7\n{ROOT[:-2]}{chr(ord(ROOT[-2]) + 1)}=\n",
    ],
)
def test_what_is_not_the_text_of_a_checkpoint_is_refused(text: str) -> None:
    with pytest.raises(MalformedCheckpoint):
        read_head(text)


@pytest.mark.parametrize("size", [0, 1, 2**63 - 1])
def test_sizes_from_none_to_the_largest_are_read(size: int) -> None:
    head = Checkpoint("longbien/XAA/journal", size, bytes(32) if size else EMPTY_ROOT)

    assert read_head(head.text) == head


def test_a_log_signs_what_extends_what_it_signed_last() -> None:
    note = sign_checkpoint(
        checkpoint=JOURNAL.head(), keys=ARDENIA, at=NOW, previous=JOURNAL.head(3), proof=JOURNAL.consistency(3)
    )

    assert read_checkpoint(note, verifiers=LOG).checkpoint == JOURNAL.head()


def test_a_log_never_signs_a_fork_or_a_rollback() -> None:
    forked = Journal.of(leaves(9, kind="forged"))
    cases = [
        (JOURNAL.head(5), ()),
        (JOURNAL.head(5), JOURNAL.consistency(5, 7)),
        (forked.head(), JOURNAL.consistency(5)),
        (forked.head(), forked.consistency(7)),
        (forked.head(7), ()),
        (replace(JOURNAL.head(), root=bytes(32)), ()),
    ]

    for head, proof in cases:
        with pytest.raises(WouldFork):
            sign_checkpoint(checkpoint=head, keys=ARDENIA, at=NOW, previous=JOURNAL.head(), proof=proof)


def test_a_log_never_signs_for_another_journal() -> None:
    with pytest.raises(WrongOrigin):
        sign_checkpoint(checkpoint=JOURNAL.head(), keys=BELLORA, at=NOW, previous=None, proof=())
