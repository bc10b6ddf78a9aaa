"""Evidence items and what was done with them."""

from __future__ import annotations

from django.db import models

from longbien.data.models.acts import Act
from longbien.data.models.people import Person
from longbien.data.models.requests import Request


class EvidenceItem(models.Model):
    """One file, sealed at rest to this node. `sha256` and `size` are of the open file."""

    id = models.CharField(max_length=32, primary_key=True)
    request = models.ForeignKey(Request, on_delete=models.PROTECT, related_name="evidence")
    name = models.CharField(max_length=255)
    media_type = models.CharField(max_length=100)
    size = models.BigIntegerField()
    sha256 = models.CharField(max_length=64)
    sealed_size = models.BigIntegerField()
    sealed_sha256 = models.CharField(max_length=64)  # also the name of the blob
    is_ours = models.BooleanField()  # handed in here, or received from the other State
    added_by = models.ForeignKey(Person, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    added_at = models.DateTimeField()
    released_in = models.ForeignKey(Act, null=True, blank=True, on_delete=models.PROTECT, related_name="released")

    class Meta:
        ordering = ["added_at", "id"]
        indexes = [
            models.Index(fields=["sha256"], name="same_bytes"),  # what limits bind is known by its digest
            models.Index(fields=["sealed_sha256"], name="same_sealed_bytes"),  # nobody else's blob is erased with it
        ]


class CustodyEvent(models.Model):
    """A link of the chain of custody; each is also a leaf of the journal."""

    item = models.ForeignKey(EvidenceItem, on_delete=models.PROTECT, related_name="custody")
    what = models.CharField(max_length=32)  # added, released, received, opened, downloaded, packed, erased
    at = models.DateTimeField()
    person = models.ForeignKey(Person, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    person_name = models.CharField(max_length=200)
    authority_code = models.CharField(max_length=64)
    note = models.TextField(blank=True)

    class Meta:
        ordering = ["at", "id"]
