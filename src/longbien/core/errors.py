"""The three families of error, and the rule that each bears a stable code.

A lawful refusal is not an error: deciding returns a value. An error is one of:

1. *their message is wrong* (`TheirMessageIsWrong`): bytes or words from outside break a rule;
2. *we could not reach them* (`CouldNotReach`): permanent or not;
3. *we may not do this now* (`MayNotDoThisNow`): the rules of this node forbid it.

The code is stable, untranslated, and repeated in receipts and answers. The specific class lives beside its raiser.
"""

from __future__ import annotations


class LongbienError(Exception):
    """Any error with a code. `detail` is plain English for the operator's log, never shown as law."""

    code = "error"

    def __init__(self, detail: str = "") -> None:
        super().__init__(detail or self.code)
        self.detail = detail


class TheirMessageIsWrong(LongbienError):
    """What came from outside breaks a rule of a specification."""

    code = "wrong_message"


class CouldNotReach(LongbienError):
    """A partner or a service could not be reached; `permanent` says whether trying again can help."""

    code = "unreachable"
    permanent = False


class MayNotDoThisNow(LongbienError):
    """The rules of this node do not allow the act now: missing permission, wrong state, wrong moment."""

    code = "not_allowed"
