"""Identifiers of requests in the one form in which they are compared, and where two requests name the same."""

from __future__ import annotations

from django.db import models

from longbien.data.models.people import Authority, Person
from longbien.data.models.requests import Request


class RequestIdentifier(models.Model):
    """
    An identifier that a request names. The worker writes it; it follows from the request's words.

    `digest` is of kind, scheme and value in normal form: a row tells no content to whoever finds it.
    """

    request = models.ForeignKey(Request, on_delete=models.CASCADE, related_name="identifiers")
    digest = models.CharField(max_length=64)
    kind = models.CharField(max_length=16)
    from_at = models.DateTimeField(null=True, blank=True)
    until_at = models.DateTimeField(null=True, blank=True)
    joined = models.BooleanField(default=False)  # its request is in the consultation on it
    due = models.BooleanField(default=False)  # there are others with which it has not been compared
    below = models.BigIntegerField(null=True, blank=True)  # the last with which it was; the next is older

    class Meta:
        constraints = [models.UniqueConstraint(fields=["digest", "request"], name="one_identifier_per_request")]
        indexes = [
            models.Index(fields=["id"], condition=models.Q(due=True), name="identifier_due"),
            models.Index(fields=["digest", "id"], condition=models.Q(joined=False), name="identifier_alone"),
        ]


class Deconfliction(models.Model):
    """A consultation that opens because two requests, not of one chain or case, name the same identifier."""

    digest = models.CharField(max_length=64, unique=True)
    kind = models.CharField(max_length=16)
    opened_at = models.DateTimeField()


class Concerned(models.Model):
    """
    A request in such a consultation; its authority says when it has looked at it, and what came of it.

    `root` is the id of the request at the beginning of its chain, its own if it stands alone: what a chain names again
    it names on purpose. What a request stands behind is said when it is made and does not change.
    """

    deconfliction = models.ForeignKey(Deconfliction, on_delete=models.CASCADE, related_name="concerned")
    request = models.ForeignKey(Request, on_delete=models.CASCADE, related_name="concerned_in")
    authority = models.ForeignKey(Authority, on_delete=models.PROTECT, related_name="+")
    root = models.CharField(max_length=32)
    at = models.DateTimeField()
    note = models.TextField(blank=True)
    settled_by = models.ForeignKey(Person, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    settled_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["deconfliction", "request"], name="concerned_once")]
        indexes = [models.Index(fields=["authority", "-at"], name="deconfliction_list")]
