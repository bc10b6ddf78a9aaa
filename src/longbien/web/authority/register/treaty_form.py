"""
The form of a treaty between two States: an instrument of our own, with the deeds of both in one proposal.

What a person typed of it was not compared with the law files' sources: it bears the mark `memory` until it is in them.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from longbien.actions.treaties import propose_instrument
from longbien.convention.register.values import Attestation, Dating, Fact
from longbien.convention.register.words import Confidence, Deed, ParticipantsKnown, Precision
from longbien.convention.statements import Cover, Instrument
from longbien.convention.words import (
    DualCriminalityRule,
    InstrumentKind,
    LanguageRule,
    OffenceGate,
    Route,
    Use,
    Verification,
)
from longbien.core.imports.dates import on_day
from longbien.core.treaties.register import Register
from longbien.data.models import Proposal
from longbien.web.authority.forms import Part, Question, Reading, choices
from longbien.web.authority.proposing import Form
from longbien.web.authority.register import lists, pairs, sources
from longbien.web.authority.register.taken import free_id
from longbien.web.chairs import Chair
from longbien.web.register_words import DUAL_CRIMINALITY, LANGUAGE_RULES, OFFENCE_GATES, ROUTES

RANK_OF_OWN = 15  # as the law files rank a treaty between the two States
SOURCE = "recalled"
YES, NO = "yes", "no"
LEAD_OF_CORRECTION = gettext_lazy("It takes the place of the other, which stays on record as corrected.")
PLACES = {"attestations": "document", "id": "title", "kinds": "measures"}


def new_treaty(*, register: Register, own_state: str) -> Form:
    """Return the form of a treaty between two States."""

    def propose(reading: Reading, chair: Chair) -> Proposal | None:
        made = _read(reading, register=register, chair=chair)
        if made is None:
            return None
        instrument, facts = made
        return propose_instrument(
            officer=chair.officer, instrument=instrument, facts=facts, reason=reading.text("reason"), now=chair.now
        )

    return Form(
        title=gettext_lazy("Propose a treaty between two States"),
        lead=gettext_lazy("A treaty of your State with another, so that it can be weighed beside the others."),
        back=(reverse("register_propose"), gettext_lazy("Back to what can be proposed")),
        parts=(pairs.pair(register), _treaty(), _covers(), sources.part(), pairs.note()),
        start={
            "first": (own_state,),
            "offences": (OffenceGate.ANY_OFFENCE.value,),
            "route": (Route.CENTRAL_AUTHORITIES.value,),
            "languages": (LanguageRule.NOT_STATED.value,),
            "dual_criminality": (DualCriminalityRule.NOT_STATED.value,),
        },
        propose=propose,
        places=PLACES,
    )


def corrected_treaty(*, register: Register, instrument: Instrument) -> Form:
    """Return the form of a treaty of our own, to be corrected; the deeds of both move to the corrected one."""
    facts = register.facts_in(instrument=instrument.id)
    states = tuple(dict.fromkeys(fact.participant for fact in facts if fact.participant))
    form = new_treaty(register=register, own_state="")
    cover = instrument.covers[0] if instrument.covers else None

    def propose(reading: Reading, chair: Chair) -> Proposal | None:
        made = _read(reading, register=register, chair=chair)
        if made is None:
            return None
        corrected, deeds = made
        if {deed.participant for deed in deeds} != set(states):
            reading.say("second", _("A treaty of other States is another treaty: propose it anew."))
            return None
        before = {fact.participant: fact.id for fact in facts}
        return propose_instrument(
            officer=chair.officer,
            instrument=corrected,
            facts=[replace(deed, supersedes=before[deed.participant]) for deed in deeds],
            reason=reading.text("reason"),
            now=chair.now,
            corrects=instrument.id,
        )

    start = {
        **form.start,
        **dict(zip(("first", "second"), ((one,) for one in states), strict=False)),
        "title": (instrument.title,),
        "in_force_on": (instrument.in_force_on.isoformat() if instrument.in_force_on else "",),
        "adopted_on": (instrument.adopted_on.isoformat() if instrument.adopted_on else "",),
        "mla": (YES if instrument.is_mla_treaty else NO,),
        "note": (instrument.note,),
    }
    if cover is not None:
        start |= {
            "measures": cover.kinds,
            "articles": (", ".join(cover.articles),),
            "offences": (cover.offences.value,),
            "route": (cover.route.value,),
            "languages": (cover.languages.value,),
            "dual_criminality": (cover.dual_criminality.value,),
        }
    title = gettext_lazy("Propose a correction of a treaty between two States")
    return replace(form, title=title, lead=LEAD_OF_CORRECTION, start=start, propose=propose)


def _treaty() -> Part:
    return Part(
        id="treaty",
        title=gettext_lazy("The treaty"),
        questions=(
            Question(
                id="title",
                label=gettext_lazy("What is its title?"),
                hint=gettext_lazy("As it is cited, with the year."),
            ),
            Question(
                id="in_force_on",
                label=gettext_lazy("On which day did it enter into force?"),
                hint=gettext_lazy("Write it as 2026-11-22. It can lie ahead."),
                shape="day",
            ),
            Question(
                id="adopted_on",
                label=gettext_lazy("On which day was it signed?"),
                hint=gettext_lazy("Write it as 2026-11-22."),
                shape="day",
                optional=True,
            ),
            Question(
                id="mla",
                label=gettext_lazy("Is it a treaty on mutual legal assistance?"),
                hint=gettext_lazy("If it is, its rules replace Article 40(8)-(31) of the Convention between the two."),
                shape="radios",
                groups=choices(((YES, gettext_lazy("Yes")), (NO, gettext_lazy("No")))),
            ),
        ),
    )


def _covers() -> Part:
    gates = tuple(one for one in OffenceGate if one is not OffenceGate.NAMED_OFFENCES)
    return Part(
        id="covers",
        title=gettext_lazy("What it says of measures"),
        lead=gettext_lazy("Tick nothing while nobody has read it: then it is shown as not known."),
        questions=(
            pairs.measures(gettext_lazy("Which measures does it cover?")),
            Question(
                id="articles",
                label=gettext_lazy("In which of its articles?"),
                hint=gettext_lazy("With commas between them, such as 1, 5(2)."),
                direction="ltr",
                optional=True,
            ),
            Question(
                id="offences",
                label=gettext_lazy("For which offences?"),
                shape="list",
                groups=choices((one.value, OFFENCE_GATES[one.value]) for one in gates),
            ),
            Question(
                id="route",
                label=gettext_lazy("Which way do requests take?"),
                shape="list",
                groups=lists.worded(Route, ROUTES),
            ),
            Question(
                id="languages",
                label=gettext_lazy("In which languages?"),
                shape="list",
                groups=lists.worded(LanguageRule, LANGUAGE_RULES),
            ),
            Question(
                id="dual_criminality",
                label=gettext_lazy("Does the act have to be an offence in both States?"),
                shape="list",
                groups=lists.worded(DualCriminalityRule, DUAL_CRIMINALITY),
            ),
        ),
    )


def _read(reading: Reading, *, register: Register, chair: Chair) -> tuple[Instrument, list[Fact]] | None:
    """Return the treaty and the deeds of both, or None and messages at the fields."""
    states, today = pairs.read_pair(reading, register=register), chair.now.date()
    title, is_mla = reading.text("title", needed=True), reading.one_of("mla", (YES, NO))
    adopted_on, in_force_on = reading.day("adopted_on"), reading.day("in_force_on", needed=True)
    if adopted_on and in_force_on and in_force_on < adopted_on:
        reading.say("in_force_on", _("This day lies before the signature. Correct one of the two."))
    covers, source = _read_covers(reading), sources.read_source(reading)
    if in_force_on is None or source is None or reading.is_wrong:
        return None
    in_force = in_force_on <= today
    instrument = Instrument(
        id=free_id("-".join((*sorted(states), str((adopted_on or in_force_on).year))).lower(), officer=chair.officer),
        title=title,
        in_force=in_force,
        in_force_on=in_force_on,
        usable_for=(Use.REAL, Use.EXERCISE) if in_force else (Use.EXERCISE,),
        articles=(),
        note=reading.text("note"),
        kind=InstrumentKind.BILATERAL,
        adopted_on=adopted_on,
        is_mla_treaty=is_mla == YES,
        participants_known=ParticipantsKnown.COMPLETE,
        participants_as_of=today,
        covers=covers,
        rank=RANK_OF_OWN,
        verification=Verification.MEMORY,
        source=SOURCE,
    )
    return instrument, [_consent(instrument, state, source=source, chair=chair) for state in states]


def _read_covers(reading: Reading) -> tuple[Cover, ...]:
    """Return what it says of measures; nothing while nobody has read it."""
    offences, route = reading.word("offences", OffenceGate), reading.word("route", Route)
    languages, dual = reading.word("languages", LanguageRule), reading.word("dual_criminality", DualCriminalityRule)
    known = {one for group in lists.measures() for one, _label in group.choices}
    kinds = tuple(one for one in reading.many("measures") if one in known)
    if not kinds or offences is None or route is None or languages is None or dual is None:
        return ()
    return (
        Cover(
            kinds=kinds,
            articles=reading.parts("articles"),
            offences=offences,
            route=route,
            languages=languages,
            dual_criminality=dual,
            verification=Verification.MEMORY,
            source=SOURCE,
        ),
    )


def _consent(instrument: Instrument, state: str, *, source: Attestation, chair: Chair) -> Fact:
    """Return that a State is bound since the treaty is in force; how and when it consented is not asked."""
    in_force_on = instrument.in_force_on or date.min
    happened = on_day(in_force_on)
    if instrument.adopted_on is not None and instrument.adopted_on < in_force_on:
        until_on = in_force_on + timedelta(days=1)
        happened = Dating(from_on=instrument.adopted_on, until_on=until_on, precision=Precision.INTERVAL)
    return Fact(
        id="",
        instrument=instrument.id,
        participant=state,
        deed=Deed.RATIFICATION,
        happened=happened,
        effective_on=in_force_on,
        confidence=Confidence.HIGH,
        attestations=(source,),
        known_at=chair.now,
        note="Consent to be bound, by whatever means the treaty knows; its day was not recorded.",
    )
