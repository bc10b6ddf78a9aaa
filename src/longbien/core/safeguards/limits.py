"""
Limits that travel with data: what the State that supplied them lets the other do, and what the node therefore refuses.

Rules:
1. What an act of release does not say is the strict rule of `safeguards.yaml`: nothing is passed on and nothing is used
   for another purpose without consent; nothing is erased before two persons have agreed.
2. Passing on is free to the State that supplied the data, and to whom its consent names; never where it said no.
   A consent is for the items that it names, here as for another use: `consenting.py`.
3. After the last day the data are neither opened nor packed; they are erased by the clock, or after two persons agreed.
4. A day is a day in UTC; a limit “until” a day ends as that day begins.

    limits = limits_of(body=act.body, rules=load_safeguards().limits)
    limits.retention_over(now)
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import TypeVar

from longbien.convention.safeguards.values import LimitRules
from longbien.convention.safeguards.words import Passing, Retention
from longbien.core.deadlines.moments import read_moment
from longbien.core.errors import MayNotDoThisNow

MOST_WORDS = 4000
FIELDS = ("limits", "onward", "other_use", "retain_until", "retention", "confidential_until", "handling")
MOST_HANDLING = 32
_Word = TypeVar("_Word", bound=StrEnum)


class OnwardBlocked(MayNotDoThisNow):
    """The data came from another State, which has not consented that they are passed on to this one."""

    code = "onward_blocked"


class UseNotAllowed(MayNotDoThisNow):
    """The data may not be used for anything else: the State that supplied them has not consented."""

    code = "use_not_allowed"


class RetentionOver(MayNotDoThisNow):
    """The data may be kept no longer; they are not opened or packed any more."""

    code = "retention_over"


class NotToErase(MayNotDoThisNow):
    """There is nothing to erase: the last day has not come, or the data are gone."""

    code = "not_to_erase"


class OwnErasure(MayNotDoThisNow):
    """The second person of an erasure is another one than the first."""

    code = "own_erasure"


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What binds the State that received data. `words` is what was said freely, beside the rest."""

    purpose: str
    onward: Passing
    other_use: Passing
    retain_until_at: datetime | None
    retention: Retention
    confidential_until_at: datetime | None
    handling: str
    words: str

    def retention_over(self, now: datetime) -> bool:
        """Say whether the data may be kept no longer."""
        return self.retain_until_at is not None and now >= self.retain_until_at


def limits_of(*, body: Mapping[str, object], rules: LimitRules, purpose: str = "") -> Limits:
    """
    Return the limits that an act of release says; what it leaves out, or says in words unknown here, is strict.

    Args:
        body: of the act.
        purpose: of the request, as its own elements say it.

    Source: UN Convention against Cybercrime, arts. 36(3) and 40(19).
    """
    said = body.get("purpose")
    return Limits(
        purpose=(said if isinstance(said, str) and said else purpose)[:MOST_WORDS],
        onward=_word(body.get("onward"), Passing, rules.onward),
        other_use=_word(body.get("other_use"), Passing, rules.other_use),
        retain_until_at=read_moment(body.get("retain_until")),
        retention=_word(body.get("retention"), Retention, rules.retention),
        confidential_until_at=read_moment(body.get("confidential_until")),
        handling=str(body.get("handling") or "")[:MOST_HANDLING],
        words=str(body.get("limits") or "")[:MOST_WORDS],
    )


def says_limits(body: Mapping[str, object]) -> bool:
    """Say whether an act names limits at all."""
    return any(body.get(field) for field in FIELDS)


def may_pass_on(*, onward: str, supplier: str, to: str, consented: bool) -> bool:
    """
    Say whether data of one State may go to another.

    Args:
        onward: what the supplier said: no, consent or yes.
        supplier, to: nodes of the State that supplied them, and of the one that would get them.
        consented: the supplier has agreed to a request for it that names these data.

    Source: UN Convention against Cybercrime, art. 36(3).
    """
    if to == supplier or onward == Passing.YES:
        return True
    return onward == Passing.CONSENT and consented


def may_use_otherwise(*, other_use: str, consented: bool) -> bool:
    """
    Say whether data may serve another purpose than that of the request.

    Args:
        other_use: what the supplier said: no, consent or yes.
        consented: the supplier has agreed to a request for it that names these data.

    Source: UN Convention against Cybercrime, art. 40(19).
    """
    return other_use == Passing.YES or (other_use == Passing.CONSENT and consented)


def ends_soon(*, retain_until_at: datetime, now: datetime, warn_days: tuple[int, ...]) -> bool:
    """Say whether the end has come, or is so near that a warning is shown."""
    # Compared as lengths: before the year 1 no moment can be written.
    return retain_until_at - now <= timedelta(days=max(warn_days, default=0))


def _word(value: object, words: type[_Word], otherwise: _Word) -> _Word:
    return words(value) if isinstance(value, str) and value in set(words) else otherwise
