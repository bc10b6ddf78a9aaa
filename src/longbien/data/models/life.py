"""What goes on beside the acts of a request: conditions, other authorities of the State, who had it before."""

from __future__ import annotations

from django.db import models

from longbien.data.models.acts import Act
from longbien.data.models.cases import Case
from longbien.data.models.kept import Kept
from longbien.data.models.people import Authority, Person
from longbien.data.models.requests import Request


class Condition(models.Model):
    """
    One condition under which help is given, in the words of the act that proposed or set it.

    Written from the acts that count, and written anew when they are read anew; `due_on`, `kept` and the note are this
    authority's own word, and leave it never.
    """

    class Standing(models.TextChoices):
        PROPOSED = "proposed"
        AGREED = "agreed"
        DECLINED = "declined"
        FALLEN = "fallen"  # nothing was given that could be subject to it

    request = models.ForeignKey(Request, on_delete=models.PROTECT, related_name="conditions")
    act = models.ForeignKey(Act, on_delete=models.PROTECT, related_name="+")  # by which it was proposed or set
    number = models.PositiveIntegerField()  # its place in that act, from 1
    text = models.TextField()
    standing = models.CharField(max_length=8, choices=Standing.choices)
    agreed_at = models.DateTimeField(null=True, blank=True)  # when the act that bound was made, or recorded if before
    due_on = models.DateField(null=True, blank=True)
    kept = models.BooleanField(null=True, blank=True)  # None: nobody has said yet
    note = models.TextField(blank=True)
    settled_by = models.ForeignKey(Person, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    settled_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["act", "number"], name="one_condition_per_place")]
        ordering = ["act__position", "number"]


class Notified(models.Model):
    """Another authority of our State that was told of a request of another State. It sees what is written here."""

    request = models.ForeignKey(Request, on_delete=models.PROTECT, related_name="notified")
    authority = models.ForeignKey(Authority, on_delete=models.PROTECT, related_name="notified")
    word = models.TextField(blank=True)  # what the authority that has the request wants it to know
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["request", "authority"], name="notified_once")]
        indexes = [models.Index(fields=["authority", "-at"], name="notified_desk")]


class Hold(models.Model):
    """
    A hold of a notified authority: until it ends, what carries the request out waits.

    It ends with its last day, when that authority lifts it, or when two persons of the authority that has the request
    overrule it: one asks (`asked_*`), another decides (`overruled_*`).
    """

    notified = models.ForeignKey(Notified, on_delete=models.PROTECT, related_name="holds")
    reason = models.TextField()
    until_on = models.DateField()  # its last day, in UTC
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    lifted_by = models.ForeignKey(Person, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    lifted_at = models.DateTimeField(null=True, blank=True)
    asked_by = models.ForeignKey(Person, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    asked_at = models.DateTimeField(null=True, blank=True)
    asked_because = models.TextField(blank=True)
    overruled_by = models.ForeignKey(Person, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    overruled_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["at", "id"]


class HandedOver(Kept):
    """What an authority keeps of a request that it handed to another of the same State: that it did, and no content."""

    request = models.ForeignKey(Request, on_delete=models.PROTECT, related_name="+")
    authority = models.ForeignKey(Authority, on_delete=models.PROTECT, related_name="handed_over")
    to = models.ForeignKey(Authority, on_delete=models.PROTECT, related_name="+")
    act = models.OneToOneField(Act, on_delete=models.PROTECT, related_name="+")
    reference = models.CharField(max_length=64)
    kind = models.CharField(max_length=64)
    at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["authority", "-at"], name="handed_over_list")]


class LeftBehind(models.Model):
    """
    What an authority wrote for itself alone about a request when the request left it. It awaits the authority there.

    Nobody reads it: it is put back if the request returns.
    """

    request = models.ForeignKey(Request, on_delete=models.PROTECT, related_name="+")
    authority = models.ForeignKey(Authority, on_delete=models.PROTECT, related_name="+")
    case = models.ForeignKey(Case, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    assigned_to = models.ForeignKey(Person, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    said = models.JSONField(default=dict)  # concerned, conditions: numbers of rows with notes; terms: of those ended
    at = models.DateTimeField()
