"""Defects, planted one at a time: mistakes that somebody could make in the journey. The simulator must find them all.

A defect is a small patch. `planted(defect)` puts it in for the time of a run; the functions it replaces are those the
journey looks up by name. What is written here is wrong on purpose.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from typing import Any

from longbien.core import dsse, merkle
from longbien.core.exchange import envelopes, receipts
from longbien.core.exchange.batches import NotTaken, Receipted, decode_messages, encode_answers
from longbien.core.exchange.envelopes import Known, Opened, SameMessage
from longbien.core.exchange.journey import (
    expiring,
    giving_up,
    handing,
    issuing,
    keeping,
    parts,
    pushing,
    receiving,
    sending,
    settling,
    verifying,
)
from longbien.core.exchange.journey import progress as progress_rules
from longbien.core.exchange.journey.records import RecordsBusy
from longbien.core.exchange.journey.values import IncomingState, NamedPart, OutgoingState, Progress
from longbien.core.exchange.receipts import Evidence, MessageFacts, Receipt, sign_batch

from . import store

Patches = Mapping[tuple[Any, str], Any]
DEFECTS: dict[str, Callable[[], Patches]] = {}


def defect(make: Callable[[], Patches]) -> Callable[[], Patches]:
    """Register a defect under the words of its docstring."""
    words = (make.__doc__ or "").strip().rstrip(".")
    DEFECTS[words] = make
    return make


@contextmanager
def planted(name: str) -> Iterator[None]:
    """Put a defect into the journey while the block runs."""
    with patched(DEFECTS[name]()):
        yield


@contextmanager
def patched(patches: Patches) -> Iterator[None]:
    """Replace attributes while the block runs."""
    before: list[tuple[Any, str, Any]] = []
    try:
        for (place, attribute), wrong in patches.items():
            before.append((place, attribute, getattr(place, attribute)))
            setattr(place, attribute, wrong)
        yield
    finally:
        for place, attribute, right in before:
            setattr(place, attribute, right)


# Receiving


@defect
def _receipt_before_commit() -> Patches:
    """The receipt is signed before its message is committed."""
    right = receiving.receive_batch

    def wrong(body: bytes, **rest: Any) -> bytes:
        try:
            return right(body, **rest)
        except RecordsBusy:
            records, tools, now = rest["records"], rest["tools"], rest["now"]
            judged = receiving.judge(decode_messages(body), records=records, tools=tools)
            answers: list[Receipted | NotTaken] = []
            for one in judged:
                if isinstance(one.verdict, Opened):
                    facts = MessageFacts.of(one.verdict.header)
                    receipt = Receipt(Evidence.RELAYED, tools.node, 1, now.replace(microsecond=0), facts)
                    answers.append(Receipted(sign_batch([receipt], signer=tools.signer, at=now).receipts))
                else:
                    answers.append(NotTaken("malformed"))
            return encode_answers(answers)

    return {(receiving, "receive_batch"): wrong}


@defect
def _signed_inside() -> Patches:
    """The receipt is signed inside the transaction of its fact."""
    right = issuing.issue

    def wrong(tx: Any, *, drafts: Any, node: str, now: Any) -> Any:
        issued = right(tx, drafts=drafts, node=node, now=now)
        tools = _tools_of.get(node)
        for draft in drafts[:1]:
            receipt = Receipt(draft.evidence, node, 1, now.replace(microsecond=0), draft.message, draft.reason)
            if tools is not None:
                sign_batch([receipt], signer=tools.signer, at=now)
        return issued

    record = receiving.record
    _tools_of: dict[str, Any] = {}

    def remembering(judged: Any, *, tools: Any, **rest: Any) -> Any:
        _tools_of[tools.node] = tools
        return record(judged, tools=tools, **rest)

    return {(receiving, "issue"): wrong, (receiving, "record"): remembering}


@defect
def _check_then_act() -> Patches:
    """What is known is looked up before the transaction only."""

    def wrong(tx: Any, judged: Any) -> Any:
        new, refused = [], []
        for one in judged:
            if isinstance(one.verdict, Opened):
                new.append(receiving._incoming(one.envelope, one.verdict))
            elif isinstance(one.verdict, envelopes.Refused) and one.verdict.signed:
                refused.append((one.header, one.verdict.code))
        return new, refused

    return {(receiving, "judge_again"): wrong}


@defect
def _two_transactions() -> Patches:
    """The message is kept in one transaction and its receipts are numbered in another."""

    def wrong(judged: Any, *, records: Any, tools: Any, now: Any, space: Any) -> Any:
        with records.transaction() as tx:
            new, refused = receiving.judge_again(tx, judged)
            tx.keep_incoming(messages=new, now=now)
        with records.transaction() as tx:
            keys = frozenset(message.key for message in new)
            drafts = [receiving._relayed(message.facts) for message in new]
            drafts += [receiving._rejected(header, code) for header, code in refused]
            drafts += settling.settle(tx, candidates=tx.waiting(keys=keys), answered=keys, now=now)
            return issuing.issue(tx, drafts=drafts, node=tools.node, now=now)

    return {(receiving, "record"): wrong}


@defect
def _not_stored() -> Patches:
    """Signed receipts are sent out without being kept."""

    def wrong(*, issued: Any, keys: Any, records: Any, tools: Any, now: Any) -> Any:
        kept = [*issued, *(one for one in records.own_receipts(keys=keys) if one not in issued)]
        due = [receipt for receipt in kept if receipt.stored is None]
        done = [receipt for receipt in kept if receipt.stored is not None]
        return done + (issuing.signed_together(due, tools=tools, now=now) if due else [])

    return {(receiving, "signed_receipts"): wrong}


@defect
def _signed_by_another() -> Patches:
    """Receipts go out as this worker signed them though another worker was first."""
    right = issuing._keep

    def wrong(signed: Any, *, records: Any) -> int:
        right(signed, records=records)
        return len(signed)

    return {(issuing, "_keep"): wrong}


@defect
def _old_receipts_forgotten() -> Patches:
    """A repeated message is answered with the receipts of this round only."""
    right = issuing.signed_receipts

    def wrong(*, keys: Any, **rest: Any) -> Any:
        return right(keys=frozenset(), **rest)

    return {(receiving, "signed_receipts"): wrong}


@defect
def _id_reused() -> Patches:
    """Another act under a used id is taken."""
    right = envelopes.compare_known

    def wrong(header: Any, *, known: Known) -> Any:
        verdict = right(header, known=known)
        return verdict if isinstance(verdict, SameMessage) else right(header, known=replace(known, by_id=None))

    return {(envelopes, "compare_known"): wrong, (receiving, "compare_known"): wrong}


@defect
def _sequence_reused() -> Patches:
    """Another act under a used number is taken."""
    right = envelopes.compare_known

    def wrong(header: Any, *, known: Known) -> Any:
        return right(header, known=replace(known, by_sequence=None))

    return {(envelopes, "compare_known"): wrong, (receiving, "compare_known"): wrong}


@defect
def _fresh_receipt() -> Patches:
    """A repeated message gets a fresh receipt."""
    right = receiving.judge_again

    def wrong(tx: Any, judged: Any) -> Any:
        new, refused = right(tx, judged)
        for one in judged:
            if isinstance(one.verdict, SameMessage):
                draft = receiving._relayed(MessageFacts.of(one.verdict.header))
                issuing.issue(tx, drafts=[draft], node=one.verdict.header.recipient, now=one.verdict.header.sealed_at)
        return new, refused

    return {(receiving, "judge_again"): wrong, (receiving, "_to_record"): receiving._signed}


@defect
def _refusal_forgotten() -> Patches:
    """A message refused with a signature is refused again with another."""

    right = receiving.judge_again

    def wrong(tx: Any, judged: Any) -> Any:
        with patched({(receiving, "_identity"): lambda receipt: ("", "", 0, "")}):
            return right(tx, judged)

    return {(receiving, "judge_again"): wrong}


@defect
def _recipient_unchecked() -> Patches:
    """A message for another node is taken."""
    right = envelopes.open_envelope

    def wrong(claimed: Any, *, node: str, **rest: Any) -> Any:
        return right(claimed, node=claimed.header.recipient, **rest)

    return {(receiving, "open_envelope"): wrong}


@defect
def _signature_unchecked() -> Patches:
    """The signatures of the sender are not checked."""

    def wrong(self: Any, *, key: Any, verifier: Any = None) -> Any:
        return dsse.Verified(payload=self.payload, key=key)

    return {(dsse.Unverified, "verify"): wrong}


@defect
def _content_digest() -> Patches:
    """What was opened is not compared with the digest in the header."""
    right = envelopes._open

    def wrong(claimed: Any, **rest: Any) -> Any:
        with patched({(envelopes, "act_digest"): lambda data: claimed.header.content_sha256}):
            return right(claimed, **rest)

    return {(envelopes, "_open"): wrong}


@defect
def _wrong_bytes() -> Patches:
    """The header is signed without its type."""
    return {(envelopes, "sign"): _signing_payload_only}


@defect
def _wrong_root() -> Patches:
    """The batch of receipts is signed over the root of other leaves."""
    right = merkle.all_paths

    def wrong(leaves: Any) -> Any:
        _, paths = right(leaves)
        return b"\x07" * 32, paths

    return {(receipts, "all_paths"): wrong}


def _signing_payload_only(*, payload_type: str, payload: bytes, signer: Any) -> bytes:
    with patched({(dsse, "pae"): lambda kind, data: data}):
        return dsse.sign(payload_type=payload_type, payload=payload, signer=signer)


# Order, parts, receipts of ours


@defect
def _antecedent_ignored() -> Patches:
    """An act is laid before its authority though its antecedent is not."""

    return {
        (settling, "is_ready"): lambda message, settled: not message.parts_missing,
        (settling, "_fits"): lambda message, settled: True,
    }


@defect
def _waiting_dropped() -> Patches:
    """An act that waited is forgotten when its antecedent comes."""
    return {(settling, "followers"): lambda tx, messages: [], (settling, "settle_ready"): lambda **rest: 0}


@defect
def _parts_ignored() -> Patches:
    """An act is delivered before its parts are whole."""
    right = settling.is_ready

    def wrong(message: Any, settled: Any) -> bool:
        return right(replace(message, parts_missing=False), settled)

    return {(settling, "is_ready"): wrong}


@defect
def _applied_again() -> Patches:
    """That an act was laid before its authority is noted only when it is not a repetition."""
    right = settling.settle

    def wrong(tx: Any, *, candidates: Any, answered: Any, now: Any) -> Any:
        drafts = right(tx, candidates=candidates, answered=answered, now=now)
        for one in candidates:
            if one.act.parts and not one.parts_missing:
                tx.apply(messages=[one], now=now)
        return drafts

    return {(parts, "settle"): wrong}


@defect
def _gap() -> Patches:
    """The series of receipts has a gap."""

    class Wasteful:
        def __init__(self, tx: Any) -> None:
            self._tx = tx

        def next_series(self, *, other: str, count: int) -> int:
            number: int = self._tx.next_series(other=other, count=count + 1)
            return number

        def add_due(self, **rest: Any) -> None:
            self._tx.add_due(**rest)

    right = issuing.issue

    def wrong(tx: Any, *, drafts: Any, node: str, now: Any) -> Any:
        return right(Wasteful(tx) if len(drafts) > 2 else tx, drafts=drafts, node=node, now=now)  # type: ignore[arg-type]

    return {(receiving, "issue"): wrong, (parts, "issue"): wrong}


@defect
def _never_signed() -> Patches:
    """What a crash left due is not signed on the next start."""
    return {(issuing, "sign_waiting"): lambda **rest: 0}


@defect
def _beyond_size() -> Patches:
    """A part is taken beyond the size that its act names."""
    return {(parts, "check_piece"): lambda **rest: None}


@defect
def _part_digest() -> Patches:
    """The digest of a whole part is not checked."""
    return {(parts, "digest"): lambda room, *, key: key.removeprefix("part-")}


@defect
def _part_kept_wrong() -> Patches:
    """A part of the wrong digest is not discarded, so that it can never be whole."""
    right = parts.finish

    class Keeping:
        def __init__(self, room: Any) -> None:
            self._room = room

        def __getattr__(self, name: str) -> Any:
            return getattr(self._room, name)

        def discard(self, *, key: str) -> None:
            return None

    def wrong(namings: Any, *, room: Any, **rest: Any) -> Any:
        return right(namings, room=Keeping(room), **rest)

    return {(parts, "finish"): wrong}


@defect
def _disk_ignored() -> Patches:
    """Parts are taken whether the disk has room for them or not."""
    return {(parts, "require_room"): lambda naming, **rest: None}


@defect
def _erased_for_another() -> Patches:
    """A part is erased because one act that names it was refused, though another act needs it."""

    def wrong(tables: Any) -> Any:
        refused = {key for key, row in tables.incoming.items() if row.state is IncomingState.NOT_DELIVERED}
        named = {digest for (key, digest), (_, whole) in tables.incoming_parts.items() if whole and key in refused}
        return sorted(named)

    return {(store, "abandoned"): wrong}


@defect
def _expired_unseen() -> Patches:
    """An act that waits for its antecedent is refused for want of its parts though they are here."""

    def late(self: Any, *, received_before: Any, limit: int) -> Any:
        rows = [row for row in self._t.incoming.values() if row.state is IncomingState.WAITING]
        return [row.message.key for row in rows if row.since <= received_before][:limit]

    return {
        (store.MemoryRecords, "without_parts"): late,
        (expiring, "still_missing"): lambda tx, keys: tx.waiting(keys=keys),
    }


@defect
def _not_opened_again() -> Patches:
    """That nobody opened an act is said again and again."""
    right = store.MemoryTransaction.mark_unopened

    def wrong(self: Any, *, key: Any, now: Any) -> Any:
        facts = right(self, key=key, now=now)
        row = self._t.incoming[key]
        self.put(self._t.incoming, key, replace(row, unopened=False))
        return facts

    return {(store.MemoryTransaction, "mark_unopened"): wrong}


# Sending


@defect
def _lease_ignored() -> Patches:
    """A message is sent though another worker is at it."""
    right = sending.is_claimable
    return {(sending, "is_claimable"): lambda message, *, now: right(replace(message, lease_until=None), now=now)}


@defect
def _token_ignored() -> Patches:
    """A worker that stalled beyond its lease writes its result all the same."""

    def wrong(tx: Any, claim: Any) -> Any:
        return frozenset(message.id for message in claim.messages)

    return {(sending, "still_ours"): wrong}


@defect
def _renumbered() -> Patches:
    """A message that is sent again gets another number."""
    right = sending.seal

    def wrong(claim: Any, **rest: Any) -> Any:
        messages = tuple(replace(one, sequence=one.sequence + 40 * (one.attempts > 0)) for one in claim.messages)
        return right(replace(claim, messages=messages), **rest)

    return {(sending, "seal"): wrong}


@defect
def _never_again() -> Patches:
    """What failed once is never tried again."""
    right = sending.try_later

    def wrong(message: Any, *, now: Any, **rest: Any) -> Progress:
        return replace(right(message, now=now, **rest), next_attempt_at=now + timedelta(days=9999))

    return {(sending, "try_later"): wrong}


@defect
def _refusal_believed() -> Patches:
    """A refusal without a signature ends the message."""
    right = sending._progress

    def wrong(outcome: Any, *known: Any, **rest: Any) -> Progress:
        progress = right(outcome, *known, **rest)
        return replace(progress, state=OutgoingState.REJECTED) if outcome.failure else progress

    return {(sending, "_progress"): wrong}


@defect
def _silence_believed() -> Patches:
    """An answer without a receipt counts as one."""

    def wrong(message: Any, *, answer: Any, reader: Any, node: str) -> Any:
        if isinstance(answer, NotTaken):
            return right(message, answer=answer, reader=reader, node=node)
        return replace(right(message, answer=answer, reader=reader, node=node), failure="")

    right = sending._outcome
    believing = sending._progress

    def progress(outcome: Any, *known: Any, now: Any, **rest: Any) -> Progress:
        if not outcome.receipts and not outcome.failure:
            return Progress(outcome.message.id, OutgoingState.RELAYED, 0, now)
        return believing(outcome, *known, now=now, **rest)

    return {(sending, "_outcome"): wrong, (sending, "_progress"): progress}


@defect
def _about_another() -> Patches:
    """A genuine receipt counts for whatever message it is given for."""
    return {(verifying, "is_about"): lambda receipt, message, *, node: True}


@defect
def _path_unchecked() -> Patches:
    """The path from a receipt to the signed root is not checked."""
    return {(receipts, "verify_inclusion"): lambda *rest: True}


@defect
def _given_up_silently() -> Patches:
    """A message is given up without a receipt."""
    return {(giving_up, "_receipt"): lambda tx, failed, **rest: None}


@defect
def _goes_back() -> Patches:
    """The state of a message goes back when an older receipt comes later."""
    right = progress_rules.state_after

    def wrong(state: Any, evidences: Any) -> Any:
        return right(state, {Evidence.RELAYED} if Evidence.RELAYED in evidences else evidences)

    return {(sending, "state_after"): wrong}


@defect
def _handed_from_the_beginning() -> Patches:
    """A part is handed over from its beginning every time."""
    right = handing._hand_piece

    class FromTheBeginning:
        def __init__(self, blobs: Any) -> None:
            self._blobs = blobs

        def read(self, *, name: str, start: int, length: int) -> Any:
            return self._blobs.read(name=name, start=0, length=length)

    def wrong(part: NamedPart, held: Any, *, blobs: Any, **rest: Any) -> Any:
        beginning: Any = FromTheBeginning(blobs)
        return right(part, held, blobs=beginning, **rest)

    return {(handing, "_hand_piece"): wrong}


# Receipts of partners


@defect
def _pushed_before_sent() -> Patches:
    """A receipt is noted as pushed before the partner has it."""
    right = pushing.push_to

    def wrong(node: str, *, records: Any, now: Any, rounds: Any, **rest: Any) -> int:
        todo = records.receipts_to_push(node=node, now=now, limit=rounds.receipts)
        if todo:
            with records.transaction() as tx:
                tx.pushed(receipts=todo)

        class Remembering:
            def __getattr__(self, name: str) -> Any:
                return getattr(records, name)

            def receipts_to_push(self, **ignored: Any) -> Any:
                return todo

        return right(node, records=Remembering(), now=now, rounds=rounds, **rest)

    return {(pushing, "push_to"): wrong}


@defect
def _anybodys_receipt() -> Patches:
    """A receipt about an act that was sent to somebody else is kept."""
    return {(keeping, "check_about_ours"): lambda receipts, ours, *, node: None}


@defect
def _kept_twice() -> Patches:
    """A receipt that comes again is kept again."""
    return {
        (keeping, "compare_kept"): lambda tx, receipts: (receipts, frozenset()),
        (sending, "compare_kept"): lambda tx, receipts: (receipts, frozenset()),
    }
