"""What this node adds to the register of treaties that is shipped with the program."""

from __future__ import annotations

from django.db import models

from longbien.data.models.kept import Kept
from longbien.data.models.proposals import Proposal


class RegisterRow(Kept):
    """
    One confirmed item: a fact, a claim, an instrument of our own, or an agreement under art. 40(7).

    `body` is the item as `core.bodies` writes it; the columns repeat what is looked up. Nothing is corrected in place:
    a correction is a row that names the id it `supersedes`, which may be one of the shipped register.
    """

    class What(models.TextChoices):
        FACT = "fact"
        CLAIM = "claim"
        INSTRUMENT = "instrument"
        AGREEMENT = "agreement"

    what = models.CharField(max_length=10, choices=What.choices)
    item_id = models.CharField(max_length=120)
    instrument = models.CharField(max_length=64)
    participant = models.CharField(max_length=3, blank=True)
    deed = models.CharField(max_length=32, blank=True)
    supersedes = models.CharField(max_length=120, blank=True)
    known_at = models.DateTimeField()
    body = models.JSONField()
    proposal = models.ForeignKey(Proposal, on_delete=models.PROTECT, related_name="register_rows")

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["what", "item_id"], name="one_row_per_item"),
            models.UniqueConstraint(
                fields=["what", "supersedes"], condition=~models.Q(supersedes=""), name="one_correction_per_item"
            ),
        ]
        indexes = [models.Index(fields=["instrument", "participant", "deed"], name="facts_of_a_participant")]
