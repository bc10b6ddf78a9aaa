"""What can follow a request is offered as a draft that knows what the request knew; the whole chain is drawn."""

from __future__ import annotations

from copy import copy
from datetime import timedelta

import pytest

from longbien.actions.errors import NotFound
from longbien.actions.requests.chaining import draft_next
from longbien.actions.requests.recording import record_act
from longbien.core.exchange.acts import Party
from longbien.core.officers import NotPermitted
from longbien.core.requests.turns import Standing
from longbien.core.safeguards.consenting import names_data
from longbien.data.models import Request
from longbien.readers.chains import chain_of, open_links
from longbien.readers.life import life_of
from longbien.readers.received import received_with
from offices import Office
from people import ARDENIA, NOW
from supplied import asked_of_bellora, received
from their_acts import ELEMENTS, following, opening

from .test_crossing import PRESERVED, Asked


@pytest.fixture
def preserved(office: Office, instruments) -> Asked:
    """A preservation of ours that Bellora has carried out."""
    asked = Asked(office, instruments, kind="preserve.request")
    Request.objects.filter(id=asked.id).update(elements=ELEMENTS)
    assert asked.theirs("accept", after="request").arrive() is None
    assert asked.theirs("preserved", PRESERVED, after="accept").arrive() is None
    return asked


@pytest.fixture
def central(office: Office):
    return office.officer("central_authority")


def test_after_a_preservation_the_data_their_announcement_and_more_time_are_offered(preserved: Asked, central) -> None:
    links = open_links(officer=central, request=preserved.request)

    assert [(one.link.next, one.done) for one in links] == [
        ("mla.stored_data", None),
        ("preserve.mla_filed", None),
        ("preserve.extension", None),
    ]


def test_a_duty_officer_is_offered_what_a_duty_officer_may_draft(preserved: Asked, office: Office) -> None:
    links = open_links(officer=office.officer("duty_officer"), request=preserved.request)

    assert [one.link.next for one in links] == ["preserve.extension"]


def test_the_request_for_the_data_is_filled_in_and_bound_to_the_preservation(preserved: Asked, central) -> None:
    draft = draft_next(officer=central, request_id=preserved.id, link_id="stored_data_asked", now=NOW)

    assert (draft.kind, draft.follows_id, draft.their_authority, draft.mode) == (
        "mla.stored_data",
        preserved.id,
        preserved.request.their_authority,
        "exercise",
    )
    taken = {name: draft.elements[name] for name in ("facts", "identifiers", "offence", "data_description")}
    assert taken == {name: ELEMENTS[name] for name in taken}


def test_the_announcement_names_the_request_for_the_data(preserved: Asked, central) -> None:
    asked = draft_next(officer=central, request_id=preserved.id, link_id="stored_data_asked", now=NOW)

    notice = draft_next(officer=central, request_id=preserved.id, link_id="request_announced", now=NOW)

    assert notice.elements["mla_request"] == asked.reference
    assert notice.elements["preservation"].startswith(preserved.request.reference)


def test_a_provider_in_another_state_leads_to_a_draft_that_keeps_where_it_came_from(preserved: Asked, central) -> None:
    body = {
        "elements": {"preservation": "x", "provider": "Relay Ltd., Corvania", "path": "From 203.0.113.7 by relay."},
        "legal_basis": "uncc-2024",
        "follows": preserved.id,
        "route": "children",
    }
    notice = opening(kind="traffic.disclose_preserved", number=5, body=body)
    assert notice.arrive() is None

    draft = draft_next(officer=central, request_id=notice.act.id, link_id="next_provider", now=NOW)

    assert (draft.kind, draft.follows_id, draft.arises_from_id, draft.their_authority) == (
        "preserve.request",
        None,
        notice.act.id,
        None,
    )
    assert (draft.elements["holder"], draft.elements["data_description"]) == (
        "Relay Ltd., Corvania",
        "From 203.0.113.7 by relay.",
    )
    assert draft.elements["facts"] == ELEMENTS["facts"]
    assert draft.route == "children"  # it tells of the same child
    chain = chain_of(officer=central, request=draft)
    assert chain is not None
    (second,) = chain.next
    (third,) = second.next
    assert [(one.request.id, one.is_here, one.elsewhere) for one in (chain, second, third)] == [
        (preserved.id, False, False),
        (notice.act.id, False, False),
        (draft.id, True, True),
    ]


def test_a_request_alone_is_no_chain(preserved: Asked, central) -> None:
    assert chain_of(officer=central, request=preserved.request) is None


def test_the_data_asked_of_another_authority_are_bound_to_the_preservation_too(office: Office, central) -> None:
    first = opening(number=1)
    assert first.arrive() is None
    body = {"elements": {}, "legal_basis": "uncc-2024", "follows": first.act.id}
    second = opening(kind="mla.stored_data", number=2, body=body, recipient=Party("XAA", "ffu"))
    assert second.arrive() is None

    found = Request.objects.get(id=second.act.id)
    assert found.follows_id == first.act.id
    outsider = office.officer("outsider")
    assert chain_of(officer=outsider, request=found) is None  # the preservation is not theirs to see
    assert chain_of(officer=central, request=Request.objects.get(id=first.act.id)) is None


