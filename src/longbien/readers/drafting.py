"""
What is known around a draft, as the check before sending needs it.

    around_draft(node="XAA", kind=kind, elements=..., their_authority_id=7, exercise=True, on=day)
    own_twins(officer=officer, draft=..., their_authority_id=7)
    partner_of(officer=officer, their_authority_id=7, kind=kind, now=now)
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime

from longbien.convention.errors import UnknownLawItem
from longbien.convention.loader import load
from longbien.convention.types import Kind
from longbien.core.age.recipients import Identity
from longbien.core.directory.entries import DirectoryEntry
from longbien.core.directory.lookup import Staleness, is_valid, open_at, staleness
from longbien.core.identifiers.reading import read_identifiers
from longbien.core.officers import Officer
from longbien.core.overlays import kind_on
from longbien.core.requests.check.checking import check_request
from longbien.core.requests.check.scoring import Checked
from longbien.core.requests.check.values import Addressee, Around, Draft, Values
from longbien.core.requests.drafts import check_elements
from longbien.core.safeguards.masking import masked
from longbien.core.treaties.questions import Answer, Question
from longbien.core.treaties.resolver import resolve
from longbien.core.treaties.resolver.offences import NOT_SAID, OTHER
from longbien.data.models import Act, Authority, KeptWords, Request
from longbien.readers.bases import bases_between, basis_id_of
from longbien.readers.directory import entries
from longbien.readers.naming import names_to_withhold
from longbien.readers.requests import one_request, requests_of, sees_names
from longbien.readers.treaties import agreements, register

MOST_YEARS = 999
MOST_TWINS, MOST_COMPARED = 3, 200
COMPLAINTS = ("ask", "refuse", "postpone", "consult", "refuse_extradition", "consult_extradition", "decline")
MOST_COMPLAINTS = 3
MOST_KEPT = 20


@dataclass(frozen=True, slots=True)
class Complaint:
    """What an authority last asked back about, or refused; `text` in its own words."""

    request: Request
    act: str
    at: datetime
    text: str


@dataclass(frozen=True, slots=True)
class Partner:
    """What is known of the authority asked. `is_open` None: its hours are not known."""

    authority: Authority
    entry: DirectoryEntry | None
    is_open: bool | None
    age: Staleness | None
    complaints: tuple[Complaint, ...]


def around_draft(
    *, node: str, kind: Kind, elements: Values, their_authority_id: int | None, exercise: bool, on: date
) -> Around:
    """
    Return what lies around a draft, without own requests for the same.

    Args:
        node: code of our State.
        exercise: whether the request is one.
        on: the day for which the register is asked.
    """
    asked = Authority.objects.filter(pk=their_authority_id, is_ours=False).first() if their_authority_id else None
    usable = tuple(one.id for one in bases_between(ours=node, theirs=asked.node if asked else None, kind_id=kind.id))
    if asked is None:
        return Around(usable=usable)
    known = register()
    answer = _answer(node=node, asked=asked, kind=kind, elements=elements, exercise=exercise, on=on)
    return Around(
        addressee=Addressee(node=asked.node, code=asked.code, functions=tuple(asked.functions)),
        answer=answer,
        usable=usable,
        states={one.name.casefold(): one.code for one in known.participants},
    )


def own_twins(
    *, officer: Officer, kind: Kind, elements: Values, their_authority_id: int | None, but: str = ""
) -> tuple[str, ...]:
    """Return the references of own open requests of this kind to this authority which name the same identifier."""
    wanted = _named(elements)
    if not wanted or their_authority_id is None:
        return ()
    over = [state.id for state in load().states if state.final or state.internal]
    mine = requests_of(officer=officer).filter(
        direction=Request.Direction.OUTGOING, kind=kind.id, their_authority_id=their_authority_id
    )
    living = mine.exclude(state__in=over).exclude(id=but).order_by("-changed_at")[:MOST_COMPARED]
    same = [one.reference for one in living if wanted & _named(one.elements)]
    return tuple(same[:MOST_TWINS])


def checked_request(
    *, officer: Officer | None, request: Request, now: datetime, identity: Identity | None = None
) -> Checked:
    """
    Return the check of a request as it is stored; of one that came to us, what its own words lack.

    Args:
        officer: None leaves out own open requests for the same, which stop nothing.
        identity: of the node, to open the protected names of the case; None leaves them out, for they stop nothing.
    """
    if request.direction == Request.Direction.INCOMING:
        kind = kind_on(kind_id=request.kind, legal_basis=request.legal_basis)
        return Checked(findings=check_elements(kind=kind, elements=request.elements, now=now))
    return checked_words(
        officer=officer,
        draft=draft_of(request),
        their_authority_id=request.their_authority_id,
        exercise=request.mode == "exercise",
        now=now,
        node=request.authority.node,
        but=request.id,
        names=names_to_withhold(request=request, identity=identity) if identity else (),
    )


def checked_words(
    *,
    officer: Officer | None,
    draft: Draft,
    their_authority_id: int | None,
    exercise: bool,
    now: datetime,
    node: str = "",
    but: str = "",
    names: tuple[str, ...] = (),
) -> Checked:
    """
    Return the check of words that are perhaps not stored.

    Args:
        but: id of the request that they are.
        names: of protected persons. Only of words that are stored, and so remain: nobody guesses names unseen.
    """
    around = around_draft(
        node=node or (officer.node if officer else ""),
        kind=draft.kind,
        elements=draft.elements,
        their_authority_id=their_authority_id,
        exercise=exercise,
        on=now.date(),
    )
    if officer is not None:
        twins = own_twins(
            officer=officer,
            kind=draft.kind,
            elements=draft.elements,
            their_authority_id=their_authority_id,
            but=but,
        )
        around = replace(around, twins=twins)
    return check_request(draft=draft, around=replace(around, names=names), now=now)


def draft_of(request: Request) -> Draft:
    """Return a stored draft as the check takes it."""
    return Draft(
        kind=kind_on(kind_id=request.kind, legal_basis=request.legal_basis),
        elements=request.elements,
        legal_basis=basis_id_of(request),
        basis_reason=request.basis_reason,
        priority=request.priority,
        emergency_reason=request.emergency_reason,
        follows_basis=basis_id_of(request.follows) if request.follows else "",
    )


def partner_of(
    *, officer: Officer, their_authority_id: int | None, answer: Answer | None, legal_basis: str, now: datetime
) -> Partner | None:
    """Return what stands beside the form: the authority's entry, whether it is open, what it last complained of."""
    asked = Authority.objects.filter(pk=their_authority_id, is_ours=False).first() if their_authority_id else None
    if asked is None:
        return None
    bases = answer.bases if answer is not None else ()
    basis = next((one for one in bases if one.instrument == legal_basis), None)
    listed = [one for one in (basis.authorities if basis else ()) if one.authority in ("", asked.code)]
    entry = next((one for one in listed if one.hours or one.languages), listed[0] if listed else None)
    return Partner(
        authority=asked,
        entry=entry,
        is_open=open_at(entry, at=now) if entry else None,
        age=staleness(entry, on=now.date()) if entry else None,
        complaints=_complaints(officer, asked),
    )


