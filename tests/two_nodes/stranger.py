"""A stranger on the wire who is also an introduced node, and keeps to no rule.

It holds its own keys and nobody else's. It hears everything and can send anything to anyone. Whatever it makes up under
another's name must be refused; what it truly sends under its own must be taken once.
"""

from __future__ import annotations

import json
from base64 import b64decode, b64encode
from dataclasses import replace
from hashlib import sha256
from typing import TYPE_CHECKING

from longbien.core.canonical import encode
from longbien.core.dsse import peek_payload, sign
from longbien.core.exchange.acts import Act, Mode, Part, Party, Person, Priority, act_digest, sign_act
from longbien.core.exchange.batches import decode_messages, encode_messages, encode_receipts
from longbien.core.exchange.envelopes import ENVELOPE_TYPE, Envelope, seal_envelope
from longbien.core.exchange.receipts import Evidence, MessageFacts, Receipt, sign_batch

from .wire import Packet

if TYPE_CHECKING:
    from .nodes import Node
    from .world import World

STRANGER = "XMM"


class Stranger:
    """Makes things up, one at a time."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._random = world.random
        self.signer = world.kit.new_signer(STRANGER)
        self._sealer = world.kit.sealer(world.random)
        self._sent: dict[str, list[tuple[Act, bytes, int]]] = {}

    def act(self) -> None:
        """Do one wrong thing to one node (or, now and then, a right one)."""
        node = self._random.choice(list(self._world.nodes.values()))
        trick = self._random.choice(TRICKS)
        made = trick(self, node)
        if made is not None:
            self._world.wire.forge(made)

    # Messages

    def _honest(self, node: Node) -> Packet:
        act, content = self._act(node)
        return self._message(node, act, content, sequence=self._next(node), remember=True)

    def _id_reused(self, node: Node) -> Packet | None:
        if not self._sent.get(node.name):
            return None
        before, _, sequence = self._random.choice(self._sent[node.name])
        act, content = self._act(node, act_id=before.id)
        return self._message(node, act, content, sequence=self._random.choice((sequence, self._next(node))))

    def _sequence_reused(self, node: Node) -> Packet | None:
        if not self._sent.get(node.name):
            return None
        _, _, sequence = self._random.choice(self._sent[node.name])
        act, content = self._act(node)
        return self._message(node, act, content, sequence=sequence)

    def _other_number(self, node: Node) -> Packet | None:
        if not self._sent.get(node.name):
            return None
        act, content, _ = self._random.choice(self._sent[node.name])
        return self._message(node, act, content, sequence=self._next(node) + 50)

    def _under_another_name(self, node: Node) -> Packet:
        act, content = self._act(node, sender=self._other(node))
        return self._message(node, act, content, sequence=self._random.randrange(1, 60), sender=act.sender.node)

    def _stolen_act(self, node: Node) -> Packet | None:
        """Pass on, under its own header, an act that another node signed."""
        stolen = [row.message for row in self._world.nodes[self._other(node)].tables.outgoing.values()]
        if not stolen:
            return None
        message = self._random.choice(stolen)
        return self._wrap(node, message.content, act_id=message.id, sequence=self._next(node) + 60)

    def _header_differs(self, node: Node) -> Packet:
        _, content = self._act(node)
        return self._wrap(node, content, act_id=self._random.randbytes(16).hex(), sequence=self._next(node) + 70)

    def _not_for_them(self, node: Node) -> Packet:
        """Seal to the node what is addressed to another."""
        act, content = self._act(node, recipient=self._other(node))
        return self._wrap(node, content, act_id=act.id, sequence=self._next(node) + 80, recipient=act.recipient.node)

    def _swapped_seal(self, node: Node) -> Packet | None:
        """Put the sealed bytes of one genuine envelope under the header of another."""
        heard = [
            envelope
            for packet in self._world.wire.heard
            if packet.door == "messages" and packet.target == node.name
            for envelope in decode_messages(packet.body)
        ]
        if not heard:
            return None
        header, sealed = self._random.choice(heard).header, self._random.choice(heard).sealed
        if self._random.random() < 0.5:
            _, content = self._act(node, sender=self._other(node))
            sealed = self._sealer.seal(content, self._world.kit.recipient(node.name))
        return self._packet(node, Envelope(header=header, sealed=sealed))

    def _other_content(self, node: Node) -> Packet:
        """Sign a header whose digest is not that of what is inside."""
        act, content = self._act(node)
        envelope = self._envelope(node, content, act_id=act.id, sequence=self._next(node) + 90)
        _, other = self._act(node, act_id=act.id)
        sealed = self._sealer.seal(other, self._world.kit.recipient(node.name))
        return self._packet(node, self._resigned(envelope, sealed))

    # Receipts

    def _receipt_about_others(self, node: Node) -> Packet | None:
        """Issue, truly under its own name, a receipt about an act that was sent to somebody else."""
        message = self._some_outgoing(node)
        if message is None:
            return None
        facts = replace(message, recipient=STRANGER, sealed_sha256="00" * 32)
        return self._receipts(node, [self._receipt(facts, issuer=STRANGER)])

    def _receipt_in_anothers_name(self, node: Node) -> Packet | None:
        message = self._some_outgoing(node)
        if message is None:
            return None
        facts = replace(message, sealed_sha256="00" * 32)
        return self._receipts(node, [self._receipt(facts, issuer=message.recipient)])

    def _altered_receipt(self, node: Node) -> Packet | None:
        """Take a genuine receipt that was pushed and make another evidence of it, or another path."""
        heard = [one for one in self._world.wire.heard if one.door == "receipts" and one.target == node.name]
        if not heard:
            return None
        value = json.loads(self._random.choice(heard).body)
        receipt = self._random.choice(value["receipts"])
        words = json.loads(b64decode(receipt["payload"]))
        words["evidence"] = "retrieved" if words["evidence"] == "delivered" else "delivered"
        words["reason"] = None
        words["series"] += self._random.choice((0, 0, 1))
        receipt["payload"] = b64encode(encode(words)).decode()
        return Packet(STRANGER, node.name, "receipts", encode(value))

    # Parts

    def _piece(self, node: Node) -> Packet | None:
        """Push bytes into a part that the node waits for, or into one that nobody names."""
        parts = list(node.tables.incoming_parts.items())
        if not parts:
            return None
        (_, digest), (size, _) = self._random.choice(parts)
        held = len(node.room.get(f"part-{digest}", b""))
        start = self._random.choice((held, held, 0, size))
        piece = self._random.randbytes(self._random.choice((1, max(1, size - start), size + 1)))
        if self._random.random() < 0.2:
            digest = sha256(piece).hexdigest()
        return Packet(STRANGER, node.name, "piece", piece, name=digest, start=start)

    # How they are made

    def _other(self, node: Node) -> str:
        return self._random.choice([name for name in self._world.nodes if name != node.name])

    def _next(self, node: Node) -> int:
        return len(self._sent.get(node.name, ())) + 1

    def _act(self, node: Node, *, act_id: str = "", sender: str = STRANGER, recipient: str = "") -> tuple[Act, bytes]:
        act_id = act_id or self._random.randbytes(16).hex()
        act = Act(
            id=act_id,
            sender=Party(node=sender, authority="point"),
            recipient=Party(node=recipient or node.name, authority="point"),
            person=Person(name="Nobody", role="duty_officer"),
            act="ask",
            kind="preservation",
            request=act_id,
            case="1",
            your_case=None,
            priority=Priority.ROUTINE,
            mode=Mode.EXERCISE,
            made_at=self._world.now,
            antecedent=None,
            body={},
            parts=self._parts() if self._random.random() < 0.3 else (),
        )
        return act, sign_act(act, salt=self._random.randbytes(32), signer=self.signer)

    def _parts(self) -> tuple[Part, ...]:
        data = self._random.randbytes(9)
        digest = sha256(data).hexdigest()
        return (Part("a", "text/plain", 9, digest, self._random.choice((9, 9, 5, 20)), digest),)

    def _message(
        self,
        node: Node,
        act: Act,
        content: bytes,
        *,
        sequence: int,
        sender: str = STRANGER,
        remember: bool = False,
    ) -> Packet:
        if remember:
            self._sent.setdefault(node.name, []).append((act, content, sequence))
        if sender == STRANGER:
            self._world.promises.sent_by_strangers.add((STRANGER, act.id, sequence, act_digest(content)))
        return self._wrap(node, content, act_id=act.id, sequence=sequence, sender=sender)

    def _wrap(
        self,
        node: Node,
        content: bytes,
        *,
        act_id: str,
        sequence: int,
        sender: str = STRANGER,
        recipient: str = "",
    ) -> Packet:
        return self._packet(
            node,
            self._envelope(node, content, act_id=act_id, sequence=sequence, sender=sender, recipient=recipient),
        )

    def _envelope(
        self,
        node: Node,
        content: bytes,
        *,
        act_id: str,
        sequence: int,
        sender: str = STRANGER,
        recipient: str = "",
    ) -> Envelope:
        return seal_envelope(
            content,
            sender=sender,
            recipient=recipient or node.name,
            id=act_id,
            sequence=sequence,
            to=self._world.kit.recipient(node.name),
            sealed_at=self._world.now,
            signer=self.signer,
            sealer=self._sealer,
        )

    def _resigned(self, envelope: Envelope, sealed: bytes) -> Envelope:
        """Return the envelope around other sealed bytes, with a header that is true of them but for the content."""
        words = json.loads(peek_payload(envelope.header, payload_type=ENVELOPE_TYPE).payload)
        words["sealed_sha256"] = sha256(sealed).hexdigest()
        words["sealed_size"] = len(sealed)
        header = sign(payload_type=ENVELOPE_TYPE, payload=encode(words), signer=self.signer)
        return Envelope(header=header, sealed=sealed)

    def _packet(self, node: Node, *envelopes: Envelope) -> Packet:
        return Packet(STRANGER, node.name, "messages", encode_messages(envelopes))

    def _some_outgoing(self, node: Node) -> MessageFacts | None:
        rows = [row.message for row in node.tables.outgoing.values()]
        if not rows:
            return None
        message = self._random.choice(rows)
        return MessageFacts(
            id=message.id,
            sender=node.name,
            recipient=message.node,
            sequence=message.sequence,
            sealed_sha256=None,
            content_sha256=message.content_sha256,
        )

    def _receipt(self, facts: MessageFacts, *, issuer: str) -> Receipt:
        evidence = self._random.choice((Evidence.RELAYED, Evidence.DELIVERED, Evidence.RETRIEVED))
        series = self._random.randrange(1, 40)
        return Receipt(evidence=evidence, issuer=issuer, series=series, at=self._world.now, message=facts)

    def _receipts(self, node: Node, receipts: list[Receipt]) -> Packet:
        batch = sign_batch(receipts, signer=self.signer, at=self._world.now)
        return Packet(STRANGER, node.name, "receipts", encode_receipts(batch.receipts))


TRICKS = (
    Stranger._honest,
    Stranger._honest,
    Stranger._id_reused,
    Stranger._sequence_reused,
    Stranger._other_number,
    Stranger._under_another_name,
    Stranger._stolen_act,
    Stranger._header_differs,
    Stranger._not_for_them,
    Stranger._swapped_seal,
    Stranger._other_content,
    Stranger._receipt_about_others,
    Stranger._receipt_in_anothers_name,
    Stranger._altered_receipt,
    Stranger._piece,
    Stranger._piece,
)
