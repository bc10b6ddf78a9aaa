"""Two nodes on one request, both running the law: the real one on its database, and one that is nothing but the rules.

    world = LawWorld(seed=7)
    world.run(faults=130)
    world.compare()         # raises PromiseBroken: the nodes show two stories

Everything the world can do to messages happens; the officers act on what their own node shows them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from longbien.actions.exchange.queue import queue_act
from longbien.actions.exchange.records import DatabaseRecords
from longbien.actions.journal import write_row
from longbien.actions.people import add_authority
from longbien.actions.requests import act_on_request
from longbien.actions.requests.incoming import Arrivals
from longbien.actions.requests.recording import record_act
from longbien.actions.requests.refusing import refuse_acts
from longbien.convention.loader import load
from longbien.convention.types import Kind
from longbien.convention.words import GroundKind, Widget
from longbien.core.canonical import Json
from longbien.core.errors import CouldNotReach, MayNotDoThisNow
from longbien.core.exchange.acts import Act, Antecedent, Mode, Part, Party, Person, Priority, act_digest, sign_act
from longbien.core.exchange.journey.taking import take_act
from longbien.core.exchange.journey.values import MessageKey, OutgoingState, Partner, Waiting
from longbien.core.exchange.receipts import Evidence
from longbien.core.journal.records import JournalRecord
from longbien.core.requests.parties import Passed, holders
from longbien.core.requests.story import NoSuchAntecedent, Story, Told, placed, read_story, refused
from longbien.core.requests.turns import REQUESTED, REQUESTING, Standing, act_of, handing_over, possible_acts
from longbien.data.models import Act as ActRow
from longbien.data.models import Authority, Request, Seat
from longbien.data.models import Person as PersonRow
from longbien.ports.instruments import install
from longbien.readers.people import officer_in
from longbien.readers.requests import open_acts, side
from offices import assembled
from screens import cleared

from .database_node import LAID_BEFORE, DatabaseNode, DatabaseProcess
from .nodes import Node, Process, alive
from .promises import Promises
from .real_kit import RealKit
from .store import IncomingState, InRow, MemoryRecords, MemoryTransaction, NotYet, PromiseBroken
from .stranger import STRANGER
from .world import START, World

REAL, PURE = "XAA", "XBB"
OFFICE = "nca"
OFFICES = (OFFICE, "bureau")  # of each State; requests are handed over between them
FREQUENT = ("mla.stored_data", "preserve.request", "mla.other")
OF_EACH_JOURNEY = tuple({one.journey: one.id for one in reversed(load().kinds) if one.is_sent_by_nodes}.values())
KINDS = (*FREQUENT * 4, *OF_EACH_JOURNEY)
ENDED = {state.id for state in load().states if state.final}
MOST_LIVING = 2  # requests at a time: what is done shall meet
NEGATIVE = {Evidence.NOT_DELIVERED, Evidence.RELAY_REJECTED}


@dataclass(frozen=True, slots=True)
class Page:
    """One request in the book of the pure node: its kind, the node's side, its acts in order, their digests."""

    kind: Kind
    side: str
    story: tuple[Told, ...]
    digests: Mapping[str, str]
    handed: Mapping[str, tuple[str, str]] = field(default_factory=dict)  # act → from which office to which

    def had(self, side: str, *, story: Sequence[Told] | None = None) -> tuple[str, ...]:
        """The offices that have had a side's part, in order."""
        acts = read_story(kind=self.kind, story=self.story if story is None else story).acts
        passed = [
            Passed(
                side=one.told.side, by=self.handed[one.told.id][0], to=self.handed[one.told.id][1], counts=one.counts
            )
            for one in acts
            if one.told.id in self.handed
        ]
        return holders(side=side, now=OFFICE, passed=passed)

    @property
    def other_side(self) -> str:
        """The side of the other node."""
        return REQUESTED if self.side == REQUESTING else REQUESTING

    @property
    def read(self) -> Story:
        """The story as it stands."""
        return read_story(kind=self.kind, story=self.story)

    @property
    def antecedent(self) -> Antecedent:
        """The last act that was not refused."""
        last = [told for told in self.story if not told.refused][-1]
        return Antecedent(last.id, self.digests[last.id])

    def with_story(self, story: Sequence[Told], **digests: str) -> Page:
        """Return the page with another story."""
        return replace(self, story=tuple(story), digests={**self.digests, **digests})

    def with_handed(self, act: str, by: str, to: str) -> Page:
        """Return the page with a handing over."""
        return replace(self, handed={**self.handed, act: (by, to)})


