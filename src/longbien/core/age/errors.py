"""How a sealed file can be wrong: by its form, which anyone sees, or by its content, which only the key shows."""

from __future__ import annotations

from longbien.core.errors import TheirMessageIsWrong


class NotAge(TheirMessageIsWrong):
    """Not an age file of our profile: other version, other stanza, more than one, or no header at all."""

    code = "not_age"


class CannotOpen(TheirMessageIsWrong):
    """Sealed to another key, altered, cut short, or continued after its end."""

    code = "cannot_open"