def kept_words(*, officer: Officer, request_id: str) -> tuple[KeptWords, ...]:
    """Return words of a draft that were replaced or set aside, the newest first; none of a draft one may not see."""
    found = one_request(officer=officer, request_id=request_id)
    if found is None:
        return ()
    kept = tuple(found.kept_words.select_related("person")[:MOST_KEPT])
    for one in () if sees_names(officer=officer, request=found) else kept:
        said = one.said.get("elements")
        if isinstance(said, dict) and one.person_id != officer.person_id:
            one.said = {**one.said, "elements": masked(kind_id=found.kind, elements=said)}  # to be shown, never saved
    return kept


def _answer(*, node: str, asked: Authority, kind: Kind, elements: Values, exercise: bool, on: date) -> Answer | None:
    known = register()
    if node == asked.node or known.participant(node) is None or known.participant(asked.node) is None:
        return None
    offences = {one.id for one in load().offences}
    offence, years = elements.get("offence"), elements.get("max_penalty_years")
    plain = isinstance(years, int) and not isinstance(years, bool) and 0 <= years <= MOST_YEARS
    question = Question(
        requesting=node,
        requested=asked.node,
        on=on,
        offence=offence if isinstance(offence, str) and offence in offences else OTHER if offence else NOT_SAID,
        max_penalty_years=years if isinstance(years, int) and plain else None,
        measure=kind.id,
        exercise=exercise,
        electronic_evidence=True if elements.get("evidence_form") == "electronic" else None,
    )
    directory = [one for one in entries() if one.state == asked.node and is_valid(one, on=on)]
    try:
        return resolve(question, register=known, law=load(), directory=directory, agreements=agreements())
    except UnknownLawItem:
        return None


def _named(elements: Values) -> frozenset[tuple[str, str]]:
    text = elements.get("identifiers")
    if not isinstance(text, str):
        return frozenset()
    read = read_identifiers(text)
    return frozenset((one.kind, one.named.value) for one in read if one.named.value)


def _complaints(officer: Officer, asked: Authority) -> tuple[Complaint, ...]:
    mine = requests_of(officer=officer).filter(direction=Request.Direction.OUTGOING, their_authority=asked)
    acts = (
        Act.objects.filter(request__in=mine.order_by("-changed_at")[:MOST_COMPARED].values("pk"), is_ours=False)
        .filter(act__in=COMPLAINTS)
        .select_related("request")
        .order_by("-made_at")[:MOST_COMPLAINTS]
    )
    return tuple(Complaint(request=one.request, act=one.act, at=one.made_at, text=_words(one)) for one in acts)


def _words(act: Act) -> str:
    said = [str(act.body.get(name, "")) for name in ("question", "reason", "reasons", "obstacle")]
    return next((text for text in said if text), "")
