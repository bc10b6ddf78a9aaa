"""The vectors of the exchange: every file is judged as its header says (`spec/exchange.md` 11)."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import pytest

from longbien.core.age.reader import open_sealed
from longbien.core.age.recipients import Identity
from longbien.core.canonical import from_base64
from longbien.core.dsse import open_statement
from longbien.core.errors import TheirMessageIsWrong
from longbien.core.exchange.envelopes import (
    Known,
    KnownMessage,
    Opened,
    Refused,
    SameMessage,
    open_envelope,
    split,
)
from longbien.core.exchange.receipts import read_receipt, split_stored
from longbien.core.exchange.sealing import AgeOpener
from longbien.core.signatures import HybridPublicKey

FOLDER = Path(__file__).resolve().parents[2] / "spec" / "vectors"
KINDS = ("age", "statement", "envelope", "receipt")
FILES = sorted(path for kind in KINDS for path in (FOLDER / kind).iterdir())


@dataclass(frozen=True)
class Vector:
    """The header of a vector as key and value, and the bytes to be judged."""

    says: dict[str, str]
    data: bytes

    @property
    def key(self) -> HybridPublicKey:
        return HybridPublicKey(ed25519=from_base64(self.says["ed25519"]), ml_dsa_65=from_base64(self.says["ml-dsa-65"]))

    @property
    def identity(self) -> Identity:
        return Identity.parse(self.says["identity"])

    def known(self, key: str) -> KnownMessage | None:
        if key not in self.says:
            return None
        id, sequence, content_sha256 = self.says[key].split()
        return KnownMessage(id=id, sequence=int(sequence), content_sha256=content_sha256)


def read(path: Path) -> Vector:
    head, _, data = path.read_bytes().partition(b"\n\n")
    return Vector(says=dict(line.split(": ", 1) for line in head.decode().split("\n")), data=data)


def judge_age(vector: Vector) -> bytes:
    return open_sealed(vector.data, identity=vector.identity)


def judge_statement(vector: Vector) -> bytes:
    return open_statement(vector.data, payload_type=vector.says["type"], key=vector.key).payload


def judge_receipt(vector: Vector) -> bytes:
    read_receipt(vector.data, key=vector.key)
    return split_stored(vector.data).payload


def judge_envelope(vector: Vector) -> Opened | SameMessage | Refused:
    claimed = split(vector.data)
    if isinstance(claimed, Refused):
        return claimed
    return open_envelope(
        claimed,
        node=vector.says["node"],
        key=vector.key if claimed.header.sender == "XAA" else None,
        known=Known(by_id=vector.known("known-by-id"), by_sequence=vector.known("known-by-sequence")),
        opener=AgeOpener(identity=vector.identity),
    )


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_the_vector_is_judged_as_it_says(path: Path) -> None:
    vector = read(path)

    assert outcome(vector) == {
        key: vector.says[key] for key in ("expect", "signed", "content-sha256") if key in vector.says
    }


def outcome(vector: Vector) -> dict[str, str]:
    """Return what became of it, in the words of a vector."""
    if vector.says["kind"] == "envelope":
        match judge_envelope(vector):
            case Refused(code=code, signed=signed):
                return {"expect": code, "signed": "yes" if signed else "no"}
            case SameMessage():
                return {"expect": "same_message"}
            case Opened(content=content):
                return {"expect": "ok", "content-sha256": sha256(content).hexdigest()}
    judges = {"age": judge_age, "statement": judge_statement, "receipt": judge_receipt}
    try:
        content = judges[vector.says["kind"]](vector)
    except TheirMessageIsWrong as fault:
        return {"expect": fault.code}
    return {"expect": "ok", "content-sha256": sha256(content).hexdigest()}


def test_there_is_a_vector_of_every_kind_and_of_every_refusal() -> None:
    expected = Counter(read(path).says["expect"] for path in FILES)

    assert {read(path).says["kind"] for path in FILES} == set(KINDS)
    assert set(expected) == {
        "ok",
        "same_message",
        *("not_canonical", "malformed", "unknown_version", "bad_signature", "not_age", "cannot_open"),
        *("not_for_us", "unknown_sender", "digest_mismatch", "id_reused", "sequence_reused", "header_differs"),
        "not_in_batch",
    }
