"""Write the vectors of the exchange: `spec/vectors/` age, statement, envelope, receipt. One file, one fault.

    .venv/bin/python scripts/vectors.py

A vector is a text header of `key: value` lines, an empty line, and the bytes to be judged. `expect` is `ok`,
`same_message` or the code of the refusal; the other keys are what a judge needs: keys, identities, what is known.
Signatures and seals are random, so every run writes other bytes that say the same. The keys are for tests only.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests"))

from core.exchange.samples import (  # noqa: E402 - found through the line above
    ACT,
    ARDENIA,
    BELLORA,
    BELLORAS_IDENTITY,
    CORVANIA,
    CORVANIAS_IDENTITY,
    FACTS,
    NOW,
    RELAYED,
    SALT,
    receipts,
    sealed,
    signed_act,
)
from longbien.core.age.header import HEADER_BYTES, write_header  # noqa: E402
from longbien.core.age.stream import CHUNK_BYTES, ChunkWriter  # noqa: E402
from longbien.core.canonical import encode, to_base64  # noqa: E402
from longbien.core.dsse import peek_payload, sign  # noqa: E402
from longbien.core.exchange.acts import ACT_TYPE, Party, act_digest, sign_act  # noqa: E402
from longbien.core.exchange.envelopes import ENVELOPE_TYPE, Envelope, seal_envelope  # noqa: E402
from longbien.core.exchange.receipts import (  # noqa: E402
    BATCH_TYPE,
    Evidence,
    StoredReceipt,
    encode_receipt,
    sign_batch,
    split_stored,
)
from longbien.core.merkle import leaf_hash  # noqa: E402
from longbien.core.signatures import HybridPublicKey, HybridSigner  # noqa: E402

Words = dict[str, Any]
Vector = tuple[str, str, Words, bytes]
"""Name, what is expected, what else the judge needs, the bytes."""

TYPE = "application/vnd.longbien.test.v1+json"
ANTECEDENT = {"id": "0b" * 16, "sha256": "00" * 32}
FILE_KEY, NONCE = bytes(range(16)), bytes(range(16, 32))


def pair(key: HybridPublicKey) -> Words:
    return {"ed25519": to_base64(key.ed25519), "ml-dsa-65": to_base64(key.ml_dsa_65)}


def resigned(data: bytes, change: Callable[[Words], object]) -> bytes:
    """Return a canonical text with one thing changed, in canonical form again."""
    value = json.loads(data)
    change(value)
    return encode(value)


def flipped(data: bytes, at: int) -> bytes:
    return data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :]


def age_files() -> Iterator[Vector]:
    """Bellora's identity opens them, or nobody."""
    header = write_header(file_key=FILE_KEY, recipient=BELLORAS_IDENTITY.recipient)
    stanza = header[22 : HEADER_BYTES - 48]
    x25519 = b"-> X25519 " + b"A" * 43 + b"\n" + b"A" * 43 + b"\n"
    words = {"identity": BELLORAS_IDENTITY.encode()}

    def file(content: bytes) -> bytes:
        chunks = ChunkWriter(file_key=FILE_KEY, nonce=NONCE)
        return header + NONCE + chunks.update(content) + chunks.finish()

    def good(name: str, content: bytes) -> Vector:
        return name, "ok", {**words, "content-sha256": sha256(content).hexdigest()}, file(content)

    small = file(b"evidence")
    two = file(bytes(CHUNK_BYTES + 1))
    body = HEADER_BYTES + len(NONCE)
    first_chunk, last_chunk = two[body : body + CHUNK_BYTES + 16], two[body + CHUNK_BYTES + 16 :]
    empty_tail = ChunkWriter(file_key=FILE_KEY, nonce=NONCE)
    empty_tail._cutter.count = 1

    yield good("ok-empty", b"")
    yield good("ok-small", b"evidence")
    yield good("ok-full-chunk", bytes(CHUNK_BYTES))
    yield good("ok-full-chunk-and-a-byte", bytes(CHUNK_BYTES + 1))
    for name, expect, data in [
        ("version-2", "not_age", small.replace(b"org/v1\n", b"org/v2\n", 1)),
        ("version-carriage-return", "not_age", small.replace(b"org/v1\n", b"org/v1\r\n", 1)),
        ("version-missing", "not_age", small[22:]),
        ("no-bytes", "not_age", b""),
        ("stanza-none", "not_age", small.replace(stanza, b"", 1)),
        ("stanza-twice", "not_age", small.replace(stanza, stanza * 2, 1)),
        ("stanza-of-another-kind", "not_age", small.replace(stanza, x25519, 1)),
        ("stanza-of-another-kind-before", "not_age", small.replace(stanza, x25519 + stanza, 1)),
        ("stanza-of-another-kind-after", "not_age", small.replace(stanza, stanza + x25519, 1)),
        ("stanza-upper-case", "not_age", small.replace(b"mlkem768x25519", b"MLKEM768X25519", 1)),
        ("stanza-extra-argument", "not_age", small.replace(b"-> mlkem768x25519 ", b"-> mlkem768x25519 x ", 1)),
        ("stanza-short-encapsulated-key", "not_age", small[:40] + small[44:]),
        ("stanza-padded-body", "not_age", small.replace(b"\n---", b"=\n---", 1)),
        ("stanza-bits-left-over", "not_age", with_bits_left_over(small, at=HEADER_BYTES - 50)),
        ("mac-bits-left-over", "not_age", with_bits_left_over(small, at=HEADER_BYTES - 2)),
        ("mac-missing", "not_age", small[: HEADER_BYTES - 45] + b"\n" + small[HEADER_BYTES:]),
        ("mac-cut-short", "not_age", small[: HEADER_BYTES - 2] + small[HEADER_BYTES - 1 :]),
        ("mac-wrong", "cannot_open", small.replace(small[HEADER_BYTES - 44 : HEADER_BYTES], b"A" * 43 + b"\n")),
        ("header-cut-short", "not_age", small[: HEADER_BYTES - 1]),
        ("header-alone", "cannot_open", small[:HEADER_BYTES]),
        ("nonce-cut-short", "cannot_open", small[: HEADER_BYTES + 15]),
        ("nonce-altered", "cannot_open", flipped(small, HEADER_BYTES)),
        ("payload-missing", "cannot_open", small[:body]),
        ("payload-altered", "cannot_open", flipped(small, body)),
        ("payload-tag-cut-short", "cannot_open", small[:-1]),
        ("payload-byte-after-the-end", "cannot_open", small + b"\x00"),
        ("payload-line-feed-after-the-end", "cannot_open", small + b"\n"),
        ("payload-last-chunk-missing", "cannot_open", two[:body] + first_chunk),
        ("payload-last-chunk-first", "cannot_open", two[:body] + last_chunk + first_chunk),
        ("payload-last-chunk-empty", "cannot_open", two[:body] + first_chunk + empty_tail.finish()),
    ]:
        yield name, expect, words, data
    yield "identity-of-another-node", "cannot_open", {"identity": CORVANIAS_IDENTITY.encode()}, small


