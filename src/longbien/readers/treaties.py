"""
The register of treaties as this node knows it: what is shipped with the program, and what its people confirmed.

    register()                  # a Register of everything
    register(known_at=moment)   # as it was known then
    agreements()                # what pairs of States agreed besides

It is indexed once per process and kept until a row is added: to see that none was costs one query.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from threading import Lock

from django.db import connection
from django.db.models import Max

from longbien.convention.instruments import load_instruments
from longbien.convention.register.loader import load_register
from longbien.convention.register.values import Claim, Fact, Participant
from longbien.convention.register.words import ParticipantKind
from longbien.convention.statements import Instrument
from longbien.core.bodies import from_body
from longbien.core.treaties.agreements import Agreement
from longbien.core.treaties.importing.known import Known
from longbien.core.treaties.register import Register
from longbien.data.models import Authority, DirectoryConfirmation, DirectoryRow, Peer, RegisterRow
from longbien.ports.instruments import current

Stamp = tuple[object, ...]


@dataclass(frozen=True, kw_only=True)
class Agreed:
    """An agreement of two States, and when it was corrected here, if it was."""

    agreement: Agreement
    corrected_at: datetime | None

    def counts(self, *, known_at: datetime | None) -> bool:
        """Say whether it is known at a moment, and not corrected; None is after everything."""
        if known_at is None:
            return self.corrected_at is None
        return self.agreement.known_at <= known_at and (self.corrected_at is None or known_at < self.corrected_at)


@dataclass(frozen=True, kw_only=True)
class Treaties:
    """All that is known of treaties. `own` are ids of what was added here, `own_corrected` of what that corrects."""

    register: Register
    agreed: tuple[Agreed, ...]
    own: frozenset[str]
    own_corrected: frozenset[str]

    @property
    def ids(self) -> frozenset[str]:
        """Return the ids of all facts, claims, instruments and agreements, shipped or our own."""
        claims = (claim.id for listed in self.register.indexes.claims.values() for claim in listed)
        return self.own.union(self.register.indexes.facts, self.register.indexes.instruments, claims)

    @property
    def corrected(self) -> frozenset[str]:
        """Return the ids of what was corrected."""
        return self.own_corrected.union(
            fact.supersedes for fact in self.register.indexes.facts.values() if fact.supersedes
        )

    @property
    def known(self) -> Known:
        """Return what the reader of a file can look names up in."""
        return Known.of(
            participants=self.register.participants,
            instruments=(one.id for one in self.register.instruments),
            facts=self.register.indexes.facts,
        )


def treaties() -> Treaties:
    """Return all that is known now. One query, unless something was added since."""
    stamp = _stamp()
    with _lock:
        kept = _kept.get("treaties")
    if kept is not None and kept[0] == stamp:
        return kept[1]
    made = _made()
    with _lock:
        _kept["treaties"] = (stamp, made)
    return made


def register_stamp() -> tuple[object, ...]:
    """Return what changes whenever something is added to the register or the directory of this node."""
    confirmed = DirectoryConfirmation.objects.aggregate(last=Max("id"))["last"]
    return (_stamp(), DirectoryRow.objects.aggregate(last=Max("id"))["last"], confirmed)


def register(*, known_at: datetime | None = None) -> Register:
    """
    Return the register.

    Args:
        known_at: show it as it was known at this moment; aware, UTC. None is everything.
    """
    whole = treaties().register
    return whole if known_at is None else whole.as_known_at(known_at)


def agreements(*, known_at: datetime | None = None) -> tuple[Agreement, ...]:
    """Return what pairs of States agreed, as known at a moment; None is everything."""
    return tuple(one.agreement for one in treaties().agreed if one.counts(known_at=known_at))


_lock = Lock()
_kept: dict[str, tuple[Stamp, Treaties]] = {}

# The id alone would not do: a transaction that is taken back gives its ids to the next one, and one that took an
# earlier id may be committed later. The id of a proposal is drawn anew for each, and the count sees the late ones.
_STAMP = f"""
    SELECT COUNT(*), MAX(id),
           (SELECT proposal_id FROM {RegisterRow._meta.db_table} ORDER BY id DESC LIMIT 1),
           (SELECT COUNT(*) FROM {Peer._meta.db_table}),
           (SELECT MAX(introduced_at) FROM {Peer._meta.db_table})
      FROM {RegisterRow._meta.db_table}
"""  # noqa: S608  # the names of our own tables


def _stamp() -> Stamp:
    with connection.cursor() as cursor:
        cursor.execute(_STAMP)
        found: Stamp = cursor.fetchone()
    return found


def _made() -> Treaties:
    shipped = load_register()
    own: dict[str, list[RegisterRow]] = {what: [] for what in RegisterRow.What.values}
    for row in RegisterRow.objects.order_by("id"):
        own[row.what].append(row)
    facts = [from_body(Fact, row.body) for row in own[RegisterRow.What.FACT]]
    claims = [from_body(Claim, row.body) for row in own[RegisterRow.What.CLAIM]]
    return Treaties(
        register=Register.of(
            facts=(*shipped.facts, *facts),
            claims=(*shipped.claims, *claims),
            participants=(*shipped.participants, *_imaginary()),
            instruments=_instruments(own[RegisterRow.What.INSTRUMENT]),
        ),
        agreed=_agreed(own[RegisterRow.What.AGREEMENT]),
        own=frozenset(row.item_id for rows in own.values() for row in rows),
        own_corrected=frozenset(row.supersedes for rows in own.values() for row in rows if row.supersedes),
    )


def _instruments(rows: list[RegisterRow]) -> tuple[Instrument, ...]:
    """Return the shipped instruments and our own; an id that a newer release ships as well means the shipped one."""
    shipped = {one.id: one for one in load_instruments()}
    corrected = {row.supersedes for row in rows}
    own = {row.item_id: from_body(Instrument, row.body) for row in rows if row.item_id not in corrected}
    return tuple({**own, **shipped}.values())


def _agreed(rows: list[RegisterRow]) -> tuple[Agreed, ...]:
    corrected_at = {row.supersedes: row.known_at for row in rows if row.supersedes}
    return tuple(
        Agreed(agreement=from_body(Agreement, row.body), corrected_at=corrected_at.get(row.item_id)) for row in rows
    )


def _imaginary() -> tuple[Participant, ...]:
    """Return the imaginary States of exercises: our own, and those whose nodes are introduced."""
    own = Authority.objects.filter(is_ours=True).values_list("node", flat=True).distinct().order_by("node")
    names = {node: _own_state() or node for node in own} | dict(Peer.objects.values_list("node", "state"))
    return tuple(
        Participant(code=code, name=name, kind=ParticipantKind.STATE, group="", territory="")
        for code, name in sorted(names.items())
        if is_imaginary(code)
    )


def _own_state() -> str:
    """Return the name of our own State; a command that only reads has not asked for it, and shows the code."""
    try:
        return current().name.state
    except RuntimeError:
        return ""


def is_imaginary(code: str) -> bool:
    """Say whether a code is one of those that ISO 3166-1 leaves to its users: XAA to XZZ."""
    return code.startswith("X")
