"""Evidence that comes part by part, on two whole nodes: each part with its custody and its own limits."""

from __future__ import annotations

import pytest

from longbien.actions.evidence import add_evidence, open_evidence
from longbien.actions.evidence.errors import EvidenceNotTaken
from longbien.core.requests.turns import OutOfTurn
from longbien.data.models import Act, EvidenceItem, EvidenceLimit, Request
from longbien.readers.exchange import evidence_of

from .nodes import Node, Pair
from .test_story import Case

OUTSTANDING = "The access log."
pytestmark = pytest.mark.slow


@pytest.fixture
def case(pair: Pair) -> Case:
    return Case(pair)


@pytest.fixture
def data(case: Case) -> Request:
    """A request of Ardenia for stored data that Bellora has granted in part, under a condition."""
    asked = case.pair.bellora
    request = case.begun(case.pair.ardenia, kind_id="mla.stored_data")
    for act in ("acknowledge", "accept"):
        case.act(asked, request, act)
    case.act(asked, request, "propose_conditions", conditions="Only for this case.")
    case.act(case.pair.ardenia, request, "agree_conditions")
    case.act(asked, request, "decide_grant", extent="part", part="The mailbox and the log, not the calendar.")
    return request


def added(at: Node, request: Request, name: str) -> str:
    """Hand in a file at a node; return the id of the item."""
    with at.here():
        item = add_evidence(
            officer=at.officer("lawyer"),
            request_id=request.id,
            name=name,
            media_type="text/plain",
            pieces=[content(name)],
            now=at.clock.tick(),
            instruments=at.instruments,
        )
        return item.id


def content(name: str) -> bytes:
    return f"What stands in {name}.\n".encode() * 2000


def released(case: Case, request: Request, act: str, *names: str, **said: object) -> None:
    items = tuple(added(case.pair.bellora, request, name) for name in names)
    case.act(case.pair.bellora, request, act, items=items, **said)


def came(at: Node, request: Request) -> list[tuple[str, str, str, bytes]]:
    """Return name, act, `onward` and bytes of each item that a node has received, in order; nothing for an outsider."""
    with at.here():
        assert evidence_of(officer=at.officer("outsider"), request_id=request.id) == []
        found = []
        for item in EvidenceItem.objects.filter(request=request.id, is_ours=False).order_by("added_at", "name"):
            assert [one.what for one in item.custody.exclude(what="opened")] == ["received"]
            limit = EvidenceLimit.objects.get(item=item)
            assert limit.act_id == item.released_in_id
            _item, pieces = open_evidence(
                officer=at.officer("lawyer"), item_id=item.id, now=at.clock.tick(), instruments=at.instruments
            )
            found.append((item.name, item.released_in.act, limit.onward, b"".join(pieces)))
        return found


def test_two_parts_then_the_rest_then_a_forgotten_file(case: Case, data: Request) -> None:
    asks, asked = case.pair.ardenia, case.pair.bellora

    released(case, data, "release_part", "mail-1.eml", outstanding=OUTSTANDING, onward="no", retain_until="2027-06-01")
    assert case.states(data) == [("part_released", "part_released")]
    assert [one[:3] for one in came(asks, data)] == [("mail-1.eml", "release_part", "no")]

    released(case, data, "release_part", "mail-2.eml", "mail-3.eml", outstanding=OUTSTANDING, onward="yes")
    released(case, data, "release", "log.txt")
    assert case.states(data) == [("released", "released")]
    released(case, data, "release", "forgotten.txt", onward="no")

    assert came(asks, data) == [
        ("mail-1.eml", "release_part", "no", content("mail-1.eml")),
        ("mail-2.eml", "release_part", "yes", content("mail-2.eml")),
        ("mail-3.eml", "release_part", "yes", content("mail-3.eml")),
        ("log.txt", "release", "consent", content("log.txt")),
        ("forgotten.txt", "release", "no", content("forgotten.txt")),
    ]
    with asks.here():
        days = EvidenceLimit.objects.filter(retain_until_at__isnull=False).values_list("item__name", flat=True)
        assert list(days) == ["mail-1.eml"]
    with asked.here():
        given = EvidenceItem.objects.filter(request=data.id)
        assert {tuple(one.custody.values_list("what", flat=True)) for one in given} == {("added", "released")}
    case.act(asks, data, "close")
    assert case.states(data) == [("closed", "closed")]
    with pytest.raises(EvidenceNotTaken):
        added(asked, data, "too-late.txt")


def test_a_withdrawal_that_crosses_a_part_ends_the_request_behind_it_on_both_nodes(case: Case, data: Request) -> None:
    asks, asked = case.pair.ardenia, case.pair.bellora
    item = added(asked, data, "mail-1.eml")

    carry, case.pair.carry = case.pair.carry, lambda: None
    case.act(asked, data, "release_part", items=(item,), outstanding=OUTSTANDING, onward="no")
    case.act(asks, data, "withdraw")
    assert case.states(data) == [("withdrawn", "part_released")]
    case.pair.carry = carry
    carry()

    assert case.states(data) == [("withdrawn", "withdrawn")]
    assert [one[:3] for one in came(asks, data)] == [("mail-1.eml", "release_part", "no")]
    for node, _other in case.pair.both:
        with node.here():
            acts = list(Act.objects.filter(request=data.id).order_by("position").values_list("act", "counts"))
            assert acts[-2:] == [("release_part", True), ("withdraw", True)]
            (condition,) = Request.objects.get(id=data.id).conditions.all()
            assert condition.standing == "agreed"  # what was given stays bound
    with pytest.raises(OutOfTurn):
        case.act(asked, data, "release", items=(item,))
