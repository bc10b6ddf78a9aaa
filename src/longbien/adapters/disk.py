"""How much room a disk has left."""

from __future__ import annotations

import os
from pathlib import Path

from longbien.ports.blobs import BlobStoreFailed


def free_bytes(folder: Path) -> int:
    """
    Return how many bytes this process may still write below the folder, which need not exist yet.

    Raises:
        BlobStoreFailed: the disk does not say.
    """
    existing = next((place for place in (folder, *folder.parents) if place.is_dir()), folder)
    try:
        disk = os.statvfs(existing)
    except OSError as error:
        raise BlobStoreFailed(f"{existing}: {error.strerror}") from error
    return disk.f_bavail * disk.f_frsize
