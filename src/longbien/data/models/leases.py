"""Who may do a thing that only one process at a time may do."""

from __future__ import annotations

from django.db import models


class Lease(models.Model):
    """A named lease; only the holder of its token may write the result of the work."""

    name = models.CharField(max_length=64, primary_key=True)
    token = models.CharField(max_length=32)
    until_at = models.DateTimeField()
