"""
What the resolver answers, as one JSON object.

The sentence of a reason has the names of States and instruments in it; `code`, `participant` and `detail` stay as they
are, for programs.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from longbien.convention.types import Element, TimeRule
from longbien.core.canonical import Json
from longbien.core.treaties.questions import Answer, Basis, Question, Reason
from longbien.core.treaties.register import Register
from longbien.core.treaties.resolver import explain
from longbien.core.treaties.written.participants import entry_object
from longbien.core.treaties.written.values import plain, plain_object

Translate = Callable[[str], str]
_WRITTEN_APART: Final = frozenset({"instrument", "reasons", "authorities", "elements", "time_rules"})


def answer_object(answer: Answer, *, register: Register, translate: Translate) -> dict[str, Json]:
    """
    Return the question and every instrument that was weighed, the best first.

    Of each: whether it `applies` (yes, no, unknown) and the `reasons`, the first `authority` to address or null with
    the others in `authorities`, and what the request must say under it, each element and each rule on time with its
    article and how far that may be trusted.
    """
    return {
        "question": plain_object(answer.question),
        "known_at": plain(register.known_at),
        "instruments": [
            _basis(basis, rank=rank, question=answer.question, register=register, translate=translate)
            for rank, basis in enumerate(answer.bases, start=1)
        ],
    }


def sentence_of(reason: Reason, *, register: Register, translate: Translate) -> str:
    """Return the sentence of a reason, with the names of participant and instrument in it."""
    template, values = explain(reason)
    participant = register.participant(values["state"])
    instrument = register.indexes.instruments.get(values["instrument"])
    return translate(template) % {
        "state": participant.name if participant else values["state"],
        "instrument": translate(instrument.title) if instrument else values["instrument"],
        "detail": values["detail"],
    }


def _basis(basis: Basis, *, rank: int, question: Question, register: Register, translate: Translate) -> dict[str, Json]:
    written = plain_object(basis)
    instrument = register.indexes.instruments.get(basis.instrument)
    authorities: list[Json] = [entry_object(one, on=question.on) for one in basis.authorities]
    return {
        "id": basis.instrument,
        "title": translate(instrument.title) if instrument else basis.instrument,
        "rank": rank,
        **{name: value for name, value in written.items() if name not in _WRITTEN_APART},
        "reasons": [_reason(one, register=register, translate=translate) for one in basis.reasons],
        "authority": authorities[0] if authorities else None,
        "authorities": authorities,
        "elements": [_element(one, translate=translate) for one in basis.elements],
        "time_rules": [_time_rule(one, translate=translate) for one in basis.time_rules],
    }


def _element(element: Element, *, translate: Translate) -> Json:
    return {
        "id": element.id,
        "label": translate(element.label),
        "article": element.article,
        "needed_if": plain(element.needed_if),
        "verification": element.verification.value,
    }


def _time_rule(rule: TimeRule, *, translate: Translate) -> Json:
    return {
        "id": rule.id,
        "meaning": translate(rule.meaning),
        "article": rule.article,
        "verification": rule.verification.value,
    }


def _reason(reason: Reason, *, register: Register, translate: Translate) -> Json:
    return {
        **plain_object(reason),
        "state": reason.participant,
        "text": sentence_of(reason, register=register, translate=translate),
    }
