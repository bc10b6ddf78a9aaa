"""
The form of a fact, new or in the place of another.

A correction begins with all that the corrected fact says. Its sources stay where they are ticked; a further one can be
added. "There was no such act" keeps the record that it was once believed.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from longbien.actions.treaties import propose_correction, propose_fact
from longbien.convention.register.values import Attestation, Effect, Fact
from longbien.convention.register.words import Confidence, Deed
from longbien.core.treaties.register import Register
from longbien.data.models import Proposal
from longbien.web.authority.forms import Part, Question, Reading, Said, choices
from longbien.web.authority.proposing import Form
from longbien.web.authority.register import dates, lists, sources
from longbien.web.chairs import Chair
from longbien.web.register_words import CONFIDENCES, DEEDS

PLACES = {"attestations": "document", "effects": "others", "supersedes": "reason"}
NO_SUCH_ACT, UNKNOWN = "no_such_act", "unknown"


def new_fact(*, register: Register, start: Said) -> Form:
    """Return the form of a fact that the register does not have."""

    def propose(reading: Reading, chair: Chair) -> Proposal | None:
        fact = _read(reading, register=register, now=chair.now)
        if fact is None:
            return None
        return propose_fact(officer=chair.officer, fact=fact, reason=reading.text("reason"), now=chair.now)

    return Form(
        title=gettext_lazy("Propose a fact"),
        lead=gettext_lazy(
            "Something a State or organisation did to a treaty, on a date, with the source that says so."
        ),
        back=(reverse("register_propose"), gettext_lazy("Back to what can be proposed")),
        parts=(_what(register), _text(register), sources.part(), _known()),
        start={"confidence": (Confidence.HIGH.value,), "happened_precision": ("day",), **start},
        propose=propose,
        places=PLACES,
    )


def correction(*, register: Register, fact: Fact) -> Form:
    """Return the form of a correction of a fact."""
    return Form(
        title=gettext_lazy("Propose a correction"),
        lead=gettext_lazy(
            "The fact stays on record as corrected. Change what is wrong, and say where you know it from."
        ),
        back=(reverse("treaty_fact", args=[fact.id]), gettext_lazy("Back to the fact")),
        parts=(_what(register, corrects=True), _text(register), sources.part(before=_kept(fact)), _known()),
        start=_typed(fact, register=register),
        propose=_corrector(register=register, corrected=fact),
        places=PLACES,
    )


def _corrector(*, register: Register, corrected: Fact) -> Callable[[Reading, Chair], Proposal | None]:
    def propose(reading: Reading, chair: Chair) -> Proposal | None:
        kept = reading.many("keep")
        stays = tuple(one for number, one in enumerate(corrected.attestations) if str(number) in kept)
        fact = _read(reading, register=register, now=chair.now, stays=stays, corrected=corrected)
        if fact is None:
            return None
        return propose_correction(
            officer=chair.officer, fact=fact, corrects=corrected.id, reason=reading.text("reason"), now=chair.now
        )

    return propose


def _what(register: Register, *, corrects: bool = False) -> Part:
    none = Question(
        id="none",
        label=gettext_lazy("Was there such an act?"),
        shape="ticks",
        groups=choices([(NO_SUCH_ACT, gettext_lazy("No: the register should not count it"))]),
        optional=True,
    )
    return Part(
        id="what",
        title=gettext_lazy("What was done"),
        questions=(
            *((none,) if corrects else ()),
            Question(
                id="instrument",
                label=gettext_lazy("To which instrument?"),
                shape="list",
                groups=lists.instruments(register),
            ),
            Question(
                id="participant",
                label=gettext_lazy("Which State or organisation?"),
                shape="list",
                groups=lists.participants(register),
            ),
            Question(id="deed", label=gettext_lazy("What did it do?"), shape="list", groups=lists.worded(Deed, DEEDS)),
            *dates.questions("happened", label=gettext_lazy("When was it done, or deposited?")),
            Question(
                id="effective_on",
                label=gettext_lazy("On which day does it take effect?"),
                hint=gettext_lazy("Only where the source names the day; else it is computed. Write it as 2026-11-22."),
                shape="day",
                optional=True,
            ),
            Question(id="place", label=gettext_lazy("Where was it done?"), optional=True),
        ),
    )


def _text(register: Register) -> Part:
    return Part(
        id="text",
        title=gettext_lazy("Of a reservation, declaration, notification, objection or withdrawal"),
        folded=True,
        questions=(
            Question(id="text", label=gettext_lazy("Its text"), shape="area", rows=5, optional=True),
            Question(
                id="articles",
                label=gettext_lazy("Which articles does it concern?"),
                hint=gettext_lazy("With commas between them, such as 42(5), 63(2)."),
                direction="ltr",
                optional=True,
            ),
            Question(
                id="effects",
                label=gettext_lazy("Of which choice does it make use?"),
                hint=gettext_lazy("Tick only what its text says."),
                shape="ticks",
                groups=lists.options(register),
                optional=True,
            ),
            Question(
                id="others",
                label=gettext_lazy("What else does it do?"),
                hint=gettext_lazy(
                    "One line for each article. 42(5) alone says that the text was not seen: what rests on the article "
                    "becomes unknown. 40(13)=language:fr names a language for requests."
                ),
                shape="area",
                rows=2,
                direction="ltr",
                optional=True,
            ),
            Question(
                id="concerns",
                label=gettext_lazy("Which fact does it withdraw, object to or replace?"),
                hint=gettext_lazy("The number of the fact, from its page."),
                direction="ltr",
                optional=True,
            ),
        ),
    )


def _known() -> Part:
    return Part(
        id="known",
        title=gettext_lazy("How well it is known"),
        questions=(
            Question(
                id="confidence",
                label=gettext_lazy("How sure are we of it?"),
                shape="radios",
                groups=lists.worded(Confidence, CONFIDENCES),
            ),
            Question(
                id="note",
                label=gettext_lazy("What should readers know besides?"),
                hint=gettext_lazy("Shown with the fact to everybody."),
                shape="area",
                rows=2,
                optional=True,
            ),
        ),
    )


def _kept(fact: Fact) -> tuple[Question, ...]:
    pairs = [(str(number), f"{one.document}, {one.publisher}") for number, one in enumerate(fact.attestations)]
    return (
        Question(
            id="keep",
            label=gettext_lazy("Which sources does the corrected fact keep?"),
            hint=gettext_lazy("Those that say what the fact will say. Below, a further one can be added."),
            shape="ticks",
            groups=choices(pairs),
            optional=True,
        ),
    )


def _read(
    reading: Reading,
    *,
    register: Register,
    now: datetime,
    stays: tuple[Attestation, ...] = (),
    corrected: Fact | None = None,
) -> Fact | None:
    """Return the fact, or None and messages at its fields."""
    none = NO_SUCH_ACT in reading.many("none")
    unnamed = corrected is not None and not corrected.participant
    instrument = reading.one_of("instrument", (one.id for one in register.instruments))
    codes = (one.code for one in register.participants)
    participant = reading.one_of("participant", codes, needed=not unnamed)
    deed, happened = reading.word("deed", Deed), dates.read_dating(reading, "happened")
    confidence, effective_on = reading.word("confidence", Confidence), reading.day("effective_on")
    concerns = reading.text("concerns")
    if concerns and register.fact(concerns) is None:
        reading.say("concerns", _("No fact of the register has this number. Copy it from the page of the fact."))
    source = sources.read_source(reading) if sources.is_begun(reading) or not stays else None
    if deed is None or happened is None or confidence is None or reading.is_wrong:
        return None
    least, most = (corrected.at_least, corrected.at_most) if corrected is not None and not participant else (1, 1)
    return Fact(
        id="",
        instrument=instrument,
        participant=participant,
        deed=deed,
        happened=happened,
        confidence=confidence,
        attestations=(*stays, *((source,) if source else ())),
        known_at=now,
        effective_on=effective_on,
        at_least=0 if none else least,
        at_most=0 if none else most,
        place=reading.text("place"),
        text=reading.text("text"),
        articles=reading.parts("articles"),
        effects=_effects(reading, register=register),
        concerns=concerns,
        note=reading.text("note"),
    )


def _effects(reading: Reading, *, register: Register) -> tuple[Effect, ...]:
    ticked = set(reading.many("effects"))
    known = tuple(
        Effect(article=option.article, option=option.id)
        for instrument in register.instruments
        for option in instrument.options
        if f"{instrument.id}:{option.id}" in ticked
    )
    typed = (line.partition("=") for line in reading.lines("others"))
    others = (Effect(article=article.strip(), option=option.strip() or UNKNOWN) for article, _equals, option in typed)
    return (*known, *others)


def _typed(fact: Fact, *, register: Register) -> Said:
    offered = {
        (option.article, option.id)
        for instrument in register.instruments
        for option in instrument.options
        if instrument.id == fact.instrument
    }
    others = [one for one in fact.effects if (one.article, one.option) not in offered]
    return {
        "instrument": (fact.instrument,),
        "participant": (fact.participant,),
        "deed": (fact.deed.value,),
        **dates.typed("happened", fact.happened),
        "effective_on": (fact.effective_on.isoformat() if fact.effective_on else "",),
        "place": (fact.place,),
        "text": (fact.text,),
        "articles": (", ".join(fact.articles),),
        "effects": tuple(f"{fact.instrument}:{one.option}" for one in fact.effects if one not in others),
        "others": ("\n".join(f"{one.article}={one.option}" for one in others),),
        "concerns": (fact.concerns,),
        "keep": tuple(str(number) for number in range(len(fact.attestations))),
        "confidence": (fact.confidence.value,),
        "note": (fact.note,),
    }
