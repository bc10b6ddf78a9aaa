"""The journal: rows written with every act, numbered by one sequencer, signed, cosigned by witnesses."""

from longbien.actions.journal.cosigning import cosign, show_last_cosigned
from longbien.actions.journal.rows import write_row, write_rows
from longbien.actions.journal.sequencing import resume_journal, sequence_journal
from longbien.actions.journal.witnessing import ask_witnesses

__all__ = [
    "ask_witnesses",
    "cosign",
    "resume_journal",
    "sequence_journal",
    "show_last_cosigned",
    "write_row",
    "write_rows",
]
