"""The people who work on cases, each with a browser."""

from __future__ import annotations

import pytest

from case_files import CaseRoom
from offices import Office


@pytest.fixture
def room(office: Office) -> CaseRoom:
    return CaseRoom(office)
