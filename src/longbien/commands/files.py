"""Files named on the command line: read up to a bound, and never waited for."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path
from typing import BinaryIO

_OPEN_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


def open_file(path: Path) -> BinaryIO:
    """
    Open a file for reading. A pipe that nobody writes to is at its end, and does not keep us waiting.

    Raises:
        OSError: it is not there, or cannot be read.
    """
    number = os.open(path, _OPEN_FLAGS)
    try:
        if stat.S_ISDIR(os.fstat(number).st_mode):
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        os.set_blocking(number, True)  # one who does write may take time
        return os.fdopen(number, "rb")
    except BaseException:
        os.close(number)
        raise


def open_plain_file(path: Path) -> BinaryIO:
    """Open a file in which one can go to and fro: no pipe, no device. Raises: OSError."""
    file = open_file(path)
    if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
        file.close()
        raise OSError(errno.EINVAL, "it is no plain file")
    return file


def read_at_most(path: Path, *, most_bytes: int) -> bytes:
    """
    Return the content of a file, or one byte more than `most_bytes` of a longer one.

    Raises:
        OSError: it cannot be read, or is a pipe that nobody writes to.
    """
    with open_file(path) as file:
        content = file.read(most_bytes + 1)
        if not content and stat.S_ISFIFO(os.fstat(file.fileno()).st_mode):
            raise OSError(errno.ENODATA, "it is a pipe that nobody writes to")
        return content
