"""Officers and partners act on one request at the same moment: neither waits for the other for ever."""

from __future__ import annotations

import threading

import pytest
from django.db import connection, connections, transaction

from longbien.actions.exchange.queue import lock_partner
from longbien.actions.requests import act_on_request, mark_opened
from longbien.actions.requests.rows import locked_request
from longbien.core.errors import MayNotDoThisNow
from longbien.data.models import Act, Request
from offices import Office
from people import NOW
from their_acts import following

from .test_acting import Desk

pytestmark = [pytest.mark.slow, pytest.mark.postgres, pytest.mark.django_db(transaction=True)]
ROUNDS = 12


@pytest.fixture
def came(transactional_db: None, office: Office, instruments) -> Desk:
    if connection.vendor != "postgresql":
        pytest.skip("SQLite has one writer at a time, and no order of locks")
    return Desk(office, instruments, kind="mla.stored_data")


def together(*steps) -> list[BaseException]:
    """Run the steps at once, each in a thread with a connection of its own; return what was raised."""
    start, raised = threading.Barrier(len(steps)), []

    def run(step) -> None:
        start.wait()
        try:
            step()
        except MayNotDoThisNow:
            pass  # the other was first
        except BaseException as error:
            raised.append(error)
        finally:
            connections.close_all()

    threads = [threading.Thread(target=run, args=(step,)) for step in steps]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)
    return raised


def arriving(came: Desk, office: Office) -> None:
    """Do what takes an act of theirs in: first the partner's row, then the request's."""
    with transaction.atomic():
        lock_partner(node="XAA", partner="XBB")
        locked_request(officer=office.officer("central_authority"), request_id=came.id)
        answer = following(request_id=came.id, act="answer", body={"answer": "The first one."})
        answer.arrive()


def test_an_act_of_ours_and_one_of_theirs_never_wait_for_each_other(came: Desk, office: Office) -> None:
    raised: list[BaseException] = []
    for number in range(ROUNDS):
        version = Request.objects.get(id=came.id).version

        def ask(version: int = version, number: int = number) -> None:
            act_on_request(
                officer=office.officer("central_authority"),
                request_id=came.id,
                version=version,
                act="ask",
                body={"question": f"Which one of {number}?"},
                now=NOW,
                instruments=came.instruments,
            )

        raised += together(
            ask,
            lambda: arriving(came, office),
            lambda: mark_opened(
                officer=office.officer("duty_officer"), request_id=came.id, now=NOW, instruments=came.instruments
            ),
        )

    assert raised == []
    assert Act.objects.filter(request_id=came.id).count() > ROUNDS // 2


def test_who_locks_the_request_first_would_wait_for_ever(came: Desk, office: Office) -> None:
    met = threading.Barrier(2, timeout=30)

    def the_wrong_way() -> None:
        with transaction.atomic():
            locked_request(officer=office.officer("central_authority"), request_id=came.id)
            met.wait()
            lock_partner(node="XAA", partner="XBB")

    def the_right_way() -> None:
        with transaction.atomic():
            lock_partner(node="XAA", partner="XBB")
            met.wait()
            locked_request(officer=office.officer("central_authority"), request_id=came.id)

    raised = together(the_wrong_way, the_right_way)

    assert [type(error).__name__ for error in raised] == ["OperationalError"]
    assert "deadlock" in str(raised[0])
