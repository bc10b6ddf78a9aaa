"""Every parser of foreign bytes against bytes that are almost right: only errors with a code may come out.

Genuine texts of every format are cut, doubled, spliced, flipped and filled with what parsers stumble over. Where a
signature would stop everything at the door, the signer and verifier here agree on anything: what lies behind the door
must hold by itself. `run_slice` also watches the clock of the processor.

    LONGBIEN_SEED=7 pytest tests/core/test_fuzz.py        the slice of that seed again
"""

from __future__ import annotations

import io
import random
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache

from core.evidence import packages
from core.exchange.samples import ACT, ARDENIA, BELLORA, BELLORAS_IDENTITY, NOW, SALT, receipts, sealed, signed_act
from longbien.convention.loader import load
from longbien.convention.types import Field, Kind
from longbien.convention.words import Widget
from longbien.core.age.reader import open_sealed
from longbien.core.age.recipients import Identity, Recipient
from longbien.core.canonical import LARGEST_INTEGER, Json, decode, encode
from longbien.core.dsse import peek_payload, sign
from longbien.core.errors import LongbienError
from longbien.core.evidence import layout
from longbien.core.evidence.bags import payload_oxum, read_manifest
from longbien.core.evidence.case import read_case
from longbien.core.evidence.contents import STATEMENT_TYPE, read_contents, read_statement
from longbien.core.evidence.package import Member
from longbien.core.evidence.trust import read_trust
from longbien.core.evidence.zips import member_pieces, read_directory
from longbien.core.exchange.acts import ACT_TYPE, read_act
from longbien.core.exchange.answers import decode_held, decode_kept, decode_trouble
from longbien.core.exchange.batches import (
    Receipted,
    decode_answers,
    decode_messages,
    decode_receipts,
    encode_answers,
    encode_messages,
    encode_receipts,
)
from longbien.core.exchange.cards import CARD_TYPE, read_card
from longbien.core.exchange.envelopes import ENVELOPE_TYPE, claim, read_header, split
from longbien.core.exchange.receipts import BATCH_TYPE, decode_receipt, read_receipt, sign_batch
from longbien.core.journal.checkpoints import read_checkpoint, sign_checkpoint
from longbien.core.journal.heads import Checkpoint, read_head
from longbien.core.journal.keys import LogKeys, WitnessKeys
from longbien.core.journal.notes import read_note, read_vkey
from longbien.core.journal.policies import Policy
from longbien.core.journal.proofs import make_proof, read_proof, verify_disclosure
from longbien.core.journal.records import JournalRecord, commitment, read_record
from longbien.core.journal.witnessing import (
    Cosign,
    add_cosignatures,
    cosign,
    judge,
    read_conflict,
    read_request,
    write_request,
)
from longbien.core.merkle import leaf_hash
from longbien.core.requests.drafts import check_elements
from longbien.core.requests.turns import check_body
from longbien.core.requests.words import clean_body
from longbien.core.signatures import HybridPublicKey
from zip_writer import write_zip

NAME = "fuzz"
LARGEST_BYTES = 1_000_000

ODD_BYTES = (b"", b"\x00", b"\n", b"\r\n", b"\n\n", b" ", b"\xff", b"\xe2\x80\xae", b"\xed\xa0\x80", b"PK\x05\x06")
JSON_BITS = (
    b"[",
    b"]",
    b"{",
    b"}",
    b'"',
    b",",
    b":",
    b"[" * 40,
    b'{"a":' * 40,
    b"null",
    b"-0",
    b"1e3",
    b"NaN",
    b"\\ud800",
)
OTHER_BITS = (b"9" * 30, b"9007199254740992", b"-1", b"18446744073709551616", b"=", b"==", b"+", b"%0a", b"../", b"\\")
TOKENS = (*ODD_BYTES, *JSON_BITS, *OTHER_BITS)
MOMENTS = ("0001-01-01T00:00:00+23:59", "9999-12-31T23:59:59-23:59", "2026-02-30T00:00:00Z")
NUMBERS = (0, -1, 1, LARGEST_INTEGER, -LARGEST_INTEGER)
WORDS = (
    "",
    "x",
    "\x00",
    "\u202e",
    "é" * 300,
    "a" * 64,
    "A" * 43 + "=",
    "../../etc/passwd",
    "=1+1",
    "<script>",
    "-" * 5000,
)
NESTED: tuple[Json, ...] = ([], {}, [[]], {"a": {"b": []}}, ["a", 1, None])
VALUES: tuple[Json, ...] = (None, True, False, *NUMBERS, *WORDS, *MOMENTS, *NESTED)


