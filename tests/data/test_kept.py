"""What is kept for ever is neither changed nor deleted, by whatever way."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from longbien.data.models import Authority, Person, Proposal
from longbien.data.models.kept import RowIsKept

NOW = datetime(2026, 11, 22, tzinfo=UTC)


@pytest.fixture
def proposal(db: None) -> Proposal:
    """A proposal of somebody."""
    return Proposal.objects.create(
        id="0" * 32,
        subject="register",
        kind="fact",
        authority=Authority.objects.create(code="nca", node="XAA", name="National Cybercrime Authority"),
        items=[],
        sha256="0" * 64,
        reason="C.N.1.2026",
        proposed_by=Person.objects.create(username="anna"),
        proposed_at=NOW,
    )


def test_a_kept_row_is_not_written_again(proposal: Proposal) -> None:
    proposal.reason = "Another"

    with pytest.raises(RowIsKept):
        proposal.save()
    assert Proposal.objects.get().reason == "C.N.1.2026"


def test_a_kept_row_is_not_deleted(proposal: Proposal) -> None:
    with pytest.raises(RowIsKept):
        proposal.delete()
    with pytest.raises(RowIsKept):
        Proposal.objects.all().delete()
    assert Proposal.objects.count() == 1


def test_kept_rows_are_not_changed_together(proposal: Proposal) -> None:
    with pytest.raises(RowIsKept):
        Proposal.objects.update(reason="Another")
    assert Proposal.objects.get().reason == "C.N.1.2026"


def test_a_second_row_does_not_take_the_place_of_the_first(proposal: Proposal) -> None:
    twin = Proposal(id=proposal.id, authority_id=proposal.authority_id, proposed_by_id=proposal.proposed_by_id)
    twin.items, twin.proposed_at = [], NOW

    with pytest.raises(Exception, match=r"(?i)unique"):
        twin.save()
