"""
The status of the Convention as a file to take along: CSV, JSON and PDF.

CSV and JSON hold codes and official English names, the same in every language of the page. The PDF is set in the
language of the page.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, time

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from longbien.core.bodies import to_body
from longbien.core.canonical import Json
from longbien.core.csv_output import csv_lines
from longbien.core.treaties.counting import ClaimBeside, Range, summary
from longbien.core.treaties.days import Days
from longbien.core.treaties.status import Status, statuses
from longbien.ports.documents import Document, Documents
from longbien.web.moments import spoken_day
from longbien.web.public.treaty.claims import claims_shown
from longbien.web.public.treaty.days import spoken_range
from longbien.web.public.treaty.forty import says
from longbien.web.public.treaty.links import MAIN_INSTRUMENT
from longbien.web.public.treaty.setting import Setting
from longbien.web.public.treaty.status import groups_of, in_force_spoken
from longbien.web.words import IN_FORCE

COLUMNS = (
    "code",
    "name",
    "kind",
    "group",
    "status",
    "possible",
    "signed_from",
    "signed_to",
    "deposited_from",
    "deposited_to",
    "party_from",
    "party_until",
    "reservations",
    "facts",
)


@dataclass(frozen=True, kw_only=True)
class Download:
    """A file as it leaves."""

    name: str
    media_type: str
    content: bytes


def download(*, form: str, setting: Setting, documents: Documents) -> Download:
    """
    Return the status in a form.

    Raises:
        KeyError: no such form; see `FORMS`.
        NoDocumentMade: the PDF could not be made.
    """
    content, media_type = FORMS[form](setting, documents)
    return Download(name=f"{MAIN_INSTRUMENT}-{setting.on.isoformat()}.{form}", media_type=media_type, content=content)


def as_csv(setting: Setting) -> bytes:
    """Return one line for each participant; no cell can be taken for a formula."""
    known = statuses(register=setting.register, instrument=MAIN_INSTRUMENT, on=setting.on)
    rows = (_row(setting, status) for status in known)
    lines = csv_lines(head=COLUMNS, rows=([row[column] or "" for column in COLUMNS] for row in rows))
    return "".join(lines).encode("utf-8")


def as_json(setting: Setting) -> bytes:
    """Return the figures under the names that `longbien treaty status --json` gives them, and all participants."""
    counted = summary(register=setting.register, instrument=MAIN_INSTRUMENT, on=setting.on)
    rows = statuses(register=setting.register, instrument=MAIN_INSTRUMENT, on=setting.on)
    told: dict[str, Json] = {
        "instrument": counted.instrument,
        "on": counted.on.isoformat(),
        "known_on": None if setting.known_on is None else setting.known_on.isoformat(),
        "signatures": counted.signatures,
        "signatures_possible": _range(counted.signatures_possible),
        "parties": counted.parties,
        "parties_possible": _range(counted.parties_possible),
        "instruments_counted": counted.instruments_counted,
        "instruments_possible": _range(counted.instruments_possible),
        "instruments_needed": counted.instruments_needed,
        "instruments_missing": counted.instruments_missing,
        "in_force": counted.in_force,
        "in_force_is": counted.in_force_is.value,
        "in_force_on": None if counted.in_force_on is None else counted.in_force_on.isoformat(),
        "claims": [_claim(one) for one in counted.claims],
        "participants": [_row(setting, one) for one in rows],
    }
    return (json.dumps(told, ensure_ascii=False, indent=1) + "\n").encode("utf-8")


def as_pdf(setting: Setting, documents: Documents) -> bytes:
    """Return the status as a document in the language of the page."""
    counted = summary(register=setting.register, instrument=MAIN_INSTRUMENT, on=setting.on)
    every = statuses(register=setting.register, instrument=MAIN_INSTRUMENT, on=setting.on)
    needed = counted.instruments_needed
    data = {
        "title": setting.title(MAIN_INSTRUMENT),
        "author": "Longbien",
        "subtitle": _as_of(setting),
        "footer": _("From a register of facts with their sources. It does not replace the depositary."),
        "bridge": [] if needed is None or counted.in_force else [[counted.instruments_counted, needed]],
        "bridge_says": says(counted),
        "figures_head": [_("Figure"), _("Number")],
        "figures": [
            [_("Signatures known by name"), str(counted.signatures)],
            [_("Signatures, with those whom nobody has named"), spoken_range(counted.signatures_possible)],
            [_("Parties"), spoken_range(counted.parties_possible)],
            [str(IN_FORCE[_truth(counted.in_force_is.value)]), in_force_spoken(counted) or "–"],
        ],
        "lines_head": [_("State or organisation"), _("Status"), _("Signed"), _("Consented")],
        "groups": [
            {
                "title": str(group.words),
                "lines": [
                    [line.name, f"{line.sign} {line.bond_words}", line.signed or "–", line.deposited or "–"]
                    for line in group.lines
                ],
            }
            for group in groups_of(setting=setting, statuses=every)
        ],
        "claims_title": _("What others have said"),
        "claims_head": [_("Claim"), _("For the day"), _("How the register takes it"), _("Why")],
        "claims": [
            [one.claim.says, one.as_of, str(one.standing), one.claim.reason]
            for subject in claims_shown(setting=setting, instrument=MAIN_INSTRUMENT)
            for one in subject.claims
        ],
    }
    made_at = datetime.combine(setting.today, time(0), tzinfo=UTC)
    return documents.pdf(
        Document(template="status", language=get_language() or "en", data=data, made_at=made_at),
    )


def _csv_form(setting: Setting, documents: Documents) -> tuple[bytes, str]:
    return as_csv(setting), "text/csv; charset=utf-8"


def _json_form(setting: Setting, documents: Documents) -> tuple[bytes, str]:
    return as_json(setting), "application/json"


def _pdf_form(setting: Setting, documents: Documents) -> tuple[bytes, str]:
    return as_pdf(setting, documents), "application/pdf"


FORMS: Mapping[str, Callable[[Setting, Documents], tuple[bytes, str]]] = {
    "csv": _csv_form,
    "json": _json_form,
    "pdf": _pdf_form,
}


def _as_of(setting: Setting) -> str:
    if setting.known_on is None:
        return _("Status on %(day)s") % {"day": spoken_day(setting.on)}
    days = {"day": spoken_day(setting.on), "known": spoken_day(setting.known_on)}
    return _("Status on %(day)s, as known on %(known)s") % days


def _truth(value: str) -> bool | None:
    return {"yes": True, "no": False}.get(value)


def _row(setting: Setting, status: Status) -> dict[str, Json]:
    participant = setting.participant(status.participant)
    signed, deposited, party = map(_ends, (status.signed_on, status.deposited_on, status.party_from))
    return {
        "code": status.participant,
        "name": status.participant if participant is None else participant.name,
        "kind": "" if participant is None else participant.kind.value,
        "group": "" if participant is None else participant.group,
        "status": status.bond.value,
        "possible": " ".join(one.value for one in status.possible),
        "signed_from": signed[0],
        "signed_to": signed[1],
        "deposited_from": deposited[0],
        "deposited_to": deposited[1],
        "party_from": party[0],
        "party_until": _ends(status.party_until)[0],
        "reservations": len(status.reservations),
        "facts": " ".join(status.facts),
    }


def _ends(days: Days | None) -> tuple[str, str]:
    if days is None:
        return "", ""
    return days.earliest.isoformat(), "" if days.latest is None else days.latest.isoformat()


def _range(numbers: Range) -> list[Json]:
    return [numbers.low, numbers.high]


def _claim(beside: ClaimBeside) -> dict[str, Json]:
    return {
        "claim": to_body(beside.claim),
        "followed": beside.followed,
        "computed": None if beside.computed is None else _range(beside.computed),
        "agrees": beside.agrees.value,
    }
