"""
The world as tiles: one of one size for each State, neighbours roughly in place, and no borders.

The map says by colour, by pattern and by a sign in the tile what binds a State. It is never mirrored. The list beneath
it says the same in words.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext as _

from longbien.core.treaties.bonds import Bond
from longbien.core.treaties.status import Status
from longbien.web.public.treaty.setting import Setting
from longbien.web.register_words import BONDS

SIDE, GAP = 34, 3

#: The sign in a tile, beside its colour and pattern.
SIGNS = {
    Bond.NONE: "–",
    Bond.SIGNATORY: "○",
    Bond.CONSENTED: "◐",
    Bond.PARTY: "●",
    Bond.DENOUNCED: "◑",
    Bond.FORMER: "×",
    Bond.UNKNOWN: "?",
}
_LEGEND = (Bond.PARTY, Bond.CONSENTED, Bond.SIGNATORY, Bond.DENOUNCED, Bond.FORMER, Bond.NONE, Bond.UNKNOWN)
_ALWAYS = frozenset({Bond.PARTY, Bond.CONSENTED, Bond.SIGNATORY, Bond.UNKNOWN})


@dataclass(frozen=True, kw_only=True)
class Tile:
    """A State on the map."""

    code: str
    x: int
    y: int
    bond: str
    sign: str
    name: str
    address: str


@dataclass(frozen=True, kw_only=True)
class Key:
    """A line of the legend: a bond, and how many it binds."""

    bond: str
    sign: str
    words: str | Promise
    count: int


@dataclass(frozen=True, kw_only=True)
class TileMap:
    """The map. `elsewhere` are names of those without a tile whom something binds."""

    tiles: tuple[Tile, ...]
    legend: tuple[Key, ...]
    width: int
    height: int


def map_of(*, setting: Setting, statuses: Iterable[Status]) -> TileMap:
    """Return the map of an instrument on the day of the page, in the order in which one reads."""
    found = tuple(statuses)
    tiles = [tile for status in found if (tile := _tile(setting, status)) is not None]
    columns = max((tile.x for tile in tiles), default=0) + SIDE
    rows = max((tile.y for tile in tiles), default=0) + SIDE
    return TileMap(
        tiles=tuple(sorted(tiles, key=lambda tile: (tile.y, tile.x))),
        legend=legend_of(found),
        width=columns,
        height=rows,
    )


def legend_of(statuses: Iterable[Status]) -> tuple[Key, ...]:
    """Return the bonds that occur, and those that everybody asks for."""
    bonds = [status.bond for status in statuses]
    return tuple(
        Key(bond=bond.value, sign=SIGNS[bond], words=BONDS[bond.value], count=bonds.count(bond))
        for bond in _LEGEND
        if bond in bonds or bond in _ALWAYS
    )


def _tile(setting: Setting, status: Status) -> Tile | None:
    participant = setting.participant(status.participant)
    if participant is None or participant.tile is None:
        return None
    column, row = participant.tile
    names = {"state": setting.name(participant.code), "status": BONDS[status.bond.value]}
    return Tile(
        code=participant.code,
        x=column * (SIDE + GAP),
        y=row * (SIDE + GAP),
        bond=status.bond.value,
        sign=SIGNS[status.bond],
        # Translators: read aloud for a tile of the map, as in "Viet Nam: Signed, not bound"
        name=_("%(state)s: %(status)s") % names,
        address=setting.links.state(participant.code),
    )
