"""Requests between States, as one of our authorities sees them."""

from __future__ import annotations

from django.db import models

from longbien.data.models.cases import Case
from longbien.data.models.people import Authority, Person


class Reference(models.Model):
    """Counts our own references: one row per authority and year, so that numbers have no gap and no twin."""

    authority = models.ForeignKey(Authority, on_delete=models.PROTECT)
    year = models.PositiveIntegerField()
    last = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["authority", "year"], name="one_counter_per_year")]


class Request(models.Model):
    """A request, ours or theirs. `id` is the id of its opening act; `state` is folded from its acts."""

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
    authority = models.ForeignKey(Authority, on_delete=models.PROTECT, related_name="requests")
    their_authority = models.ForeignKey(Authority, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    case = models.ForeignKey(Case, null=True, blank=True, on_delete=models.PROTECT, related_name="requests")
    assigned_to = models.ForeignKey(Person, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    elements = models.JSONField(default=dict)
    state = models.CharField(max_length=32, default="draft")
    state_before_question = models.CharField(max_length=32, blank=True)
    follows = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="followed_by")
    drafted_by = models.ForeignKey(Person, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    approved_by = models.ForeignKey(Person, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    approved_at = models.DateTimeField(null=True, blank=True)
    review_due = models.BooleanField(default=False)  # sent by a lone officer; a second person reviews afterwards
    preserved_from_at = models.DateTimeField(null=True, blank=True)
    preserved_until_at = models.DateTimeField(null=True, blank=True)
    opened_at = models.DateTimeField()  # drafted (outgoing) or laid before us (incoming)
    changed_at = models.DateTimeField()
    version = models.PositiveIntegerField(
        default=0
    )  # grows with every change: an act written on an old view is refused

    class Meta:
        indexes = [models.Index(fields=["authority", "state", "-changed_at"], name="desk_order")]
