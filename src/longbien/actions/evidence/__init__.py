"""What officers do with evidence."""

from longbien.actions.evidence.adding import add_evidence
from longbien.actions.evidence.opening import open_evidence

__all__ = ["add_evidence", "open_evidence"]