def with_bits_left_over(data: bytes, *, at: int) -> bytes:
    """Raise the last character of a base64 text by one: the same bytes, in another spelling."""
    alphabet = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    return data[:at] + alphabet[alphabet.index(data[at : at + 1]) + 1 :][:1] + data[at + 1 :]


def statements() -> Iterator[Vector]:
    """Ardenia signs a payload."""
    words = {"type": TYPE, **pair(ARDENIA.public)}
    good = sign(payload_type=TYPE, payload=b'{"a":1}', signer=ARDENIA)
    others = json.loads(sign(payload_type=TYPE, payload=b'{"a":1}', signer=BELLORA))["signatures"]
    for name, payload in (("ok", b'{"a":1}'), ("ok-empty-payload", b""), ("ok-binary-payload", bytes(range(256)))):
        data = sign(payload_type=TYPE, payload=payload, signer=ARDENIA)
        yield name, "ok", {**words, "content-sha256": sha256(payload).hexdigest()}, data
    changes: list[tuple[str, str, Callable[[Words], object]]] = [
        ("payload-altered", "bad_signature", lambda it: it.update(payload=to_base64(b'{"a":2}'))),
        ("payload-missing", "malformed", lambda it: it.pop("payload")),
        ("payload-bits-left-over", "malformed", lambda it: it.update(payload="eyJhIjoxfR==")),
        ("payload-without-padding", "malformed", lambda it: it.update(payload="eyJhIjoxfQ")),
        ("type-of-a-later-version", "unknown_version", lambda it: it.update(payloadType=TYPE.replace("v1", "v2"))),
        ("type-of-another-thing", "malformed", lambda it: it.update(payloadType=TYPE.replace("test", "card"))),
        ("key-too-many", "malformed", lambda it: it.update(comment="")),
        ("signatures-none", "malformed", lambda it: it["signatures"].clear()),
        ("signatures-ed25519-alone", "malformed", lambda it: it["signatures"].pop()),
        ("signatures-ml-dsa-alone", "malformed", lambda it: it["signatures"].pop(0)),
        ("signatures-in-another-order", "malformed", lambda it: it["signatures"].reverse()),
        ("signatures-three", "malformed", lambda it: it["signatures"].append(others[1])),
        ("signatures-ed25519-twice", "malformed", lambda it: it.update(signatures=[it["signatures"][0]] * 2)),
        ("signatures-of-another-pair", "bad_signature", lambda it: it.update(signatures=others)),
        ("signatures-of-mixed-pairs", "bad_signature", lambda it: it["signatures"].__setitem__(1, others[1])),
        ("ed25519-of-another-pair", "bad_signature", lambda it: it["signatures"][0].update(sig=others[0]["sig"])),
        ("ml-dsa-of-another-pair", "bad_signature", lambda it: it["signatures"][1].update(sig=others[1]["sig"])),
        ("ed25519-empty", "bad_signature", lambda it: it["signatures"][0].update(sig="")),
        ("ml-dsa-empty", "bad_signature", lambda it: it["signatures"][1].update(sig="")),
        ("key-id-of-another-pair", "bad_signature", lambda it: it["signatures"][0].update(keyid=others[0]["keyid"])),
    ]
    for name, expect, change in changes:
        yield name, expect, words, resigned(good, change)
    for name, data in [
        ("space-before", b" " + good),
        ("line-feed-after", good + b"\n"),
        ("cut-short", good[:-1]),
        ("keys-in-another-order", json.dumps(dict(reversed(json.loads(good).items())), separators=(",", ":")).encode()),
        ("key-twice", good.replace(b'{"payload":', b'{"payload":"","payload":', 1)),
        ("escape-not-needed", good.replace(b'"payload"', b'"p\\u0061yload"', 1)),
        ("slash-escaped", good.replace(b"application/vnd", b"application\\/vnd", 1)),
        ("not-utf-8", good.replace(b"application", b"applic\xe4tion", 1)),
        ("byte-order-mark", b"\xef\xbb\xbf" + good),
        ("fraction", good.replace(b'"keyid":', b'"a":1.0,"keyid":', 1)),
        ("too-deep", b"[" * 33 + b"]" * 33),
    ]:
        yield name, "not_canonical", words, data


