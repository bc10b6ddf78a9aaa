"""
Who a protected person is, at rest: sealed to the node itself, and bound to the one row beside which it is kept.

1. The key lies in the key files of the node, never in the database: who holds the database alone reads nothing.
2. What is sealed names the row it belongs to; moved to another row, it does not open.
3. It is filled up to a whole number of blocks, so that its length tells nothing of a name.

    sealed = seal_name(row=12, name=TrueName(name="Night Porter"), recipient=identity.recipient)
    open_name(row=12, sealed=sealed, identity=identity)
"""

from __future__ import annotations

import json
from dataclasses import dataclass

from longbien.core.age.errors import CannotOpen
from longbien.core.age.reader import open_sealed
from longbien.core.age.recipients import Identity, Recipient
from longbien.core.age.stream import Buffer
from longbien.core.age.writer import seal
from longbien.core.safeguards.nicknames import all_of, nicknames

BLOCK_BYTES = 512


@dataclass(frozen=True, slots=True)
class TrueName:
    """Who a protected person is. `also_known_as`: nicknames and other ways of writing the name, a line each."""

    name: str
    details: str = ""
    also_known_as: str = ""

    @property
    def names(self) -> tuple[str, ...]:
        """Return every name by which a text could name them."""
        return tuple(
            dict.fromkeys((*all_of((self.name, *self.also_known_as.splitlines())), *nicknames(text=self.details)))
        )


def seal_name(*, row: int, name: TrueName, recipient: Recipient) -> bytes:
    """
    Return what is kept of a protected name.

    Args:
        row: number of the person whose name it is.
        recipient: of the node itself.
    """
    said = json.dumps(
        {"row": row, "name": name.name, "details": name.details}
        | ({"also_known_as": name.also_known_as} if name.also_known_as else {})
    ).encode()
    return seal(said.ljust(-(-len(said) // BLOCK_BYTES) * BLOCK_BYTES), recipient=recipient)


def open_name(*, row: int, sealed: Buffer, identity: Identity) -> TrueName:
    """
    Return a protected name.

    Raises:
        NotAge, CannotOpen: altered, sealed to another key, or of another row.
    """
    try:
        said = json.loads(open_sealed(sealed, identity=identity))
        is_of_row = said["row"] == row
        found = TrueName(
            name=str(said["name"]), details=str(said["details"]), also_known_as=str(said.get("also_known_as", ""))
        )
    except (ValueError, KeyError, TypeError) as fault:
        raise CannotOpen("a protected name is not what this node sealed") from fault
    if not is_of_row:
        raise CannotOpen("a protected name lies beside another person than the one it was sealed for")
    return found
