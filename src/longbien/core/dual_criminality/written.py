"""
Conduct and answers as bodies, as they are kept beside a request, and conduct as a door hands it in.

    conduct = conduct_of(body, law=load())                    # raises ConductWrong
    from_found(to_found(comparison)) == comparison
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from longbien.convention.types import Convention
from longbien.core.bodies import WrongBody, from_body, to_body
from longbien.core.canonical import Json
from longbien.core.dual_criminality.conduct import Conduct, Stated
from longbien.core.dual_criminality.results import Comparison, Met, NotMet, Unknown, Verdict
from longbien.core.errors import MayNotDoThisNow

MOST_STATED, LONGEST_REMARK, LONGEST_WORDS, MOST_FIELDS = 300, 2000, 500, 20
OTHER_FIELD: Final = re.compile(r"other\.[a-z0-9_]{1,40}")
_ELEMENT: Final = re.compile(r"[A-Za-z0-9_.]{1,80}")
_PLACE: Final = re.compile(r"[A-Z]{3}")
_SHAPES: Final = {Verdict.MET: Met, Verdict.NOT_MET: NotMet, Verdict.UNKNOWN: Unknown}


class ConductWrong(MayNotDoThisNow):
    """The conduct is not stated as it has to be; `detail` says where."""

    code = "conduct_wrong"


def to_found(found: Comparison) -> dict[str, Json]:
    """Return an answer as it is kept."""
    return {"verdict": found.verdict.value, "because": to_body(found)}


def from_found(body: dict[str, Json]) -> Comparison:
    """Return the answer that was kept."""
    return from_body(_SHAPES[Verdict(str(body["verdict"]))], body["because"])


def conduct_of(body: Json, *, law: Convention) -> Conduct:
    """
    Return conduct as a door hands it in.

    Raises:
        ConductWrong: another shape, no field, a field nobody knows, too many or too long texts.
    """
    try:
        conduct = from_body(Conduct, body)
    except (WrongBody, RecursionError) as error:
        raise ConductWrong(str(error)[:200]) from error
    for problem in _problems(conduct, {one.id for one in law.offences}):
        raise ConductWrong(problem)
    return conduct


def _problems(conduct: Conduct, offences: set[str]) -> Iterator[str]:
    if not 0 < len(conduct.fields) <= MOST_FIELDS:
        yield "fields: choose at least one"
    for field in conduct.fields:
        if field not in offences and OTHER_FIELD.fullmatch(field) is None:
            yield f"fields: {field[:40]}"
    if len(conduct.stated) > MOST_STATED:
        yield f"stated: at most {MOST_STATED}"
    for one in conduct.stated:
        yield from _wrong(one)
    predicate = conduct.predicate
    if predicate is not None:
        if predicate.place and _PLACE.fullmatch(predicate.place) is None:
            yield "predicate.place: the code of a State"
        if predicate.conduct.predicate is not None:
            yield "predicate: one offence brought the proceeds"
        yield from _problems(predicate.conduct, offences)


def _wrong(one: Stated) -> Iterator[str]:
    if _ELEMENT.fullmatch(one.element) is None:
        yield f"stated: {one.element[:40]}"
    if len(one.remark) > LONGEST_REMARK or len(one.words) > LONGEST_WORDS:
        yield f"{one.element}: too long"
