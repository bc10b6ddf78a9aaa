"""Laying acts before their authority, each after those its author knew of (`spec/exchange.md` 4.2, 5).

An act waits until its antecedent has been laid before its authority, and until its parts are whole. When one has been,
those that waited for it follow in the same transaction; of very many some are left to `settle_ready`, so that a partner
that sends a long chain back to front cannot make one transaction endless.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime

from longbien.core.exchange.journey.issuing import issue
from longbien.core.exchange.journey.records import Records, Transaction
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
        wave = followers(tx, [message for message, _ in outcomes])
    return drafts


def settle_ready(*, records: Records, node: str, now: datetime, limit: int) -> int:
    """Take up what waits though nothing is missing: it could not be applied before. Returns: how many now are."""
    keys = records.ready_waiting(limit=limit)
    if not keys:
        return 0
    with records.transaction() as tx:
        tx.lock(nodes={key.sender for key in keys})
        drafts = settle(tx, candidates=tx.waiting(keys=keys), answered=(), now=now)
        issue(tx, drafts=drafts, node=node, now=now)
    return len(drafts)


def _apply_in_order(tx: Transaction, *, wave: Sequence[Waiting], now: datetime) -> list[tuple[Waiting, str | None]]:
    settled = _settled_antecedents(tx, wave)
    outcomes: list[tuple[Waiting, str | None]] = []
    ready = [message for message in wave if is_ready(message, settled)]
    behind = _by_antecedent(wave)
    while ready:
        applied = _apply(tx, ready, settled, now=now)
        outcomes += applied
        settled |= {message.key: message.facts.content_sha256 for message, _ in applied}
        followers = [follower for message, _ in applied for follower in behind.get(message.key, ())]
        ready = [follower for follower in followers if is_ready(follower, settled)]
    return outcomes


def is_ready(message: Waiting, settled: Mapping[MessageKey, str]) -> bool:
    """Say whether nothing is missing that the message must wait for."""
    antecedent = _antecedent_key(message)
    return not message.parts_missing and (antecedent is None or antecedent in settled)


def _apply(
    tx: Transaction, ready: Sequence[Waiting], settled: Mapping[MessageKey, str], *, now: datetime
) -> list[tuple[Waiting, str | None]]:
    """Apply what is ready; return what became of each, except of those that can be laid before nobody now."""
    codes: dict[MessageKey, str | None] = {
        message.key: ANTECEDENT_DIFFERS for message in ready if not _fits(message, settled)
    }
    fitting = [message for message in ready if message.key not in codes]
    if fitting:
        codes |= tx.apply(messages=fitting, now=now)
    return [(message, codes[message.key]) for message in ready if message.key in codes]


def _fits(message: Waiting, settled: Mapping[MessageKey, str]) -> bool:
    """Say whether the antecedent is the very act that the author knew."""
    antecedent, key = message.act.antecedent, _antecedent_key(message)
    return antecedent is None or key is None or settled[key] == antecedent.sha256


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


def followers(tx: Transaction, messages: Sequence[Waiting]) -> list[Waiting]:
    """Return what waits for these messages as its antecedents."""
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
