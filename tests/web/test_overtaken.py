"""The page of a request shows plainly which of our acts do not count."""

from __future__ import annotations

from django.urls import reverse

from longbien.data.models import Act
from longbien.ports.instruments import current
from readers.test_overtaken import crossed
from web.visitors import Visitors


def test_an_overtaken_withdrawal_says_what_it_met_and_the_next_step_follows_the_release(visitors: Visitors) -> None:
    asked = crossed(visitors.office, current())

    page = visitors.get(reverse("request", args=[asked.id]), who="central_authority")

    assert "Overtaken: it crossed with their act and does not count." in page.text
    assert "It met “Data released” by Nadia Sorel" in page.text
    assert reverse("act", args=[asked.id, "close"]) in page.source
    assert reverse("act", args=[asked.id, "withdraw"]) not in page.source


def test_an_act_that_their_node_did_not_take_is_shown_with_the_code(visitors: Visitors) -> None:
    asked = crossed(visitors.office, current())
    asked.hear(Act.objects.get(request=asked.id, act="withdraw"), reason="field_wrong")

    page = visitors.get(reverse("request", args=[asked.id]), who="central_authority")

    assert "Not taken by the node of the other State: it does not count. field_wrong" in page.text
