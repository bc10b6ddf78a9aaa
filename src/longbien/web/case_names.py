"""What States, offences and terms of a case are called on its pages."""

from __future__ import annotations

from longbien.convention.errors import UnknownLawItem
from longbien.convention.loader import load
from longbien.data.models import Deadline
from longbien.readers.treaties import treaties
from longbien.web import law
from longbien.web.case_words import OTHER_OFFENCE
from longbien.web.due import term_name
from longbien.web.states import state_names

OTHER = "other_serious_crime"


def name_of_state(code: str) -> str:
    """Return what a State is called: by its node, by the register, or by its code."""
    peers = state_names()
    if code in peers:
        return peers[code]
    known = treaties().register.participant(code)
    return known.name if known else code


def name_of_offence(offence_id: str) -> str:
    """Return what an offence is called, with its article; empty for none."""
    if offence_id in ("", OTHER):
        return str(OTHER_OFFENCE) if offence_id else ""
    try:
        found = load().offence(offence_id=offence_id)
    except UnknownLawItem:
        return offence_id
    return f"{law.citation(found.article)}: {law.words(found.title)}"


def name_of_deadline(deadline: Deadline) -> str:
    """Return what runs out: an officer's own words, or those of the law files."""
    return deadline.title or str(term_name(deadline.term))