def other_office(office: str) -> str:
    """Return the other office of a State."""
    return OFFICES[1 - OFFICES.index(office)]


class PureNode(Node):
    """A node whose law is the rules of the core and a dictionary."""

    def __init__(self, **given: Any) -> None:
        super().__init__(**given)
        self.book: dict[str, Page] = {}
        self.tx: MemoryTransaction | None = None

    def process(self) -> Process:
        process = Process(node=self)
        process.records = BookRecords(node=self, process=process)
        return process

    def lay(self, act: Act, *, sha256: str, sequence: int) -> str | None:
        """Do what an act of theirs does here; return the code of a refusal."""
        assert self.tx is not None
        page = self.book.get(act.request)
        told = Told(id=act.id, act=act.act, side="")
        if act.act == "request":
            kind = load().kind(kind_id=act.kind)
            first = replace(told, side=REQUESTING)
            self.tx.put(self.book, act.id, Page(kind, REQUESTED, (first,), {act.id: sha256}))
            return None
        if page is None:
            return "unknown_request"
        if page.side == REQUESTED:
            story: tuple[Told, ...] = (*page.story, replace(told, side=REQUESTING))
        else:
            story = placed(story=page.story, arriving=replace(told, side=REQUESTED), after=self._known(page, act))
        place = next(number for number, one in enumerate(story) if one.id == act.id)
        if act.recipient.authority not in page.had(page.side):
            return "unknown_request"
        if act.sender.authority != page.had(page.other_side, story=story[:place])[-1]:
            if page.side == REQUESTING and self._earlier_is_missing(act.sender.node, sequence):
                raise NotYet
            return "unknown_request"
        read = next(one for one in read_story(kind=page.kind, story=story).acts if one.told.id == act.id)
        if not read.counts:
            if page.side == REQUESTING and self._earlier_is_missing(act.sender.node, sequence):
                raise NotYet
            return "out_of_turn"
        after = page.with_story(story, **{act.id: sha256})
        if act.act in handing_over():
            after = after.with_handed(act.id, act.sender.authority, str(act.body["authority"]))
        self.tx.put(self.book, act.request, after)
        return None

    def hear(self, tx: MemoryTransaction) -> None:
        """Take note of what the other node has refused."""
        codes = {one.receipt.message.id for one in self.tables.theirs.values() if one.receipt.evidence in NEGATIVE}
        for request, page in list(self.book.items()):
            story = page.story
            for told in page.story[1:]:
                if told.id in codes and not told.refused:
                    story = refused(story=story, act_id=told.id)
            if story != page.story:
                tx.put(self.book, request, page.with_story(story))

    def _known(self, page: Page, act: Act) -> str:
        wanted = act.antecedent
        ids = {told.id for told in page.story}
        while wanted is not None and wanted.id not in ids:
            kept = self.tables.incoming.get(MessageKey(sender=act.sender.node, id=wanted.id))
            wanted = kept.message.act.antecedent if kept else None
        if wanted is None:
            raise NoSuchAntecedent(act.id)
        return wanted.id

    def _earlier_is_missing(self, node: str, sequence: int) -> bool:
        rows: Sequence[InRow] = [row for key, row in self.tables.incoming.items() if key.sender == node]
        settled = [row for row in rows if row.state is not IncomingState.WAITING]
        return len([row for row in settled if row.message.facts.sequence < sequence]) < sequence - 1


class BookRecords(MemoryRecords):
    """Records whose transactions cover the book."""

    def __init__(self, *, node: PureNode, process: Process) -> None:
        super().__init__(tables=node.tables, watch=node.world.promises, step=process.step)
        self._node = node

    @contextmanager
    def transaction(self) -> Iterator[MemoryTransaction]:
        with super().transaction() as tx:
            self._node.tx = tx
            try:
                yield tx
                self._node.hear(tx)
            finally:
                self._node.tx = None


