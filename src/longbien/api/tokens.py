"""Who is calling: a bearer token, which speaks for one person in one authority.

The door reads the clock here, once per call; its functions find officer, moment and instruments in `caller`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import cast

from django.http import HttpRequest
from ninja.security import HttpBearer

from longbien.core.errors import MayNotDoThisNow
from longbien.core.officers import Officer
from longbien.ports.instruments import Instruments, current
from longbien.readers.tokens import officer_of_token


class TokenRefused(MayNotDoThisNow):
    """No token, or one that is unknown, ended, revoked, or of a person without a seat; which of them is not said."""

    code = "token_refused"


@dataclass(frozen=True, slots=True)
class Caller:
    """The officer a token speaks for, the moment of the call, and the instruments of the node."""

    officer: Officer
    now: datetime
    instruments: Instruments


class Token(HttpBearer):
    """Lets only a living token pass."""

    def authenticate(self, request: HttpRequest, token: str) -> Caller:
        """Return the caller. Raises: TokenRefused."""
        instruments = current()
        now = instruments.now()
        officer = officer_of_token(secret=token, now=now)
        if officer is None:
            raise TokenRefused("send a living token as: Authorization: Bearer …")
        return Caller(officer=officer, now=now, instruments=instruments)


def caller(request: HttpRequest) -> Caller:
    """Return who calls; every function of the door stands behind `Token`."""
    return cast(Caller, request.auth)  # type: ignore[attr-defined]  # put there by the framework
