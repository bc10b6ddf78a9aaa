"""What one person proposes for the node's own records, and what a second person decided on it."""

from __future__ import annotations

from django.db import models

from longbien.data.models.kept import Kept
from longbien.data.models.people import Authority, Person


class Proposal(Kept):
    """
    Items laid before a second person. `items` is a list of `{"what": …, "body": …}`; `sha256` is of its canonical form.

    `source` names the file of an import, with `source_sha256`; both are empty for what a person typed.
    """

    class Subject(models.TextChoices):
        REGISTER = "register"
        DIRECTORY = "directory"

    class Kind(models.TextChoices):
        FACT = "fact"
        CORRECTION = "correction"
        CLAIM = "claim"
        INSTRUMENT = "instrument"
        AGREEMENT = "agreement"
        ENTRY = "entry"
        IMPORT = "import"

    id = models.CharField(max_length=32, primary_key=True)
    subject = models.CharField(max_length=9, choices=Subject.choices)
    kind = models.CharField(max_length=10, choices=Kind.choices)
    authority = models.ForeignKey(Authority, on_delete=models.PROTECT, related_name="+")
    items = models.JSONField()
    sha256 = models.CharField(max_length=64)
    source = models.CharField(max_length=255, blank=True)
    source_sha256 = models.CharField(max_length=64, blank=True)
    reason = models.TextField()
    proposed_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    proposed_at = models.DateTimeField()

    class Meta:
        ordering = ["proposed_at", "id"]


class Decision(Kept):
    """The answer to a proposal, by another person. One per proposal, for ever."""

    class Outcome(models.TextChoices):
        CONFIRMED = "confirmed"
        REFUSED = "refused"

    proposal = models.OneToOneField(Proposal, on_delete=models.PROTECT, related_name="decision")
    outcome = models.CharField(max_length=9, choices=Outcome.choices)
    decided_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    decided_at = models.DateTimeField()
    note = models.TextField(blank=True)