def envelopes() -> Iterator[Vector]:
    """Ardenia sends, Bellora judges."""
    content = signed_act()
    good = sealed(content)
    words = {"node": "XBB", "identity": BELLORAS_IDENTITY.encode(), **pair(ARDENIA.public)}
    known_as = f"{ACT.id} 7 {act_digest(content)}"
    payload = peek_payload(good.header, payload_type=ENVELOPE_TYPE).payload

    def under(seal: bytes = good.sealed, by: HybridSigner = ARDENIA, **changes: object) -> bytes:
        """Return sealed bytes under a header that fits them but for the changes."""
        fitting = {"sealed_sha256": sha256(seal).hexdigest(), "sealed_size": len(seal), **changes}
        header = resigned(payload, lambda it: it.update(fitting))
        return Envelope(header=sign(payload_type=ENVELOPE_TYPE, payload=header, signer=by), sealed=seal).to_bytes()

    to_corvania = seal_envelope(
        content,
        sender="XAA",
        recipient="XBB",
        id=ACT.id,
        sequence=7,
        to=CORVANIAS_IDENTITY.recipient,
        sealed_at=NOW,
        signer=ARDENIA,
    )

    def differing(**changes: Any) -> bytes:
        return sealed(signed_act(replace(ACT, **changes))).to_bytes()

    def spoiled_act(**changes: object) -> bytes:
        words = resigned(peek_payload(content, payload_type=ACT_TYPE).payload[32:], lambda it: it.update(changes))
        return sealed(sign(payload_type=ACT_TYPE, payload=SALT + words, signer=ARDENIA)).to_bytes()

    whole = good.to_bytes()
    yield "ok", "ok", {**words, "content-sha256": act_digest(content)}, whole
    yield "same-message", "same_message", {**words, "known-by-id": known_as, "known-by-sequence": known_as}, whole
    for name, expect, data in [
        ("step-1-no-line-feed", "malformed", good.header),
        ("step-1-space-before", "not_canonical", b" " + whole),
        ("step-1-no-header", "not_canonical", b"\n" + good.sealed),
        ("step-1-act-as-header", "malformed", content + b"\n" + good.sealed),
        ("step-1-later-format", "unknown_version", under(format="longbien-envelope/2")),
        ("step-1-key-too-many", "malformed", under(subject="request")),
        ("step-1-sequence-0", "malformed", under(sequence=0)),
        ("step-1-id-in-upper-case", "malformed", under(id=ACT.id.upper())),
        ("step-1-node-in-lower-case", "malformed", under(sender="xaa")),
        ("step-1-too-large", "malformed", under(sealed_size=1_048_577)),
        ("step-1-moment-with-fraction", "malformed", under(sealed_at="2026-11-22T03:22:10.5Z")),
        ("step-2-another-node", "not_for_us", under(recipient="XCC")),
        ("step-3-unknown-sender", "unknown_sender", under(sender="XCC", by=CORVANIA)),
        ("step-4-signed-by-another", "bad_signature", under(by=CORVANIA)),
        ("step-5-byte-less", "digest_mismatch", whole[:-1]),
        ("step-5-byte-more", "digest_mismatch", whole + b"\n"),
        ("step-5-bit-flipped", "digest_mismatch", flipped(whole, len(whole) - 1)),
        ("step-5-wrong-size", "digest_mismatch", under(sealed_size=len(good.sealed) + 1)),
    ]:
        yield name, expect, {**words, "signed": "no"}, data
    for name, expect, known in [
        ("step-6-id-reused-for-another-act", "id_reused", {"known-by-id": f"{ACT.id} 7 {'00' * 32}"}),
        ("step-6-id-reused-under-another-number", "id_reused", {"known-by-id": f"{ACT.id} 8 {act_digest(content)}"}),
        ("step-6-sequence-reused", "sequence_reused", {"known-by-sequence": f"{'0b' * 16} 7 {'00' * 32}"}),
    ]:
        yield name, expect, {**words, "signed": "yes", **known}, whole
    for name, expect, data in [
        ("step-7-sealed-to-another", "cannot_open", to_corvania.to_bytes()),
        ("step-7-sealed-file-cut-short", "cannot_open", under(good.sealed[:-1])),
        ("step-7-not-sealed", "not_age", under(content)),
        ("step-8-another-act", "digest_mismatch", under(content_sha256="00" * 32)),
        ("step-9-no-statement", "not_canonical", sealed(b"no statement").to_bytes()),
        ("step-9-act-of-another", "bad_signature", sealed(sign_act(ACT, salt=SALT, signer=BELLORA)).to_bytes()),
        ("step-9-later-format", "unknown_version", spoiled_act(format="longbien-act/2")),
        ("step-9-unknown-priority", "malformed", spoiled_act(priority="soon")),
        ("step-9-antecedent-in-opening-act", "malformed", spoiled_act(antecedent=ANTECEDENT)),
        ("step-9-folder-in-the-name-of-a-part", "malformed", spoiled_act(parts=[part_named("../mailbox")])),
        ("step-9-folder-in-the-name-of-a-part-2", "malformed", spoiled_act(parts=[part_named("a\\mailbox")])),
        ("step-10-another-id", "header_differs", differing(id="0b" * 16, request="0b" * 16)),
        ("step-10-another-sender", "header_differs", differing(sender=Party("XCC", "a"))),
        ("step-10-another-recipient", "header_differs", differing(recipient=Party("XCC", "a"))),
    ]:
        yield name, expect, {**words, "signed": "yes"}, data


