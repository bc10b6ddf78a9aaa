"""Requests between States, as one of our authorities sees them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

from django.db import models

from longbien.convention.errors import UnknownLawItem
from longbien.convention.loader import load
from longbien.core.requests.turns import REQUESTED, REQUESTING, Standing
from longbien.core.requests.waiting import PRESERVED, Place, hurts_at, place
from longbien.data.models.cases import Case
from longbien.data.models.people import Authority, Person

NOT_YET_PLACED = datetime(1970, 1, 1, tzinfo=UTC)  # on top of every list, so that it is seen
DESK_FACTS = ("partner", "waits_on", "hurts_at", "search_due")


class Reference(models.Model):
    """Counts our own references: one row per authority and year, so that numbers have no gap and no twin."""

    authority = models.ForeignKey(Authority, on_delete=models.PROTECT)
    year = models.PositiveIntegerField()
    last = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["authority", "year"], name="one_counter_per_year")]


class Requests(models.QuerySet["Request"]):
    """Requests; those that are written together get their places on the desk too."""

    def bulk_create(self, objs: Iterable[Request], *args: Any, **options: Any) -> list[Request]:
        """Write requests at once."""
        placed = list(objs)
        for one in placed:
            one.settle_on_desk()
        return super().bulk_create(placed, *args, **options)


class Request(models.Model):
    """
    A request, ours or theirs. `id` is the id of its opening act; `state` is folded from its acts.

    `partner`, `waits_on`, `hurts_at` follow from the other fields (`core.requests.waiting`) and are kept true by `save`
    and `bulk_create`; `followed_up` says that what is preserved was asked for. A bare `update` leaves them as they are.
    """

    class Direction(models.TextChoices):
        OUTGOING = "outgoing"
        INCOMING = "incoming"

    id = models.CharField(max_length=32, primary_key=True)
    direction = models.CharField(max_length=8, choices=Direction.choices)
    reference = models.CharField(max_length=64, unique=True)
    their_reference = models.CharField(max_length=64, blank=True)
    kind = models.CharField(max_length=64)
    mode = models.CharField(max_length=8)
    priority = models.CharField(max_length=9, default="routine")
    legal_basis = models.CharField(max_length=64)
    basis_named = models.JSONField(default=dict)  # what a generic basis is, as the sender says: core/requests/named.py
    basis_reason = models.TextField(blank=True, default="")  # why not the basis that the register proposes; stays here
    emergency_reason = models.TextField(blank=True, default="")  # travels with the request; art. 2(o)
    authority = models.ForeignKey(Authority, on_delete=models.PROTECT, related_name="requests")
    their_authority = models.ForeignKey(Authority, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    case = models.ForeignKey(Case, null=True, blank=True, on_delete=models.PROTECT, related_name="requests")
    assigned_to = models.ForeignKey(Person, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    elements = models.JSONField(default=dict)
    state = models.CharField(max_length=32, default="draft")
    state_before_question = models.CharField(max_length=32, blank=True)
    follows = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="followed_by")
    # Another State's request of ours that led to this one; unlike `follows` it is never told to anybody.
    arises_from = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="led_to")
    drafted_by = models.ForeignKey(Person, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    approved_by = models.ForeignKey(Person, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    approved_at = models.DateTimeField(null=True, blank=True)
    route = models.CharField(max_length=16, blank=True, default="")  # "children": restricted to officers trained for it
    review_due = models.BooleanField(default=False)  # sent by a lone officer; a second person reviews afterwards
    preserved_from_at = models.DateTimeField(null=True, blank=True)
    preserved_until_at = models.DateTimeField(null=True, blank=True)
    opened_at = models.DateTimeField()  # drafted (outgoing) or laid before us (incoming)
    changed_at = models.DateTimeField()
    version = models.PositiveIntegerField(
        default=0
    )  # grows with every change: an act written on an old view is refused

    partner = models.CharField(max_length=3, blank=True)  # node of their authority
    waits_on = models.CharField(max_length=8, default=Place.US.value)
    followed_up = models.BooleanField(default=False)
    hurts_at = models.DateTimeField(default=NOT_YET_PLACED)
    due_at = models.DateTimeField(null=True, blank=True)  # of the running term that ends first (`Deadline`)
    due_term = models.CharField(max_length=64, blank=True, default="")
    search_due = models.BooleanField(default=True)  # its words are not yet in the search, or no longer those there
    identifiers_due = models.BooleanField(default=True)  # what it names has not been compared with other requests

    objects = Requests.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["authority", "waits_on", "hurts_at", "id"], name="desk_place"),
            models.Index(fields=["authority", "waits_on", "kind", "hurts_at", "id"], name="desk_kind"),
            models.Index(fields=["authority", "waits_on", "partner", "hurts_at", "id"], name="desk_partner"),
            models.Index(
                fields=["authority", "waits_on", "kind", "partner", "hurts_at", "id"], name="desk_kind_partner"
            ),
            models.Index(fields=["authority", "waits_on", "priority", "hurts_at", "id"], name="desk_priority"),
            models.Index(fields=["authority", "waits_on", "state", "hurts_at", "id"], name="desk_state"),
            models.Index(
                fields=["authority", "assigned_to", "waits_on", "hurts_at", "id"],
                condition=models.Q(assigned_to__isnull=False),
                name="desk_mine",
            ),
            models.Index(fields=["authority", "changed_at", "id"], name="desk_changes"),
            models.Index(fields=["authority", "their_reference"], name="desk_their_reference"),
            models.Index(fields=["authority"], condition=models.Q(review_due=True), name="desk_review"),
            models.Index(
                fields=["authority", "due_at", "id"], condition=models.Q(due_at__isnull=False), name="desk_due"
            ),
            models.Index(fields=["id"], condition=models.Q(search_due=True), name="desk_search_due"),
            models.Index(fields=["id"], condition=models.Q(identifiers_due=True), name="identifiers_due"),
        ]

    def save(self, *args: Any, **options: Any) -> None:
        """Save the request with its place on the desk."""
        self.settle_on_desk()
        if options.get("update_fields") is not None:
            options["update_fields"] = {*options["update_fields"], *DESK_FACTS}
        super().save(*args, **options)

    def settle_on_desk(self) -> None:
        """Write down what follows from the standing: whom the request waits for, and how soon it hurts."""
        where = self._place()
        self.waits_on = where
        self.hurts_at = hurts_at(
            place=where, due_at=self.pressing_at, changed_at=self.changed_at, priority=self.priority
        )
        self.partner = self.their_authority.node if self.their_authority else ""
        self.search_due = True

    @property
    def pressing_at(self) -> datetime | None:
        """The moment that presses, if there is one."""
        return self.due_at or (self.preserved_until_at if self.state == PRESERVED else None)

    def _place(self) -> Place:
        try:
            kind = load().kind(kind_id=self.kind)
            return place(
                kind=kind,
                side=REQUESTING if self.direction == self.Direction.OUTGOING else REQUESTED,
                standing=Standing(state=self.state, before_question=self.state_before_question),
                is_approved=self.approved_by_id is not None,
                is_followed_up=self.followed_up,
            )
        except UnknownLawItem:  # a kind that this release no longer knows: a person is to look
            return Place.US
