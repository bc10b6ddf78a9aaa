"""What was proposed for the node's own records, as an officer of the authority may see it, and nobody else."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from django.db.models import QuerySet

from longbien.core.canonical import Json, is_act_id
from longbien.core.officers import Officer
from longbien.core.permissions import CONFIRM_ENTRY, CONFIRM_FACT, PROPOSE_ENTRY, PROPOSE_FACT
from longbien.data.models import Proposal

MOST_ROWS = 200
PROPOSE: Mapping[str, str] = MappingProxyType(
    {Proposal.Subject.REGISTER: PROPOSE_FACT, Proposal.Subject.DIRECTORY: PROPOSE_ENTRY}
)
CONFIRM: Mapping[str, str] = MappingProxyType(
    {Proposal.Subject.REGISTER: CONFIRM_FACT, Proposal.Subject.DIRECTORY: CONFIRM_ENTRY}
)


@dataclass(frozen=True, slots=True)
class ProposalRow:
    """A proposal, and whether this officer may decide it: it is open, and another person's."""

    proposal: Proposal
    may_decide: bool
    is_own: bool


def proposals_of(*, officer: Officer) -> QuerySet[Proposal]:
    """Return the proposals this officer may see: the authority's, about what this officer proposes or confirms."""
    subjects = [one for one in Proposal.Subject.values if officer.may(PROPOSE[one]) or officer.may(CONFIRM[one])]
    return Proposal.objects.filter(authority_id=officer.authority_id, subject__in=subjects).select_related(
        "proposed_by", "decision", "decision__decided_by"
    )


def open_proposals(*, officer: Officer, most: int = MOST_ROWS) -> tuple[ProposalRow, ...]:
    """Return what waits for a decision, the oldest first."""
    waiting = proposals_of(officer=officer).filter(decision__isnull=True).order_by("proposed_at", "id")[:most]
    return tuple(_row(one, officer=officer) for one in waiting)


def decided_proposals(*, officer: Officer, most: int = MOST_ROWS) -> tuple[ProposalRow, ...]:
    """Return what was decided, the newest decision first."""
    decided = proposals_of(officer=officer).filter(decision__isnull=False).order_by("-decision__decided_at", "id")
    return tuple(_row(one, officer=officer) for one in decided[:most])


def one_proposal(*, officer: Officer, proposal_id: str) -> ProposalRow | None:
    """Return a proposal, or None: there is none, or it is not this officer's to see."""
    if not is_act_id(proposal_id):
        return None
    found = proposals_of(officer=officer).filter(id=proposal_id).first()
    return None if found is None else _row(found, officer=officer)


def _row(proposal: Proposal, *, officer: Officer) -> ProposalRow:
    is_own = proposal.proposed_by_id == officer.person_id
    is_open = getattr(proposal, "decision", None) is None
    return ProposalRow(
        proposal=proposal,
        may_decide=is_open and not is_own and officer.may(CONFIRM[proposal.subject]),
        is_own=is_own,
    )


def waiting_items(*, officer: Officer, subject: Proposal.Subject) -> tuple[dict[str, Json], ...]:
    """Return the items of all proposals of the officer's authority that wait for a decision."""
    waiting = proposals_of(officer=officer).filter(subject=subject, decision__isnull=True).order_by("proposed_at", "id")
    return tuple(item for proposal in waiting for item in proposal.items)


def all_waiting_items(*, subject: Proposal.Subject) -> tuple[dict[str, Json], ...]:
    """Return the items of all proposals of all authorities that wait for a decision, for the operator."""
    waiting = Proposal.objects.filter(subject=subject, decision__isnull=True).order_by("proposed_at", "id")
    return tuple(item for proposal in waiting for item in proposal.items)
