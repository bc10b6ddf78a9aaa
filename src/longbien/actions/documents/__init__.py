"""Requests that no node sends: made a document, approved, dispatched on another way, received; and letters."""

import longbien.actions.requests  # noqa: F401  # first: its acts lead here, and these steps lead back to its rows
from longbien.actions.documents.making import approve_document, make_document, take_back_approval
from longbien.actions.documents.offering import offer_to_register
from longbien.actions.documents.opening import open_paper
from longbien.actions.documents.printing import print_letter
from longbien.actions.documents.recording import Scan, record_on_document

__all__ = [
    "Scan",
    "approve_document",
    "make_document",
    "offer_to_register",
    "open_paper",
    "print_letter",
    "record_on_document",
    "take_back_approval",
]
