"""Who acts: one person, in one authority, with the roles held there at this moment."""

from __future__ import annotations

from dataclasses import dataclass

from longbien.core.errors import MayNotDoThisNow
from longbien.core.permissions import CENTRAL_AUTHORITY, CHILD_PROTECTION, DUTY_OFFICER, OVERSEER, SUPERVISOR, may


class NotPermitted(MayNotDoThisNow):
    """The officer holds no role with this permission in this authority."""

    code = "not_permitted"


@dataclass(frozen=True, slots=True)
class Officer:
    """
    A person in the chair of one authority. `person_id` and `authority_id` are numbers of this node's records.

    `children_elsewhere`: somebody of the authority is seated for cases of children, as it was when this officer took
    the chair; None where it was not asked. `has_sisters`: other authorities of the State work on this node too.
    """

    person_id: int
    name: str
    authority_id: int
    authority_code: str
    authority_name: str
    node: str
    roles: frozenset[str]
    children_elsewhere: bool | None = None
    has_sisters: bool = False

    def may(self, permission: str) -> bool:
        """Say whether this officer holds the permission."""
        return may(roles=self.roles, permission=permission)

    def require(self, permission: str) -> None:
        """Raise NotPermitted unless this officer holds the permission."""
        if not self.may(permission):
            raise NotPermitted(permission)

    @property
    def leading_role(self) -> str:
        """The role that acts name: the one with the widest competence."""
        for role in (CENTRAL_AUTHORITY, DUTY_OFFICER, SUPERVISOR, CHILD_PROTECTION, OVERSEER):
            if role in self.roles:
                return role
        return "none"
