"""Signed statements: DSSE v1 envelopes in canonical JSON with exactly two signatures (`spec/exchange.md` 1.2).

What was verified and what was not are different types. `open_statement` returns `Verified`; `peek_payload` returns
`Unverified`, which says only what the sender claims: enough to look up whose key to check it with, and nothing more.

    data = sign(payload_type=TYPE, payload=b"…", signer=signer)
    verified = open_statement(data, payload_type=TYPE, key=signer.public)
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from longbien.core.canonical import (
    ORDINARY_LIMIT,
    Json,
    Malformed,
    Reader,
    UnknownVersion,
    decode,
    encode,
    from_base64,
    to_base64,
)
from longbien.core.errors import TheirMessageIsWrong
from longbien.core.signatures import HYBRID_VERIFIER, HybridPublicKey, Signer, Verifier

_VERSION_IN_TYPE = re.compile(r"\.v[0-9]+(?=\+json$|$)")


class BadSignature(TheirMessageIsWrong):
    """Not signed by the pair it should be signed by, or altered since."""

    code = "bad_signature"


@dataclass(frozen=True, slots=True)
class Verified:
    """A payload whose two signatures were found valid under `key`."""

    payload: bytes
    key: HybridPublicKey


@dataclass(frozen=True, slots=True)
class Unverified:
    """A payload as claimed. Nothing in it may be believed before `verify` returned."""

    payload: bytes
    payload_type: str
    key_ids: tuple[str, str]
    signatures: tuple[bytes, bytes]

    def verify(self, *, key: HybridPublicKey, verifier: Verifier = HYBRID_VERIFIER) -> Verified:
        """
        Check both signatures.

        Raises:
            BadSignature: the key ids are of another pair, or a signature is not valid.
        """
        if self.key_ids != key.key_ids:
            raise BadSignature("signed by another pair")
        if not verifier.verify(key, pae(self.payload_type, self.payload), self.signatures):
            raise BadSignature("a signature is not valid")
        return Verified(payload=self.payload, key=key)


def pae(payload_type: str, payload: bytes) -> bytes:
    """
    Return what is signed: the pre-authentication encoding of a type and a payload.

    Source: DSSE v1, protocol.md, "Signature Definition".
    """
    kind = payload_type.encode("utf-8")
    return b"DSSEv1 %d %s %d %s" % (len(kind), kind, len(payload), payload)


def sign(*, payload_type: str, payload: bytes, signer: Signer) -> bytes:
    """Return the signed statement as canonical bytes."""
    signatures = signer.sign(pae(payload_type, payload))
    return encode(
        {
            "payload": to_base64(payload),
            "payloadType": payload_type,
            "signatures": [
                {"keyid": key_id, "sig": to_base64(signature)}
                for key_id, signature in zip(signer.public.key_ids, signatures, strict=True)
            ],
        }
    )


def open_statement(
    data: bytes,
    *,
    payload_type: str,
    key: HybridPublicKey,
    verifier: Verifier = HYBRID_VERIFIER,
    limit: int = ORDINARY_LIMIT,
) -> Verified:
    """
    Read a signed statement and check both signatures.

    Args:
        data: the statement as it came.
        payload_type: the type it must have.
        key: the pair it must be signed by.
        verifier: the real one, unless in the simulator.
        limit: how many bytes are read at most.

    Raises:
        NotCanonical, Malformed, UnknownVersion: as `peek_payload`.
        BadSignature: another pair, or a signature that is not valid.
    """
    return peek_payload(data, payload_type=payload_type, limit=limit).verify(key=key, verifier=verifier)


def peek_payload(data: bytes, *, payload_type: str, limit: int = ORDINARY_LIMIT) -> Unverified:
    """
    Read a signed statement without checking its signatures.

    Raises:
        NotCanonical: the bytes are not canonical JSON.
        Malformed: no statement of this type with exactly the two signatures in their order.
        UnknownVersion: a statement of another version of this type.
    """
    return statement_from(decode(data, limit=limit), payload_type=payload_type)


def statement_from(value: Json, *, payload_type: str) -> Unverified:
    """Read a statement that was part of a larger canonical value. Raises: as `peek_payload`."""
    reader = Reader(value, keys=("payload", "payloadType", "signatures"), what="the statement")
    _check_type(reader.text("payloadType"), expected=payload_type)
    entries = reader.objs("signatures", keys=("keyid", "sig"), limit=2)
    key_ids = tuple(entry.text("keyid") for entry in entries)
    match key_ids:
        case (first, second) if first.startswith("ed25519:") and second.startswith("ml-dsa-65:"):
            return Unverified(
                payload=from_base64(reader.text("payload")),
                payload_type=payload_type,
                key_ids=(first, second),
                signatures=(entries[0].binary("sig"), entries[1].binary("sig")),
            )
    raise Malformed("exactly two signatures: Ed25519, then ML-DSA-65")


def _check_type(found: str, *, expected: str) -> None:
    if found == expected:
        return
    if _VERSION_IN_TYPE.sub("", found) == _VERSION_IN_TYPE.sub("", expected):
        raise UnknownVersion(f"{found[:120]!r} is not known; this release knows {expected!r}")
    raise Malformed(f"a statement of type {found[:120]!r}, not {expected!r}")
