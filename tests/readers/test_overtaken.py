"""The timeline says which acts do not count, and what they met."""

from __future__ import annotations

from actions.test_crossing import GRANT, PART, Asked
from longbien.core.requests.turns import Standing
from longbien.ports.instruments import Instruments
from longbien.readers.requests import standing
from longbien.readers.timeline import timeline
from offices import Office


def test_an_overtaken_act_names_what_it_met(office: Office, instruments: Instruments) -> None:
    asked = crossed(office, instruments)

    shown = timeline(officer=office.officer("duty_officer"), request=asked.request)

    met = {one.title_code: (one.counts, one.overtaken_by and one.overtaken_by.act) for one in shown}
    assert met == {
        "request": (True, None),
        "accept": (True, None),
        "decide_grant": (True, None),
        "withdraw": (False, "release"),
        "release": (True, None),
    }
    assert standing(asked.request) == Standing("released")


def test_an_act_refused_for_another_reason_met_nothing(office: Office, instruments: Instruments) -> None:
    asked = crossed(office, instruments)
    asked.hear(asked.request.acts.get(act="withdraw"), reason="field_wrong")

    shown = timeline(officer=office.officer("duty_officer"), request=asked.request)

    assert [(one.counts, one.overtaken_by) for one in shown if one.title_code == "withdraw"] == [(False, None)]


def test_an_outsider_learns_nothing_of_it(office: Office, instruments: Instruments) -> None:
    asked = crossed(office, instruments)

    assert timeline(officer=office.officer("outsider"), request=asked.request) == []


def crossed(office: Office, instruments: Instruments) -> Asked:
    """Return a request on which our withdrawal met their release."""
    asked = Asked(office, instruments, kind="mla.stored_data")
    assert asked.theirs("accept", after="request").arrive() is None
    assert asked.theirs("decide_grant", GRANT, after="accept").arrive() is None
    asked.ours("withdraw")
    assert asked.theirs("release", after="decide_grant", parts=(PART,)).arrive() is None
    return asked
