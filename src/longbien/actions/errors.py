"""What is not there for this officer, whatever it is."""

from __future__ import annotations

from longbien.core.errors import MayNotDoThisNow


class NotFound(MayNotDoThisNow):
    """There is no such thing, or it is not this officer's to see: the two look the same from outside."""

    code = "not_found"
