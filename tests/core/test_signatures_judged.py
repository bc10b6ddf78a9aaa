"""Others check our signatures: the `openssl` of the system the first, an implementation in JavaScript the second."""

from __future__ import annotations

import subprocess
from base64 import b64encode
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from core.exchange.samples import ARDENIA, BELLORA, signed_act
from judges.node import ask
from longbien.core.dsse import Unverified, pae, peek_payload
from longbien.core.exchange.acts import ACT_TYPE

pytestmark = pytest.mark.judges


def statement() -> tuple[Unverified, bytes]:
    """Return a signed act of Ardenia, and the bytes that its signatures are over."""
    peeked = peek_payload(signed_act(), payload_type=ACT_TYPE)
    return peeked, pae(ACT_TYPE, peeked.payload)


def flipped(data: bytes) -> bytes:
    """Return the bytes with one bit in their middle flipped."""
    middle = len(data) // 2
    return data[:middle] + bytes([data[middle] ^ 1]) + data[middle + 1 :]


def openssl_accepts(folder: Path, *, key: bytes, message: bytes, signature: bytes) -> bool:
    pem = Ed25519PublicKey.from_public_bytes(key).public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
    for name, data in (("key.pem", pem), ("message", message), ("signature", signature)):
        (folder / name).write_bytes(data)
    command = ["openssl", "pkeyutl", "-verify", "-pubin", "-inkey", "key.pem", "-rawin"]
    command += ["-in", "message", "-sigfile", "signature"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=300, check=False)
    verdicts = {0: "Signature Verified Successfully", 1: "Signature Verification Failure"}
    assert done.stdout.strip() == verdicts[done.returncode], done.stderr  # it judged, and did not stumble
    return done.returncode == 0


def test_openssl_accepts_our_ed25519_signature_and_no_other(tmp_path: Path) -> None:
    peeked, message = statement()
    key, signature = ARDENIA.public.ed25519, peeked.signatures[0]

    assert openssl_accepts(tmp_path, key=key, message=message, signature=signature)
    assert not openssl_accepts(tmp_path, key=key, message=flipped(message), signature=signature)
    assert not openssl_accepts(tmp_path, key=key, message=message, signature=flipped(signature))
    assert not openssl_accepts(tmp_path, key=BELLORA.public.ed25519, message=message, signature=signature)


def test_an_independent_ml_dsa_accepts_our_signature_and_no_other() -> None:
    peeked, message = statement()
    key, signature = ARDENIA.public.ml_dsa_65, peeked.signatures[1]
    cases = [
        (key, message, signature),
        (key, flipped(message), signature),
        (key, message, flipped(signature)),
        (BELLORA.public.ml_dsa_65, message, signature),
    ]

    answers = ask(
        "ml_dsa.mjs",
        [
            {
                "key": b64encode(key).decode(),
                "message": b64encode(message).decode(),
                "signature": b64encode(signature).decode(),
            }
            for key, message, signature in cases
        ],
    )

    assert answers == [True, False, False, False]