class AgreesToAnything:
    """A signer and verifier in one, for what lies behind signatures."""

    def __init__(self, public: HybridPublicKey) -> None:
        self.public = public

    def sign(self, message: bytes) -> tuple[bytes, bytes]:
        return b"a", b"b"

    def verify(self, key: HybridPublicKey, message: bytes, signatures: tuple[bytes, bytes]) -> bool:
        return True


ANYTHING = AgreesToAnything(packages.BELLORA.signer.public)

NUMBER = 1_000_000
LARGE = {
    "lists": b"[" + b"[]," * (NUMBER // 3) + b"[]]",
    "numbers": b"[" + b"1," * (NUMBER // 2) + b"1]",
    "one key again and again": b'{"a":1' + b',"a":1' * (NUMBER // 6) + b"}",
    "deeper and deeper": b"[" * NUMBER,
    "one number": b"1" * NUMBER,
    "one text": b'"' + b"a" * NUMBER + b'"',
    "escapes": b'"' + b"\\u0041" * (NUMBER // 6) + b'"',
    "line feeds": b"\n" * NUMBER,
    "spaces": b" " * NUMBER,
    "zeros": b"\x00" * NUMBER,
    "signature lines": b"a\n1\nx\n\n" + "— a ".encode() + b"A" * NUMBER + b"\n",
    "hashes": b"old 0\n" + (b"A" * 43 + b"=\n") * (NUMBER // 45),
    "steps": b"c2sp.org/tlog-proof@v1\nindex 0\n" + (b"A" * 43 + b"=\n") * (NUMBER // 45) + b"\nx",
    "envelopes": b"longbien-batch/1\n" + b"1 1\nab" * (NUMBER // 6),
    "manifest": b"".join(b"%064x  data/%d\n" % (line, line) for line in range(NUMBER // 80)),
    "ends of zip files": b"PK\x05\x06" * (NUMBER // 4),
}


@dataclass(frozen=True, slots=True)
class Target:
    """A parser with genuine texts of its format. `json`: values in them are exchanged too, not bytes alone."""

    name: str
    read: Callable[[bytes], object]
    genuine: tuple[bytes, ...]
    json: bool = False


def run_slice(seed: int, seconds: float) -> dict[str, int]:
    """Fuzz for about so many seconds of this seed; return how many texts each parser read and refused."""
    rng = random.Random(seed)
    counted = {"read": 0, "refused": 0}
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        for target in targets():
            try_one(target, spoiled(target, rng), counted)
    return counted


def try_one(target: Target, data: bytes, counted: dict[str, int]) -> None:
    """Let a parser read a text. Raises: AssertionError, if anything but an error with a code comes out."""
    try:
        target.read(data)
        counted["read"] += 1
    except LongbienError:
        counted["refused"] += 1
    except Exception as error:
        raise AssertionError(f"{target.name} let {type(error).__name__} out at {data[:2000]!r}") from error


def spoiled(target: Target, rng: random.Random) -> bytes:
    """Return a genuine text of the target with a few faults."""
    data = rng.choice(target.genuine)
    if target.json and rng.random() < 0.7:
        value = decode(data)
        copies = rng.choice([1, 1, 1, 2000])
        for _ in range(rng.randint(1, 3)):
            value, copies = with_other_value(value, rng, copies=copies), 1
        return encode(value)[:LARGEST_BYTES]
    for _ in range(rng.randint(0, 4)):
        data = rng.choice(FAULTS)(data, rng)[:LARGEST_BYTES]
    return data


def with_other_value(value: Json, rng: random.Random, *, copies: int) -> Json:
    """Return the value with one thing in it exchanged, left out or doubled, somewhere."""
    if isinstance(value, dict) and value and rng.random() < 0.9:
        key = rng.choice(list(value))
        rest = {name: item for name, item in value.items() if name != key}
        if rng.random() < 0.1:
            return rest
        if rng.random() < 0.1:
            return {**rest, rng.choice(["", "format", "x" * 300, key + "\x00"]): value[key]}
        return {**rest, key: with_other_value(value[key], rng, copies=copies)}
    if isinstance(value, list) and value and rng.random() < 0.9:
        place = rng.randrange(len(value))
        if rng.random() < 0.2:
            return value + [value[place]] * copies
        return [*value[:place], with_other_value(value[place], rng, copies=copies), *value[place + 1 :]]
    return rng.choice(VALUES)


def _cut(data: bytes, rng: random.Random) -> bytes:
    return data[: rng.randint(0, len(data))]


def _without(data: bytes, rng: random.Random) -> bytes:
    start = rng.randint(0, len(data))
    return data[:start] + data[start + rng.choice([1, 2, 7, 100]) :]


def _with_token(data: bytes, rng: random.Random) -> bytes:
    start = rng.randint(0, len(data))
    return data[:start] + rng.choice(TOKENS) * rng.choice([1, 1, 1, 2, 500]) + data[start + rng.choice([0, 0, 1, 8]) :]


def _flipped(data: bytes, rng: random.Random) -> bytes:
    if not data:
        return b"\x80"
    place = rng.randrange(len(data))
    return data[:place] + bytes([data[place] ^ 1 << rng.randrange(8)]) + data[place + 1 :]


def _doubled(data: bytes, rng: random.Random) -> bytes:
    start, end = sorted((rng.randint(0, len(data)), rng.randint(0, len(data))))
    return data[:end] + data[start:end] * rng.choice([1, 3]) + data[end:]


FAULTS = (_cut, _without, _with_token, _with_token, _flipped, _flipped, _doubled)


@cache
def targets() -> tuple[Target, ...]:
    """Return every parser that foreign bytes reach."""
    return (*_exchange(), *_behind_signatures(), *_journal(), *_evidence())


def _exchange() -> Iterator[Target]:
    batch = sign_batch(receipts(5), signer=BELLORA, at=NOW)
    envelope = sealed(signed_act())
    answers = encode_answers([Receipted(batch.receipts), Receipted(batch.receipts[:1])])
    stored = batch.receipts[3].to_bytes()
    texts = (encode(NESTED[3]), encode({"a": list(VALUES), "b": "\u00e9"}), encode([[[{"a": 1}]]]))
    yield Target("canonical", decode, texts)
    yield Target("statement", lambda data: peek_payload(data, payload_type=ACT_TYPE), (signed_act(),), json=True)
    yield Target("act", lambda data: read_act(data, key=ARDENIA.public), (signed_act(),), json=True)
    yield Target("age", lambda data: open_sealed(data, identity=BELLORAS_IDENTITY), (envelope.sealed,))
    yield Target("identity", _text(Identity.parse), (BELLORAS_IDENTITY.encode().encode(),))
    yield Target("recipient", _text(Recipient.parse), (BELLORAS_IDENTITY.recipient.encode().encode(),))
    yield Target("envelope", split, (envelope.to_bytes(),))
    yield Target("batch", _each_claimed, (encode_messages([envelope, envelope]),))
    yield Target("answers", lambda data: decode_answers(data, sent=2), (answers,), json=True)
    yield Target("receipts", decode_receipts, (encode_receipts(batch.receipts),), json=True)
    yield Target("receipt", lambda data: read_receipt(data, key=BELLORA.public), (stored,), json=True)
    yield Target("card", read_card, (packages.BELLORA.card_bytes,), json=True)
    yield Target("held", decode_held, (b'{"size":7,"whole":true}',), json=True)
    yield Target("kept", decode_kept, (b'{"kept":7}',), json=True)
    yield Target("trouble", decode_trouble, (b'{"code":"not_ready","detail":""}',), json=True)


def _text(read: Callable[[str], object]) -> Callable[[bytes], object]:
    return lambda data: read(data.decode("utf-8", "replace"))


def _each_claimed(data: bytes) -> object:
    return [claim(envelope) for envelope in decode_messages(data)]


def _behind_signatures() -> Iterator[Target]:
    """What is read once a signature has been found right: a partner may have signed anything."""
    header = peek_payload(sealed(signed_act()).header, payload_type=ENVELOPE_TYPE).payload
    card = peek_payload(packages.BELLORA.card_bytes, payload_type=CARD_TYPE).payload
    batch = sign_batch(receipts(3), signer=BELLORA, at=NOW).receipts[1]
    words = peek_payload(batch.statement, payload_type=BATCH_TYPE).payload
    yield Target("act inside", _act_inside, tuple(_acts_of_the_law()), json=True)
    yield Target("header inside", read_header, (header,), json=True)
    yield Target("card inside", lambda data: read_card(_signed(CARD_TYPE, data), verifier=ANYTHING), (card,), json=True)
    yield Target("receipt inside", decode_receipt, (batch.payload,), json=True)

    def batch_inside(data: bytes) -> object:
        other = replace(batch, statement=_signed(BATCH_TYPE, data))
        return read_receipt(other.to_bytes(), key=ANYTHING.public, verifier=ANYTHING)

    yield Target("batch inside", batch_inside, (words,), json=True)


def _signed(payload_type: str, payload: bytes) -> bytes:
    return sign(payload_type=payload_type, payload=payload, signer=ANYTHING)


def _act_inside(data: bytes) -> object:
    """Read an act and judge what it says, by every kind and act that the law files know of that name."""
    act = read_act(_signed(ACT_TYPE, SALT + data), key=ANYTHING.public, verifier=ANYTHING)
    kind = next((kind for kind in load().kinds if kind.id == act.kind), load().kinds[0])
    elements = act.body.get("elements")
    kept = clean_body(elements) if isinstance(elements, dict) else {}
    check_elements(kind=kind, elements={k: v for k, v in kept.items() if isinstance(v, str | bool | int)}, now=NOW)
    check_body(kind=kind, act=act.act, body=act.body)
    return act


def _acts_of_the_law() -> Iterator[bytes]:
    for kind in load().kinds:
        elements: dict[str, Json] = {element.id: "2026-11-22T03:22:10Z" for element in kind.elements}
        for act in kind.acts:
            said = {field.id: _answer(kind, field) for field in load().act(act_id=act).fields}
            said |= {"elements": elements, "legal_basis": "uncc-2024", "follows": None}
            signed = signed_act(replace(ACT, kind=kind.id, act=act, body=said))
            yield peek_payload(signed, payload_type=ACT_TYPE).payload[len(SALT) :]


def _answer(kind: Kind, field: Field) -> Json:
    if field.widget is Widget.GROUND:
        return kind.refusal_grounds[0]
    if field.widget is Widget.CHOICE:
        return field.choices[0].value
    if field.widget is Widget.AUTHORITY:
        return "point"
    if field.widget is Widget.NUMBER:
        return 40
    return "2027-11-22T03:22:10Z" if field.id == "until_at" else "2026-11-22T03:22:10Z"


def _journal() -> Iterator[Target]:
    log = LogKeys.from_seeds(node="XBB", ed25519_seed=SALT, ml_dsa_44_seed=SALT)
    witness = WitnessKeys.from_seeds(node="XAA", ed25519_seed=SALT, ml_dsa_44_seed=SALT)
    record = JournalRecord(node="XBB", what="act.sent", at=NOW, person="Dana", case="2026/117", sha256="ab" * 32)
    head = Checkpoint("longbien/XBB/journal", 1, leaf_hash(commitment(record.encoded, SALT)))
    note = sign_checkpoint(checkpoint=head, keys=log, at=NOW, previous=None, proof=())
    request = write_request(old=0, proof=(), note=note)
    verdict = judge(None, read_request(request), log=log.verifiers, now=NOW)
    assert isinstance(verdict, Cosign)
    lines = cosign(verdict, keys=witness)
    proof = make_proof(index=0, path=(), checkpoint=note + lines, salt=SALT)
    policy = Policy(logs=(log.verifiers,), witnesses=(witness.verifiers,), quorum=1)
    yield Target("note", read_note, (note, note + lines))
    yield Target("head", _text(read_head), (head.text.encode(),))
    yield Target(
        "checkpoint",
        lambda data: read_checkpoint(data, verifiers=log.verifiers, witnesses=[witness.verifiers]),
        (note, note + lines),
    )
    yield Target("verifier key", _text(read_vkey), tuple(key.encode() for key in log.verifiers.vkeys))
    yield Target("add-checkpoint", lambda data: judge(None, read_request(data), log=log.verifiers, now=NOW), (request,))
    yield Target(
        "cosignatures",
        lambda data: add_cosignatures(note, answer=data, log=log.verifiers, witness=witness.verifiers),
        (lines,),
    )
    yield Target("conflict", lambda data: read_conflict(data, own_size=9), (b"7\n",))
    yield Target("record", read_record, (record.encoded,), json=True)
    yield Target("proof", read_proof, (proof,))
    yield Target("disclosure", lambda data: verify_disclosure(data, record=record.encoded, policy=policy), (proof,))


def _evidence() -> Iterator[Target]:
    files = packages.packed(packages.story())
    statement = peek_payload(files[layout.STATEMENT], payload_type=STATEMENT_TYPE).payload
    zipped = io.BytesIO()
    write_zip([Member(path=path, size=len(data), pieces=(data,)) for path, data in files.items()], file=zipped)
    yield Target("custody", read_case, (files[layout.CUSTODY],), json=True)
    yield Target("package.json", read_contents, (files[layout.CONTENTS],), json=True)
    yield Target("package statement", read_statement, (statement,), json=True)
    yield Target("trust file", read_trust, (packages.TRUST.encoded,), json=True)
    yield Target("manifest", read_manifest, (files[layout.MANIFEST],))
    yield Target("oxum", payload_oxum, (files[layout.BAG_INFO],))
    yield Target("zip", _unzipped, (zipped.getvalue(),))
    for path in (layout.CONTENTS, layout.CUSTODY):

        def of_a_dishonest_node(data: bytes, path: str = path) -> object:
            return packages.check(packages.bagged_again({**files, path: data}))

        yield Target(f"package with another {path}", of_a_dishonest_node, (files[path],), json=True)


def _unzipped(data: bytes) -> object:
    file = io.BytesIO(data)
    return [b"".join(member_pieces(file, member)) for member in read_directory(file)]
