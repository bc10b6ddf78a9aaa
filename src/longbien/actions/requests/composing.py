"""Writing an act as the signed statement it becomes. Done before the transaction: signing is never inside one."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q

from longbien.core.canonical import Json
from longbien.core.exchange.acts import Act, Antecedent, Mode, Part, Party, Person, Priority, act_digest, sign_act
from longbien.core.officers import Officer
from longbien.core.signatures import Signer
from longbien.data.models import Act as ActRow
from longbien.data.models import Request


@dataclass(frozen=True, slots=True)
class SignedAct:
    """An act and its bytes; `position` is the place it takes in the request's story if nothing came between."""

    act: Act
    statement: bytes
    sha256: str
    position: int


def compose(
    *,
    request: Request,
    officer: Officer,
    act: str,
    body: Mapping[str, Json],
    now: datetime,
    signer: Signer,
    parts: tuple[Part, ...] = (),
) -> SignedAct:
    """
    Write and sign an act of ours on a request as it stands.

    Its antecedent is the last act in the order that the other node has not refused. That may be one of ours which is
    overtaken here already: so acts of one State are taken up in the order in which they were made.

    Args:
        request: with its authorities loaded.
        act: id of the act; `request` opens the request and bears its id.
        body: what the act says.
        parts: sealed to the recipient, in order.
    """
    acts = ActRow.objects.filter(request=request).order_by("-position").only("id", "sha256", "position")
    last, known = acts.first(), acts.filter(Q(counts=True) | Q(refused_code="")).first()
    assert request.their_authority is not None  # noqa: S101 - drafts without addressee are stopped before
    value = Act(
        id=request.id if act == "request" else secrets.token_hex(16),
        sender=Party(node=officer.node, authority=officer.authority_code),
        recipient=Party(node=request.their_authority.node, authority=request.their_authority.code),
        person=Person(name=officer.name, role=officer.leading_role),
        act=act,
        kind=request.kind,
        request=request.id,
        case=request.reference,
        your_case=request.their_reference or None,
        priority=Priority(request.priority),
        mode=Mode(request.mode),
        made_at=now.replace(microsecond=0),
        antecedent=Antecedent(id=known.id, sha256=known.sha256) if known else None,
        body=dict(body),
        parts=parts,
    )
    statement = sign_act(value, salt=secrets.token_bytes(32), signer=signer)
    position = last.position + 1 if last else 1
    return SignedAct(act=value, statement=statement, sha256=act_digest(statement), position=position)
