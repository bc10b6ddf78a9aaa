"""The resolver asked by a form: which instrument can carry this request, and why, with reasons in words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext as _

from longbien.convention.errors import UnknownLawItem
from longbien.convention.loader import load
from longbien.convention.statements import Instrument
from longbien.core.treaties.agreements import Agreement
from longbien.core.treaties.questions import Applies, Basis, Question, Reason
from longbien.core.treaties.resolver import explain, resolve
from longbien.web.law import words
from longbien.web.public.treaty.authorities import EntryShown, entries_shown
from longbien.web.public.treaty.names import in_order, language_name
from longbien.web.public.treaty.setting import Setting
from longbien.web.register_words import APPLIES, DUAL_CRIMINALITY, FAMILIES, ROUTES

MOST_YEARS_DIGITS = 3
OTHER, PARTICIPATION = "other", "art19:"


@dataclass(frozen=True, kw_only=True)
class ReasonShown:
    """A reason in words; `mark` is how far the rule behind it may be trusted."""

    reason: Reason
    words: str
    facts: tuple[tuple[str, str], ...]


@dataclass(frozen=True, kw_only=True)
class BasisShown:
    """An instrument in the answer."""

    basis: Basis
    instrument: Instrument
    title: str
    address: str
    applies: str | Promise
    reasons: tuple[ReasonShown, ...]
    governed_by: tuple[str, str] | None
    authorities: tuple[EntryShown, ...]
    route: str | Promise
    languages: tuple[str, ...]
    dual_criminality: str | Promise


@dataclass(frozen=True, kw_only=True)
class Asked:
    """The form as it was filled in; `wrong` are the messages for fields, by name."""

    said: Mapping[str, str]
    wrong: Mapping[str, str]
    question: Question | None

    @property
    def is_begun(self) -> bool:
        """Say whether anything was asked."""
        return bool(self.said)


def asked_in(*, given: Mapping[str, str], setting: Setting) -> Asked:
    """Return the question in a form, or what is wrong with it. Everything that was typed is kept."""
    said = {key: str(value).strip() for key, value in given.items() if key in _FIELDS and str(value).strip()}
    if not set(said) & {"requesting", "requested", "measure", "offence"}:
        return Asked(said={}, wrong={}, question=None)
    wrong = _wrong(said, setting)
    return Asked(said=said, wrong=wrong, question=None if wrong else _question(said, setting))


def resolve_page(*, setting: Setting, asked: Asked, agreements: tuple[Agreement, ...]) -> dict[str, Any]:
    """Return what the page of the resolver shows."""
    bases: tuple[BasisShown, ...] = ()
    if asked.question is not None:
        answer = resolve(
            asked.question,
            register=setting.register,
            law=load(),
            directory=setting.entries,
            agreements=agreements,
        )
        bases = tuple(_basis(setting, one) for one in answer.bases)
    return {
        "setting": setting,
        "links": setting.links,
        "asked": asked,
        "bases": bases,
        "fitting": tuple(one for one in bases if one.basis.applies is Applies.YES),
        "unknown": tuple(one for one in bases if one.basis.applies is Applies.UNKNOWN),
        "unfit": tuple(one for one in bases if one.basis.applies is Applies.NO),
        "states": _states(asked),
        **choices(setting=setting),
    }


def choices(*, setting: Setting) -> dict[str, Any]:
    """Return what the form offers: participants by name, offences, measures by family."""
    law = load()
    participants = tuple((one.code, setting.name(one.code)) for one in in_order(setting.register.participants))
    offences = tuple((one.id, words(one.title), one.article) for one in law.offences)
    families = tuple(
        (FAMILIES[family.value], tuple((one.id, words(one.title)) for one in law.kinds if one.family is family))
        for family in dict.fromkeys(one.family for one in law.kinds)
    )
    return {"participants": participants, "offences": offences, "families": families}


def _states(asked: Asked) -> tuple[tuple[str, str, str, str], ...]:
    """Return the two fields for States: name, label, what is wrong, what is chosen."""
    labels = {"requesting": _("Requesting State"), "requested": _("Requested State")}
    return tuple(
        (field, label, asked.wrong.get(field, ""), asked.said.get(field, "")) for field, label in labels.items()
    )


_FIELDS = frozenset(
    {"requesting", "requested", "on", "known", "offence", "penalty", "measure", "exercise", "electronic", "territory"}
)


def _wrong(said: Mapping[str, str], setting: Setting) -> dict[str, str]:
    wrong: dict[str, str] = {}
    for field in ("requesting", "requested"):
        if setting.participant(said.get(field, "")) is None:
            wrong[field] = _("Choose a State or organisation from the list.")
    if not wrong and said["requesting"] == said["requested"]:
        wrong["requested"] = _("Choose another State than the requesting one.")
    if not _is_measure(said.get("measure", "")):
        wrong["measure"] = _("Choose a measure from the list.")
    if not _is_offence(said.get("offence", OTHER)):
        wrong["offence"] = _("Choose an offence from the list.")
    if "penalty" in said and _years(said["penalty"]) is None:
        wrong["penalty"] = _("Give the years as a whole number, in digits, or leave it empty.")
    return wrong


def _question(said: Mapping[str, str], setting: Setting) -> Question:
    electronic = {"yes": True, "no": False}.get(said.get("electronic", ""))
    return Question(
        requesting=said["requesting"],
        requested=said["requested"],
        on=setting.on,
        offence=said.get("offence", OTHER),
        max_penalty_years=_years(said.get("penalty", "")),
        measure=said["measure"],
        exercise=said.get("exercise") == "yes",
        electronic_evidence=electronic,
        territory=said.get("territory", ""),
    )


def _years(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdigit() and len(text) <= MOST_YEARS_DIGITS else None


def _is_measure(kind_id: str) -> bool:
    try:
        load().kind(kind_id=kind_id)
    except UnknownLawItem:
        return False
    return True


def _is_offence(code: str) -> bool:
    return code == OTHER or any(one.id == code.removeprefix(PARTICIPATION) for one in load().offences)


def _basis(setting: Setting, basis: Basis) -> BasisShown:
    instrument = setting.register.instrument(basis.instrument)
    governed = basis.governed_by != basis.instrument
    return BasisShown(
        basis=basis,
        instrument=instrument,
        title=setting.title(instrument),
        address=setting.links.instrument(instrument.id),
        applies=APPLIES[basis.applies.value],
        reasons=tuple(_reason(setting, one) for one in basis.reasons),
        governed_by=_linked(setting, basis.governed_by) if governed else None,
        authorities=entries_shown(setting=setting, entries=basis.authorities),
        route=ROUTES[basis.channel],
        languages=tuple(language_name(one) or one for one in basis.languages),
        dual_criminality=DUAL_CRIMINALITY[basis.dual_criminality.value],
    )


def _linked(setting: Setting, instrument_id: str) -> tuple[str, str]:
    return setting.title(instrument_id), setting.links.instrument(instrument_id)


def _reason(setting: Setting, reason: Reason) -> ReasonShown:
    template, values = explain(reason)
    named = {
        **values,
        "state": setting.name(values.get("state", "")),
        "instrument": setting.title(values.get("instrument", "")),
    }
    known = (one for one in reason.facts if setting.register.fact(one) is not None)
    return ReasonShown(
        reason=reason,
        words=_(template) % named,
        facts=tuple((one, setting.links.fact(one)) for one in known),
    )
