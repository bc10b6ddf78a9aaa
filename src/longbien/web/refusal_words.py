"""The shape of the words for what may not be done now."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.functional import Promise


@dataclass(frozen=True, slots=True)
class Words:
    """A statement, and what to do now."""

    title: Promise
    remedy: Promise
