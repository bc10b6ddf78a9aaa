"""The form of a claim: something said of a treaty as a whole, which the register keeps beside what others say."""

from __future__ import annotations

from django.urls import reverse
from django.utils.translation import gettext_lazy

from longbien.actions.treaties import propose_claim
from longbien.convention.register.values import Claim
from longbien.convention.register.words import ClaimSubject, Standing
from longbien.core.treaties.register import Register
from longbien.data.models import Proposal
from longbien.web.authority.forms import Part, Question, Reading
from longbien.web.authority.proposing import Form
from longbien.web.authority.register import dates, lists, sources
from longbien.web.authority.register.taken import free_id
from longbien.web.chairs import Chair
from longbien.web.register_words import CLAIM_SUBJECTS, STANDINGS

PLACES = {"attestations": "document", "reason": "standing_reason"}


def new_claim(*, register: Register) -> Form:
    """Return the form of a claim."""

    def propose(reading: Reading, chair: Chair) -> Proposal | None:
        claim = _read(reading, register=register, chair=chair)
        if claim is None:
            return None
        return propose_claim(officer=chair.officer, claim=claim, reason=reading.text("reason"), now=chair.now)

    return Form(
        title=gettext_lazy("Propose a claim"),
        lead=gettext_lazy("What a source says of a treaty as a whole, kept beside the others even where it is wrong."),
        back=(reverse("register_propose"), gettext_lazy("Back to what can be proposed")),
        parts=(_what(register), sources.part(), _judged()),
        start={"as_of_precision": ("day",), "standing": (Standing.NOT_JUDGED.value,)},
        propose=propose,
        places=PLACES,
    )


def _what(register: Register) -> Part:
    return Part(
        id="what",
        title=gettext_lazy("What is claimed"),
        questions=(
            Question(
                id="instrument",
                label=gettext_lazy("Of which instrument?"),
                shape="list",
                groups=lists.instruments(register),
            ),
            Question(
                id="subject",
                label=gettext_lazy("What is it about?"),
                shape="list",
                groups=lists.worded(ClaimSubject, CLAIM_SUBJECTS),
            ),
            Question(
                id="says",
                label=gettext_lazy("What does it say, in few words?"),
                hint=gettext_lazy("Such as: 72 Member States."),
            ),
            Question(id="figure", label=gettext_lazy("Which number does it give?"), shape="number", optional=True),
            *dates.questions("as_of", label=gettext_lazy("For which day was it said?")),
        ),
    )


def _judged() -> Part:
    return Part(
        id="judged",
        title=gettext_lazy("How the register takes it"),
        questions=(
            Question(
                id="standing",
                label=gettext_lazy("Does the register follow it?"),
                shape="radios",
                groups=lists.worded(Standing, STANDINGS),
            ),
            Question(
                id="standing_reason",
                label=gettext_lazy("Why does the register take it so?"),
                hint=gettext_lazy("Shown beside the claim to everybody."),
                shape="area",
                rows=2,
            ),
        ),
    )


def _read(reading: Reading, *, register: Register, chair: Chair) -> Claim | None:
    instrument = reading.one_of("instrument", (one.id for one in register.instruments))
    subject, standing = reading.word("subject", ClaimSubject), reading.word("standing", Standing)
    says, why = reading.text("says", needed=True), reading.text("standing_reason", needed=True)
    figure, as_of = reading.number("figure"), dates.read_dating(reading, "as_of")
    source = sources.read_source(reading)
    if subject is None or standing is None or as_of is None or source is None or reading.is_wrong:
        return None
    return Claim(
        id=free_id(f"{instrument}.claim.{subject.value}", officer=chair.officer),
        instrument=instrument,
        subject=subject,
        says=says,
        figure=figure,
        as_of=as_of,
        attestations=(source,),
        standing=standing,
        reason=why,
        known_at=chair.now,
    )
