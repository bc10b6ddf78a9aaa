"""Requests as they are printed: the notice to the depositary or the Conference, and the letter of any request."""

from longbien.readers.printed.letter import letter
from longbien.readers.printed.notice import notice

__all__ = ["letter", "notice"]
