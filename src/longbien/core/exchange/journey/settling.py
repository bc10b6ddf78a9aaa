"""Laying acts before their authority, each after those its author knew of (`spec/exchange.md` 4.2, 5).

An act waits until its antecedent has been laid before its authority, and until its parts are whole. When one has been,
those that waited for it follow in the same transaction; of very many some are left to `settle_ready`, so that a partner
that sends a long chain back to front cannot make one transaction endless.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime

from longbien.core.exchange.journey.issuing import issue
from longbien.core.exchange.journey.records import NotYet, Records, Transaction
from longbien.core.exchange.journey.values import Draft, IncomingState, MessageKey, Waiting
from longbien.core.exchange.receipts import Evidence

ANTECEDENT_DIFFERS = "antecedent_differs"
MOST_FOLLOWERS = 512  # acts of one transaction, after which no others follow in it


def settle(
    tx: Transaction, *, candidates: Sequence[Waiting], answered: Collection[MessageKey], now: datetime
) -> list[Draft]:
    """
    Lay before their authorities all candidates that are ready, and the acts that waited for them.

    Args:
        tx: with the partners locked.
        candidates: waiting messages for which something may have changed.
        answered: messages whose receipts the answer under way will carry; those of others must be pushed.
        now: the moment of it.

    Returns: what is to be receipted.
    """
    drafts: list[Draft] = []
    wave: Sequence[Waiting] = candidates
    while wave and len(drafts) < MOST_FOLLOWERS:
        outcomes = _apply_in_order(tx, wave=wave, now=now)
        tx.settle(states={message.key: _state(code) for message, code in outcomes})
        drafts += [_draft(message, code, answered=answered) for message, code in outcomes]
        wave = _followers(tx, [message for message, _ in outcomes])
    return drafts


def settle_ready(*, records: Records, node: str, now: datetime, limit: int) -> int:
    """Take up what waits though nothing is missing: `NotYet` of an earlier time. Returns: how many were tried."""
    keys = records.ready_waiting(limit=limit)
    if not keys:
        return 0
    with records.transaction() as tx:
        tx.lock(nodes={key.sender for key in keys})
        drafts = settle(tx, candidates=tx.waiting(keys=keys), answered=(), now=now)
        issue(tx, drafts=drafts, node=node, now=now)
    return len(keys)


def _apply_in_order(tx: Transaction, *, wave: Sequence[Waiting], now: datetime) -> list[tuple[Waiting, str | None]]:
    settled = _settled_antecedents(tx, wave)
    outcomes: list[tuple[Waiting, str | None]] = []
    ready = deque(message for message in wave if is_ready(message, settled))
    behind = _by_antecedent(wave)
    while ready:
        message = ready.popleft()
        try:
            code = _apply(tx, message, settled, now=now)
        except NotYet:
            continue
        outcomes.append((message, code))
        settled[message.key] = message.facts.content_sha256
        ready.extend(follower for follower in behind.get(message.key, ()) if is_ready(follower, settled))
    return outcomes


def is_ready(message: Waiting, settled: Mapping[MessageKey, str]) -> bool:
    """Say whether nothing is missing that the message must wait for."""
    antecedent = _antecedent_key(message)
    return not message.parts_missing and (antecedent is None or antecedent in settled)


def _apply(tx: Transaction, message: Waiting, settled: Mapping[MessageKey, str], *, now: datetime) -> str | None:
    antecedent = message.act.antecedent
    key = _antecedent_key(message)
    if antecedent is not None and key is not None and settled[key] != antecedent.sha256:
        return ANTECEDENT_DIFFERS
    return tx.apply(act=message.act, content=message.content, sha256=message.facts.content_sha256, now=now)


def _settled_antecedents(tx: Transaction, wave: Iterable[Waiting]) -> dict[MessageKey, str]:
    """Return digests by key. Ours and theirs are one conversation, looked up under the partner's name."""
    asked: dict[str, set[str]] = {}
    for key in filter(None, map(_antecedent_key, wave)):
        asked.setdefault(key.sender, set()).add(key.id)
    return {
        MessageKey(sender=node, id=act_id): digest
        for node, ids in asked.items()
        for act_id, digest in tx.settled(node=node, ids=ids).items()
    }


def _followers(tx: Transaction, messages: Sequence[Waiting]) -> list[Waiting]:
    ids: dict[str, list[str]] = {}
    for message in messages:
        ids.setdefault(message.facts.sender, []).append(message.facts.id)
    return [follower for node, known in ids.items() for follower in tx.waiting_on(node=node, ids=known)]


def _by_antecedent(wave: Iterable[Waiting]) -> dict[MessageKey, list[Waiting]]:
    behind: dict[MessageKey, list[Waiting]] = {}
    for message in wave:
        key = _antecedent_key(message)
        if key is not None:
            behind.setdefault(key, []).append(message)
    return behind


def _antecedent_key(message: Waiting) -> MessageKey | None:
    antecedent = message.act.antecedent
    return None if antecedent is None else MessageKey(sender=message.facts.sender, id=antecedent.id)


def _state(code: str | None) -> IncomingState:
    return IncomingState.DELIVERED if code is None else IncomingState.NOT_DELIVERED


def _draft(message: Waiting, code: str | None, *, answered: Collection[MessageKey]) -> Draft:
    return Draft(
        other=message.facts.sender,
        evidence=Evidence.DELIVERED if code is None else Evidence.NOT_DELIVERED,
        message=message.facts,
        reason=code,
        push=message.key not in answered,
    )