class RealNode(DatabaseNode):
    """The real node, with its law, an authority and an officer."""

    def __init__(self, **given: Any) -> None:
        super().__init__(**given)
        install(assembled())
        self.person = PersonRow.objects.create(username="officer", display_name="An Officer")
        for code in reversed(OFFICES):
            self.ours = add_authority(code=code, name=f"The {code}", functions=[], node=REAL)
            Seat.objects.create(person=self.person, authority=self.ours, role="central_authority", from_at=START)

    def introduce(self, partner: Partner) -> None:
        super().introduce(partner)
        for code in OFFICES:
            Authority.objects.create(node=partner.node, code=code, name=code, functions=[], is_ours=False)

    def process(self) -> Process:
        return RealProcess(node=self)


class RealProcess(DatabaseProcess):
    """A process of the real node in which requests are what they are in use."""

    node: RealNode

    def __init__(self, *, node: RealNode) -> None:
        super().__init__(node=node)
        self.records._inner = DatabaseRecords(  # type: ignore[attr-defined]
            node=node.name, apply=lambda: self.lay_before, refused=refuse_acts
        )

    def lay_before(self, *, messages: Sequence[Waiting], now: datetime) -> dict[MessageKey, str | None]:
        self.node.look()
        for one in messages:
            try:
                self.world.promises.applied(self.node.tables, one.act, one.facts.content_sha256)
            except PromiseBroken as finding:
                self.world.findings.append(finding)
                raise
        codes = Arrivals()(messages=messages, now=now)
        for one in messages:
            if one.key in codes:
                record = JournalRecord(
                    node=self.node.name, what=LAID_BEFORE, at=now, sha256=one.facts.content_sha256, note=one.act.id
                )
                write_row(record=record)
        return codes


class LawPromises(Promises):
    """The promises, where the pure node decides by the law."""

    world: LawWorld

    def verdict(self, act: Act) -> str | None:
        if self._postpone():
            raise NotYet
        node = self.world.nodes[act.recipient.node]
        row = node.tables.incoming[MessageKey(sender=act.sender.node, id=act.id)]
        facts = row.message.facts
        assert isinstance(node, PureNode)
        try:
            return node.lay(act, sha256=facts.content_sha256, sequence=facts.sequence)
        except NoSuchAntecedent as error:
            return error.code


