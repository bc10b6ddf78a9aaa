"""
Beside the form: the rules of the State asked, as far as they are known, and what its authority last complained of.

What is not known is said to be unknown. Everything comes from the directory, from the register of treaties, and from
the requests that this officer may see.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from longbien.actions.readings import note_listed
from longbien.core.directory.entries import DirectoryEntry
from longbien.core.treaties.questions import Applies
from longbien.core.treaties.resolver.codes import Code
from longbien.readers.drafting import Complaint, partner_of
from longbien.readers.wording import listed
from longbien.web.chairs import Chair
from longbien.web.desk.basis import Advice
from longbien.web.public.treaty.names import language_name
from longbien.web.public.treaty.resolving import BasisShown
from longbien.web.register_words import CHANNEL_KINDS

if TYPE_CHECKING:
    from longbien.web.desk.draft_form import Draft

DAYS: tuple[Promise, ...] = (
    gettext_lazy("Monday"),
    gettext_lazy("Tuesday"),
    gettext_lazy("Wednesday"),
    gettext_lazy("Thursday"),
    gettext_lazy("Friday"),
    gettext_lazy("Saturday"),
    gettext_lazy("Sunday"),
)


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule of the State asked; `text` empty: not known."""

    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Beside:
    """What stands beside the form. `stale_days` None: never confirmed, or no entry."""

    state: str
    rules: tuple[Rule, ...]
    limits: tuple[str, ...]
    complaints: tuple[Complaint, ...]
    source: str
    is_stale: bool


def beside(chair: Chair, *, draft: Draft, advice: Advice | None) -> Beside | None:
    """Return what is known of the State asked; None while nobody is asked. Complaints are listed, and so recorded."""
    found = partner_of(
        officer=chair.officer,
        their_authority_id=draft.their_authority_id,
        answer=advice.answer if advice else None,
        legal_basis=draft.legal_basis,
        now=chair.now,
    )
    if found is None or advice is None:
        return None
    note_listed(officer=chair.officer, requests=(one.request for one in found.complaints), now=chair.now)
    chosen = next((one for one in advice.shown if one.basis.instrument == draft.legal_basis), None)
    languages = chosen.languages if chosen else ()
    entry = found.entry
    if not languages and entry:
        languages = tuple(language_name(one) or one for one in entry.languages)
    rules = (
        Rule(_("Languages"), listed(languages)),
        Rule(_("Dual criminality"), str(chosen.dual_criminality) if chosen else ""),
        Rule(_("Route"), str(chosen.route) if chosen else ""),
        Rule(_("Reached by"), _channels(entry)),
        Rule(_("Office hours"), _hours(entry, is_open=found.is_open)),
    )
    return Beside(
        state=advice.state,
        rules=rules,
        limits=_limits(chosen, offence=bool(draft.elements.get("offence"))),
        complaints=found.complaints,
        source=entry.source if entry else "",
        is_stale=bool(found.age and found.age.stale),
    )


def _limits(chosen: BasisShown | None, *, offence: bool) -> tuple[str, ...]:
    """Return what speaks against the basis, or is unknown; what only waits for the offence to be chosen is none."""
    waits = set() if offence else {Code.PENALTY_UNKNOWN}
    reasons = chosen.reasons if chosen else ()
    return tuple(one.words for one in reasons if one.reason.weighs is not Applies.YES and one.reason.code not in waits)


def _channels(entry: DirectoryEntry | None) -> str:
    return listed(dict.fromkeys(str(CHANNEL_KINDS[one.kind.value]) for one in entry.channels)) if entry else ""


def _hours(entry: DirectoryEntry | None, *, is_open: bool | None) -> str:
    if entry is None or not entry.hours:
        return ""
    told = "; ".join(f"{DAYS[one.weekday - 1]} {one.opens:%H:%M}-{one.closes:%H:%M}" for one in entry.hours)
    now = {True: _("Open now."), False: _("Closed now."), None: ""}[is_open]
    return " ".join(filter(None, (now, told, f"({entry.time_zone})" if entry.time_zone else "")))
