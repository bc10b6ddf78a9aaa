"""Acts of other States, made as their nodes make them, for the node under test."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace

from longbien.actions.requests.incoming import Arrivals
from longbien.core.canonical import Json
from longbien.core.exchange.acts import Act, Antecedent, Mode, Part, Party, Person, Priority, act_digest, sign_act
from longbien.core.exchange.journey.values import Waiting
from longbien.core.exchange.receipts import MessageFacts
from longbien.data.models import Act as ActRow
from people import BELLORA, NOW, Node, seed

ELEMENTS: dict[str, Json] = {
    "authority": "National Cybercrime Authority of Bellora",
    "offence": "art7",
    "facts": "On 3 May an unknown person entered the mail server of a hospital and copied patient records.",
    "data_description": "Mailbox and access log of the account named below.",
    "identifiers": "anna@mail.example",
    "link": "The account received the copied records ten minutes after the intrusion.",
    "holder": "Mail Example Ltd.",
    "necessity": "The provider deletes access logs after thirty days.",
    "mla_intended": True,
    "secrecy": False,
}

STORED_DATA: dict[str, Json] = {
    "authority": "National Cybercrime Authority",
    "subject": "Criminal investigation into an intrusion at a hospital.",
    "conducting_authority": "Prosecutor R. Amsel, Public Prosecutor's Office of Ardenia",
    "offence": "art7",
    "facts": "On 3 May an unknown person entered the mail server of a hospital and copied patient records.",
    "assistance": "Search and disclosure of the mailbox preserved under the earlier request.",
    "identifiers": "anna@mail.example",
    "data_description": "Mailbox and access log of the account named below.",
    "link": "The account received the copied records ten minutes after the intrusion.",
    "purpose": "Use as evidence in the investigation and at trial.",
}


@dataclass(frozen=True)
class Theirs:
    """An act of theirs with its signed bytes."""

    act: Act
    statement: bytes

    @property
    def sha256(self) -> str:
        return act_digest(self.statement)

    def arrive(self) -> str | None:
        """Apply it here as its node's message would be; return the code of a refusal."""
        return arrive_together(self)[0]


def arrive_together(*acts: Theirs) -> list[str | None]:
    """Apply acts as one batch would be; return the code of a refusal, or None, for each."""
    messages = [waiting(one, sequence=number) for number, one in enumerate(acts, start=1)]
    codes = Arrivals()(messages=messages, now=NOW)
    return [codes[message.key] for message in messages]


def opening(*, kind: str = "preserve.request", number: int = 1, node: Node = BELLORA, **changes: object) -> Theirs:
    """Return an opening act of a request to Ardenia's National Cybercrime Authority."""
    ident = hashlib.sha256(f"{node.node} request {number}".encode()).hexdigest()[:32]
    act = Act(
        id=ident,
        sender=Party(node.node, "nca"),
        recipient=Party("XAA", "nca"),
        person=Person("Nadia Sorel", "duty_officer"),
        act="request",
        kind=kind,
        request=ident,
        case=f"{node.node}-NCA-2026-{number:04d}",
        your_case=None,
        priority=Priority.URGENT,
        mode=Mode.EXERCISE,
        made_at=NOW,
        antecedent=None,
        body={"elements": ELEMENTS, "legal_basis": "uncc-2024", "follows": None},
        parts=(),
    )
    return _signed(replace(act, **changes), node)


def following(
    *,
    request_id: str,
    act: str,
    body: Mapping[str, Json],
    node: Node = BELLORA,
    parts: tuple[Part, ...] = (),
    **changes: object,
) -> Theirs:
    """Return their next act on a request this node knows, after the last act it knows."""
    last = ActRow.objects.filter(request_id=request_id).order_by("-position")[0]
    made = Act(
        id=hashlib.sha256(f"{request_id} {act} {last.position}".encode()).hexdigest()[:32],
        sender=Party(node.node, "nca"),
        recipient=Party("XAA", "nca"),
        person=Person("Nadia Sorel", "central_authority"),
        act=act,
        kind=last.request.kind,
        request=request_id,
        case=f"{node.node}-NCA-2026-0099",
        your_case=last.request.reference,
        priority=Priority.ROUTINE,
        mode=Mode.EXERCISE,
        made_at=NOW,
        antecedent=Antecedent(last.id, last.sha256),
        body=body,
        parts=parts,
    )
    return _signed(replace(made, **changes), node)


def waiting(one: Theirs, *, sequence: int = 1) -> Waiting:
    """Return the act as its message waits here."""
    facts = MessageFacts(
        id=one.act.id,
        sender=one.act.sender.node,
        recipient=one.act.recipient.node,
        sequence=sequence,
        sealed_sha256="0" * 64,
        content_sha256=one.sha256,
    )
    return Waiting(facts=facts, content=one.statement, act=one.act, parts_missing=False)


def _signed(act: Act, node: Node) -> Theirs:
    return Theirs(act=act, statement=sign_act(act, salt=seed(act.id), signer=node.signer))