class LawWorld(World):
    """A world of these two nodes, whose officers act as the law lets them."""

    def __init__(self, *, seed: int, most_acts: int = 70) -> None:
        super().__init__(
            seed=seed, nodes=2, kit=RealKit(), node_types={REAL: RealNode, PURE: PureNode}, most_acts=most_acts
        )
        promises = LawPromises(strangers={STRANGER}, postpone=self._postponed)
        promises.world = self
        for name, node in self.nodes.items():
            promises.tables[name], promises.blobs[name] = node.tables, node.blobs
        self.promises = promises

    def compare(self) -> int:
        """
        Compare what both nodes show of every request; one of which an act was given up or came to nobody is left out.

        Returns: how many acts were overtaken.
        """
        overtaken = 0
        for request in Request.objects.order_by("id"):
            rows = list(ActRow.objects.filter(request=request).order_by("position"))
            page = self.pure.book.get(request.id)
            if page is None or self._was_given_up(request.id) or any(told.refused for told in page.story[:1]):
                continue
            here = [(row.id, row.state_after) for row in rows if row.counts]
            there = [(one.told.id, one.standing.state) for one in page.read.acts if one.counts]
            states = {request.state, rows[-1].state_after, page.read.standing.state}
            ours, theirs = (page.other_side, page.side)
            offices = [(request.authority.code, page.had(ours)[-1]), (_office(request), page.had(theirs)[-1])]
            if any(one != other for one, other in offices):
                raise PromiseBroken(f"request {request.id} lies elsewhere on the two nodes: {offices}")
            lost = [row.id for row in rows if not row.is_ours and not row.counts and side(request) == REQUESTING]
            lost += [told.id for told in page.story if told.refused and told.side == page.side == REQUESTED]
            unheard = [row.id for row in rows if row.is_ours and not row.counts and not row.refused_code]
            if unheard:
                raise PromiseBroken(f"request {request.id}: {REAL} never learned that {unheard} were refused")
            if lost and not self._expired(lost):
                raise PromiseBroken(f"request {request.id}: {lost} of the requested State do not count")
            if here != there or len(states) != 1:
                raise PromiseBroken(f"request {request.id}: {REAL} shows {here} {states}, {PURE} shows {there}")
            overtaken += sum(not row.counts for row in rows) + sum(not one.counts for one in page.read.acts)
        return overtaken

    def _expired(self, acts: Sequence[str]) -> bool:
        """Say whether these acts came to nothing because their parts did not come in time."""
        receipts = [one.receipt for node in self.nodes.values() for one in node.tables.theirs.values()]
        reasons = {one.reason for one in receipts if one.message.id in acts and one.evidence in NEGATIVE}
        return bool(reasons) and not reasons & {"out_of_turn", "antecedent_differs"}

    @property
    def real(self) -> RealNode:
        node = self.nodes[REAL]
        assert isinstance(node, RealNode)
        return node

    @property
    def pure(self) -> PureNode:
        node = self.nodes[PURE]
        assert isinstance(node, PureNode)
        return node

    def _was_given_up(self, request: str) -> bool:
        acts = [row for node in self.nodes.values() for row in node.tables.outgoing.values()]
        lost = {row.message.id for row in acts if row.message.state is OutgoingState.FAILED}
        return any(self._request_of.get(act) == request for act in lost)

    # What officers do

    def _let_act(self, node: Node, other: str) -> None:
        """Let officers of both sides act, some before they hear of each other."""
        for _ in range(self.random.choice((1, 2, 4))):
            name = self.random.choice((REAL, PURE))
            actor, to = self.nodes[name], PURE if name == REAL else REAL
            with alive(actor):
                try:
                    self._one_act(actor, to)
                except (CouldNotReach, MayNotDoThisNow):
                    continue  # it changed while they wrote, or the records were busy

    def _one_act(self, node: Node, other: str) -> None:
        living = [page for page in self.pure.book.values() if not self._has_ended(page.read.standing.state)]
        if len(living) < MOST_LIVING and self.random.random() < 0.5:
            self._open(node, other)
        elif isinstance(node, RealNode):
            self._let_the_real_act(node)
        else:
            self._let_the_pure_act(other)

    def _chosen(self, acts: Sequence[str]) -> str:
        """Choose an act; those that end a request seldom, so that much happens before."""
        lasting = [act for act in acts if not self._has_ended(load().act(act_id=act).to_state)]
        return self.random.choice(lasting if lasting and self.random.random() < 0.75 else acts)

    @staticmethod
    def _has_ended(state: str) -> bool:
        return state in ENDED

    def _open(self, node: Node, other: str) -> None:
        kind = load().kind(kind_id=self.random.choice(KINDS))
        act, content = self._signed(node, other, kind=kind, act="request", request="", antecedent=None)
        process, digest = node.process(), act_digest(content)
        if isinstance(node, RealNode):
            with process.records.transaction():
                self._record_opening(node, act, content=content, digest=digest)
                queue_act(statement=content, act=act, now=self.now)
        else:
            with process.records.transaction() as tx:
                take_act(tx, act=act, content=content, now=self.now)
                told = Told(id=act.id, act="request", side=REQUESTING)
                tx.put(self.pure.book, act.id, Page(kind, REQUESTING, (told,), {act.id: digest}))
        self._requests.append((act.id, node.name, other))

    def _record_opening(self, node: RealNode, act: Act, *, content: bytes, digest: str) -> None:
        request = Request(
            id=act.id,
            direction="outgoing",
            reference=act.id,
            kind=act.kind,
            mode="exercise",
            legal_basis="uncc-2024",
            authority=node.ours,
            their_authority=Authority.objects.get(node=PURE, code=OFFICE),
            opened_at=self.now,
        )
        record_act(
            request=request,
            act=act,
            statement=content,
            sha256=digest,
            position=1,
            after=Standing("sent"),
            node=REAL,
            person_id=None,
            now=self.now,
        )

    def _let_the_real_act(self, node: RealNode) -> None:
        living = Request.objects.select_related("authority").order_by("id")
        requests = [one for one in living if not self._has_ended(one.state)]
        if not requests:
            return
        request = self.random.choice(requests)
        officer = officer_in(person=node.person, authority_code=request.authority.code, now=self.now)
        assert officer is not None
        acts = [one for one in open_acts(request=request, officer=officer) if not one.carries_evidence]
        if not acts:
            return
        act, process = self._chosen([one.id for one in acts]), node.process()
        if request.direction == Request.Direction.INCOMING:
            cleared(request, officer=officer, now=self.now)
        assert isinstance(process, RealProcess)
        try:
            act_on_request(
                officer=officer,
                request_id=request.id,
                version=request.version,
                act=act,
                body=said(load().kind(kind_id=request.kind), act, office=other_office(request.authority.code)),
                now=self.now,
                instruments=process.instruments(),
            )
        finally:
            for row in ActRow.objects.filter(request=request):
                self._request_of[row.id] = request.id
            self.promises.written(node.tables, node.look())

    def _let_the_pure_act(self, other: str) -> None:
        pages = [
            (request, page)
            for request, page in sorted(self.pure.book.items())
            if not self._has_ended(page.read.standing.state)
        ]
        if not pages:
            return
        request, page = self.random.choice(pages)
        acts = possible_acts(kind=page.kind, side=page.side, standing=page.read.standing)
        if not acts:
            return
        name = self._chosen(acts)
        here, there = page.had(page.side)[-1], page.had(page.other_side)[-1]
        act, content = self._signed(
            self.pure,
            other,
            kind=page.kind,
            act=name,
            request=request,
            antecedent=page.antecedent,
            offices=(here, there),
        )
        with self.pure.process().records.transaction() as tx:
            if self.pure.book[request] != page:
                return
            take_act(tx, act=act, content=content, now=self.now)
            told = Told(id=act.id, act=name, side=page.side)
            after = page.with_story([*page.story, told], **{act.id: act_digest(content)})
            if name in handing_over():
                after = after.with_handed(act.id, here, other_office(here))
            tx.put(self.pure.book, request, after)

    def _signed(
        self,
        node: Node,
        other: str,
        *,
        kind: Kind,
        act: str,
        request: str,
        antecedent: Antecedent | None,
        offices: tuple[str, str] = (OFFICE, OFFICE),
    ) -> tuple[Act, bytes]:
        act_id = self.random.randbytes(16).hex()
        self._request_of[act_id] = request or act_id
        body: Mapping[str, Json] = {"elements": {}, "legal_basis": "uncc-2024", "follows": None}
        parts: tuple[Part, ...] = ()
        if request:
            body = said(kind, act, office=other_office(offices[0]))
            parts = (self._make_part(node),) if act_of(kind=kind, act=act).carries_evidence else ()
        value = Act(
            id=act_id,
            sender=Party(node=node.name, authority=offices[0]),
            recipient=Party(node=other, authority=offices[1]),
            person=Person(name="An officer", role="central_authority"),
            act=act,
            kind=kind.id,
            request=request or act_id,
            case="1/2026",
            your_case=None,
            priority=Priority.URGENT,
            mode=Mode.EXERCISE,
            made_at=self.now,
            antecedent=antecedent,
            body=body,
            parts=parts,
        )
        return value, sign_act(value, salt=self.random.randbytes(32), signer=node.signer)


