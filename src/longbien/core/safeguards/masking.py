"""Names of persons who are to be protected: where they are shown, and what stands in their place elsewhere.

masked(kind_id="witness.relocation", elements=elements)["pseudonym"]     # MASK
"""

from __future__ import annotations

from collections.abc import Mapping

from longbien.convention.safeguards import load_safeguards
from longbien.core.officers import Officer
from longbien.core.permissions import SEE_PROTECTED

MASK = "▇▇▇▇"


def sees_protected(*, officer: Officer, wrote: bool) -> bool:
    """Say whether an officer sees who is protected: by permission, or because they wrote it themselves."""
    return wrote or officer.may(SEE_PROTECTED)


def masked(*, kind_id: str, elements: Mapping[str, object]) -> dict[str, object]:
    """Return the elements with a mask in place of what identifies a protected person."""
    protected = load_safeguards().protected_in(kind_id=kind_id)
    return {name: MASK if name in protected and value else value for name, value in elements.items()}


def without_protected(*, kind_id: str, elements: Mapping[str, object]) -> dict[str, object]:
    """Return the elements without what identifies a protected person: for search, lists, logs and third parties."""
    protected = load_safeguards().protected_in(kind_id=kind_id)
    return {name: value for name, value in elements.items() if name not in protected}


def kept_behind_masks(*, kind_id: str, said: Mapping[str, object], known: Mapping[str, object]) -> dict[str, object]:
    """Return what was said; a mask that came back stands for what is known: nobody overwrites what they do not see."""
    protected = load_safeguards().protected_in(kind_id=kind_id)
    return {name: known.get(name, "") if name in protected and value == MASK else value for name, value in said.items()}
