"""Signed notes: strictly spelled, checked against the keys one knows, deaf to all others."""

from __future__ import annotations

from dataclasses import replace

import pytest

from core.journal.journals import ARDENIA, BELLORA, BELLORA_WITNESS, LATER, NOW, seed
from longbien.core.journal.keys import LogVerifiers, WitnessVerifiers
from longbien.core.journal.notes import (
    BadNoteSignature,
    CheckedSignature,
    Kind,
    MalformedKey,
    MalformedNote,
    NoteSigner,
    NoteVerifier,
    Signature,
    SignedNote,
    check_signatures,
    read_note,
    read_vkey,
)

TEXT = "first line\n\nlast line\n"
SIGNER = NoteSigner.from_seed(name="example.net/ä", kind=Kind.ED25519, seed=seed("a note"))
STRANGER = NoteSigner.from_seed(name="example.net/ä", kind=Kind.ED25519, seed=seed("a stranger"))
NOTE = SignedNote(TEXT, (SIGNER.sign(text=TEXT, at=NOW),))

# Source: the example of C2SP signed-note v1.0.0, "Verifier keys".
C2SP_VKEY = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k"
C2SP_NOTE = (
    "This is an example message.\n\n"
    "— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n"
).encode()


def test_the_example_of_c2sp_holds() -> None:
    key = read_vkey(C2SP_VKEY)

    assert check_signatures(read_note(C2SP_NOTE), known=[key]) == (CheckedSignature(key, None),)
    assert read_note(C2SP_NOTE).encoded == C2SP_NOTE
    assert key.vkey == C2SP_VKEY


def test_a_note_is_read_as_it_was_written_and_the_last_empty_line_parts_it() -> None:
    assert read_note(NOTE.encoded) == NOTE


def test_a_known_signature_holds() -> None:
    assert check_signatures(NOTE, known=[SIGNER.verifier]) == (CheckedSignature(SIGNER.verifier, None),)


def test_a_signature_of_a_stranger_is_ignored_even_under_a_known_name() -> None:
    both = replace(NOTE, signatures=(STRANGER.sign(text="other\n", at=NOW), *NOTE.signatures))

    assert check_signatures(both, known=[SIGNER.verifier]) == (CheckedSignature(SIGNER.verifier, None),)
    assert check_signatures(both, known=[]) == ()


def test_one_wrong_signature_of_a_known_key_refuses_the_whole_note() -> None:
    wrong = replace(NOTE, signatures=(*NOTE.signatures, STRANGER.sign(text="other\n", at=NOW)))

    with pytest.raises(BadNoteSignature):
        check_signatures(wrong, known=[SIGNER.verifier, STRANGER.verifier])


def test_a_known_key_signs_once() -> None:
    with pytest.raises(BadNoteSignature):
        check_signatures(replace(NOTE, signatures=NOTE.signatures * 2), known=[SIGNER.verifier])


def test_a_signature_for_another_text_does_not_hold() -> None:
    with pytest.raises(BadNoteSignature):
        check_signatures(replace(NOTE, text="another\n"), known=[SIGNER.verifier])