def said(kind: Kind, act: str, *, office: str) -> dict[str, Json]:
    """Return a body that says everything the act must; `office` gets what is handed over."""
    if act == "preserved":
        return {"from_at": "2026-11-22T03:00:00Z", "until_at": "2027-06-22T03:00:00Z"}
    found: dict[str, Json] = {}
    for each in act_of(kind=kind, act=act).fields:
        if each.widget in {Widget.DATETIME, Widget.DATE}:
            found[each.id] = "2026-12-01T00:00:00Z"
        elif each.widget is Widget.NUMBER:
            found[each.id] = max(each.min_value or 0, 3)
        elif each.widget is Widget.CHOICE:
            found[each.id] = each.choices[0].value
        elif each.widget is Widget.GROUND:
            found[each.id] = _ground(kind, act)
        elif each.widget is Widget.AUTHORITY:
            found[each.id] = office
        elif each.widget is not Widget.EVIDENCE:
            found[each.id] = "As agreed."
    return found


def _ground(kind: Kind, act: str) -> str:
    """Return the ground of a refusal; of a postponement, and of a consultation, the one that only postpones."""
    postpones = [one for one in kind.refusal_grounds if load().ground(ground_id=one).kind is GroundKind.POSTPONE]
    return postpones[0] if postpones and act in {"postpone", "consult"} else kind.refusal_grounds[0]


def _office(request: Request) -> str:
    return request.their_authority.code if request.their_authority else ""
