"""What a checker trusts: nodes with their keys, how many witnesses must have cosigned, roots for time stamps.

It comes from a trust file, or from fingerprints typed by hand. Keys inside a package are never trusted by themselves:
a card in it is used only if its fingerprint was typed.

    trust = read_trust(data)                                 # data of a trust file
    trust = trust_of_fingerprints(("XAA=3f2a …", "XBB=…"))   # typed
    ring = key_ring(trust, cards=(data, …))
    ring.nodes["XAA"].keys

Source: spec/evidence.md section 4; spec/exchange.md section 2 for keys and fingerprints.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from hashlib import sha256

from longbien.core.canonical import Malformed, Reader, Writable, decode, encode, to_base64
from longbien.core.errors import TheirMessageIsWrong
from longbien.core.exchange.cards import Card, fingerprint, read_card
from longbien.core.exchange.patterns import NODE
from longbien.core.journal.keys import LogVerifiers, WitnessVerifiers, journal_name, witness_name
from longbien.core.signatures import HybridPublicKey

FORMAT = "longbien-trust/1"
LIMIT = 4_194_304
MOST_NODES = 300
MOST_ROOTS = 50

_SEAL = re.compile(r"age1pq1[02-9ac-hj-np-z]{1,4000}")
_VKEY = re.compile(r"[^\s+]{1,200}\+[0-9a-f]{8}\+[A-Za-z0-9+/]{1,4000}={0,2}")
_PEM = re.compile(r"-----BEGIN CERTIFICATE-----\n([A-Za-z0-9+/=]+\n)+-----END CERTIFICATE-----\n")
_FINGERPRINT = re.compile(r"[0-9a-f]{64}")


class UnusableTrust(TheirMessageIsWrong):
    """The trust file or a typed fingerprint says something that cannot be relied on."""

    code = "trust_unusable"


@dataclass(frozen=True, slots=True)
class NodeKeys:
    """The public keys of a node: signing pair, recipient, and the verifier keys of its journal and its witness."""

    sign: HybridPublicKey
    seal: str
    log: tuple[str, ...]
    witness: tuple[str, ...]

    @property
    def json(self) -> Mapping[str, Writable]:
        """The keys as cards and trust files write them."""
        return {
            "log": self.log,
            "seal": self.seal,
            "sign": {"ed25519": to_base64(self.sign.ed25519), "ml-dsa-65": to_base64(self.sign.ml_dsa_65)},
            "witness": self.witness,
        }


@dataclass(frozen=True, slots=True)
class TrustedNode:
    """A node whose keys are trusted."""

    node: str
    state: str
    keys: NodeKeys

    @property
    def fingerprint(self) -> str:
        """SHA-256 of the node's name and keys, as two people compare it."""
        return sha256(encode({"keys": self.keys.json, "node": self.node})).hexdigest()

    @property
    def log(self) -> LogVerifiers:
        """The keys of its journal. Raises: MalformedKey."""
        return LogVerifiers.from_vkeys(self.keys.log)

    @property
    def witness(self) -> WitnessVerifiers:
        """The keys with which it witnesses. Raises: MalformedKey."""
        return WitnessVerifiers.from_vkeys(self.keys.witness)


@dataclass(frozen=True, slots=True)
class Trust:
    """
    What a checker trusts. `typed` holds node → fingerprint where only that is known.

    `witnesses_needed` other nodes must have cosigned a checkpoint; 0 asks for none. `timestamp_roots` are
    certificates in PEM.
    """

    nodes: tuple[TrustedNode, ...] = ()
    witnesses_needed: int = 0
    timestamp_roots: tuple[str, ...] = ()
    typed: tuple[tuple[str, str], ...] = ()

    @property
    def encoded(self) -> bytes:
        """The trust file, in canonical form."""
        return encode(
            {
                "format": FORMAT,
                "nodes": [
                    {
                        "node": trusted.node,
                        "state": trusted.state,
                        "fingerprint": trusted.fingerprint,
                        "keys": trusted.keys.json,
                    }
                    for trusted in self.nodes
                ],
                "timestamp_roots": self.timestamp_roots,
                "witnesses_needed": self.witnesses_needed,
            }
        )


@dataclass(frozen=True, slots=True)
class KeyRing:
    """
    The nodes that are trusted once the cards of a package were looked at; `refused` has nodes whose card is another.
    """

    nodes: Mapping[str, TrustedNode]
    refused: frozenset[str] = field(default_factory=frozenset)


