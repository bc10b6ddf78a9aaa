"""Special routes of requests: to officers trained for what they concern, and out of shared lists."""

from __future__ import annotations

from typing import Final

CHILDREN: Final = "children"  # as `route` of an opening act, spec/exchange.md 3
