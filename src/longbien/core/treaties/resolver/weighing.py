"""What several reasons say together."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from longbien.core.treaties.questions import Applies, Reason

ORDER: Final = {Applies.YES: 0, Applies.UNKNOWN: 1, Applies.NO: 2}


def least(reasons: Iterable[Reason]) -> Applies:
    """Return the least of what the reasons say: one no is no, else one unknown is unknown."""
    return max((one.weighs for one in reasons), key=ORDER.__getitem__, default=Applies.UNKNOWN)
