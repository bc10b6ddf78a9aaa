"""
A kind of cooperation as it is under the instrument on which a request rests.

Rules:
1. Under the Convention itself a kind is what the law files say of it.
2. Under another instrument every citation is that instrument's own where its overlay names one, written
   `budapest-2001:29(2)(c)`. Where it names none, the Convention's stays for comparison only, written `cf. 42(3)(c)`.
   Nothing is said to be another instrument's because the Convention has it.
3. What the instrument requires beside is added. What it does not require is pointed out, and stops nobody.
4. Where the grounds of an instrument are known, those are the grounds. Where they are not, the Convention's stay, for
   comparison. What came from another node may give a ground of the kind too: its release may know less.
5. A rule on time that stands for comparison binds nobody.
6. Ids never change: acts that were signed stay readable, whatever is laid over a kind later.

    kind = kind_on(kind_id=request.kind, legal_basis=request.legal_basis)
    check_elements(kind=kind, elements=..., now=now)
    grounds_of(kind)
"""

from __future__ import annotations

from longbien.core.overlays.laying import FOR_COMPARISON, OF, OF_THE_KIND
from longbien.core.overlays.under import (
    BILATERAL,
    CONVENTION,
    RECIPROCITY,
    cited_under,
    ground_of,
    grounds_of,
    is_for_comparison,
    kind_accepted,
    kind_on,
    kind_under,
    knows_grounds,
    legal_basis_of,
    never_grounds_under,
)

__all__ = [
    "BILATERAL",
    "CONVENTION",
    "FOR_COMPARISON",
    "OF",
    "OF_THE_KIND",
    "RECIPROCITY",
    "cited_under",
    "ground_of",
    "grounds_of",
    "is_for_comparison",
    "kind_accepted",
    "kind_on",
    "kind_under",
    "knows_grounds",
    "legal_basis_of",
    "never_grounds_under",
]
