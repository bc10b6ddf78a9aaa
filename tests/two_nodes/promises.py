"""The promises of the exchange, looked after while the nodes run.

The watcher sees the disks of all nodes at once, which no node can, and compares: at every commit, at everything that
leaves a node, and at the end when everything has calmed down.
"""

from __future__ import annotations

import json
from base64 import b64decode
from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256 as hash_of
from typing import Any

from longbien.core.exchange.acts import Act
from longbien.core.exchange.journey.values import IncomingState, MessageKey, OutgoingState, OwnReceipt, TheirReceipt
from longbien.core.exchange.receipts import Evidence, MessageFacts

from .store import InRow, NotYet, OutRow, OwnRow, PromiseBroken, Tables, own_receipts

PROVES_DELIVERY = {Evidence.DELIVERED, Evidence.RETRIEVED}


def require(holds: bool, words: str) -> None:
    """Raise the finding unless the promise holds."""
    if not holds:
        raise PromiseBroken(words)


class Promises:
    """Watches all nodes of one world. `postpone` says when an authority's rules are not ready."""

    def __init__(self, *, strangers: set[str], postpone: Any) -> None:
        self.tables: dict[str, Tables] = {}
        self.blobs: dict[str, dict[str, bytes]] = {}
        self._strangers = strangers  # nodes that do not run our code: what they truly sent is not on any disk
        self.sent_by_strangers: set[tuple[str, str, int, str]] = set()
        self._postpone = postpone
        self._lied = False
        self._left: dict[tuple[str, str, int], bytes] = {}
        self._one_per_fact: dict[tuple[str, MessageFacts, Evidence], bytes] = {}

    # Inside transactions

    def applied(self, tables: Tables, act: Act, sha256: str) -> None:
        """An act is laid before its authority once, after its antecedent, with all its parts."""
        require(act.id not in tables.ledger, f"{tables.node}: act {act.id} is laid before the authority twice")
        row = tables.incoming.get(MessageKey(sender=act.sender.node, id=act.id))
        require(row is not None, f"{tables.node}: act {act.id} is applied but not kept")
        if act.antecedent is not None:
            known = tables.outgoing.get(act.antecedent.id)
            theirs = tables.incoming.get(MessageKey(sender=act.sender.node, id=act.antecedent.id))
            settled = theirs is not None and theirs.state is not IncomingState.WAITING
            in_hand = act.antecedent.id in tables.ledger
            require(
                known is not None or settled or in_hand, f"{tables.node}: {act.id} is applied before its antecedent"
            )
        for part in act.parts:
            held = self.blobs[tables.node].get(part.sealed_sha256)
            require(
                held is not None and len(held) == part.sealed_size,
                f"{tables.node}: {act.id} is delivered without part {part.sealed_sha256}",
            )

    def verdict(self, act: Act) -> str | None:
        """Refuse some acts, always the same ones; be not ready for some, at times."""
        if self._postpone():
            raise NotYet
        return "wrong_state" if int(act.id[:2], 16) % 11 == 0 else None

    def written(self, tables: Tables, changes: Sequence[tuple[dict[Any, Any], Any]]) -> None:
        """Compare what is about to be committed with everything else that is known."""
        for table, key in changes:
            value = table[key]
            match value:
                case InRow():
                    self.kept(tables, value)
                    if value.state is not IncomingState.WAITING:
                        self._check_settled(tables, value)
                case OutRow():
                    self._check_outgoing(tables, value)
                case OwnRow():
                    self._check_own(tables, value.receipt)
                case TheirReceipt():
                    self._check_theirs(tables, value)
        self._check_numbers(tables, changes)

    def kept(self, tables: Tables, row: InRow) -> None:
        """A message is kept only by its recipient, with its content, and if its sender sent it so."""
        facts = row.message.facts
        require(facts.recipient == tables.node, f"{tables.node} keeps a message for {facts.recipient}")
        digest = hash_of(row.message.content).hexdigest()
        require(digest == facts.content_sha256, f"{tables.node} keeps {facts.id} with other content")
        identity = (facts.sender, facts.id, facts.sequence, facts.content_sha256)
        if facts.sender in self._strangers:
            require(identity in self.sent_by_strangers, f"{tables.node} keeps {facts.id}, which nobody sent")
        else:
            sent = self.tables[facts.sender].outgoing.get(facts.id)
            require(
                sent is not None
                and (sent.message.node, sent.message.sequence, sent.message.content_sha256)
                == (tables.node, facts.sequence, facts.content_sha256),
                f"{tables.node} keeps {facts.id} of {facts.sender}, which it never sent so",
            )

    def _check_settled(self, tables: Tables, row: InRow) -> None:
        facts = row.message.facts
        evidence = Evidence.DELIVERED if row.state is IncomingState.DELIVERED else Evidence.NOT_DELIVERED
        own = [one for one in _about(tables, facts) if one.receipt.evidence is evidence]
        require(len(own) == 1, f"{tables.node}: {facts.id} is {row.state} with {len(own)} receipts of it")
        if row.state is IncomingState.DELIVERED:
            require(
                tables.ledger.get(facts.id, (0, ""))[1] == facts.content_sha256,
                f"{tables.node}: {facts.id} is called delivered but is not before the authority",
            )

    def _check_outgoing(self, tables: Tables, row: OutRow) -> None:
        message = row.message
        if message.state is OutgoingState.QUEUED or message.node in self._strangers:
            return
        if message.state is OutgoingState.FAILED:
            require(_gave_up(tables, message.id), f"{tables.node}: {message.id} failed without a receipt")
            return
        there = self.tables[message.node].incoming.get(MessageKey(sender=tables.node, id=message.id))
        if message.state is OutgoingState.REJECTED:
            require(there is None, f"{tables.node}: {message.id} is called rejected but was taken")
            return
        require(there is not None, f"{tables.node}: {message.id} is {message.state} but not durable there")
        if there is not None and message.state in {OutgoingState.DELIVERED, OutgoingState.RETRIEVED}:
            require(there.state is IncomingState.DELIVERED, f"{tables.node}: {message.id} is not delivered there")
        if there is not None and message.state is OutgoingState.NOT_DELIVERED:
            require(there.state is IncomingState.NOT_DELIVERED, f"{tables.node}: {message.id} was delivered there")

    def _check_own(self, tables: Tables, one: OwnReceipt) -> None:
        facts, evidence = one.receipt.message, one.receipt.evidence
        require(
            one.other in {facts.sender, facts.recipient}, f"{tables.node}: a receipt for {one.other}, who is no party"
        )
        if evidence.of_the_sender:
            require(facts.id in tables.outgoing, f"{tables.node}: {evidence} of an act that is not in the outbox")
            return
        row = tables.incoming.get(MessageKey(sender=facts.sender, id=facts.id))
        same = row is not None and row.message.facts.content_sha256 == facts.content_sha256
        same = same and row is not None and row.message.facts.sequence == facts.sequence
        if evidence is Evidence.RELAY_REJECTED:
            require(not same, f"{tables.node}: {facts.id} is rejected though it was taken")
        else:
            require(same, f"{tables.node}: {evidence} of {facts.id}, which is not durable")
        if row is not None and one.stored is None and one.receipt.reason == "parts_missing":
            key, parts = row.message.key, row.message.act.parts
            whole = all(tables.incoming_parts[key, part.sealed_sha256][1] for part in parts)
            require(not whole, f"{tables.node}: {facts.id} is refused for parts that are here")
        twin = [other for other in _about(tables, facts) if other.receipt.evidence is evidence]
        require(len(twin) == 1, f"{tables.node}: {len(twin)} receipts {evidence} of {facts.id}")

    def _check_theirs(self, tables: Tables, one: TheirReceipt) -> None:
        receipt = one.receipt
        out = tables.outgoing.get(receipt.message.id)
        require(
            out is not None and (out.message.node, receipt.message.sender) == (receipt.issuer, tables.node),
            f"{tables.node} keeps a receipt of {receipt.issuer} about an act of another",
        )
        require(
            out is not None and out.message.content_sha256 == receipt.message.content_sha256,
            f"{tables.node} keeps a receipt about other content of {receipt.message.id}",
        )
        if receipt.issuer in self._strangers:
            return
        there = self.tables[receipt.issuer].own.get((tables.node, receipt.series))
        require(
            there is not None and there.receipt.stored == one.stored,
            f"{tables.node} keeps a receipt that {receipt.issuer} never issued so",
        )

    def _check_numbers(self, tables: Tables, changes: Iterable[tuple[dict[Any, Any], Any]]) -> None:
        written = [table for table, _ in changes]
        if any(table is tables.own for table in written):
            for other, peer in tables.peers.items():
                series = sorted(number for node, number in tables.own if node == other)
                require(series == list(range(1, peer.last_series + 1)), f"{tables.node}: series for {other} has a gap")
        if any(table is tables.outgoing for table in written):
            for other, peer in tables.peers.items():
                sent = sorted(row.message.sequence for row in tables.outgoing.values() if row.message.node == other)
                require(sent == list(range(1, peer.last_sequence + 1)), f"{tables.node}: sequence to {other} has a gap")
        if any(table is tables.incoming for table in written):
            numbers = [(row.message.facts.sender, row.message.facts.sequence) for row in tables.incoming.values()]
            require(len(set(numbers)) == len(numbers), f"{tables.node} took two messages under one number")

    # At the door

    def leaves(self, node: str, body: bytes) -> None:
        """Every receipt that leaves a node is durable there as it leaves, and always the same."""
        value = json.loads(body)
        answers = value.get("answers")
        receipts = value["receipts"] if answers is None else [r for one in answers for r in one.get("receipts", ())]
        for receipt in receipts:
            self._check_leaving(node, receipt, value["batches"][receipt["batch"]])

    def _check_leaving(self, node: str, receipt: Mapping[str, Any], batch: Mapping[str, Any]) -> None:
        payload = b64decode(receipt["payload"])
        words = json.loads(payload)
        facts = words["message"]
        other = facts["recipient"] if facts["sender"] == node else facts["sender"]
        row = self.tables[node].own.get((other, words["series"]))
        require(row is not None, f"{node}: a receipt leaves that is not durable: {words}")
        stored = row.receipt.stored if row else None
        require(stored is not None and stored.payload == payload, f"{node}: a receipt leaves that is not the kept one")
        whole = json.dumps([receipt["index"], receipt["path"], receipt["payload"], batch], sort_keys=True).encode()
        key = (node, other, words["series"])
        require(self._left.setdefault(key, whole) == whole, f"{node}: receipt {key} left in two forms")
        message = MessageFacts(**facts)
        fact = (node, message, Evidence(words["evidence"]))
        require(
            self._one_per_fact.setdefault(fact, whole) == whole,
            f"{node}: two receipts {words['evidence']} for one message {message.id}",
        )

    # When everything has calmed down

    def at_the_end(self, *, lied: bool) -> None:
        """
        Nothing is lost, nothing hangs, and both sides say the same.

        Where the wire lied that a pushed receipt was kept, the sender may never learn that somebody opened its message.
        """
        self._lied = lied
        given_up = {
            act_id
            for tables in self.tables.values()
            for act_id, row in tables.outgoing.items()
            if row.message.state is OutgoingState.FAILED
        }
        for tables in self.tables.values():
            for row in tables.outgoing.values():
                self._check_finished(tables, row)
            for one in tables.own.values():
                require(one.receipt.stored is not None, f"{tables.node}: a receipt was never signed")
                if one.receipt.other not in self._strangers:
                    require(not one.receipt.push, f"{tables.node}: a receipt was never pushed")
            for kept in tables.incoming.values():
                if kept.state is IncomingState.DELIVERED:
                    self._check_still_held(tables, kept)
                if kept.state is IncomingState.WAITING:
                    require(
                        self._waits_for_lost(kept, given_up),
                        f"{tables.node}: {kept.message.facts.id} waits for nothing",
                    )

    def _check_still_held(self, tables: Tables, row: InRow) -> None:
        for part in row.message.act.parts:
            held = self.blobs[tables.node].get(part.sealed_sha256)
            require(
                held is not None and len(held) == part.sealed_size,
                f"{tables.node}: part {part.sealed_sha256} of {row.message.facts.id} is gone",
            )

    def _check_finished(self, tables: Tables, row: OutRow) -> None:
        message = row.message
        if message.state is OutgoingState.FAILED:
            return
        there = self.tables[message.node].incoming.get(MessageKey(sender=tables.node, id=message.id))
        require(there is not None, f"{tables.node}: {message.id} is lost, in state {message.state}")
        if there is None:
            return
        if there.state is IncomingState.WAITING:
            return  # looked at where it waits
        expected = OutgoingState(there.state.value)
        if there.retrieved and not (self._lied and message.state is OutgoingState.DELIVERED):
            expected = OutgoingState.RETRIEVED
        require(message.state is expected, f"{message.id} is {message.state} here and {there.state} there")
        if _gave_up(tables, message.id):
            return  # told too late that it had arrived after all
        about = [
            one
            for one in _about(self.tables[message.node], there.message.facts)
            if one.receipt.evidence is not Evidence.RELAY_REJECTED
            and (expected is OutgoingState.RETRIEVED or one.receipt.evidence is not Evidence.RETRIEVED)
        ]
        issued = {one.receipt.series: one.payload for one in about}
        if self._lied:  # the same lie may have kept from the sender that nobody had opened it
            untold = {one.receipt.series for one in about if one.receipt.evidence is Evidence.NOT_RETRIEVED}
            held = {one.receipt.series for one in tables.theirs.values() if one.receipt.issuer == message.node}
            issued = {series: payload for series, payload in issued.items() if series not in untold - held}
        kept = {
            one.receipt.series: one.stored.payload
            for one in tables.theirs.values()
            if one.receipt.message.id == message.id and one.receipt.evidence is not Evidence.RELAY_REJECTED
        }
        words = f"{message.id}: {message.node} issued {sorted(issued)}, {tables.node} has {sorted(kept)}"
        require(kept == issued, words)

    def _waits_for_lost(self, row: InRow, given_up: set[str]) -> bool:
        """Say whether an act waits, at however many removes, for one that was given up or never sent."""
        if row.message.facts.sender in self._strangers or row.message.facts.id in given_up:
            return True
        antecedent = row.message.act.antecedent
        acts = [row.message.act for tables in self.tables.values() for row in tables.incoming.values()]
        by_id = {act.id: act for act in acts}
        while antecedent is not None:
            if antecedent.id in given_up:
                return True
            before = by_id.get(antecedent.id)
            antecedent = before.antecedent if before else None
        return False


def _gave_up(tables: Tables, act_id: str) -> bool:
    own = own_receipts(tables, [MessageKey(sender=tables.node, id=act_id)])
    return any(one.receipt.evidence is Evidence.RELAY_FAILED for one in own)


def _about(tables: Tables, facts: MessageFacts) -> list[OwnReceipt]:
    """Return our receipts about exactly this message, whichever copy of it they name."""
    same = (facts.sequence, facts.content_sha256)
    found = own_receipts(tables, [MessageKey(sender=facts.sender, id=facts.id)])
    return [one for one in found if (one.receipt.message.sequence, one.receipt.message.content_sha256) == same]
