"""
The directory of authorities, with four eyes.

Whoever runs the node proposes entries of its own State. What is known of other States comes from an import, and is
marked so, or from the card that their node signs; that is not kept here twice.
"""

from longbien.actions.directory.deciding import confirm_entry, confirm_still_valid, refuse_entry
from longbien.actions.directory.proposing import NotOurState, import_entries, propose_entry

__all__ = [
    "NotOurState",
    "confirm_entry",
    "confirm_still_valid",
    "import_entries",
    "propose_entry",
    "refuse_entry",
]
