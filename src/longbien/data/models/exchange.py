"""What crosses the bridge: partners, messages both ways, parts and receipts."""

from __future__ import annotations

from django.db import models


class Peer(models.Model):
    """An introduced node, with its card as signed and counters that never go back."""

    node = models.CharField(max_length=3, primary_key=True)
    state = models.CharField(max_length=200)
    endpoint = models.URLField(max_length=300)
    card = models.BinaryField()
    fingerprint = models.CharField(max_length=64)
    introduced_at = models.DateTimeField()
    suspended_at = models.DateTimeField(null=True, blank=True)
    last_sequence = models.BigIntegerField(default=0)  # of messages we send to it
    last_series = models.BigIntegerField(default=0)  # of receipts we issue about messages between us
    unreachable_since = models.DateTimeField(null=True, blank=True)
    try_again_at = models.DateTimeField(null=True, blank=True)
    failures = models.PositiveIntegerField(default=0)


class OutgoingMessage(models.Model):
    """An act of ours on its way. The states are those of spec/exchange.md section 8."""

    class State(models.TextChoices):
        QUEUED = "queued"
        RELAYED = "relayed"
        DELIVERED = "delivered"
        RETRIEVED = "retrieved"
        NOT_DELIVERED = "not_delivered"
        REJECTED = "rejected"
        FAILED = "failed"

    id = models.CharField(max_length=32, primary_key=True)  # the id of the act
    peer = models.ForeignKey(Peer, on_delete=models.PROTECT, related_name="outgoing")
    statement = models.BinaryField()
    content_sha256 = models.CharField(max_length=64)
    sequence = models.BigIntegerField()
    state = models.CharField(max_length=16, choices=State.choices, default=State.QUEUED)
    made_at = models.DateTimeField()
    attempts = models.PositiveIntegerField(default=0)
    next_attempt_at = models.DateTimeField()
    lease_token = models.CharField(max_length=32, blank=True)
    lease_until = models.DateTimeField(null=True, blank=True)
    last_error = models.CharField(max_length=64, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["peer", "sequence"], name="one_message_per_sequence")]
        indexes = [models.Index(fields=["state", "next_attempt_at"], name="outbox_order")]


class OutgoingPart(models.Model):
    """A part of ours, already sealed to the recipient, handed over piece by piece."""

    message = models.ForeignKey(OutgoingMessage, on_delete=models.PROTECT, related_name="parts")
    sealed_sha256 = models.CharField(max_length=64)
    sealed_size = models.BigIntegerField()
    whole_at = models.DateTimeField(null=True, blank=True)  # when the partner said it holds the whole part

    class Meta:
        indexes = [models.Index(fields=["sealed_sha256"], name="parts_sent")]


class IncomingMessage(models.Model):
    """A message of a partner that is durable here. Unique by sender and id, and by sender and sequence."""

    class State(models.TextChoices):
        WAITING = "waiting"  # relayed: an antecedent or a part is still missing
        DELIVERED = "delivered"
        NOT_DELIVERED = "not_delivered"

    peer = models.ForeignKey(Peer, on_delete=models.PROTECT, related_name="incoming")
    message_id = models.CharField(max_length=32)
    sequence = models.BigIntegerField()
    header = models.BinaryField()
    statement = models.BinaryField()
    content_sha256 = models.CharField(max_length=64)
    sealed_sha256 = models.CharField(max_length=64)
    antecedent_id = models.CharField(max_length=32, blank=True)
    state = models.CharField(max_length=16, choices=State.choices, default=State.WAITING)
    received_at = models.DateTimeField()
    retrieved_at = models.DateTimeField(null=True, blank=True)
    not_retrieved_at = models.DateTimeField(null=True, blank=True)  # the sender is told that nobody opened it in time

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["peer", "message_id"], name="one_message_per_id"),
            models.UniqueConstraint(fields=["peer", "sequence"], name="one_incoming_per_sequence"),
        ]
        indexes = [
            models.Index(fields=["state", "antecedent_id"], name="waiting_for"),
            models.Index(
                fields=["received_at"],
                name="unopened_messages",
                condition=models.Q(state="delivered", retrieved_at__isnull=True, not_retrieved_at__isnull=True),
            ),
        ]


class IncomingPart(models.Model):
    """A part that a relayed act of a partner names."""

    message = models.ForeignKey(IncomingMessage, on_delete=models.PROTECT, related_name="parts")
    sealed_sha256 = models.CharField(max_length=64, db_index=True)
    sealed_size = models.BigIntegerField()
    whole_at = models.DateTimeField(null=True, blank=True)
    erasing_at = models.DateTimeField(null=True, blank=True)  # only refused acts name it: its bytes are being removed


class ReceiptBatch(models.Model):
    """A signed root over the receipts of one batch."""

    issuer = models.CharField(max_length=3)
    statement = models.BinaryField()
    sha256 = models.CharField(max_length=64, unique=True)


class Receipt(models.Model):
    """A receipt of ours (due until its batch is signed) or of a partner. Stored bytes, never changed once signed."""

    issuer = models.CharField(max_length=3)
    other = models.CharField(max_length=3)  # the node the series is kept for
    series = models.BigIntegerField()
    evidence = models.CharField(max_length=24)
    message_id = models.CharField(max_length=32)
    message_sender = models.CharField(max_length=3)
    reason = models.CharField(max_length=64, blank=True)
    at = models.DateTimeField()
    payload = models.BinaryField()
    batch = models.ForeignKey(ReceiptBatch, null=True, blank=True, on_delete=models.PROTECT, related_name="receipts")
    index = models.PositiveIntegerField(null=True, blank=True)
    path = models.JSONField(default=list)
    push_due = models.BooleanField(default=False)  # ours, and the partner has not yet said that it keeps it
    push_not_before = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["issuer", "other", "series"], name="one_receipt_per_number")]
        indexes = [
            models.Index(fields=["message_sender", "message_id"], name="receipts_of_message"),
            models.Index(fields=["other", "id"], name="receipts_to_push", condition=models.Q(push_due=True)),
            models.Index(fields=["id"], name="receipts_due", condition=models.Q(batch__isnull=True)),
        ]
