"""Why a safeguard does not let a request pass now; each code has words in `web/words.py`."""

from __future__ import annotations

from longbien.core.errors import MayNotDoThisNow


class ScreenMissing(MayNotDoThisNow):
    """The rights screen has not been answered for the request as it stands."""

    code = "screen_missing"


class ScreenUndecided(MayNotDoThisNow):
    """Something speaks against the request; a higher person has not decided yet."""

    code = "screen_undecided"


class ScreenForbids(MayNotDoThisNow):
    """The rights screen, or the higher person who decided on it, says that the request does not go on."""

    code = "screen_forbids"


class ScreenStands(MayNotDoThisNow):
    """The screen was escalated: only the decision of a higher person goes on from there, or another text."""

    code = "screen_stands"


class NoScreen(MayNotDoThisNow):
    """This kind of request demands no screen at this moment."""

    code = "no_screen"


class OwnScreen(MayNotDoThisNow):
    """Nobody decides what they escalated themselves, or what a person of the same rank did."""

    code = "own_screen"


class ExtraApprovalMissing(MayNotDoThisNow):
    """A further person has to approve, beyond the ordinary approval."""

    code = "extra_approval_missing"


class NameSaid(MayNotDoThisNow):
    """A text that leaves names a person whose identity is protected, and nobody has said that this is meant."""

    code = "protected_name_said"


class NoExtraApproval(MayNotDoThisNow):
    """No further approval is asked for here, or it has been given."""

    code = "no_extra_approval"
