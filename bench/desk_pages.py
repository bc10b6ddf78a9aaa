"""Ask a filled node for the pages of its desk, as a browser does; in a process of its own.

LONGBIEN_HOME=… python bench/desk_pages.py TIMES

Whole pages within this process: middleware, session, queries, template. Prints as JSON, for each page, its addresses,
the bytes and queries it takes, and the processor's time, on which neighbours on the machine weigh less than on the
clock; and the cookie of a session with which `bench/desk.py` asks the running node for the same pages.
"""

from __future__ import annotations

import json
import os
import re
import sys
import time
from dataclasses import dataclass
from pathlib import Path

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "longbien.project.settings")

import django

django.setup()

import longbien.project.wiring
from django.conf import settings
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from longbien.actions.search import read_words
from longbien.data.models import Person, Request, RequestIdentifier

settings.ALLOWED_HOSTS = [*settings.ALLOWED_HOSTS, "testserver"]


@dataclass(frozen=True)
class Asked:
    """A page to measure: several addresses of one sort, taken in turn."""

    name: str
    addresses: tuple[str, ...]


def pages(browser: Client) -> list[Asked]:
    """Return what is asked."""
    mine = Request.objects.filter(authority__code="nca", authority__is_ours=True)
    sent = (
        mine.exclude(waits_on="draft")
        .exclude(state="awaiting_approval")
        .filter(opened_at__lt=mine.latest("opened_at").opened_at)
    )
    some = list(sent.filter(case=None).order_by("id")[:4000:200])
    in_cases = list(sent.filter(case__protected=False).order_by("id")[:2000:200])
    named = RequestIdentifier.objects.filter(request__in=mine.filter(waits_on="them")).order_by("id")
    middle = Request.objects.get(pk=named[50_000 % max(1, named.count() // 8)].request_id)
    mail = next(value for value in middle.elements.values() if str(value).startswith("user"))
    group = browser.get("/?group=theirs_to_do").content.decode()
    older = re.search(r'rel="next" href="([^"]*)"', group)
    seen = re.search(r"desk/news/\?seen=([0-9a-f.]*)", browser.get("/").content.decode())
    asked = {
        "the desk": ["/"],
        "the desk, rows alone": [f"/desk/rows/?seen={seen[1] if seen else ''}"],
        "news of the desk (poll)": [f"/desk/news/?seen={seen[1] if seen else ''}"],
        "a whole group": [f"/?group={name}" for name in ("ours_to_do", "theirs_to_do", "ended")],
        "the next page of a group": [older[1].replace("&amp;", "&")] if older else ["/?group=ended"],
        "by direction": ["/?direction=incoming", "/?direction=outgoing"],
        "by kind": [f"/?kind={kind}" for kind in ("preserve.request", "mla.stored_data", "extradition.request")],
        "by standing": [f"/?state={state}" for state in ("preserved", "granted", "postponed")],
        "by other State": [f"/?partner={one.partner}" for one in some[:6]] + ["/?partner=PCH"],
        "by priority": ["/?priority=emergency", "/?priority=urgent"],
        "by what presses": ["/?presses=now", "/?presses=week"],
        "assigned to me": ["/?mine=yes"],
        "by four things": [f"/?direction=incoming&kind=mla.stored_data&partner={some[0].partner}&priority=urgent"],
        "by what nothing is": ["/?partner=ZZZ&priority=emergency"],
        "search: whole reference": [f"/desk/search/?q={middle.reference}"],
        "search: beginning of a reference": [f"/desk/search/?q={middle.reference[:-2]}"],
        "search: their reference": [f"/desk/search/?q={middle.their_reference}"],
        "search: identifier": [f"/desk/search/?q={mail}", f"/desk/search/?q={mail.upper()}"],
        "search: a rare word": ["/desk/search/?q=subject2900"],
        "search: a common word": ["/desk/search/?q=account"],
        "search: Chinese": ["/desk/search/?q=证据", "/desk/search/?q=银行账户"],
        "search: Arabic": ["/desk/search/?q=الادلة"],
        "search: Vietnamese without marks": ["/desk/search/?q=ho so vu an"],
        "search: several words": ["/desk/search/?q=mailbox server subject77", "/desk/search/?q=account hospital"],
        "search: beginning of a word": ["/desk/search/?q=subject29*0", "/desk/search/?q=subjec"],
        "search: nothing": ["/desk/search/?q=zzyzx"],
        "a request in a case": [f"/requests/{one.id}/" for one in in_cases],
        "a request": [f"/requests/{one.id}/" for one in some],
    }
    return [Asked(name=name, addresses=tuple(addresses)) for name, addresses in asked.items()]


def measured(browser: Client, asked: Asked, *, times: int) -> dict[str, object]:
    """Return the processor's milliseconds of each time, the bytes and the queries of one page."""
    for address in asked.addresses:
        answer = browser.get(address)
        assert answer.status_code in {200, 204}, (address, answer.status_code)
    with CaptureQueriesContext(connection) as queries:
        size = len(browser.get(asked.addresses[0]).content)
        asked_of_database = len(queries)
    used = []
    for number in range(times):
        began = processor_seconds()
        browser.get(asked.addresses[number % len(asked.addresses)])
        used.append((processor_seconds() - began) * 1000)
    return {"addresses": asked.addresses, "processor_ms": used, "bytes": size, "queries": asked_of_database}


def processor_seconds() -> float:
    """Return what this process, and the server's process that answers it, have used of the processor."""
    if connection.vendor != "postgresql":
        return time.process_time()
    told = Path(f"/proc/{connection.connection.info.backend_pid}/stat").read_text()
    after_name = told.rpartition(")")[2].split()
    return time.process_time() + (int(after_name[11]) + int(after_name[12])) / os.sysconf("SC_CLK_TCK")


def database_bytes() -> int:
    """Return how large the database is."""
    with connection.cursor() as cursor:
        sqlite = "SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()"
        cursor.execute(sqlite if connection.vendor == "sqlite" else "SELECT pg_database_size(current_database())")
        return int(cursor.fetchone()[0])


def words_a_second(how_many: int) -> float:
    """Let the worker's step read requests that are marked; return how many a second."""
    ids = list(Request.objects.filter(search_due=False).values_list("id", flat=True)[:how_many])
    Request.objects.filter(id__in=ids).update(search_due=True)
    began = time.perf_counter()
    while read_words():
        pass
    return how_many / (time.perf_counter() - began)


def main(times: int) -> None:
    browser = Client(HTTP_ACCEPT_LANGUAGE="en")
    browser.force_login(Person.objects.get(username="bench"), backend="django.contrib.auth.backends.ModelBackend")
    found = {asked.name: measured(browser, asked, times=times) for asked in pages(browser)}
    name = settings.SESSION_COOKIE_NAME
    said = {"cookie": f"{name}={browser.cookies[name].value}", "database_bytes": database_bytes()}
    print(json.dumps({"pages": found, "words_a_second": words_a_second(600), **said}))


if __name__ == "__main__":
    main(int(sys.argv[1]))
