"""Receipts as they are kept: the bytes that prove them."""

from __future__ import annotations

from longbien.core.exchange.receipts import StoredReceipt
from longbien.data.models import Receipt


def stored_bytes(receipt: Receipt) -> bytes:
    """Return a signed receipt with the statement of its batch, as `spec/exchange.md` 6 has it."""
    assert receipt.batch is not None and receipt.index is not None  # noqa: S101  # readers return signed receipts only
    return StoredReceipt(
        statement=bytes(receipt.batch.statement),
        index=receipt.index,
        path=tuple(bytes.fromhex(step) for step in receipt.path),
        payload=bytes(receipt.payload),
    ).to_bytes()
