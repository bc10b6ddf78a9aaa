"""What an officer cannot do with a term."""

from __future__ import annotations

from longbien.core.errors import MayNotDoThisNow


class NoSuchTerm(MayNotDoThisNow):
    """There is no such running term at this request."""

    code = "no_such_term"


class TermNotRenewable(MayNotDoThisNow):
    """The rule does not let this term be renewed, or not for so long; `detail` names the days allowed."""

    code = "term_not_renewable"


class TermWrong(MayNotDoThisNow):
    """The term has no title or reason, or ends before it begins; `detail` names the field."""

    code = "term_wrong"


class DataRequestUndecided(MayNotDoThisNow):
    """The data are asked for and that is not decided: until then they are kept. `detail` names the request."""

    code = "data_request_undecided"


class PreservationTooEarly(MayNotDoThisNow):
    """The preservation would end before its period is over, without another cause and the reason for it."""

    code = "preservation_too_early"