@pytest.mark.parametrize("value", [b"", b"short", bytes(64), bytes(72), b"\xff" * 72, b"\xff" * 2428])
@pytest.mark.parametrize("verifier", [*ARDENIA.verifiers.both, *BELLORA_WITNESS.verifiers.both])
def test_rubbish_in_place_of_a_signature_is_refused_with_a_code(verifier: NoteVerifier, value: bytes) -> None:
    text = "longbien/XAA/journal\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n"

    with pytest.raises(BadNoteSignature):
        check_signatures(SignedNote(text, (Signature(verifier.name, verifier.key_id, value),)), known=[verifier])


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\n",
        b"\n\n",
        TEXT.encode(),
        NOTE.encoded[:-1],
        NOTE.encoded + b"\n",
        NOTE.encoded.replace(b"first", b"fir\tst"),
        NOTE.encoded.replace(b"first", b"fir\xffst"),
        NOTE.encoded.replace("—".encode(), b"-"),
        NOTE.encoded.replace("— ".encode(), "—".encode()),
        NOTE.encoded.replace("/ä".encode(), "/ä+".encode()),
        NOTE.encoded.replace("/ä".encode(), "/ä\u2003".encode()),
        NOTE.encoded.replace("example.net/ä".encode(), b""),
        NOTE.encoded.replace("example.net/ä".encode(), b"x" * 256),
        NOTE.encoded.replace(b"=\n", b"\n"),
        NOTE.encoded.replace(b"=\n", b"= \n"),
        NOTE.encoded.replace(b"=\n", b"==\n"),
        TEXT.encode() + "\n— name AAAAAA==\n".encode(),
        TEXT.encode() + "\n— name AAAAAAB=\n".encode(),
        TEXT.encode() + b"\n" + NOTE.signatures[0].line.encode() * 65,
        b"x" * (1 << 20) + NOTE.encoded,
    ],
)
def test_what_is_not_a_signed_note_is_refused(data: bytes) -> None:
    with pytest.raises(MalformedNote):
        read_note(data)


def test_64_signatures_are_read() -> None:
    many = replace(NOTE, signatures=NOTE.signatures * 64)

    assert read_note(many.encoded) == many


def test_key_ids_are_those_of_c2sp_for_every_kind() -> None:
    pairs = (ARDENIA.verifiers, BELLORA_WITNESS.verifiers)

    assert [read_vkey(key.vkey) for pair in pairs for key in pair.both] == [key for pair in pairs for key in pair.both]
    assert len({key.key_id for pair in pairs for key in pair.both}) == 4


def test_one_public_key_has_another_id_in_another_use() -> None:
    key = ARDENIA.ed25519.verifier

    assert replace(key, kind=Kind.COSIGNATURE_ED25519).key_id != key.key_id


@pytest.mark.parametrize(
    "vkey",
    [
        "",
        "example.com/foo",
        "example.com/foo+530d903a",
        "example.com/foo+530d903b+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
        "example.com/foo+530D903A+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
        "example.com/fop+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
        "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k=",
        "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3Q==",
        "example.com/foo+530d903a+AukyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
        "example.com/foo+530d903a+",
        "example com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
    ],
)
def test_what_is_not_a_verifier_key_is_refused(vkey: str) -> None:
    with pytest.raises(MalformedKey):
        read_vkey(vkey)


def test_a_pair_is_two_keys_of_one_name_and_use() -> None:
    log, witness, other = ARDENIA.verifiers, BELLORA_WITNESS.verifiers, BELLORA.verifiers

    assert LogVerifiers.from_vkeys(log.vkeys) == log
    assert WitnessVerifiers.from_vkeys(witness.vkeys) == witness
    for vkeys in ((), log.vkeys[:1], log.vkeys[::-1], witness.vkeys, (log.vkeys[0], other.vkeys[1])):
        with pytest.raises(MalformedKey):
            LogVerifiers.from_vkeys(vkeys)


def test_a_seed_has_32_bytes() -> None:
    with pytest.raises(MalformedKey):
        NoteSigner.from_seed(name="a", kind=Kind.ED25519, seed=b"short")


def test_signers_never_show_their_key() -> None:
    assert repr(SIGNER) == f"NoteSigner(verifier={SIGNER.verifier!r})"


def test_a_cosignature_bears_its_moment() -> None:
    text = "longbien/XAA/journal\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n"
    note = SignedNote(text, BELLORA_WITNESS.sign(text=text, at=LATER))

    assert check_signatures(note, known=BELLORA_WITNESS.verifiers.both) == tuple(
        CheckedSignature(key, LATER) for key in BELLORA_WITNESS.verifiers.both
    )
