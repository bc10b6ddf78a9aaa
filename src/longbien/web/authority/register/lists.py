"""The closed lists that forms of the register offer, in words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum

from django.utils.translation import gettext_lazy as _

from longbien.convention.loader import load
from longbien.core.treaties.register import Register
from longbien.web.authority.forms import Group, Text, choices
from longbien.web.law import citation, words
from longbien.web.public.treaty.names import in_order, name_of

#: They stand for any treaty of two States, or for none: nobody does anything to them.
GENERIC = frozenset({"bilateral", "reciprocity"})
#: Groups of measures by the first part of their ids, as the covers of instruments name them.
MEASURES: Mapping[str, Text] = {
    "preserve.*": _("Keeping data, and finding out where they are"),
    "traffic.*": _("Traffic data of several providers"),
    "mla.*": _("Mutual legal assistance, data that are kept or come in real time included"),
    "ext.*": _("Extradition"),
    "transfer.*": _("Transfer of sentenced persons and of proceedings"),
    "asset.*": _("Freezing, confiscating and returning assets"),
    "joint.*": _("Joint investigations"),
    "le.*": _("Cooperation of police"),
    "witness.*": _("Protection of witnesses"),
}


def instruments(register: Register) -> tuple[Group, ...]:
    """Return all instruments by title."""
    found = sorted((words(one.title), one.id) for one in register.instruments if one.id not in GENERIC)
    return choices((instrument_id, title) for title, instrument_id in found)


def participants(register: Register) -> tuple[Group, ...]:
    """Return all participants by name."""
    return choices((one.code, name_of(one)) for one in in_order(register.participants))


def worded(words_of: type[StrEnum], table: Mapping[str, Text]) -> tuple[Group, ...]:
    """Return the words of a closed list, in its order."""
    return choices((one.value, table[one.value]) for one in words_of)


def options(register: Register) -> tuple[Group, ...]:
    """Return what instruments let their participants choose, by instrument; each is `instrument:option`."""
    return tuple(
        Group(
            label=words(one.title),
            choices=tuple(
                (f"{one.id}:{option.id}", f"{citation(option.article)}: {words(option.text)}") for option in one.options
            ),
        )
        for one in register.instruments
        if one.options
    )


def measures() -> tuple[Group, ...]:
    """Return the groups of measures that have kinds."""
    prefixes = {f"{kind.id.partition('.')[0]}.*" for kind in load().kinds}
    return choices((group, title) for group, title in MEASURES.items() if group in prefixes)


def measure_words(groups: Iterable[str]) -> str:
    """Return groups of measures in words; a single kind by its title."""
    titles = {kind.id: words(kind.title) for kind in load().kinds}
    return " · ".join(str(MEASURES.get(one) or titles.get(one, one)) for one in groups)
