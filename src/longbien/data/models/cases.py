"""Case files of one authority: what stays inside it. Nothing here is part of an act, a package or a letter."""

from __future__ import annotations

from django.db import models

from longbien.data.models.kept import Kept
from longbien.data.models.people import Authority, Person


class CaseNumber(models.Model):
    """Counts the cases an authority opens: one row per authority and year, so that numbers have no gap and no twin."""

    authority = models.ForeignKey(Authority, on_delete=models.PROTECT, related_name="+")
    year = models.PositiveIntegerField()
    last = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["authority", "year"], name="one_case_counter_per_year")]


class Case(models.Model):
    """
    A case file. `reference` is our own: counted here, or as the register that was imported has it.

    A protected case is open to its team alone. `lift_*`: one person proposes to open it again, another decides.
    """

    class Status(models.TextChoices):
        OPEN = "open"
        CLOSED = "closed"

    id = models.CharField(max_length=32, primary_key=True)
    authority = models.ForeignKey(Authority, on_delete=models.PROTECT, related_name="cases")
    reference = models.CharField(max_length=64)
    title = models.CharField(max_length=300, blank=True)
    status = models.CharField(max_length=8, choices=Status.choices, default=Status.OPEN)
    offence = models.CharField(max_length=64, blank=True)  # id in the law files
    facts = models.TextField(blank=True)
    states = models.JSONField(default=list)  # codes of the States concerned
    opened_on = models.DateField()
    leader = models.ForeignKey(Person, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    protected = models.BooleanField(default=False)
    protected_because = models.TextField(blank=True)
    lift_because = models.TextField(blank=True)
    lift_by = models.ForeignKey(Person, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    lift_at = models.DateTimeField(null=True, blank=True)
    made_at = models.DateTimeField()
    changed_at = models.DateTimeField()
    version = models.PositiveIntegerField(default=0)  # a change written on an old view is refused

    class Meta:
        constraints = [models.UniqueConstraint(fields=["authority", "reference"], name="one_case_per_reference")]
        indexes = [
            models.Index(fields=["authority", "-changed_at"], name="cases_by_change"),
            models.Index(fields=["authority", "status", "-changed_at"], name="cases_by_status"),
        ]


class CaseReference(models.Model):
    """What another State or authority calls the case; `state` is its code, or empty where the register did not say."""

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="references")
    state = models.CharField(max_length=16, blank=True)
    reference = models.CharField(max_length=100)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["case", "state", "reference"], name="one_row_per_foreign_reference")
        ]
        indexes = [models.Index(fields=["reference"], name="foreign_references")]
        ordering = ["id"]


class CasePerson(models.Model):
    """
    Somebody whom the case concerns, and in which role. `label` is what lists and pages show.

    Of one whose identity is protected, the label is a designation such as *Person 1*; the name is a row of its own.
    """

    class Kind(models.TextChoices):
        NATURAL = "natural"
        LEGAL = "legal"

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="persons")
    kind = models.CharField(max_length=7, choices=Kind.choices)
    label = models.CharField(max_length=200)
    role = models.CharField(max_length=16)  # one of core/cases/words.py
    details = models.TextField(blank=True)  # birth, nationality, seat, accounts: as far as they are known
    is_protected = models.BooleanField(default=False)

    class Meta:
        ordering = ["id"]


class ProtectedName(models.Model):
    """
    Who a protected person is: read one at a time, by the team alone, and each reading is recorded.

    `sealed` opens with the key of the node (`core/safeguards/names.py`); the database holds neither name nor key.
    """

    person = models.OneToOneField(CasePerson, on_delete=models.CASCADE, related_name="protected_name")
    sealed = models.BinaryField()


class CaseMember(models.Model):
    """Somebody on the team of a case now. Who left is told by the history."""

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="members")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    joined_at = models.DateTimeField()
    added_by = models.ForeignKey(Person, null=True, blank=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["case", "person"], name="one_membership")]
        ordering = ["joined_at", "id"]


class CaseExclusion(models.Model):
    """Somebody who has a conflict of interest: for this person there is no such case."""

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="exclusions")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    because = models.TextField()
    excluded_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["case", "person"], name="one_exclusion")]
        ordering = ["at", "id"]


class CaseTask(models.Model):
    """Something to be done in a case."""

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="tasks")
    text = models.CharField(max_length=1000)
    due_on = models.DateField(null=True, blank=True)
    assigned_to = models.ForeignKey(Person, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    made_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField()
    done_by = models.ForeignKey(Person, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    done_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = [
            models.Index(
                fields=["assigned_to", "due_on"], condition=models.Q(done_at__isnull=True), name="open_tasks_of_person"
            ),
            models.Index(fields=["due_on"], condition=models.Q(done_at__isnull=True), name="open_tasks_by_day"),
        ]
        ordering = ["id"]


class CaseNote(Kept):
    """An internal note. It never leaves the authority: no act, package, letter or partner takes it up."""

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="notes")
    text = models.TextField()
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["at", "id"]


class CaseEvent(Kept):
    """The history of a case: who did what. `about` is the person it happened to; `note` stays inside."""

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="events")
    what = models.CharField(max_length=32)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    about = models.ForeignKey(Person, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    note = models.TextField(blank=True)
    at = models.DateTimeField()

    class Meta:
        ordering = ["at", "id"]


class CaseReading(Kept):
    """
    A protected case, or a request in it, was read. `request_id` is empty for the case itself, and for rows of a list.

    `how` it was read: opened, seen as a row of a list, or taken out of the node in a table or a package.
    """

    class How(models.TextChoices):
        OPENED = "opened"
        LISTED = "listed"
        TAKEN = "taken"

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="readings")
    request_id = models.CharField(max_length=32, blank=True)
    how = models.CharField(max_length=8, choices=How.choices, default=How.OPENED)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["case", "person", "-at"], name="readings_of_a_case")]
        ordering = ["at", "id"]