def trusted_node(card: Card) -> TrustedNode:
    """Return what a trust file says of a node introduced by this card."""
    keys = NodeKeys(sign=card.sign, seal=card.seal.encode(), log=card.log, witness=card.witness)
    return _checked(TrustedNode(node=card.node, state=card.state, keys=keys))


def read_trust(data: bytes) -> Trust:
    """
    Read a trust file.

    Raises:
        NotCanonical, Malformed, UnknownVersion: it is no trust file that this release reads.
        UnusableTrust: a fingerprint is not that of the keys beside it, a node stands twice, keys are of another node.
    """
    keys = ("nodes", "witnesses_needed", "timestamp_roots")
    reader = Reader.of_format(decode(data.removesuffix(b"\n"), limit=LIMIT), known=FORMAT, keys=keys)
    entries = reader.objs("nodes", keys=("node", "state", "fingerprint", "keys"), limit=MOST_NODES)
    nodes = tuple(_read_node(entry) for entry in entries)
    if len({trusted.node for trusted in nodes}) < len(nodes):
        raise UnusableTrust("a node stands twice")
    return Trust(
        nodes=nodes,
        witnesses_needed=reader.integer("witnesses_needed"),
        timestamp_roots=reader.texts("timestamp_roots", limit=MOST_ROOTS, pattern=_PEM),
    )


def trust_of_fingerprints(typed: Iterable[str]) -> Trust:
    """
    Return the trust of someone who typed `NODE=HEX` for each node. Spaces, colons and upper case do not matter.

    Raises:
        UnusableTrust: not of that form, or two fingerprints for one node.
    """
    pairs: dict[str, str] = {}
    for text in typed:
        node, _, digits = text.partition("=")
        node, digits = node.strip().upper(), re.sub(r"[\s:-]", "", digits).lower()
        if not NODE.fullmatch(node) or not _FINGERPRINT.fullmatch(digits):
            raise UnusableTrust(f"a fingerprint is typed as XAA=64 hexadecimal digits, not {text[:100]!r}")
        if pairs.setdefault(node, digits) != digits:
            raise UnusableTrust(f"two fingerprints for {node}")
    return Trust(typed=tuple(pairs.items()))


def key_ring(trust: Trust, *, cards: Iterable[bytes]) -> KeyRing:
    """
    Return the trusted keys: those of the trust file, and those of cards whose fingerprint was typed.

    A card that cannot be read, or of a node nobody typed, is passed over. One of a typed node with another
    fingerprint refuses the node: somebody wants us to use other keys.
    """
    nodes = {trusted.node: trusted for trusted in trust.nodes}
    typed = dict(trust.typed)
    refused = set()
    for data in cards:
        try:
            card = read_card(data)
            trusted = trusted_node(card)
        except TheirMessageIsWrong:
            continue
        if card.node not in typed or card.node in nodes:
            continue
        if fingerprint(card) == typed[card.node]:
            nodes[card.node] = trusted
        else:
            refused.add(card.node)
    return KeyRing(nodes=nodes, refused=frozenset(refused))


def _read_node(reader: Reader) -> TrustedNode:
    keys = reader.obj("keys", keys=("sign", "seal", "log", "witness"))
    pair = keys.obj("sign", keys=("ed25519", "ml-dsa-65"))
    trusted = TrustedNode(
        node=reader.text("node", pattern=NODE),
        state=reader.line("state"),
        keys=NodeKeys(
            sign=HybridPublicKey(ed25519=pair.binary("ed25519"), ml_dsa_65=pair.binary("ml-dsa-65")),
            seal=keys.text("seal", pattern=_SEAL),
            log=keys.texts("log", limit=2, pattern=_VKEY),
            witness=keys.texts("witness", limit=2, pattern=_VKEY),
        ),
    )
    if reader.digest("fingerprint") != trusted.fingerprint:
        raise UnusableTrust(f"the fingerprint of {trusted.node} is not that of the keys beside it")
    return _checked(trusted)


def _checked(trusted: TrustedNode) -> TrustedNode:
    """Require that journal and witness keys bear the node's own name: else one node could sign as another."""
    names = (trusted.log.name, trusted.witness.name)
    if names != (journal_name(trusted.node), witness_name(trusted.node)):
        raise Malformed(f"the keys of {trusted.node} bear other names: {names}")
    return trusted
