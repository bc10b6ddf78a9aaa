"""A transport that carries nothing: every partner is out of reach."""

from __future__ import annotations

from typing import NoReturn

from longbien.ports.transport import PartnerUnreachable


class NoWire:
    """Raises PartnerUnreachable, whatever is asked."""

    def __getattr__(self, _: str):
        def unreachable(**_: object) -> NoReturn:
            raise PartnerUnreachable("no wire in this test")

        return unreachable
