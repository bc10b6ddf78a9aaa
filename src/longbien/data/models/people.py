"""Authorities, the people who hold seats in them, and the tokens of their case systems."""

from __future__ import annotations

from django.contrib.auth.models import AbstractUser
from django.db import models


class Authority(models.Model):
    """An authority of a State: ours (of this node) or of an introduced node, as its card names it."""

    code = models.CharField(max_length=64)  # unique inside its node, for instance "point-24-7"
    node = models.CharField(max_length=3)
    name = models.CharField(max_length=200)
    functions = models.JSONField(default=list)  # ids such as "network_24_7", "mutual_legal_assistance"
    is_ours = models.BooleanField(default=False)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["node", "code"], name="one_authority_per_code")]
        ordering = ["node", "code"]

    def __str__(self) -> str:
        return f"{self.node} {self.name}"


class Person(AbstractUser):
    """Someone who signs in. What they may do comes from the seats they hold, never from the account."""

    display_name = models.CharField(max_length=200, blank=True)
    language = models.CharField(max_length=10, blank=True)

    def __str__(self) -> str:
        return self.display_name or self.username


class Seat(models.Model):
    """A role held in one authority, for a half-open period."""

    class Role(models.TextChoices):
        DUTY_OFFICER = "duty_officer"
        CENTRAL_AUTHORITY = "central_authority"
        OVERSEER = "overseer"
        SUPERVISOR = "supervisor"
        CHILD_PROTECTION = "child_protection"

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="seats")
    authority = models.ForeignKey(Authority, on_delete=models.PROTECT, related_name="seats")
    role = models.CharField(max_length=32, choices=Role.choices)
    from_at = models.DateTimeField()
    until_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["person", "authority", "role"], name="one_seat_per_role")]


class ApiToken(models.Model):
    """A key for a State's own case system. It acts as one person in one authority; only its digest is kept."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="tokens")
    authority = models.ForeignKey(Authority, on_delete=models.PROTECT, related_name="tokens")
    label = models.CharField(max_length=100)
    secret_sha256 = models.CharField(max_length=64, unique=True)
    made_at = models.DateTimeField()
    until_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True, blank=True)
