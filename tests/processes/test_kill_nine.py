"""Two real nodes, `kill -9` at random moments, twenty times; then every act has been delivered, once."""

from __future__ import annotations

import os
import secrets
from collections.abc import Callable
from pathlib import Path

import pytest

from .kill_nine import KilledNodes

KILLS = 20

pytestmark = [pytest.mark.processes, pytest.mark.slow]


def test_every_act_is_delivered_once_whoever_is_killed(
    tmp_path: Path, record_property: Callable[[str, object], None]
) -> None:
    seed = int(os.environ.get("LONGBIEN_SEED", "0")) or secrets.randbelow(2**31)
    record_property("said", f"kill -9: LONGBIEN_SEED={seed}")

    with KilledNodes(tmp_path / "nodes", seed=seed) as nodes:
        while nodes.kills < KILLS:
            nodes.kill_often(times=1)
        nodes.settle()
        nodes.check()
        nodes.check_journals()

    record_property("said", f"{nodes.kills} nodes killed, {nodes.queued} acts delivered once each")
