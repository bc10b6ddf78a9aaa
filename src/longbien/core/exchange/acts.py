"""The act: what a person of an authority lawfully did, signed by their node (`spec/exchange.md` 3).

What is signed begins with 32 random bytes, so that a digest of an act helps nobody to guess its words.

    data = sign_act(act, salt=secrets.token_bytes(32), signer=signer)
    act_digest(data)                                  # content_sha256, by which both nodes know it
    act = read_act(data, key=senders_pair)
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from hashlib import sha256

from longbien.core.age.writer import sealed_size
from longbien.core.canonical import Json, Malformed, Reader, Writable, decode, encode, moment
from longbien.core.dsse import open_statement, sign
from longbien.core.errors import MayNotDoThisNow
from longbien.core.exchange.patterns import NAME, NODE
from longbien.core.signatures import HYBRID_VERIFIER, HybridPublicKey, Signer, Verifier

ACT_TYPE = "application/vnd.longbien.act.v1"
ACT_FORMAT = "longbien-act/1"
SALT_BYTES = 32
LARGEST_SEALED_ACT = 1_048_576
MOST_PARTS = 1000

_MEDIA_TYPE = re.compile(r"[a-z0-9][a-z0-9!#$&^_.+-]{0,126}/[a-z0-9][a-z0-9!#$&^_.+-]{0,126}")
_KEYS = (
    *("id", "sender", "recipient", "person", "act", "kind", "request", "case", "your_case"),
    *("priority", "mode", "made_at", "antecedent", "body", "parts"),
)
_PART_KEYS = ("name", "media_type", "size", "sha256", "sealed_size", "sealed_sha256")


class ActTooLarge(MayNotDoThisNow):
    """The sealed act would be larger than the exchange carries; long matter belongs in a part."""

    code = "act_too_large"


class Priority(StrEnum):
    """How soon the recipient should look at it."""

    ROUTINE = "routine"
    URGENT = "urgent"
    EMERGENCY = "emergency"


class Mode(StrEnum):
    """Whether anyone's rights are touched."""

    EXERCISE = "exercise"
    REAL = "real"


@dataclass(frozen=True, slots=True)
class Party:
    """A node and the authority in it."""

    node: str
    authority: str


@dataclass(frozen=True, slots=True)
class Person:
    """Who acted, as the sender's authority names them."""

    name: str
    role: str


@dataclass(frozen=True, slots=True)
class Antecedent:
    """The last act of the request that the sender knew."""

    id: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Part:
    """A file that travels beside the act; `size` and `sha256` are of the open file, the others of the sealed one."""

    name: str
    media_type: str
    size: int
    sha256: str
    sealed_size: int
    sealed_sha256: str


@dataclass(frozen=True, slots=True)
class Act:
    """One act. `body` holds what the kind and the act prescribe; this package does not know what."""

    id: str
    sender: Party
    recipient: Party
    person: Person
    act: str
    kind: str
    request: str
    case: str
    your_case: str | None
    priority: Priority
    mode: Mode
    made_at: datetime
    antecedent: Antecedent | None
    body: Mapping[str, Json]
    parts: tuple[Part, ...]


def sign_act(act: Act, *, salt: bytes, signer: Signer) -> bytes:
    """
    Return the signed statement of the act.

    Args:
        act: whole and final; what a reader would refuse is not signed.
        salt: 32 random bytes, new for each act.
        signer: of the sender's node.

    Raises:
        Malformed, NotCanonical: no act that `read_act` would take.
        ActTooLarge: sealed, it would exceed the limit.
    """
    if len(salt) != SALT_BYTES:
        raise ValueError("the salt has 32 bytes")
    content = encode(_written(act))
    if _read(content) != replace(act, made_at=act.made_at.replace(microsecond=0)):
        raise Malformed("the act does not survive being written")
    data = sign(payload_type=ACT_TYPE, payload=salt + content, signer=signer)
    if sealed_size(len(data)) > LARGEST_SEALED_ACT:
        raise ActTooLarge(f"{len(data)} bytes before sealing; {LARGEST_SEALED_ACT} after it are the limit")
    return data


