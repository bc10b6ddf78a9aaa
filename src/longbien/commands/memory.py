"""Memory that large pieces have used goes back to the system, so that a node stays small whatever passes through it.

glibc keeps freed pieces for later, in an arena of its own for each thread: with many threads, each of which once held
a few megabytes, that adds up to more than the node itself.
"""

from __future__ import annotations

import ctypes
from contextlib import suppress

# <malloc.h> of glibc
M_TRIM_THRESHOLD = -1
M_MMAP_THRESHOLD = -3
M_ARENA_MAX = -8
LARGE_BYTES = 8 * 1024 * 1024  # evidence passes in pieces of 1 and 4 MiB: to map and clear each anew halves its speed
KEPT_BYTES = 16 * 1024 * 1024  # in each arena, for the next pieces
ARENAS = 2


def give_back_large_pieces() -> None:
    """Let large pieces be returned when they are freed. Before threads and forks; without glibc nothing happens."""
    with suppress(OSError, AttributeError):
        library = ctypes.CDLL(None)
        library.mallopt(M_MMAP_THRESHOLD, LARGE_BYTES)
        library.mallopt(M_TRIM_THRESHOLD, KEPT_BYTES)
        library.mallopt(M_ARENA_MAX, ARENAS)
