"""No process of a node outlives the one that started it, not even when that one is killed."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable

PARENT_VARIABLE = "LONGBIEN_PARENT"
LOOK_SECONDS = 0.5


def watch_parent(*, gone: Callable[[], None] = lambda: os._exit(0)) -> None:
    """Call `gone` when the process named in the environment is no longer our parent. Without a name, do nothing."""
    named = os.environ.get(PARENT_VARIABLE, "")
    if named.isdecimal():
        threading.Thread(target=_watch, args=(int(named), gone), name="lifeline", daemon=True).start()


def _watch(parent: int, gone: Callable[[], None]) -> None:
    while os.getppid() == parent:
        time.sleep(LOOK_SECONDS)
    gone()