@pytest.mark.parametrize(
    ("who", "error"), [("outsider", NotFound), ("overseer", NotPermitted), ("duty_officer", NotPermitted)]
)
def test_nobody_else_drafts_what_follows(preserved: Asked, office: Office, who: str, error: type[Exception]) -> None:
    with pytest.raises(error):
        draft_next(officer=office.officer(who), request_id=preserved.id, link_id="stored_data_asked", now=NOW)
    if who != "duty_officer":
        assert open_links(officer=office.officer(who), request=preserved.request) == ()


@pytest.mark.parametrize("link", ["next_provider", "further_use", "no such"])
def test_a_link_that_is_not_open_drafts_nothing(preserved: Asked, central, link: str) -> None:
    with pytest.raises(NotFound):
        draft_next(officer=central, request_id=preserved.id, link_id=link, now=NOW)


def test_what_came_is_told_of_at_the_end_and_nothing_is_offered_where_nothing_came(
    office: Office, instruments, central
) -> None:
    item = received(office, instruments)
    asked = asked_of_bellora(office, number=79)
    Request.objects.filter(id__in=[item.request_id, asked.id]).update(state="closed")  # one with, one without data
    request, empty = (Request.objects.get(id=one) for one in (item.request_id, asked.id))
    assert [one.link.id for one in open_links(officer=central, request=request)] == [
        "further_use",
        "passed_on",
        "disposal_told",
    ]
    assert open_links(officer=central, request=empty) == ()

    draft = draft_next(officer=central, request_id=request.id, link_id="disposal_told", now=NOW)

    assert (draft.kind, draft.follows_id, draft.their_authority) == (
        "data.disposal_notice",
        request.id,
        request.their_authority,
    )
    line = f"{item.added_at:%Y-%m-%d} · mail.mbox · SHA-256 {item.sha256}"
    assert draft.elements == {"about": f"{request.reference} / {request.their_reference}", "material": line}


@pytest.mark.parametrize("link", ["further_use", "passed_on"])
def test_who_asks_for_consent_finds_every_item_named_by_its_digest(
    office: Office, instruments, central, link: str
) -> None:
    """Arts. 36(3) and 40(19): a consent opens the items that it names."""
    item = received(office, instruments)
    Request.objects.filter(id=item.request_id).update(state="closed")

    draft = draft_next(officer=central, request_id=item.request_id, link_id=link, now=NOW)

    assert names_data(elements=draft.elements, sha256=item.sha256)


def test_what_came_is_told_in_as_many_lines_as_fit_and_never_by_a_name_that_is_protected(
    office: Office, instruments, central
) -> None:
    item = received(office, instruments)
    for number in (1, 2):
        another = copy(item)
        another.pk, another.name = f"{number}" * 32, f"{number}.mbox"
        another.added_at += timedelta(seconds=number)
        another.save(force_insert=True)
    request = item.request
    day, digest = f"{item.added_at:%Y-%m-%d}", item.sha256

    lines = [f"{day} · {name} · SHA-256 {digest}" for name in ("mail.mbox", "1.mbox", "2.mbox")]
    assert received_with(officer=central, request=request).splitlines() == lines
    two = received_with(officer=central, request=request, max_chars=len("\n".join(lines)) - 1)
    assert two.splitlines() == [*lines[:2], "+1"]
    assert received_with(officer=central, request=request, max_chars=10) == "+3"
    Request.objects.filter(id=request.id).update(kind="mla.evidence_statements")  # it names who was heard
    hidden = received_with(officer=central, request=Request.objects.get(id=request.id))
    assert hidden.splitlines() == [f"{day} · SHA-256 {digest}"] * 3
    assert received_with(officer=office.officer("outsider"), request=request) == ""
    assert received_with(officer=office.officer("overseer"), request=request) == ""


def test_the_answer_to_a_status_enquiry_under_40_26_shows_on_the_request_it_asks_about(
    office: Office, instruments, central
) -> None:
    asked = Asked(office, instruments, kind="mla.stored_data")
    enquiry = draft_next(officer=central, request_id=asked.id, link_id="status_asked", now=NOW)
    assert enquiry.elements["about"].startswith(asked.request.reference)
    sent = Asked.__new__(Asked)
    sent.office, sent.instruments, sent.id = office, instruments, enquiry.id
    send(enquiry, sent)

    answer = {"status": "in_execution", "explanation": "The court has ordered it."}
    assert following(request_id=enquiry.id, act="status_answer", body=answer).arrive() is None

    (found,) = life_of(officer=central, request=asked.request).enquiries
    assert found.answer is not None
    assert found.answer.body["status"] == "in_execution"
    assert life_of(officer=office.officer("outsider"), request=asked.request).enquiries == ()


def send(enquiry: Request, asked: Asked) -> None:
    """Record the enquiry as sent, as Bellora has it."""
    opened = opening(
        kind=enquiry.kind, node=ARDENIA, number=78, recipient=Party("XBB", "nca"), id=enquiry.id, request=enquiry.id
    )
    record_act(
        request=enquiry,
        act=opened.act,
        statement=opened.statement,
        sha256=opened.sha256,
        position=1,
        after=Standing("sent"),
        node="XAA",
        person_id=None,
        now=NOW,
    )
