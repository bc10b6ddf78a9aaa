"""
What a consent names: the data, by the digest of each item, and the State that may have them.

Rules:
1. A consent opens what it names and nothing else: an item whose SHA-256 stands in the request that was agreed to.
2. What was told in words is named by the SHA-256 of its act.
3. Passing on is opened to the State whose code is the whole answer of its field. Free words open nothing.

    names_data(elements=consent.elements, sha256=item.sha256)
    names_recipient(elements=consent.elements, node="XCC")

Source: UN Convention against Cybercrime, arts. 36(3) and 40(19).
"""

from __future__ import annotations

import re
from collections.abc import Mapping

MATERIAL, RECIPIENT_STATE, RECIPIENT = "material", "recipient_state", "recipient"
_DIGEST = re.compile(r"(?<![0-9a-z])[0-9a-f]{64}(?![0-9a-z])")


def digests_named(*, elements: Mapping[str, object]) -> frozenset[str]:
    """Return the SHA-256 that stand in what a request for consent is about, each as a word of its own."""
    return frozenset(_DIGEST.findall(_said(elements, MATERIAL).lower()))


def names_data(*, elements: Mapping[str, object], sha256: str) -> bool:
    """Say whether a request for consent names the data of this digest."""
    return sha256 in digests_named(elements=elements)


def names_recipient(*, elements: Mapping[str, object], node: str) -> bool:
    """Say whether a request for consent names the State of a node as the one that may have the data."""
    return _said(elements, RECIPIENT_STATE).strip() == node


def recipient_of(*, elements: Mapping[str, object]) -> str:
    """Return who may have the data, as a person reads it: the code of the State, and the authority there."""
    said = (_said(elements, RECIPIENT_STATE).strip(), _said(elements, RECIPIENT).strip())
    return ", ".join(one for one in said if one)


def _said(elements: Mapping[str, object], element: str) -> str:
    value = elements.get(element)
    return value if isinstance(value, str) else ""
