"""
Text of others among lines of ours, on a terminal and in a log: it gives no orders, and poses as no line of ours.

    one_line("no such file\n12:00 all is well")     # no such file[U+000A]12:00 all is well
    shown("\x1b[2Jgone")                            # [U+001B][2Jgone; line feeds and tabs stay
"""

from __future__ import annotations

import re

_ORDERS = "\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\ufff9-\ufffb\ud800-\udfff"  # isolates stay: our own Arabic has them
_UNSHOWN = re.compile(f"[{_ORDERS}]")
_NOT_IN_A_LINE = re.compile(f"[\t\n{_ORDERS}]")


def shown(text: str) -> str:
    """Return a text of one or more lines in which controls and what turns the direction are shown as their numbers."""
    return _UNSHOWN.sub(_number, text)


def one_line(text: str) -> str:
    """Return a text as one line."""
    return _NOT_IN_A_LINE.sub(_number, text)


def indented(text: str) -> str:
    """Return a text of which every line but the first is set in, so that none can be taken for another's first."""
    return "\n    ".join(map(one_line, text.split("\n")))


def code_point(character: str) -> str:
    """Return the number of a character as Unicode writes it, such as `U+202E`."""
    return f"U+{ord(character):04X}"


def _number(found: re.Match[str]) -> str:
    return f"[{code_point(found.group())}]"