def part_named(name: str) -> Words:
    return {
        "media_type": "application/mbox",
        "name": name,
        "sealed_sha256": "ab" * 32,
        "sealed_size": 1664,
        "sha256": "cd" * 32,
        "size": 5,
    }


def stored_receipts() -> Iterator[Vector]:
    """Bellora issues."""
    words = pair(BELLORA.public)
    alone = sign_batch([RELAYED], signer=BELLORA, at=NOW).stored[0]
    seven = sign_batch(receipts(7), signer=BELLORA, at=NOW).stored
    payload = encode_receipt(RELAYED)

    def batch(payload: bytes, **changes: object) -> bytes:
        """Return a receipt over any payload, in a batch that Bellora did sign."""
        said: Words = {"at": "2026-11-22T03:22:10Z", "format": "longbien-receipt-batch/1", "issuer": "XBB"}
        said |= {"root": leaf_hash(payload).hex(), "size": 1, **changes}
        statement = sign(payload_type=BATCH_TYPE, payload=encode(said), signer=BELLORA)
        return StoredReceipt(statement=statement, index=0, path=(), payload=payload).to_bytes()

    def saying(**changes: object) -> bytes:
        return batch(resigned(payload, lambda it: it.update(changes)))

    rejected = replace(RELAYED, evidence=Evidence.RELAY_REJECTED, reason="id_reused")
    for name, stored in [
        ("ok-alone", alone),
        ("ok-first-of-seven", seven[0]),
        ("ok-last-of-seven", seven[6]),
        ("ok-rejected", sign_batch([rejected], signer=BELLORA, at=NOW).stored[0]),
    ]:
        yield name, "ok", {**words, "content-sha256": sha256(split_stored(stored).payload).hexdigest()}, stored
    changes: list[tuple[str, str, Callable[[Words], object]]] = [
        ("index-of-another", "not_in_batch", lambda it: it.update(index=3)),
        ("index-beyond-the-batch", "not_in_batch", lambda it: it.update(index=7)),
        ("index-negative", "malformed", lambda it: it.update(index=-1)),
        ("path-too-short", "not_in_batch", lambda it: it["path"].pop()),
        ("path-too-long", "not_in_batch", lambda it: it["path"].append("00" * 32)),
        ("path-in-another-order", "not_in_batch", lambda it: it["path"].reverse()),
        ("path-in-upper-case", "malformed", lambda it: it.update(path=["AB" * 32, *it["path"][1:]])),
        ("payload-of-another", "not_in_batch", lambda it: it.update(payload=json.loads(seven[3])["payload"])),
        ("payload-without-padding", "malformed", lambda it: it.update(payload="AA")),
        ("batch-of-another", "not_in_batch", lambda it: it.update(batch=json.loads(alone)["batch"])),
        ("batch-with-one-signature", "malformed", lambda it: it["batch"]["signatures"].pop()),
        ("key-too-many", "malformed", lambda it: it.update(comment="")),
    ]
    for name, expect, change in changes:
        yield name, expect, words, resigned(seven[2], change)
    for name, expect, data in [
        ("line-feed-after", "not_canonical", alone + b"\n"),
        ("batch-issuer-of-another", "malformed", batch(payload, issuer="XCC")),
        ("batch-size-0", "malformed", batch(payload, size=0)),
        ("batch-size-wrong", "not_in_batch", batch(payload, size=2)),
        ("batch-root-wrong", "not_in_batch", batch(payload, root="00" * 32)),
        ("batch-of-a-later-format", "unknown_version", batch(payload, format="longbien-receipt-batch/2")),
        ("receipt-of-a-later-format", "unknown_version", saying(format="longbien-receipt/2")),
        ("receipt-not-canonical", "not_canonical", batch(payload + b" ")),
        ("receipt-of-unknown-evidence", "malformed", saying(evidence="read")),
        ("receipt-series-0", "malformed", saying(series=0)),
        ("receipt-relayed-by-its-sender", "malformed", saying(message=message(sender="XBB", recipient="XAA"))),
        ("receipt-relayed-with-a-reason", "malformed", saying(reason="late")),
        ("receipt-rejected-without-a-reason", "malformed", saying(evidence="relay_rejected")),
        ("receipt-relayed-without-sealed-bytes", "malformed", saying(message=message(sealed_sha256=None))),
    ]:
        yield name, expect, words, data
    yield "signed-by-another", "bad_signature", pair(ARDENIA.public), alone


def message(**changes: object) -> Words:
    return {
        "content_sha256": FACTS.content_sha256,
        "id": FACTS.id,
        "recipient": FACTS.recipient,
        "sealed_sha256": FACTS.sealed_sha256,
        "sender": FACTS.sender,
        "sequence": FACTS.sequence,
        **changes,
    }


KINDS: dict[str, Callable[[], Iterator[Vector]]] = {
    "age": age_files,
    "statement": statements,
    "envelope": envelopes,
    "receipt": stored_receipts,
}


def main() -> None:
    """Write all vectors anew."""
    for kind, vectors in KINDS.items():
        folder = ROOT / "spec" / "vectors" / kind
        folder.mkdir(parents=True, exist_ok=True)
        for old in folder.iterdir():
            old.unlink()
        for name, expect, words, data in vectors():
            lines = [f"{key}: {value}" for key, value in {"expect": expect, "kind": kind, **words}.items()]
            (folder / name).write_bytes("\n".join([*lines, "", ""]).encode() + data)


if __name__ == "__main__":
    main()
