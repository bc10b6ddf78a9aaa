"""Acts, exchanged and signed; and steps, which stay inside the authority."""

from __future__ import annotations

from django.db import models

from longbien.data.models.people import Authority, Person
from longbien.data.models.requests import Request


class Act(models.Model):
    """One signed act of a request's story, of either side, as the bytes that were signed."""

    id = models.CharField(max_length=32, primary_key=True)
    request = models.ForeignKey(Request, on_delete=models.PROTECT, related_name="acts")
    act = models.CharField(max_length=32)  # id in convention/acts.yaml
    is_ours = models.BooleanField()
    node = models.CharField(max_length=3)
    authority_code = models.CharField(max_length=64)
    person = models.ForeignKey(Person, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    person_name = models.CharField(max_length=200)
    person_role = models.CharField(max_length=32)
    made_at = models.DateTimeField()
    recorded_at = models.DateTimeField()
    position = models.PositiveIntegerField()  # order in which the acts of the request count, from 1
    state_after = models.CharField(max_length=32)  # where the request stands after it, also if it does not count
    counts = models.BooleanField(default=True)  # False: overtaken by an act that crossed it, or not taken there
    refused_code = models.CharField(max_length=64, blank=True)  # of the receipt by which the other node refused it
    body = models.JSONField(default=dict)
    statement = models.BinaryField()
    sha256 = models.CharField(max_length=64)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["request", "position"], name="one_act_per_position")]
        ordering = ["position"]


class LocalStep(models.Model):
    """What was done inside the authority and leaves no trace outside: approval, review, reading, a note."""

    request = models.ForeignKey(Request, on_delete=models.PROTECT, related_name="steps")
    authority = models.ForeignKey(Authority, on_delete=models.PROTECT)
    step = models.CharField(
        max_length=32
    )  # drafted, approval_asked, approved, returned, reviewed, opened, packaged, ...
    person = models.ForeignKey(Person, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    note = models.TextField(blank=True)
    body = models.JSONField(default=dict)  # what an act says that never leaves as a message: a dispatch, a receipt

    class Meta:
        ordering = ["at", "id"]
