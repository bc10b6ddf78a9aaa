"""The States of the demo and their people. ISO 3166 leaves XAA to XZZ to everybody: no real State is meant."""

from __future__ import annotations

from dataclasses import dataclass

POINT = "nca"
OUTSIDERS = "ffu"
AUTHORITIES = (
    (POINT, "National Cybercrime Authority", ("network_24_7", "mutual_legal_assistance")),
    (OUTSIDERS, "Financial Fraud Unit", ("mutual_legal_assistance",)),
)
DUTY_OFFICER, CENTRAL_AUTHORITY, OVERSEER = "duty_officer", "central_authority", "overseer"


@dataclass(frozen=True, slots=True)
class Player:
    """Someone who signs in."""

    username: str
    name: str
    authority: str
    role: str


@dataclass(frozen=True, slots=True)
class Country:
    """A node of the demo; `folder` is its home inside the home of the demo."""

    node: str
    state: str
    folder: str
    port: int
    people: tuple[Player, ...]

    def player(self, role: str, *, number: int = 1) -> Player:
        """Return the first, or another, with this role in the National Cybercrime Authority."""
        found = [one for one in self.people if (one.authority, one.role) == (POINT, role)]
        return found[number - 1]


ARDENIA = Country(
    node="XAA",
    state="Ardenia",
    folder="ardenia",
    port=8701,
    people=(
        Player("ilse", "Ilse Varga", POINT, DUTY_OFFICER),
        Player("anton", "Anton Keller", POINT, CENTRAL_AUTHORITY),
        Player("klara", "Klara Novak", POINT, CENTRAL_AUTHORITY),
        Player("teodora", "Teodora Brandt", POINT, OVERSEER),
        Player("marek", "Marek Lindqvist", OUTSIDERS, CENTRAL_AUTHORITY),
    ),
)
BELLORA = Country(
    node="XBB",
    state="Bellora",
    folder="bellora",
    port=8702,
    people=(
        Player("nadia", "Nadia Sorel", POINT, DUTY_OFFICER),
        Player("samir", "Samir Haddad", POINT, CENTRAL_AUTHORITY),
        Player("yusuf", "Yusuf Karam", POINT, CENTRAL_AUTHORITY),
        Player("leila", "Leila Mansour", POINT, OVERSEER),
        Player("omar", "Omar Benali", OUTSIDERS, CENTRAL_AUTHORITY),
    ),
)
COUNTRIES = (ARDENIA, BELLORA)
