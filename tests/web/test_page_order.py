"""What asks something of the reader stands first and open; the rest of a long page is folded, without scripts too."""

from __future__ import annotations

import re

from longbien.actions.deconfliction import compare_identifiers
from people import NOW
from web.visitors import Visitors


def folded(source: str) -> list[str]:
    """Return the titles of what is folded and closed, in the order of the page."""
    return re.findall(r'<details class="part fold"><summary><h2>([^<]*)</h2>', source)


def test_what_has_come_shows_its_text_and_the_act_that_carries_it_on_first(visitors: Visitors) -> None:
    request = visitors.arrived()

    page = visitors.get(f"/requests/{request.id}/")

    acts = re.findall(r'<a class="btn ([\w -]+)" href="/requests/\w+/acts/(\w+)/"', page.source)
    assert acts[0] == ("btn-primary btn-lg", "accept")
    assert [style for style, _act in acts].count("btn-primary btn-lg") == 1
    assert '<details class="part fold" open><summary><h2>The request</h2>' in page.source
    assert page.source.index('id="letter"') < page.source.index('id="timeline"')
    assert {"The request as a letter", "Case"} <= set(folded(page.source))
    assert "By when" not in folded(page.source)


def test_what_waits_for_another_state_says_so_and_folds_its_own_text(visitors: Visitors) -> None:
    request = visitors.sent()

    page = visitors.get(f"/requests/{request.id}/")

    assert "Next step Waiting for: Bellora" in page.text
    assert {"The request", "By when", "Safeguards"} <= set(folded(page.source))


def test_an_open_request_for_the_same_stands_once_among_those_asked_before(visitors: Visitors) -> None:
    first, second = visitors.sent(), visitors.draft()
    compare_identifiers(now=NOW)

    page = visitors.get(f"/requests/{second.id}/check/")

    panel = page.source[page.source.index('<h2 id="duplicates">') :].partition("</section>")[0]
    assert panel.count(first.reference) == 1
    assert "still open" in panel
    assert '<a href="#duplicates">Asked before</a>' in page.source
