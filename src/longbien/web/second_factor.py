"""A second factor for everyone, where the policy of the node asks for it: nothing is seen before it is set up."""

from __future__ import annotations

from collections.abc import Callable

from allauth.mfa.utils import is_mfa_enabled
from django.contrib import messages
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import Resolver404, resolve
from django.utils.translation import gettext as _

from longbien.ports.instruments import current

OPEN_WITHOUT = frozenset(
    {
        "account_login",
        "account_logout",
        "account_reauthenticate",
        "account_change_password",
        "mfa_authenticate",
        "mfa_reauthenticate",
        "mfa_index",
        "mfa_activate_totp",
        "mfa_list_webauthn",
        "mfa_add_webauthn",
        "mfa_generate_recovery_codes",
        "mfa_view_recovery_codes",
        "mfa_download_recovery_codes",
        "set_language",
    }
)


class SecondFactor:
    """Middleware that sends a person without a second factor to the pages where one is set up, and nowhere else."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Pass on, or redirect to the set-up."""
        if request.user.is_authenticated and _is_closed(request) and not is_mfa_enabled(request.user):
            messages.info(
                request,
                _("Set up a second factor first: an authenticator app or a security key. Nothing else opens before."),
            )
            return redirect("mfa_index")
        return self.get_response(request)


def _is_closed(request: HttpRequest) -> bool:
    if not current().policy.second_factor:
        return False
    try:
        name = resolve(request.path_info).url_name
    except Resolver404:
        return True
    return name not in OPEN_WITHOUT
