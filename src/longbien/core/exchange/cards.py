"""The card of a node: its keys and authorities, signed by the pair it names (`spec/exchange.md` 2).

The signature proves that whoever made the card holds the keys, not who that is. That is proved by the fingerprint,
which two people compare over another channel.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import sha256

from longbien.core.age.recipients import Recipient
from longbien.core.canonical import Malformed, Reader, Writable, decode, encode, moment, to_base64
from longbien.core.dsse import peek_payload, sign
from longbien.core.exchange.patterns import NAME, NODE
from longbien.core.signatures import HYBRID_VERIFIER, HybridPublicKey, Signer, Verifier

CARD_TYPE = "application/vnd.longbien.card.v1+json"
CARD_FORMAT = "longbien-card/1"

_ENDPOINT = re.compile(r"https?://[A-Za-z0-9.\-\[\]:]{1,253}(/[A-Za-z0-9._~/\-]{0,500})?")
_VERIFIER_KEY = re.compile(r"[^\s+]{1,200}\+[0-9a-f]{8}\+[A-Za-z0-9+/]{1,4000}={0,2}")  # C2SP signed-note
_MOST_KEYS = 8
_MOST_AUTHORITIES = 1000
_MOST_FUNCTIONS = 100


@dataclass(frozen=True, slots=True)
class ListedAuthority:
    """An authority of the node's State, and what it is competent for."""

    id: str
    name: str
    functions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Card:
    """What a node says of itself."""

    node: str
    state: str
    endpoint: str
    made_at: datetime
    sign: HybridPublicKey
    seal: Recipient
    log: tuple[str, ...]
    witness: tuple[str, ...]
    authorities: tuple[ListedAuthority, ...]


def make_card(card: Card, *, signer: Signer) -> bytes:
    """
    Return the signed card.

    Raises:
        Malformed: the card is not one that `read_card` would take.
        ValueError: the signer holds another pair than the card names.
    """
    if card.sign != signer.public:
        raise ValueError("a card is signed by the pair it names")
    payload = encode(_written(card))
    if _read(payload) != replace(card, made_at=card.made_at.replace(microsecond=0)):
        raise Malformed("the card does not survive being written")
    return sign(payload_type=CARD_TYPE, payload=payload, signer=signer)


def read_card(data: bytes, *, verifier: Verifier = HYBRID_VERIFIER) -> Card:
    """
    Read a card and check that the pair it names has signed it.

    Raises:
        NotCanonical, Malformed, UnknownVersion: no card that this release reads.
        BadSignature: not signed by the pair it names.
    """
    statement = peek_payload(data, payload_type=CARD_TYPE)
    card = _read(statement.payload)
    statement.verify(key=card.sign, verifier=verifier)
    return card


def fingerprint(card: Card) -> str:
    """Return what two people compare: the SHA-256 of the node's name and keys, in hexadecimal."""
    return sha256(encode({"keys": _keys(card), "node": card.node})).hexdigest()


def _keys(card: Card) -> Writable:
    return {
        "log": card.log,
        "seal": card.seal.encode(),
        "sign": {"ed25519": to_base64(card.sign.ed25519), "ml-dsa-65": to_base64(card.sign.ml_dsa_65)},
        "witness": card.witness,
    }


def _written(card: Card) -> Writable:
    return {
        "authorities": [
            {"functions": authority.functions, "id": authority.id, "name": authority.name}
            for authority in card.authorities
        ],
        "endpoint": card.endpoint,
        "format": CARD_FORMAT,
        "keys": _keys(card),
        "made_at": moment(card.made_at),
        "node": card.node,
        "state": card.state,
    }


def _read(payload: bytes) -> Card:
    reader = Reader.of_format(
        decode(payload), known=CARD_FORMAT, keys=("node", "state", "endpoint", "made_at", "keys", "authorities")
    )
    keys = reader.obj("keys", keys=("sign", "seal", "log", "witness"))
    pair = keys.obj("sign", keys=("ed25519", "ml-dsa-65"))
    authorities = reader.objs("authorities", keys=("id", "name", "functions"), limit=_MOST_AUTHORITIES)
    card = Card(
        node=reader.text("node", pattern=NODE),
        state=reader.line("state"),
        endpoint=reader.text("endpoint", pattern=_ENDPOINT),
        made_at=reader.moment("made_at"),
        sign=HybridPublicKey(ed25519=pair.binary("ed25519"), ml_dsa_65=pair.binary("ml-dsa-65")),
        seal=Recipient.parse(keys.text("seal")),
        log=keys.texts("log", limit=_MOST_KEYS, pattern=_VERIFIER_KEY),
        witness=keys.texts("witness", limit=_MOST_KEYS, pattern=_VERIFIER_KEY),
        authorities=tuple(
            ListedAuthority(
                id=entry.text("id", pattern=NAME),
                name=entry.line("name"),
                functions=entry.texts("functions", limit=_MOST_FUNCTIONS, pattern=NAME),
            )
            for entry in authorities
        ),
    )
    if len({authority.id for authority in card.authorities}) != len(card.authorities):
        raise Malformed("two authorities of one id")
    if card.seal.encode() != keys.text("seal"):
        raise Malformed("the recipient is written in lower case")
    return card
