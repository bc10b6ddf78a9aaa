"""
Pages of the register are kept for strangers, and an address that asks for many that are not kept has to wait.

1. What everybody gets is made once for each address, language, day and state of the register, and kept by this process
   for five minutes. Whoever has a session gets the page anew.
2. The token of the language form is the visitor's own: it is put in whenever a kept page is given.
3. Only pages that have to be made are counted, by the address that sign-in counts too (`web/accounts.py`): where a
   proxy hides all visitors behind one address, the pages that are asked for most stay open to all.

    path("", gzip_page(kept(views.treaty)), name="treaty")
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable
from functools import wraps
from typing import Concatenate, Final, ParamSpec, cast

from allauth.account.adapter import get_adapter
from django.conf import settings
from django.core.cache import caches
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseNotModified
from django.middleware.csrf import get_token
from django.utils.translation import get_language

from longbien.ports.instruments import current
from longbien.readers.treaties import register_stamp

PAGES: Final = "pages"  # of settings.CACHES
KEEP_SECONDS: Final = 300
LONGEST_PAGE: Final = 1_000_000  # bytes
MADE_A_MINUTE: Final = 120  # pages for one address, by one process
WAIT_SECONDS: Final = 60
TOO_MANY = 429
OURS = b"@@token-of-the-visitor@@"
_TOKEN = re.compile(rb'(?<=name="csrfmiddlewaretoken" value=")[A-Za-z0-9]+(?=")')

P = ParamSpec("P")
View = Callable[Concatenate[HttpRequest, P], HttpResponse]


def kept(view: View[P]) -> View[P]:
    """Keep what the view answers to strangers."""

    @wraps(view)
    def door(request: HttpRequest, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        if settings.SESSION_COOKIE_NAME in request.COOKIES or request.user.is_authenticated:
            return view(request, *args, **kwargs)
        key = _key(request)
        found = caches[PAGES].get(key)
        if found is None:
            if _asks_too_much(request):
                return HttpResponse(status=TOO_MANY, headers={"Retry-After": str(WAIT_SECONDS)})
            made = view(request, *args, **kwargs)
            if made.status_code != 200 or len(made.content) > LONGEST_PAGE:
                return made
            found = (_TOKEN.sub(OURS, made.content), dict(made.items()))
            caches[PAGES].set(key, found, KEEP_SECONDS)
        content, headers = found
        if "ETag" in headers and request.headers.get("If-None-Match") == headers["ETag"]:
            return HttpResponseNotModified(headers=headers)
        token = get_token(request).encode() if OURS in content else b""
        return HttpResponse(content.replace(OURS, token), headers=headers)

    return cast(View[P], door)


def _key(request: HttpRequest) -> str:
    name, policy = current().name, current().policy
    day = current().now().date()
    parts = (request.method, request.get_full_path(), get_language(), name.node, policy.mode, day, register_stamp())
    return hashlib.sha256(repr(parts).encode()).hexdigest()


def _asks_too_much(request: HttpRequest) -> bool:
    """Count a page that has to be made for this address, and say whether it is one too many."""
    address = get_adapter(request).get_client_ip(request)
    key = f"made.{hashlib.sha256(address.encode()).hexdigest()}.{int(current().now().timestamp()) // WAIT_SECONDS}"
    if caches[PAGES].add(key, 1, WAIT_SECONDS * 2):
        return False
    return int(caches[PAGES].incr(key)) > MADE_A_MINUTE
