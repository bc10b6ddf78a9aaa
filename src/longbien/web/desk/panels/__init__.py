"""Parts of the page of a request, and of the check page of a draft, each from a module of its own.

A panel is asked for its content with the chair and the request, and may have none. To add one, write a module with a
function of the shape `Source`, a template under `longbien/desk/panels/`, and a line in `registry.py`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise

from longbien.convention.types import Kind
from longbien.data.models import Request
from longbien.web.chairs import Chair


@dataclass(frozen=True, slots=True)
class Panel:
    """
    A part of a page. `id` names its anchor; the template reads `content` as `panel`.

    Args:
        calls: it asks something of the reader, so it stands open and first; the others are folded.
        gist: what a folded panel says in a few words beside its title.
    """

    id: str
    title: str
    template: str
    content: Mapping[str, Any]
    calls: bool = False
    gist: str | Promise = ""


Source = Callable[[Chair, Request, Kind], Panel | None]
