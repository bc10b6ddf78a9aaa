"""The treaty register, the question which instrument carries a request, and the directory; they change nothing."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

from django.http import HttpRequest
from django.utils.translation import gettext
from ninja import Query

from longbien.actions.errors import NotFound
from longbien.api.routes import router
from longbien.api.shapes.resolving import AnswerOut
from longbien.api.shapes.treaty import (
    DayIn,
    DirectoryIn,
    EntryOfDirectoryOut,
    FactOut,
    ParticipantOut,
    QuestionIn,
    StatusIn,
    StatusOut,
    day_of,
)
from longbien.api.tokens import caller
from longbien.convention.errors import UnknownLawItem
from longbien.convention.loader import load
from longbien.core.treaties.questions import Question, WrongQuestion
from longbien.core.treaties.register import Register
from longbien.core.treaties.resolver import resolve
from longbien.core.treaties.written import answer_object, fact_object, participant_object, summary_object
from longbien.core.treaties.written.participants import entry_object
from longbien.readers.directory import entries
from longbien.readers.treaties import agreements, register


@router.get("/treaty/status", tags=["treaties"], response=StatusOut)
def read_status(request: HttpRequest, asked: Query[StatusIn]) -> StatusOut:
    """How far an instrument is on its way on a day: signatures, deposits, what is missing, what is claimed."""
    on = day_of(asked.on, name="on", today=caller(request).now.date())
    known = register(known_at=_moment(asked.known))
    return StatusOut.model_validate(summary_object(register=known, instrument=asked.instrument, on=on))


@router.get("/treaty/resolve", tags=["treaties"], response=AnswerOut)
def resolve_question(request: HttpRequest, asked: Query[QuestionIn]) -> AnswerOut:
    """Every instrument that could carry a request, the best first, each with the reasons for and against it."""
    known_at = _moment(asked.known)
    known = register(known_at=known_at)
    question = Question(
        requesting=_code(asked.requesting, name="requesting", register=known),
        requested=_code(asked.requested, name="requested", register=known),
        on=day_of(asked.on, name="on", today=caller(request).now.date()),
        offence=asked.offence,
        max_penalty_years=asked.max_penalty_years,
        measure=asked.measure,
        exercise=asked.exercise,
        electronic_evidence=asked.electronic_evidence,
        territory=asked.territory,
    )
    try:
        answer = resolve(
            question,
            register=known,
            law=load(),
            directory=entries(),
            agreements=agreements(known_at=known_at),
        )
    except UnknownLawItem as error:
        name = "measure" if error.wanted == question.measure else "offence"
        raise WrongQuestion(f"{name}: {error}") from error
    return AnswerOut.model_validate(answer_object(answer, register=known, translate=gettext))


@router.get("/treaty/states/{code}", tags=["treaties"], response=ParticipantOut)
def read_state(request: HttpRequest, code: str, asked: Query[DayIn]) -> ParticipantOut:
    """A State or organisation: what binds it under every instrument, every fact, and its authorities."""
    known = register(known_at=_moment(asked.known))
    found = known.participant(code.upper())
    if found is None:
        raise NotFound("the register knows no such State or organisation")
    on = day_of(asked.on, name="on", today=caller(request).now.date())
    return ParticipantOut.model_validate(participant_object(found, register=known, directory=entries(), on=on))


@router.get("/treaty/facts/{fact_id}", tags=["treaties"], response=FactOut)
def read_fact(request: HttpRequest, fact_id: str) -> FactOut:
    """One fact with every source, and what became of it."""
    known = register()
    found = known.fact(fact_id)
    if found is None:
        raise NotFound("the register knows no such fact")
    return FactOut.model_validate(fact_object(found, register=known))


@router.get("/directory", tags=["treaties"], response=list[EntryOfDirectoryOut])
def list_directory(request: HttpRequest, asked: Query[DirectoryIn]) -> list[EntryOfDirectoryOut]:
    """The authorities of States by function, with the age of what is known; by State, function and id."""
    on = day_of(asked.on, name="on", today=caller(request).now.date())
    return [
        EntryOfDirectoryOut.model_validate(entry_object(one, on=on))
        for one in entries()
        if asked.state.upper() in ("", one.state) and asked.function in (None, one.function.value)
    ]


def _moment(known: str | None) -> datetime | None:
    """Return the last moment of the day of a knowledge; None is everything."""
    if known is None:
        return None
    return datetime.combine(day_of(known, name="known", today=date.max), time.max, UTC)


def _code(text: str, *, name: str, register: Register) -> str:
    found = register.participant(text.upper())
    if found is None:
        raise WrongQuestion(f"{name}: the register knows no State or organisation with this code")
    return found.code
