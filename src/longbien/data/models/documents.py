"""Papers of a request that are no evidence: the document it becomes, and a scan that its addressee took it."""

from __future__ import annotations

from django.db import models

from longbien.data.models.kept import Kept
from longbien.data.models.people import Person
from longbien.data.models.requests import Request


class Paper(Kept):
    """
    One file, sealed at rest to this node, written once. `sha256` and `size` are of the open file.

    `of_sha256` is the digest of what the request said when a document was made of it: once it says something else, the
    document can no longer be approved. It is empty for a scan.
    """

    class What(models.TextChoices):
        DOCUMENT = "document"
        SCAN = "scan"

    id = models.CharField(max_length=32, primary_key=True)
    request = models.ForeignKey(Request, on_delete=models.PROTECT, related_name="papers")
    what = models.CharField(max_length=8, choices=What.choices)
    language = models.CharField(max_length=16, blank=True)
    name = models.CharField(max_length=255)
    media_type = models.CharField(max_length=100)
    size = models.BigIntegerField()
    sha256 = models.CharField(max_length=64)
    sealed_size = models.BigIntegerField()
    sealed_sha256 = models.CharField(max_length=64)  # also the name of the blob
    of_sha256 = models.CharField(max_length=64, blank=True)
    made_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField()

    class Meta:
        ordering = ["made_at", "id"]
