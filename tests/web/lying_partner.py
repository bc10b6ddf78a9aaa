"""
Every act of the law files, done over the wire by a partner that writes ill.

Each story is a request of one kind, led as the law lets it go: to the nearest act of the partner's that none of the
stories has yet, and on from there. Acts of ours on the way are done by our officers.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import timedelta

from kinds.saying import body_of, complete
from longbien.actions.requests import act_on_request, approve, draft_request, send_request
from longbien.convention.loader import load
from longbien.convention.types import Act, Kind
from longbien.convention.words import Widget
from longbien.core.canonical import Json
from longbien.core.exchange.acts import Part, Party, Person
from longbien.core.requests.turns import REQUESTED, REQUESTING, Standing, possible_acts, turn
from longbien.data.models import Authority, Request, Seat
from longbien.ports.instruments import current
from longbien.readers.requests import standing
from offices import Office
from people import NOW
from screens import cleared, screened
from their_acts import Theirs, following

TEXTS = {Widget.TEXT, Widget.TEXTAREA}
LONGEST = {Widget.TEXT: 150, Widget.TEXTAREA: 4000}
OTHER_OFFICE = "ffu"
Opening = Callable[[Kind, int], Request]


def said_in(kind: Kind, act: str, *, text: str) -> dict[str, Json]:
    """Return what an act can say: the text wherever it may stand, and what is asked for elsewhere."""
    rule = load().act(act_id=act)
    said: dict[str, Json] = dict(body_of(act=rule, kind=kind, now=NOW + timedelta(days=400)))  # type: ignore[arg-type]  # what a form gives
    for field in rule.fields:
        if field.widget in TEXTS:
            said[field.id] = text[: field.max_chars or LONGEST[field.widget]]
    if act == "preserved":
        said["from_at"] = NOW.strftime("%Y-%m-%dT%H:%M:%SZ")
    free = [one for one in kind.refusal_grounds if not load().ground(ground_id=one).consultation_required]
    if "ground" in said and free:
        said["ground"] = free[0]
    return said


def opened_by_us(office: Office, kind: Kind) -> Request:
    """Return a request of ours that two of the central authority have sent."""
    seat = {"person": office.people["second_officer"], "authority": office.ours, "role": "central_authority"}
    Seat.objects.get_or_create(**seat, defaults={"from_at": NOW})
    second, first = office.officer("second_officer"), office.officer("central_authority")
    draft = draft_request(
        officer=first,
        kind_id=kind.id,
        their_authority_id=office.bellora.pk,
        legal_basis="uncc-2024",
        priority="urgent",
        elements=complete(kind=kind, now=NOW),
        now=NOW,
    )
    draft = cleared(draft, officer=first)
    draft = approve(officer=second, request_id=draft.id, version=draft.version, now=NOW)
    return send_request(officer=first, request_id=draft.id, version=draft.version, now=NOW, instruments=current())


class Liar:
    """The partner: what it writes, and which acts it has not done yet on either side."""

    def __init__(self, *, office: Office, text: str, line: str, part: Part) -> None:
        self._office, self._text, self._line, self._part = office, text, line, part
        Authority.objects.get_or_create(node="XBB", code=OTHER_OFFICE, defaults={"name": "Financial Fraud Unit"})
        self.refused: list[tuple[str, str, str | None]] = []

    def stories(self, *, opened_by_them: Opening) -> Iterator[Request]:
        """Lead requests until every act that a node sends has come from the partner."""
        sides: Mapping[str, Opening] = {
            REQUESTED: lambda kind, _number: opened_by_us(self._office, kind),
            REQUESTING: opened_by_them,
        }
        number = 100
        for side, opening in sides.items():
            kinds = [one for one in load().kinds if one.is_sent_by_nodes]
            left = {act for kind in kinds for act in kind.acts if load().act(act_id=act).by == side} - {"request"}
            while left:
                kind = max(kinds, key=lambda one: len(left.intersection(one.acts)))
                number += 1
                request = opening(kind, number)
                while way := nearest(kind, at=standing(_fresh(request)), side=side, wanted=left):
                    for who, act in way:
                        self._do(request, kind, act=act, is_theirs=who == side)
                        left.discard(act)
                yield _fresh(request)

    def _do(self, request: Request, kind: Kind, *, act: str, is_theirs: bool) -> None:
        if not is_theirs:
            return self._ours(request, kind, act=act)
        rule = load().act(act_id=act)
        good = said_in(kind, act, text=self._text)
        if "authority" in good:
            good["authority"] = OTHER_OFFICE
        for field in rule.fields:
            if field.widget not in TEXTS | {Widget.EVIDENCE}:
                ill = self._theirs(request, rule, {**good, field.id: self._text}, id="e" * 32).arrive()
                self.refused.append((act, field.id, ill))
        code = self._theirs(request, rule, {**good, self._line[:60]: self._text}).arrive()
        assert code is None, (kind.id, act, code, [one for one in self.refused if one[2] is None])
        return None

    def _theirs(self, request: Request, rule: Act, body: Mapping[str, Json], **changes: object) -> Theirs:
        parts = (self._part,) if rule.carries_evidence else ()
        theirs = _fresh(request).their_authority
        assert theirs is not None
        return following(
            request_id=request.id,
            act=rule.id,
            body=body,
            parts=parts,
            person=Person(self._line, self._line),
            sender=Party("XBB", theirs.code),
            **changes,
        )

    def _ours(self, request: Request, kind: Kind, *, act: str) -> None:
        officer = self._office.officer("central_authority")
        found = screened(request, officer=officer)
        body = said_in(kind, act, text="We say this plainly.")
        act_on_request(
            officer=officer,
            request_id=found.id,
            version=found.version,
            act=act,
            body=body,
            now=NOW,
            instruments=current(),
        )


def nearest(kind: Kind, *, at: Standing, side: str, wanted: set[str]) -> list[tuple[str, str]]:
    """Return the shortest way, side and act, to a wanted act of a side; to one that ends nothing if there is any."""
    ends = {state.id for state in load().states if state.final}
    ways: dict[Standing, list[tuple[str, str]]] = {at: []}
    last: list[tuple[str, str]] = []
    queue = [at]
    for place in queue:
        for who in (REQUESTED, REQUESTING):
            for act in possible_acts(kind=kind, side=who, standing=place):
                after = turn(kind=kind, act=act, side=who, standing=place)
                way = [*ways[place], (who, act)]
                if who == side and act in wanted:
                    if after.state not in ends:
                        return way
                    last = last or way
                if after not in ways and (who == side or act not in {"withdraw", "close"}):
                    ways[after] = way
                    queue.append(after)
    return last


def _fresh(request: Request) -> Request:
    return Request.objects.select_related("authority", "their_authority").get(id=request.id)
