"""Accounts are made by the operator on the command line; nobody signs up on a screen."""

from __future__ import annotations

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest


class NoSignUp(DefaultAccountAdapter):  # type: ignore[misc]  # allauth has no types
    """Closes every way to make an account through the browser."""

    def add_message(
        self, request: HttpRequest, level: int, message_template: str | None = None, *given: object, **named: object
    ) -> None:
        """Say nothing of signing in and out: every page shows who sits there."""
        if "logged_" not in (message_template or ""):
            super().add_message(request, level, message_template, *given, **named)

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Say no."""
        return False
