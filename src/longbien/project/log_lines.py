"""
The node's log: one record, one line. What others sent gives no orders to a terminal and poses as no line of ours.

The traces of unexpected errors are set in under their line. Of an error of the database only what went wrong is kept,
never the row it went wrong with.
"""

from __future__ import annotations

import logging
import re
from types import TracebackType
from typing import TypeAlias

from longbien.core.lines import one_line

_ExcInfo: TypeAlias = (
    "tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]"  # as logging has it
)
_OF_A_ROW = re.compile(r"\s*(DETAIL|CONTEXT):")
LEFT_OUT = "DETAIL: left out, it shows what a row holds"


class LogLines(logging.Formatter):
    """Writes a record as one line, and a trace as lines that are set in."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the lines of a record."""
        record.exc_text = None  # another handler's way to write the trace
        return super().format(record)

    def formatMessage(self, record: logging.LogRecord) -> str:  # noqa: N802  # the name is logging's
        """Return the first line."""
        return one_line(super().formatMessage(record))

    def formatException(self, ei: _ExcInfo) -> str:  # noqa: N802
        """Return a trace."""
        return _set_in(super().formatException(ei))

    def formatStack(self, stack_info: str) -> str:  # noqa: N802
        """Return where a record was written."""
        return _set_in(stack_info)


def _set_in(text: str) -> str:
    lines = (LEFT_OUT if _OF_A_ROW.match(line) else line for line in text.split("\n"))
    return "\n".join(f"    | {one_line(line)}" for line in lines)
