"""What safeguards leave behind: answers of rights screens, decisions on them, further approvals, limits, reviews.

Rows are written once. A later view is another row.
"""

from __future__ import annotations

from django.db import models

from longbien.data.models.acts import Act
from longbien.data.models.evidence import EvidenceItem
from longbien.data.models.people import Person
from longbien.data.models.requests import Request


class RightsScreen(models.Model):
    """The answers of one officer about a request as it stood: `subject_sha256` is the digest of what was looked at."""

    request = models.ForeignKey(Request, on_delete=models.PROTECT, related_name="screens")
    moment = models.CharField(max_length=16)  # sending, executing
    screen = models.CharField(max_length=32)  # id in convention/safeguards.yaml
    questions_version = models.CharField(max_length=32)
    subject_sha256 = models.CharField(max_length=64)
    answers = models.JSONField()  # id of the question → no, yes, unknown
    conclusion = models.CharField(max_length=16)  # proceed, escalate, refuse
    reasons = models.TextField(blank=True)
    extra = models.JSONField(default=list)  # ids of answers that call for a further approval
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    person_name = models.CharField(max_length=200)
    roles = models.JSONField(default=list)  # held by the person then: a decision needs a higher rank
    at = models.DateTimeField()

    class Meta:
        ordering = ["at", "id"]


class ScreenDecision(models.Model):
    """What a second, higher person decided on an escalated screen: once, unless the person is excluded since."""

    screen = models.ForeignKey(RightsScreen, on_delete=models.PROTECT, related_name="decisions")
    decision = models.CharField(max_length=16)  # proceed, refuse
    reasons = models.TextField()
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    person_name = models.CharField(max_length=200)
    at = models.DateTimeField()

    class Meta:
        ordering = ["at", "id"]


class ExtraApproval(models.Model):
    """The approval of a further person, beyond the ordinary one, for what a request says at this digest."""

    request = models.ForeignKey(Request, on_delete=models.PROTECT, related_name="extra_approvals")
    moment = models.CharField(max_length=16)
    subject_sha256 = models.CharField(max_length=64)
    reasons = models.TextField()
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    person_name = models.CharField(max_length=200)
    at = models.DateTimeField()

    class Meta:
        ordering = ["at", "id"]


class EvidenceLimit(models.Model):
    """The limits that travel with an item received, as the act that brought it says; what it left out is strict."""

    item = models.OneToOneField(EvidenceItem, on_delete=models.PROTECT, related_name="limit")
    act = models.ForeignKey(Act, on_delete=models.PROTECT, related_name="+")
    purpose = models.TextField(blank=True)
    onward = models.CharField(max_length=8)  # no, consent, yes
    other_use = models.CharField(max_length=8)  # no, consent, yes
    retain_until_at = models.DateTimeField(null=True, blank=True)
    retention = models.CharField(max_length=16)  # confirmed, automatic
    confidential_until_at = models.DateTimeField(null=True, blank=True)
    handling = models.CharField(max_length=32, blank=True)
    words = models.TextField(blank=True)  # what was said freely
    erasure_asked_by = models.ForeignKey(Person, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    erasure_asked_at = models.DateTimeField(null=True, blank=True)
    erased_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = [models.Index(fields=["erased_at", "retain_until_at"], name="retention_ends")]


class SecrecyReview(models.Model):
    """A look at whether the secrecy of a request is still needed; the next is due on `next_on`, None if it ended."""

    request = models.ForeignKey(Request, on_delete=models.PROTECT, related_name="secrecy_reviews")
    needed = models.BooleanField()
    next_on = models.DateField(null=True, blank=True)
    reasons = models.TextField()
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    person_name = models.CharField(max_length=200)
    at = models.DateTimeField()

    class Meta:
        ordering = ["at", "id"]
