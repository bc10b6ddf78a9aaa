"""Two whole nodes, introduced to each other, for each test."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from .nodes import Pair
from .second_database import open_second, undone

_second: list[Any] = []


@pytest.fixture
def pair(db: None) -> Iterator[Pair]:
    """Return Ardenia and Bellora; what they do is undone after the test, in both databases."""
    if not _second:
        _second.append(open_second())
    with undone(_second[0]):
        yield Pair(second=_second[0])
