"""The version of a request that the person was looking at: an act on an old view is refused by the action."""

from __future__ import annotations

from django.http import HttpRequest

NEVER = -1  # no request has it


def read_version(request: HttpRequest) -> int:
    """Return the version the form carried; one that never fits if there is none."""
    text = request.POST.get("version", "")
    return int(text) if text.isascii() and text.isdigit() else NEVER
