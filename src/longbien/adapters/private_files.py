"""Files that only the node itself may read: written once, closed to everybody else, and refused when they are open."""

from __future__ import annotations

import os
import stat
from gettext import gettext as _
from pathlib import Path

from longbien.ports.home import KeysAreWrong

LARGEST_BYTES = 1_048_576  # keys and secrets are far smaller


def write_private(path: Path, content: bytes) -> None:
    """Write a new file with mode 0600, durably. It never replaces one.

    Raises:
        KeysAreWrong: the file exists, or cannot be written.
    """
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        sync_folder(path.parent)
    except FileExistsError:
        raise KeysAreWrong(
            _("{file}: exists and is never overwritten. Move it away first.").format(file=path)
        ) from None
    except OSError as error:
        raise KeysAreWrong(_("{file}: cannot be written: {why}.").format(file=path, why=error.strerror)) from error


def read_private(path: Path) -> bytes:
    """Return the content of a file that nobody else can read.

    Raises:
        KeysAreWrong: the file is missing, cannot be read, or is open to the group or to all.
    """
    try:
        # A pipe in the place of the file must not keep the node waiting.
        with os.fdopen(os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC), "rb") as file:
            mode = stat.S_IMODE(os.fstat(file.fileno()).st_mode)
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                raise KeysAreWrong(_("{file}: cannot be read: {why}.").format(file=path, why="it is no plain file"))
            if mode & 0o077:
                raise KeysAreWrong(
                    _("{file}: others on this machine can open it (mode {mode}). Close it: chmod 600 {file}").format(
                        file=path, mode=f"{mode:04o}"
                    )
                )
            return file.read(LARGEST_BYTES)
    except FileNotFoundError:
        raise KeysAreWrong(
            _("{file}: is missing. Restore it from the backup of this node.").format(file=path)
        ) from None
    except OSError as error:
        raise KeysAreWrong(_("{file}: cannot be read: {why}.").format(file=path, why=error.strerror)) from error


def sync_folder(folder: Path) -> None:
    """Make the names in a folder durable."""
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
