"""A home of a node for tests and tools: Ardenia's, in a temporary folder, with nothing in it worth a guard."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def scratch_home(*, database_url: str = "") -> Iterator[Path]:
    """Yield the folder of a home whose settings can be read, and remove it afterwards."""
    with tempfile.TemporaryDirectory(prefix="lbhome-") as name:
        home = Path(name)
        for folder in ("keys", "blobs", "spool", "tiles"):
            (home / folder).mkdir(mode=0o700)
        (home / "keys" / "django.txt").write_text("scratch" * 8)
        (home / "keys" / "django.txt").chmod(0o600)
        (home / "node.toml").write_text(
            '[node]\nid = "XAA"\nstate = "Ardenia"\nendpoint = "http://127.0.0.1:8701"\n'
            f"[database]\nurl = {json.dumps(database_url)}\n"
        )
        yield home
