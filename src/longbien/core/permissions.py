"""Who may do what: one list, `scope:resource:action`, and which role holds which line.

A role is held in an authority. A permission counts only for what belongs to that authority; there is no role of the
whole node.

    may(roles={"duty_officer"}, permission=SEND_PRESERVATION)
"""

from __future__ import annotations

from collections.abc import Iterable

SEE_REQUESTS = "authority:request:see"
DRAFT_PRESERVATION = "authority:preservation:draft"
SEND_PRESERVATION = "authority:preservation:send"
DRAFT_REQUEST = "authority:request:draft"
APPROVE_REQUEST = "authority:request:approve"
SEND_REQUEST = "authority:request:send"
REVIEW_LONE_SENDING = "authority:request:review"
EXECUTE_PRESERVATION = "authority:preservation:execute"
DECIDE_REQUEST = "authority:request:decide"
ADD_EVIDENCE = "authority:evidence:add"
RELEASE_EVIDENCE = "authority:evidence:release"
OPEN_EVIDENCE = "authority:evidence:open"
MAKE_PACKAGE = "authority:evidence:package"
KEEP_TERMS = "authority:deadline:keep"
SEE_CASES = "authority:case:see"
KEEP_CASE = "authority:case:keep"
STAFF_CASE = "authority:case:staff"
PROTECT_CASE = "authority:case:protect"
EXCLUDE_PERSON = "authority:case:exclude"
IMPORT_CASES = "authority:case:import"
DECIDE_SCREEN = "authority:safeguard:decide"
APPROVE_EXTRA = "authority:safeguard:approve"
SEE_PROTECTED = "authority:person:see-protected"
HANDLE_CHILDREN = "authority:child:handle"
SEE_OVERSIGHT = "authority:oversight:see"
PROPOSE_FACT = "authority:register:propose"
CONFIRM_FACT = "authority:register:confirm"
PROPOSE_ENTRY = "authority:directory:propose"
CONFIRM_ENTRY = "authority:directory:confirm"

DUTY_OFFICER = "duty_officer"
CENTRAL_AUTHORITY = "central_authority"
OVERSEER = "overseer"
SUPERVISOR = "supervisor"
CHILD_PROTECTION = "child_protection"
RANKS = (DUTY_OFFICER, CENTRAL_AUTHORITY, SUPERVISOR)  # from the lowest

HELD: dict[str, frozenset[str]] = {
    DUTY_OFFICER: frozenset(
        {
            SEE_REQUESTS,
            KEEP_TERMS,
            DRAFT_PRESERVATION,
            SEND_PRESERVATION,
            APPROVE_REQUEST,
            EXECUTE_PRESERVATION,
            SEE_CASES,
            KEEP_CASE,  # whoever is on duty at night opens the file, or it is opened by nobody
        }
    ),
    CENTRAL_AUTHORITY: frozenset(
        {
            SEE_REQUESTS,
            DRAFT_PRESERVATION,
            SEND_PRESERVATION,
            DRAFT_REQUEST,
            APPROVE_REQUEST,
            SEND_REQUEST,
            REVIEW_LONE_SENDING,
            EXECUTE_PRESERVATION,
            DECIDE_REQUEST,
            ADD_EVIDENCE,
            RELEASE_EVIDENCE,
            OPEN_EVIDENCE,
            MAKE_PACKAGE,
            KEEP_TERMS,
            SEE_CASES,
            KEEP_CASE,
            STAFF_CASE,  # else the leading member alone: who works on a case is not for everybody to choose
            PROTECT_CASE,  # closing to colleagues, and the two persons who open it again
            EXCLUDE_PERSON,  # a conflict of interest is judged by the authority, never by the person alone
            IMPORT_CASES,  # it changes many cases at once
            DECIDE_SCREEN,  # of a duty officer; what the central authority escalates itself, a supervisor decides
            APPROVE_EXTRA,
            SEE_PROTECTED,
            PROPOSE_FACT,
            CONFIRM_FACT,
            PROPOSE_ENTRY,
            CONFIRM_ENTRY,
        }
    ),
    OVERSEER: frozenset({SEE_OVERSIGHT}),
    SUPERVISOR: frozenset({SEE_REQUESTS, SEE_CASES, DECIDE_SCREEN, APPROVE_EXTRA, SEE_PROTECTED}),
    CHILD_PROTECTION: frozenset({SEE_REQUESTS, SEE_CASES, HANDLE_CHILDREN, SEE_PROTECTED}),
}

ALL = frozenset().union(*HELD.values())


def may(*, roles: Iterable[str], permission: str) -> bool:
    """Say whether any of the roles, all held in the authority concerned, has the permission."""
    return any(permission in HELD.get(role, frozenset()) for role in roles)


def rank(roles: Iterable[str]) -> int:
    """Return the rank of the highest of the roles, from 1; 0 if none of them has a rank."""
    return max((RANKS.index(role) + 1 for role in roles if role in RANKS), default=0)
