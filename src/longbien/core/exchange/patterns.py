"""The forms of names that several formats of the exchange share (`spec/exchange.md` 1.1)."""

from __future__ import annotations

import re

NODE = re.compile(r"[A-Z]{3}")
"""A node: the ISO 3166-1 alpha-3 code of its State."""

NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
"""An id that people gave: of an authority, a function, an act, a kind."""

CODE = re.compile(r"[a-z][a-z0-9_]{0,63}")
"""A stable code, as errors and receipts bear it."""
