"""The closed lists of a case file."""

from __future__ import annotations

from enum import StrEnum


class PersonRole(StrEnum):
    """What somebody is in a case."""

    SUSPECT = "suspect"
    ACCUSED = "accused"
    CONVICTED = "convicted"
    VICTIM = "victim"
    WITNESS = "witness"
    EXPERT = "expert"
    COUNSEL = "counsel"
    HOLDER = "holder"  # of an account, of data, of property
    OTHER = "other"


LONGEST_REFERENCE = 64
LONGEST_TITLE = 300
LONGEST_NAME = 200
LONGEST_NICKNAMES = 1_000
LONGEST_FOREIGN_REFERENCE = 100
LONGEST_TASK = 1_000
LONGEST_NOTE = 20_000
LONGEST_REASON = 2_000
