"""Pages of the register are made once for all strangers, and one address cannot have them made without end."""

from __future__ import annotations

import re

import pytest
from django.core.cache import caches
from django.test import Client

from longbien.web.public.treaty import kept_pages
from offices import Office

TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="([^"]+)"')


def test_a_kept_page_is_the_same_but_for_the_token_of_the_visitor(office: Office) -> None:
    caches[kept_pages.PAGES].clear()
    first, second = Client(), Client()

    made, kept = first.get("/treaty/").content.decode(), second.get("/treaty/").content.decode()

    assert TOKEN.sub("", made) == TOKEN.sub("", kept)
    assert "@@" not in kept
    strict = Client(enforce_csrf_checks=True)
    token = TOKEN.search(strict.get("/treaty/").content.decode())
    assert token is not None
    said = {"language": "ar", "next": "/treaty/", "csrfmiddlewaretoken": token[1]}
    assert strict.post("/language/setlang/", said).status_code == 302


def test_an_address_that_has_many_pages_made_has_to_wait_and_no_other(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    caches[kept_pages.PAGES].clear()
    monkeypatch.setattr(kept_pages, "MADE_A_MINUTE", 2)
    here, there = Client(REMOTE_ADDR="192.0.2.1"), Client(REMOTE_ADDR="192.0.2.2")

    answers = [here.get(f"/treaty/authorities/?n={number}").status_code for number in range(3)]

    assert answers == [200, 200, 429]
    assert here.get("/treaty/authorities/?n=0").status_code == 200  # it is kept: nothing has to be made
    assert there.get("/treaty/authorities/?n=9").status_code == 200
