"""Which permission an act needs. The law files say which role must act at least; this names the line of the list.

Both must hold: a kind may ask for a wider role than the permission (`convention/acts.yaml`, `needs_role`).
"""

from __future__ import annotations

from longbien.convention.loader import load
from longbien.convention.types import Kind
from longbien.convention.words import CONTACT_POINT_FAMILIES, Role, Side
from longbien.core import permissions
from longbien.core.officers import Officer


def permission_to_draft(*, kind: Kind) -> str:
    """Return what drafting a request of this kind needs."""
    return permissions.DRAFT_PRESERVATION if _is_of_the_contact_point(kind) else permissions.DRAFT_REQUEST


def permission_to_act(*, kind: Kind, act: str) -> str:
    """Return what an act on a request of this kind needs."""
    rule = load().act(act_id=act)
    return permissions.RELEASE_EVIDENCE if rule.carries_evidence else permission_to_handle(kind=kind, side=rule.by)


def permission_to_handle(*, kind: Kind, side: str) -> str:
    """Return what looking after a request of this kind needs, on the side that our authority has."""
    preserving = _is_of_the_contact_point(kind)
    if side == Side.REQUESTING:
        return permissions.SEND_PRESERVATION if preserving else permissions.SEND_REQUEST
    return permissions.EXECUTE_PRESERVATION if preserving else permissions.DECIDE_REQUEST


def is_competent(*, officer: Officer, kind: Kind, act: str) -> bool:
    """Say whether the kind permits the act, and the officer has the permission and the role the law files ask for."""
    return (
        act in kind.acts
        and officer.may(permission_to_act(kind=kind, act=act))
        and _has_role(officer=officer, kind=kind, act=act)
    )


def is_competent_to_draft(*, officer: Officer, kind: Kind) -> bool:
    """Say whether the officer may draft this kind; what no node sends is drafted by those who may dispatch it."""
    leaving = "request" if kind.is_sent_by_nodes else "dispatch"
    return (
        leaving in kind.acts
        and officer.may(permission_to_draft(kind=kind))
        and _has_role(officer=officer, kind=kind, act=leaving)
    )


def _is_of_the_contact_point(kind: Kind) -> bool:
    return kind.family in CONTACT_POINT_FAMILIES


def _has_role(*, officer: Officer, kind: Kind, act: str) -> bool:
    needed = load().role_needed(kind_id=kind.id, act_id=act)
    return Role.CENTRAL_AUTHORITY in officer.roles or needed in officer.roles
