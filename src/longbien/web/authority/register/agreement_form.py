"""
The form of what two States agreed, or practise, besides their treaties: reciprocity, or the Convention's own rules.

Source: UN Convention against Cybercrime, arts. 35(1), 40(7).
"""

from __future__ import annotations

from dataclasses import replace

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from longbien.actions.treaties import propose_agreement
from longbien.core.treaties.agreements import Agreement, AgreementKind
from longbien.core.treaties.register import Register
from longbien.data.models import Proposal
from longbien.web.authority.forms import Part, Question, Reading, choices
from longbien.web.authority.proposing import Form
from longbien.web.authority.register import lists, pairs
from longbien.web.authority.register.taken import free_id
from longbien.web.chairs import Chair

AGREEMENT_KINDS = {
    AgreementKind.RECIPROCITY.value: gettext_lazy("They help each other without a treaty: reciprocity"),
    AgreementKind.CONVENTION_RULES.value: gettext_lazy(
        "They apply Article 40(8)-(31) of the Convention instead of a treaty of theirs, 40(7)"
    ),
}


def new_agreement(*, register: Register, own_state: str) -> Form:
    """Return the form of an agreement of two States."""

    def propose(reading: Reading, chair: Chair) -> Proposal | None:
        agreement = _read(reading, register=register, chair=chair)
        if agreement is None:
            return None
        return propose_agreement(
            officer=chair.officer, agreement=agreement, reason=reading.text("reason"), now=chair.now
        )

    return Form(
        title=gettext_lazy("Propose reciprocity, or an agreement on the rules"),
        lead=gettext_lazy("What two States agreed, or practise, besides their treaties."),
        back=(reverse("register_propose"), gettext_lazy("Back to what can be proposed")),
        parts=(pairs.pair(register), _agreed(register), pairs.note()),
        start={"first": (own_state,)},
        propose=propose,
        places={"states": "second"},
    )


def corrected_agreement(*, register: Register, agreement: Agreement) -> Form:
    """Return the form of an agreement of our own, to be corrected."""

    def propose(reading: Reading, chair: Chair) -> Proposal | None:
        corrected = _read(reading, register=register, chair=chair)
        if corrected is None:
            return None
        return propose_agreement(
            officer=chair.officer,
            agreement=corrected,
            reason=reading.text("reason"),
            now=chair.now,
            corrects=agreement.id,
        )

    return replace(
        new_agreement(register=register, own_state=""),
        title=gettext_lazy("Propose a correction of an agreement"),
        lead=gettext_lazy("It takes the place of the other, which stays on record as corrected."),
        start={
            "first": (agreement.states[0],),
            "second": (agreement.states[1],),
            "kind": (agreement.kind.value,),
            "instrument": (agreement.instrument,),
            "from_on": (agreement.from_on.isoformat() if agreement.from_on else "",),
            "until_on": (agreement.until_on.isoformat() if agreement.until_on else "",),
            "measures": agreement.measures,
            "source": (agreement.source,),
            "note": (agreement.note,),
        },
        propose=propose,
    )


def _agreed(register: Register) -> Part:
    return Part(
        id="agreed",
        title=gettext_lazy("What they agreed"),
        questions=(
            Question(
                id="kind", label=gettext_lazy("What is it?"), shape="radios", groups=choices(AGREEMENT_KINDS.items())
            ),
            Question(
                id="instrument",
                label=gettext_lazy("Which treaty do they set aside?"),
                hint=gettext_lazy("Only for an agreement on the Convention's rules. Choose nothing for all of them."),
                shape="list",
                groups=lists.instruments(register),
                optional=True,
            ),
            Question(
                id="from_on",
                label=gettext_lazy("From which day?"),
                hint=gettext_lazy("Write it as 2026-11-22."),
                shape="day",
                optional=True,
            ),
            Question(
                id="until_on",
                label=gettext_lazy("Until which day?"),
                hint=gettext_lazy("The first day on which it no longer holds. Empty while it holds."),
                shape="day",
                optional=True,
            ),
            pairs.measures(gettext_lazy("For which measures? Tick nothing for all.")),
            Question(
                id="source",
                label=gettext_lazy("Where is it known from?"),
                hint=gettext_lazy("Such as an exchange of notes, with its date."),
                shape="area",
                rows=2,
            ),
        ),
    )


def _read(reading: Reading, *, register: Register, chair: Chair) -> Agreement | None:
    """Return the agreement, or None and messages at its fields."""
    states = pairs.read_pair(reading, register=register)
    kind = reading.word("kind", AgreementKind)
    instrument = reading.one_of("instrument", (one.id for one in register.instruments), needed=False)
    if instrument and kind is AgreementKind.RECIPROCITY:
        reading.say("instrument", _("Reciprocity sets no treaty aside. Choose nothing here."))
    from_on, until_on = reading.day("from_on"), reading.day("until_on")
    source = reading.text("source", needed=True)
    known = {one for group in lists.measures() for one, _label in group.choices}
    if kind is None or reading.is_wrong:
        return None
    first, second = sorted(states)
    return Agreement(
        id=free_id(f"{first}-{second}.{kind.value}", officer=chair.officer),
        kind=kind,
        states=(first, second),
        from_on=from_on,
        until_on=until_on,
        source=source,
        known_at=chair.now,
        measures=tuple(one for one in reading.many("measures") if one in known),
        instrument=instrument,
        note=reading.text("note"),
    )
