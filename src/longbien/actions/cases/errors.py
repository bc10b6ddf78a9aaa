"""Why something cannot be done in a case now; each code has words in `web/words.py`."""

from __future__ import annotations

from longbien.core.errors import MayNotDoThisNow


class CaseWrong(MayNotDoThisNow):
    """What was typed for a case cannot be kept; `detail` begins with the field."""

    code = "case_wrong"


class CaseClosed(MayNotDoThisNow):
    """The case is closed; reopen it first."""

    code = "case_closed"


class NotEligible(MayNotDoThisNow):
    """The person holds no seat in the authority, is excluded from the case, or is not on its team."""

    code = "not_eligible"


class LastMember(MayNotDoThisNow):
    """The last member of a team does not leave: nobody could open the case any more."""

    code = "last_member"


class LeadingMember(MayNotDoThisNow):
    """The leading member does not leave before another one leads."""

    code = "leading_member"


class OwnLifting(MayNotDoThisNow):
    """Nobody decides on the lifting of a protection that they proposed themselves."""

    code = "own_lifting"


class NothingProposed(MayNotDoThisNow):
    """Nobody has proposed to lift the protection, or it was decided."""

    code = "nothing_proposed"


class OtherCase(MayNotDoThisNow):
    """A request stays in the case of the request that it follows."""

    code = "other_case"


class TeamCanOpenIt(MayNotDoThisNow):
    """A protected case is rescued only when nobody of its team can open it any more."""

    code = "team_can_open_it"
