"""What officers do with evidence."""

from longbien.actions.evidence.adding import add_evidence
from longbien.actions.evidence.opening import open_evidence
from longbien.actions.evidence.packaging import make_package
from longbien.actions.evidence.renaming import rename_evidence

__all__ = ["add_evidence", "make_package", "open_evidence", "rename_evidence"]
