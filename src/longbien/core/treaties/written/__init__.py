"""
Answers of the register and of the resolver as JSON objects: what the command line and the JSON door give.

    summary_object(register=register, instrument="uncc-2024", on=day)
    answer_object(answer, register=register, translate=gettext)

Codes, ids and days are written as they are; sentences come through `translate`. Every object is complete: a field that
is empty is there, and null where nothing is known.
"""

from longbien.core.treaties.written.answers import answer_object
from longbien.core.treaties.written.facts import claim_object, fact_object
from longbien.core.treaties.written.participants import participant_object
from longbien.core.treaties.written.summaries import summary_object

__all__ = ["answer_object", "claim_object", "fact_object", "participant_object", "summary_object"]
