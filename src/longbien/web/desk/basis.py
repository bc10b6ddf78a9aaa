"""Beside the choice of a legal basis: what the register answers for the two States, the measure and the offence.

The answer advises; the person chooses. An instrument that only this node knows goes out as a treaty between the two
States, or as reciprocity, with its name beside it.
"""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest

from longbien.convention.loader import load
from longbien.convention.types import Kind
from longbien.core.treaties.questions import Answer
from longbien.data.models import Authority
from longbien.readers.bases import bases_between
from longbien.readers.treaties import agreements
from longbien.web.answers import Answers
from longbien.web.chairs import Chair
from longbien.web.public.treaty.resolving import OTHER, BasisShown, asked_in, resolve_page
from longbien.web.public.treaty.setting import setting_of


@dataclass(frozen=True, slots=True)
class Advice:
    """The answer of the resolver. `best` is the first that can carry the request and can be chosen, or empty."""

    node: str
    state: str
    fitting: tuple[BasisShown, ...]
    unknown: tuple[BasisShown, ...]
    best: str
    best_title: str
    shown: tuple[BasisShown, ...]
    answer: Answer


def advice(
    request: HttpRequest, chair: Chair, *, kind: Kind, authority_id: int | None, elements: Answers
) -> Advice | None:
    """Return what the register answers for a draft; None while it has no addressee, or cannot be asked about it."""
    node = Authority.objects.filter(pk=authority_id).values_list("node", flat=True).first() if authority_id else None
    if node is None:
        return None
    offences = {one.id for one in load().offences}
    offence, years = elements.get("offence"), elements.get("max_penalty_years")
    given = {
        "requesting": chair.officer.node,
        "requested": node,
        "measure": kind.id,
        "offence": offence if isinstance(offence, str) and offence in offences else OTHER,
        "penalty": str(years) if isinstance(years, int) else "",
        "exercise": "yes" if chair.instruments.policy.mode == "exercise" else "",
    }
    setting = setting_of(request)
    asked = asked_in(given=given, setting=setting)
    if asked.question is None:
        return None
    page = resolve_page(setting=setting, asked=asked, agreements=agreements())
    known = {one.id for one in bases_between(ours=chair.officer.node, theirs=node, kind_id=kind.id)}
    best = next((one for one in page["fitting"] if one.instrument.id in known), None)
    return Advice(
        node=node,
        state=setting.name(node),
        fitting=page["fitting"],
        unknown=page["unknown"],
        best=best.instrument.id if best else "",
        best_title=best.title if best else "",
        shown=page["bases"],
        answer=Answer(question=asked.question, bases=tuple(one.basis for one in page["bases"])),
    )
