"""Grounds and effects that are not open to us for a request are not offered on the page of an act."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from django.utils.translation import gettext_lazy as _

from longbien.convention.types import Act, Kind
from longbien.convention.words import Widget
from longbien.core.requests.grounds import EFFECT, open_effects, open_grounds
from longbien.data.models import Request
from longbien.readers.grounds import footing_of
from longbien.web.boxes import Box


def left_open(*, boxes: Iterable[Box], rule: Act, kind: Kind, found: Request, on: date) -> list[Box]:
    """Return the fields of an act with those answers that our officers can give."""
    return [_left_open(box, rule=rule, kind=kind, found=found, on=on) for box in boxes]


def _left_open(box: Box, *, rule: Act, kind: Kind, found: Request, on: date) -> Box:
    if box.field.widget is Widget.GROUND:
        footing = footing_of(request=found, kind=kind, on=on)
        values = {one.id for one in open_grounds(kind=kind, act=rule.id, footing=footing)}
    elif box.field.id == EFFECT:
        values = set(open_effects(kind=kind, choices=tuple(one.value for one in box.answers)))
    else:
        return box
    answers = tuple(one for one in box.answers if one.value in values or not one.value)
    if box.field.id == EFFECT and len(answers) == 1:
        answers = (replace(answers[0], chosen=True),)  # nothing is left to choose
    error = box.error or ("" if answers else _("No ground is open to this State here."))
    return replace(box, answers=answers, error=error)