def read_act(data: bytes, *, key: HybridPublicKey, verifier: Verifier = HYBRID_VERIFIER) -> Act:
    """
    Read an act and check that the pair has signed it.

    Raises:
        NotCanonical, Malformed, UnknownVersion: no act that this release reads.
        BadSignature: not signed by this pair, or altered.
    """
    verified = open_statement(data, payload_type=ACT_TYPE, key=key, verifier=verifier)
    if len(verified.payload) < SALT_BYTES:
        raise Malformed("no 32 random bytes before the act")
    return _read(verified.payload[SALT_BYTES:])


def act_digest(data: bytes) -> str:
    """Return `content_sha256`: the digest of the whole signed statement, in hexadecimal."""
    return sha256(data).hexdigest()


def _written(act: Act) -> Writable:
    antecedent = act.antecedent
    return {
        "act": act.act,
        "antecedent": {"id": antecedent.id, "sha256": antecedent.sha256} if antecedent else None,
        "body": dict(act.body),
        "case": act.case,
        "format": ACT_FORMAT,
        "id": act.id,
        "kind": act.kind,
        "made_at": moment(act.made_at),
        "mode": act.mode,
        "parts": [_written_part(part) for part in act.parts],
        "person": {"name": act.person.name, "role": act.person.role},
        "priority": act.priority,
        "recipient": {"authority": act.recipient.authority, "node": act.recipient.node},
        "request": act.request,
        "sender": {"authority": act.sender.authority, "node": act.sender.node},
        "your_case": act.your_case,
    }


def _written_part(part: Part) -> Writable:
    return {
        "media_type": part.media_type,
        "name": part.name,
        "sealed_sha256": part.sealed_sha256,
        "sealed_size": part.sealed_size,
        "sha256": part.sha256,
        "size": part.size,
    }


def _read(content: bytes) -> Act:
    reader = Reader.of_format(decode(content), known=ACT_FORMAT, keys=_KEYS)
    act = Act(
        id=reader.act_id("id"),
        sender=_party(reader.obj("sender", keys=("node", "authority"))),
        recipient=_party(reader.obj("recipient", keys=("node", "authority"))),
        person=_person(reader.obj("person", keys=("name", "role"))),
        act=reader.text("act", pattern=NAME),
        kind=reader.text("kind", pattern=NAME),
        request=reader.act_id("request"),
        case=reader.line("case"),
        your_case=reader.line_or_none("your_case"),
        priority=reader.choice("priority", Priority),
        mode=reader.choice("mode", Mode),
        made_at=reader.moment("made_at"),
        antecedent=_antecedent(reader.obj_or_none("antecedent", keys=("id", "sha256"))),
        body=reader.mapping("body"),
        parts=tuple(map(_part, reader.objs("parts", keys=_PART_KEYS, limit=MOST_PARTS))),
    )
    if (act.antecedent is None) != (act.request == act.id):
        raise Malformed("exactly the opening act has no antecedent")
    if len({part.sealed_sha256 for part in act.parts}) != len(act.parts):
        raise Malformed("two parts of the same sealed bytes")
    return act


def _party(reader: Reader) -> Party:
    return Party(node=reader.text("node", pattern=NODE), authority=reader.text("authority", pattern=NAME))


def _person(reader: Reader) -> Person:
    return Person(name=reader.line("name"), role=reader.line("role"))


def _antecedent(reader: Reader | None) -> Antecedent | None:
    return None if reader is None else Antecedent(id=reader.act_id("id"), sha256=reader.digest("sha256"))


def _part(reader: Reader) -> Part:
    name = reader.line("name", limit=255)
    if name in {".", ".."} or not {"/", "\\"}.isdisjoint(name):
        raise Malformed("the name of a part is the name of a file, without folders")
    return Part(
        name=name,
        media_type=reader.text("media_type", pattern=_MEDIA_TYPE),
        size=reader.integer("size"),
        sha256=reader.digest("sha256"),
        sealed_size=reader.integer("sealed_size", least=1),
        sealed_sha256=reader.digest("sealed_sha256"),
    )
