"""
What the resolver answers, as one JSON object.

The sentence of a reason has the names of States and instruments in it; `code`, `participant` and `detail` stay as they
are, for programs.
"""

from __future__ import annotations

from collections.abc import Callable

from longbien.core.canonical import Json
from longbien.core.treaties.questions import Answer, Basis, Question, Reason
from longbien.core.treaties.register import Register
from longbien.core.treaties.resolver import explain
from longbien.core.treaties.written.participants import entry_object
from longbien.core.treaties.written.values import plain, plain_object

Translate = Callable[[str], str]


def answer_object(answer: Answer, *, register: Register, translate: Translate) -> dict[str, Json]:
    """
    Return the question and every instrument that was weighed, the best first.

    Of each: whether it `applies` (yes, no, unknown) and the `reasons`, the first `authority` to address or null with
    the others in `authorities`, and what the request must say under it.
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
        **{name: value for name, value in written.items() if name not in ("instrument", "reasons", "authorities")},
        "reasons": [_reason(one, register=register, translate=translate) for one in basis.reasons],
        "authority": authorities[0] if authorities else None,
        "authorities": authorities,
    }


def _reason(reason: Reason, *, register: Register, translate: Translate) -> Json:
    return {
        **plain_object(reason),
        "state": reason.participant,
        "text": sentence_of(reason, register=register, translate=translate),
    }
