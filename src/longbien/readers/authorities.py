"""Authorities one can turn to, and our own."""

from __future__ import annotations

from django.db.models import QuerySet

from longbien.data.models import Authority, Peer


def authorities_to_ask() -> QuerySet[Authority]:
    """Return the authorities of introduced nodes that are not suspended, by State and name."""
    nodes = Peer.objects.filter(suspended_at__isnull=True).values("node")
    return Authority.objects.filter(is_ours=False, node__in=nodes).order_by("node", "name")


def our_authorities() -> QuerySet[Authority]:
    """Return the authorities of this node, by name."""
    return Authority.objects.filter(is_ours=True).order_by("name")


def state_name(*, node: str) -> str:
    """Return the name of a State as its node's card has it, or its code when it is not introduced."""
    return Peer.objects.filter(node=node).values_list("state", flat=True).first() or node
