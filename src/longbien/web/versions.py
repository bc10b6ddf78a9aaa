"""The version of a request that the person was looking at: an act on an old view is refused by the action."""

from __future__ import annotations

from typing import TypeVar

from django.http import HttpRequest

_Other = TypeVar("_Other", int, None)

MOST_DIGITS = 15
NEVER = -1  # no request has it


def read_version(request: HttpRequest) -> int:
    """Return the version the form carried; one that never fits if there is none."""
    return read_number(request.POST.get("version", ""), otherwise=NEVER)


def read_number(text: str, *, otherwise: _Other) -> int | _Other:
    """Return a number of a form, or what stands for none; digits without end are no number."""
    return int(text) if text.isascii() and text.isdigit() and len(text) <= MOST_DIGITS else otherwise
