"""Terms of requests as they were counted: a row for each result, never changed but by what ends it."""

from __future__ import annotations

from django.db import models

from longbien.data.models.people import Authority, Person
from longbien.data.models.requests import Request


class Deadline(models.Model):
    """
    One result of counting a term of a request. A recalculation writes another row and names it in `superseded_at`.

    What was counted is never changed: when the term began, when it is due, by which version, from which act. Filled in
    once are how it ended and by which row it was followed; `next_at` is the worker's.
    """

    class State(models.TextChoices):
        RUNNING = "running"
        SUSPENDED = "suspended"  # it stands still while an answer is awaited
        HELD = "held"  # it is over or not, it does not run out: a request for the data is undecided
        MET = "met"
        LAPSED = "lapsed"  # the request ended, or the act that set it off does not count any more

    request = models.ForeignKey(Request, on_delete=models.PROTECT, related_name="deadlines")
    term = models.CharField(max_length=64)  # id in convention/terms.yaml, or `own:` and a number
    version = models.PositiveIntegerField()  # of the term; 0 for one of an officer's own
    title = models.CharField(max_length=200, blank=True)  # of an officer's own; else that of the law files
    duty_of = models.CharField(max_length=10)  # requesting, requested
    begins_at = models.DateTimeField()
    due_at = models.DateTimeField()
    state = models.CharField(max_length=9, choices=State.choices, default=State.RUNNING)
    settled_at = models.DateTimeField(null=True, blank=True)  # when it was met or lapsed
    settled_by = models.CharField(max_length=32, blank=True)  # id of the act
    extended_until_at = models.DateTimeField(null=True, blank=True)  # an officer renewed it
    is_provisional = models.BooleanField(default=False)  # counted from sending until the receipt says when it arrived
    sum = models.JSONField(default=dict)  # how it was counted: length, rule, calendar, doubts, warnings
    reason = models.CharField(max_length=32)  # why the row was written
    note = models.TextField(blank=True)  # the reason an officer gave
    authority = models.ForeignKey(  # of an officer's own: whose it is; a request can pass to another
        Authority, null=True, blank=True, db_index=False, on_delete=models.PROTECT, related_name="+"
    )
    person = models.ForeignKey(Person, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()
    supersedes = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    superseded_at = models.DateTimeField(null=True, blank=True)
    next_at = models.DateTimeField(null=True, blank=True)  # of the next warning, or of the end; None: nothing follows

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["request", "term"],
                condition=models.Q(superseded_at__isnull=True),
                name="one_current_deadline_per_term",
            )
        ]
        indexes = [
            models.Index(fields=["next_at"], condition=models.Q(next_at__isnull=False), name="deadline_next"),
            models.Index(fields=["id"], condition=models.Q(is_provisional=True), name="deadline_provisional"),
        ]


class DeadlineNotice(models.Model):
    """A warning that a term runs out, or the word that it has: each once, written by the worker."""

    deadline = models.ForeignKey(Deadline, on_delete=models.PROTECT, related_name="notices")
    code = models.CharField(max_length=32)  # `over`, or the warning as the law files write it
    at = models.DateTimeField()  # when it was due
    written_at = models.DateTimeField()

    class Meta:
        ordering = ["at", "id"]
        constraints = [models.UniqueConstraint(fields=["deadline", "code"], name="one_notice_per_warning")]
