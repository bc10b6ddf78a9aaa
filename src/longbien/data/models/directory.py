"""The directory of authorities, as far as this node keeps it: our own entries, and foreign ones that were imported."""

from __future__ import annotations

from django.db import models

from longbien.data.models.kept import Kept
from longbien.data.models.people import Authority, Person
from longbien.data.models.proposals import Proposal


class DirectoryRow(Kept):
    """
    One version of an entry. The highest version counts; the older ones stay, to say what was known when.

    `body` is the entry as `core.bodies` writes it; the columns repeat what is looked up.
    """

    class Origin(models.TextChoices):
        OWN = "own"
        IMPORTED = "imported"

    entry_id = models.CharField(max_length=120)
    version = models.PositiveIntegerField()
    state = models.CharField(max_length=3)
    function = models.CharField(max_length=32)
    authority_code = models.CharField(max_length=64, blank=True)
    origin = models.CharField(max_length=8, choices=Origin.choices)
    from_on = models.DateField(null=True, blank=True)
    until_on = models.DateField(null=True, blank=True)
    known_at = models.DateTimeField()
    body = models.JSONField()
    proposal = models.ForeignKey(Proposal, on_delete=models.PROTECT, related_name="directory_rows")

    class Meta:
        ordering = ["entry_id", "version"]
        constraints = [models.UniqueConstraint(fields=["entry_id", "version"], name="one_row_per_version")]
        indexes = [models.Index(fields=["state", "function"], name="directory_order")]


class DirectoryConfirmation(Kept):
    """Somebody asked the authority, and the entry still held: as of `confirmed_on`, in the version that row has."""

    row = models.ForeignKey(DirectoryRow, on_delete=models.PROTECT, related_name="confirmations")
    confirmed_on = models.DateField()
    authority = models.ForeignKey(Authority, on_delete=models.PROTECT, related_name="+")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    note = models.TextField(blank=True)

    class Meta:
        ordering = ["at", "id"]
