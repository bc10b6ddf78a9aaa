"""The offices of Ardenia, and browsers in which their people are signed in."""

from __future__ import annotations

import pytest
from django.core.cache import caches

from longbien.web.public.treaty.kept_pages import PAGES
from offices import Office, instruments, office
from web.visitors import Visitors

__all__ = ["instruments", "office", "visitors"]


@pytest.fixture
def visitors(office: Office) -> Visitors:
    """A browser for each of Ardenia's people; no page is kept from an earlier test."""
    caches[PAGES].clear()
    return Visitors(office)
