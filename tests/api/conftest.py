"""The offices of Ardenia, and a case system that calls their node."""

from __future__ import annotations

import pytest

from api.case_system import CaseSystem
from offices import Office, instruments, office

__all__ = ["calling", "instruments", "office"]


@pytest.fixture
def calling(office: Office) -> CaseSystem:
    """A case system with a token for each of Ardenia's people."""
    return CaseSystem(office)
