"""The account of the story: one line per step, with the time since the beginning. Silent when one object is wanted."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager

from longbien.commands.demo.errors import StoryBroken
from longbien.core.errors import LongbienError


class Account:
    """What is told while the story goes on; `step` is where it stands."""

    def __init__(self, *, silent: bool) -> None:
        self._silent = silent
        self._began = time.monotonic()
        self.step = ""

    @property
    def seconds(self) -> float:
        """Since the beginning."""
        return time.monotonic() - self._began

    def tell(self, words: str) -> None:
        """Say something that belongs to no step."""
        if not self._silent:
            print(words, flush=True)

    @contextmanager
    def doing(self, who: str, words: str) -> Iterator[None]:
        """
        Do a step; tell it when it is done.

        Raises:
            StoryBroken: naming the step, whatever went wrong in it.
        """
        self.step = f"{who}: {words}"
        try:
            yield
        except StoryBroken as error:
            raise StoryBroken(f"{self.step}: {error.detail}") from error
        except (LongbienError, OSError) as error:
            raise StoryBroken(f"{self.step}: {error}") from error
        self.tell(f"{self.seconds:7.1f} s  {who:<8} {words}")
