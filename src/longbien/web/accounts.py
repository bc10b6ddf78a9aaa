"""Accounts are made by the operator on the command line; nobody signs up on a screen."""

from __future__ import annotations

import ipaddress

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest

LONGEST_ADDRESS = 45  # of IPv6 with an IPv4 tail


class NoSignUp(DefaultAccountAdapter):  # type: ignore[misc]  # allauth has no types
    """Closes every way to make an account through the browser."""

    def add_message(
        self, request: HttpRequest, level: int, message_template: str | None = None, *given: object, **named: object
    ) -> None:
        """Say nothing of signing in and out: every page shows who sits there."""
        if "logged_" not in (message_template or ""):
            super().add_message(request, level, message_template, *given, **named)

    def get_client_ip(self, request: HttpRequest) -> str:
        """
        Return whom the limits of sign-in count.

        Behind a reverse proxy on this machine all visitors come from it; counted as one, a stranger who guesses
        passwords would lock every officer out. So there, and only there, the last address that the proxy names counts.
        """
        named = request.headers.get("X-Forwarded-For", "").rpartition(",")[2].strip()
        if named and _is_here(str(request.META.get("REMOTE_ADDR", ""))):
            return named[:LONGEST_ADDRESS]
        return str(super().get_client_ip(request))

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Say no."""
        return False


def _is_here(address: str) -> bool:
    try:
        return ipaddress.ip_address(address).is_loopback
    except ValueError:
        return False
