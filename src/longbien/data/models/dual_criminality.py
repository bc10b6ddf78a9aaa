"""Whether conduct is an offence here too: what was stated and found, what lawyers decided. Rows are written once."""

from __future__ import annotations

from django.db import models

from longbien.data.models.people import Person
from longbien.data.models.requests import Request


class CriminalityAssessment(models.Model):
    """
    Conduct as a lawyer stated it, and what the program found. The newest of a request counts.

    `conduct` and `found` are as `core/dual_criminality/written.py` writes them; `law_sha256` is the digest of what was
    recorded of the law of our State then, empty where nothing was.
    """

    request = models.ForeignKey(Request, on_delete=models.PROTECT, related_name="criminality")
    conduct = models.JSONField()
    found = models.JSONField()
    on = models.DateField()  # the day whose law was asked for
    law_sha256 = models.CharField(max_length=64, blank=True)
    stated_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    computed_at = models.DateTimeField()

    class Meta:
        ordering = ["-id"]


class CriminalityDecision(models.Model):
    """What a lawyer decided on an assessment, with the reason; a second person confirms where four eyes are asked."""

    assessment = models.ForeignKey(CriminalityAssessment, on_delete=models.PROTECT, related_name="decisions")
    verdict = models.CharField(max_length=8)
    reason = models.TextField()
    decided_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    decided_at = models.DateTimeField()
    needs_confirmation = models.BooleanField()
    confirmed_by = models.ForeignKey(Person, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    confirmed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-id"]
