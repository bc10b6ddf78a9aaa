"""Key files: made once, private, and refused when they are open or damaged."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from longbien.adapters.keys.files import (
    make_keys,
    read_django_secret,
    read_identity,
    read_log_keys,
    read_signer,
    read_witness_keys,
)
from longbien.core.signatures import HYBRID_VERIFIER
from longbien.ports.home import KeysAreWrong


@pytest.fixture(scope="module")
def keys(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("keys")
    make_keys(folder, node="XAA")
    return folder


@pytest.fixture
def copy(keys: Path, tmp_path: Path) -> Path:
    for file in keys.iterdir():
        (tmp_path / file.name).write_bytes(file.read_bytes())
        (tmp_path / file.name).chmod(0o600)
    return tmp_path


def test_every_key_file_is_private(keys: Path) -> None:
    modes = {file.name: oct(file.stat().st_mode & 0o777) for file in keys.iterdir()}

    assert modes == dict.fromkeys(("sign.json", "seal.txt", "log.json", "witness.json", "django.txt"), "0o600")


def test_the_signer_signs_the_same_after_reading_again(keys: Path) -> None:
    signatures = read_signer(keys).sign(b"words")

    assert HYBRID_VERIFIER.verify(read_signer(keys).public, b"words", signatures)


def test_the_identity_is_the_same_after_reading_again(keys: Path) -> None:
    assert read_identity(keys).recipient == read_identity(keys).recipient
    assert read_identity(keys).recipient.encode().startswith("age1pq1")


def test_journal_keys_bear_the_name_of_the_node(keys: Path) -> None:
    assert read_log_keys(keys, node="XAA").verifiers.name == "longbien/XAA/journal"
    assert read_witness_keys(keys, node="XAA").verifiers.name == "longbien/XAA/witness"


def test_two_nodes_have_no_key_in_common(keys: Path, tmp_path: Path) -> None:
    make_keys(tmp_path, node="XBB")

    assert read_signer(tmp_path).public != read_signer(keys).public
    assert read_django_secret(tmp_path) != read_django_secret(keys)


def test_keys_are_never_made_over_keys(copy: Path) -> None:
    before = {file.name: file.read_bytes() for file in copy.iterdir()}

    with pytest.raises(KeysAreWrong, match=r"sign\.json: exists"):
        make_keys(copy, node="XAA")

    assert {file.name: file.read_bytes() for file in copy.iterdir()} == before


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o620, 0o666])
def test_a_key_file_that_others_can_open_is_refused_with_the_remedy(copy: Path, mode: int) -> None:
    (copy / "sign.json").chmod(mode)

    with pytest.raises(KeysAreWrong) as refused:
        read_signer(copy)

    assert str(refused.value) == (
        f"{copy}/sign.json: others on this machine can open it (mode {mode:04o}). Close it: chmod 600 {copy}/sign.json"
    )


def test_a_missing_key_file_is_named(copy: Path) -> None:
    (copy / "seal.txt").unlink()

    with pytest.raises(KeysAreWrong, match=r"seal\.txt: is missing"):
        read_identity(copy)


@pytest.mark.parametrize(
    "content",
    [b"", b"{}", b"[]", b"\xff", b"null", b'{"format": "longbien-keys/1", "node": "XAA", "use": "sign", "ed25519": 5}'],
)
def test_a_damaged_key_file_is_refused(copy: Path, content: bytes) -> None:
    (copy / "sign.json").write_bytes(content)
    (copy / "seal.txt").write_bytes(content)

    with pytest.raises(KeysAreWrong):
        read_signer(copy)
    with pytest.raises(KeysAreWrong):
        read_identity(copy)


def test_a_seed_of_another_length_is_refused(copy: Path) -> None:
    sheet = json.loads((copy / "sign.json").read_text())
    (copy / "sign.json").write_text(json.dumps(sheet | {"ed25519": "AAAA"}))

    with pytest.raises(KeysAreWrong, match="32 bytes"):
        read_signer(copy)


def test_keys_of_another_use_or_node_are_refused(copy: Path) -> None:
    (copy / "log.json").write_bytes((copy / "witness.json").read_bytes())

    with pytest.raises(KeysAreWrong, match="“log” key file"):
        read_log_keys(copy, node="XAA")
    with pytest.raises(KeysAreWrong, match="“witness” key file"):
        read_witness_keys(copy, node="XBB")
