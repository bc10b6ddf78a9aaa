"""Words of a draft that were replaced by a colleague, or could not be saved because a colleague had been faster."""

from __future__ import annotations

from django.db import models

from longbien.data.models.people import Person
from longbien.data.models.requests import Request


class KeptWords(models.Model):
    """
    What somebody had written into a draft, kept beside it. It never leaves the authority.

    `said` has the elements, and the rest of the form under its own names; `version` is the one it stood in, or was
    written on.
    """

    class Why(models.TextChoices):
        REPLACED = "replaced"
        SET_ASIDE = "set_aside"

    request = models.ForeignKey(Request, on_delete=models.PROTECT, related_name="kept_words")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    version = models.PositiveIntegerField()
    why = models.CharField(max_length=9, choices=Why.choices)
    said = models.JSONField()

    class Meta:
        ordering = ["-at", "-id"]
