"""The journal of this node, and what it has seen of the journals of others."""

from __future__ import annotations

from django.db import models


class JournalRow(models.Model):
    """One record. Written unnumbered in the transaction of its act; numbered later by the one sequencer.

    Erasing a record empties `record` and `salt`; the commitment, the leaf of the tree, stays.
    """

    record = models.BinaryField()
    salt = models.BinaryField()
    commitment = models.BinaryField()
    what = models.CharField(max_length=32)
    at = models.DateTimeField()
    request_id = models.CharField(max_length=32, blank=True, db_index=True)
    number = models.BigIntegerField(null=True, blank=True, unique=True)

    class Meta:
        indexes = [
            models.Index(fields=["id"], name="unnumbered_rows", condition=models.Q(number__isnull=True)),
        ]


class Checkpoint(models.Model):
    """A head of our tree, signed. One per size, for ever."""

    size = models.BigIntegerField(unique=True)
    root = models.CharField(max_length=64)
    note = models.BinaryField()
    signed_at = models.DateTimeField()


class Cosignature(models.Model):
    """What a witness answered for one of our checkpoints."""

    checkpoint = models.ForeignKey(Checkpoint, on_delete=models.PROTECT, related_name="cosignatures")
    witness = models.CharField(max_length=100)
    lines = models.BinaryField()
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["checkpoint", "witness"], name="one_cosignature_per_witness")]


class JournalHalt(models.Model):
    """A witness has seen more of our journal than we have: nothing more is signed until a person has decided."""

    at = models.DateTimeField()
    reason = models.CharField(max_length=400)
    ended_at = models.DateTimeField(null=True, blank=True)
    ended_because = models.CharField(max_length=400, blank=True)


class SeenCheckpoint(models.Model):
    """The newest head of a partner's journal that this node has cosigned."""

    origin = models.CharField(max_length=100, primary_key=True)
    size = models.BigIntegerField()
    root = models.CharField(max_length=64)
    note = models.BinaryField()
    cosigned_at = models.DateTimeField()


class SuspectCheckpoint(models.Model):
    """A signed head that contradicts another, whole, with that other: together they may prove a fork.

    Of a partner's journal, refused by us as its witness; or of our own, as a witness showed it to us.
    """

    sha256 = models.CharField(max_length=64, unique=True)  # of the head's text, whatever signatures it bears
    origin = models.CharField(max_length=100, db_index=True)
    size = models.BigIntegerField()
    root = models.CharField(max_length=64)
    note = models.BinaryField()
    known = models.BinaryField(null=True, blank=True)  # the head that it does not extend, as signed
    at = models.DateTimeField()


class WitnessTrouble(models.Model):
    """A partner that does not cosign our head, since when, and what it said last; gone when it cosigns again."""

    witness = models.CharField(max_length=100, primary_key=True)
    since_at = models.DateTimeField()
    at = models.DateTimeField()
    code = models.CharField(max_length=64)
    detail = models.CharField(max_length=400, blank=True)
