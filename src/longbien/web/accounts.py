"""Accounts are made by the operator on the command line; nobody signs up on a screen."""

from __future__ import annotations

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest


class NoSignUp(DefaultAccountAdapter):  # type: ignore[misc]  # allauth has no types
    """Closes every way to make an account through the browser."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Say no."""
        return False
