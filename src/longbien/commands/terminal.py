"""The two streams of a command: whatever is written to them, text of others moves no cursor and hides no line."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import which
from typing import Any, TextIO, cast

from longbien.core.lines import shown


class Terminal:
    """A stream of text that shows controls as their numbers; everything else is that of the stream below."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def write(self, text: str) -> int:
        """Write, shown."""
        self._stream.write(shown(text))
        return len(text)

    def writelines(self, lines: Iterable[str]) -> None:
        """Write them all, shown."""
        for line in lines:
            self.write(line)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)


@contextmanager
def on_terminal() -> Iterator[None]:
    """Show controls as their numbers in what is written meanwhile to the standard output and the standard error."""
    before = sys.stdout, sys.stderr
    sys.stdout, sys.stderr = (cast(TextIO, Terminal(stream)) for stream in before)
    try:
        yield
    finally:
        sys.stdout, sys.stderr = before


def program() -> str:
    """Return how this program is called here, to be copied from the terminal: by its path where no search finds it."""
    called = Path(sys.argv[0])
    return "longbien" if which("longbien") or called.name != "longbien" else str(called)
