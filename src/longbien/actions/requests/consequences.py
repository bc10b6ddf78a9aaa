"""What follows from acts, ours or theirs, in the transaction that records them.

One list, a line per consequence: terms begin, conditions are noted, what was found is tied together. Acts of partners
come in runs of up to 128: a consequence asks and writes once per run, never once per act.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from longbien.actions.deadlines.counting import keep_terms
from longbien.actions.requests.applied import Applied
from longbien.actions.requests.conditions import note_conditions
from longbien.actions.requests.handing import keep_handing_over
from longbien.actions.safeguards.reminding import keep_reminders
from longbien.data.models import Act

Consequence = Callable[[Sequence[Applied], Sequence[Act], datetime], None]

CONSEQUENCES: tuple[Consequence, ...] = (
    keep_terms,
    note_conditions,
    keep_handing_over,
    keep_reminders,
)


def follow(*, applied: Sequence[Applied], rows: Sequence[Act], now: datetime) -> None:
    """
    Let everything follow that does.

    Args:
        applied: the acts with their requests, as they are after them.
        rows: the rows of the acts, in the same order.
    """
    for consequence in CONSEQUENCES:
        consequence(applied, rows, now)
