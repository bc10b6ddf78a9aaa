"""The timeline shows what was proved of an act, and nothing that only bears its id."""

from __future__ import annotations

from bellora import body, envelope, evidences
from longbien.actions.exchange import arriving, rounds
from longbien.actions.requests import draft_request, send_request
from longbien.ports.instruments import Instruments
from longbien.readers.timeline import receipts_by_message
from offices import Office, with_policy
from people import NOW
from screens import screened
from their_acts import ELEMENTS, opening


def test_a_partner_cannot_put_receipts_beside_our_act_by_using_its_id(office: Office, instruments: Instruments) -> None:
    officer, trusting = office.officer("duty_officer"), with_policy(instruments, approval=False)
    draft = draft_request(
        officer=officer,
        kind_id="preserve.request",
        their_authority_id=office.bellora.pk,
        legal_basis="uncc-2024",
        priority="urgent",
        elements=ELEMENTS,
        now=NOW,
    )
    screened(draft, officer=officer)
    sent = send_request(officer=officer, request_id=draft.id, version=1, now=NOW, instruments=trusting)
    theirs = opening(id=sent.id, request=sent.id)

    answer = arriving.receive_messages(body=body(envelope(theirs)), instruments=instruments, now=NOW)
    while rounds.keep_house(instruments=instruments):
        pass

    assert evidences(answer) == [[("relayed", None), ("not_delivered", "malformed_act")]]
    shown = receipts_by_message(request=sent)[sent.id]
    assert [receipt.evidence for receipt in shown] == ["submission_accepted"]
