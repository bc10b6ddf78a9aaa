"""What officers find: by reference, identifier and word, theirs alone; and the step that reads the words."""

from __future__ import annotations

import pytest

from longbien.actions.requests import draft_request
from longbien.actions.search import read_all_words_anew, read_words
from longbien.core.officers import NotPermitted
from longbien.data.models import Case, CaseExclusion, Request, SearchText
from longbien.readers import search_index
from longbien.readers.search import search_requests
from longbien.readers.search_index import LARGEST_PLACE, Wanted, proposed
from offices import Office
from people import NOW
from their_acts import ELEMENTS

FACTS = "Hồ sơ vụ án: الأدلّة الرقمية, 银行账户, zebra crossing"


@pytest.fixture
def draft(office: Office) -> Request:
    made = draft_request(
        officer=office.officer("duty_officer"),
        kind_id="preserve.request",
        their_authority_id=office.bellora.pk,
        legal_basis="uncc-2024",
        priority="urgent",
        elements={**ELEMENTS, "facts": FACTS, "identifiers": "2001:0DB8::0001, 2026-05-03T14:02Z"},
        now=NOW,
    )
    read_words()
    return made


def found(office: Office, text: str, *, who: str = "duty_officer") -> list[str]:
    return [one.id for one in search_requests(officer=office.officer(who), text=text).requests]


@pytest.mark.parametrize(
    "text", ["XAA-NCA-2026-0001", "xaa-nca-20", "2001:db8::1", "ho so vu an", "الادلة", "银行", "zebra mail", "zeb"]
)
def test_a_request_is_found_by_what_it_says_and_is_called(office: Office, draft: Request, text: str) -> None:
    assert found(office, text) == [draft.id]


@pytest.mark.parametrize("text", ["", "nothing", "zebra hospitals", "\x00", "' OR 1=1 --", '"', "*", "(", "\\"])
def test_what_is_not_there_is_not_found_and_no_query_is_code(office: Office, draft: Request, text: str) -> None:
    assert found(office, text) == []


def test_another_authority_and_one_who_is_excluded_find_nothing(office: Office, draft: Request) -> None:
    assert found(office, "zebra", who="outsider") == []
    case = Case.objects.create(
        id="c" * 32, authority=office.ours, reference="C-1", opened_on=NOW.date(), made_at=NOW, changed_at=NOW
    )
    Request.objects.filter(id=draft.id).update(case=case)
    CaseExclusion.objects.create(case=case, person=office.people["duty_officer"], **_of_exclusion(office))

    assert found(office, "zebra") == []
    assert found(office, draft.reference) == []
    assert found(office, "zebra", who="central_authority") == [draft.id]


def test_an_overseer_does_not_search(office: Office) -> None:
    with pytest.raises(NotPermitted):
        search_requests(officer=office.officer("overseer"), text="zebra")


def test_what_changed_is_read_again_and_only_that(office: Office, draft: Request) -> None:
    assert read_words() == 0
    draft.elements = {**draft.elements, "facts": "giraffe"}
    draft.save()

    assert read_words() == 1
    assert (found(office, "zebra"), found(office, "giraffe")) == ([], [draft.id])
    assert read_all_words_anew() == 1
    assert (read_words(), read_words(), SearchText.objects.count()) == (1, 0, 1)


def test_a_change_while_the_words_are_read_stays_marked(office: Office, draft: Request) -> None:
    from longbien.actions import search as step  # noqa: PLC0415  # its parts are taken one by one here

    Request.objects.filter(id=draft.id).update(search_due=True)
    (read,) = step._due(10)
    Request.objects.filter(id=draft.id).update(version=draft.version + 1, search_due=True)

    step._write([(read, step._terms(read))])

    assert Request.objects.get(id=draft.id).search_due


def _of_exclusion(office: Office) -> dict[str, object]:
    names = {one.name for one in CaseExclusion._meta.concrete_fields}
    known = {"because": "kin", "reason": "kin", "at": NOW, "excluded_at": NOW, "made_at": NOW}
    people = {"by": office.people["central_authority"], "excluded_by": office.people["central_authority"]}
    return {name: value for name, value in {**known, **people}.items() if name in names}


@pytest.mark.parametrize("newest", [0, 2, 100])
def test_what_the_newest_rows_have_is_what_the_index_would_find(
    office: Office, draft: Request, monkeypatch: pytest.MonkeyPatch, newest: int
) -> None:
    said = ("zebra one", "zebras 50%", "zebra_two one", "giraffe", "ze*bra one", "zebrafish")
    for words in said:
        copied_draft(draft, facts=words)
    read_words()
    rows = dict(SearchText.objects.order_by("-id").values_list("id", "request__elements__facts"))
    monkeypatch.setattr(search_index, "NEWEST", newest)

    def asked(*terms: str, beginnings: bool = False, most: int = 3, before: int = LARGEST_PLACE) -> list[str]:
        wanted = Wanted(authority_id=office.ours.pk, terms=terms, beginnings=beginnings)
        return [rows[number] for number in proposed(wanted, before=before, most=most)]

    assert asked("one") == ["ze*bra one", "zebra_two one", "zebra one"]
    assert asked("zebr", beginnings=True) == ["zebrafish", "zebra_two one", "zebras 50%"]
    assert asked("zebr", "one", beginnings=True, most=2) == ["zebra_two one", "zebra one"]
    assert asked("zebr", beginnings=True, most=1, before=min(rows) + 1) == [FACTS]
    assert asked("zebr") == asked("_ebra", beginnings=True) == asked("%", beginnings=True) == []
    other = Wanted(authority_id=office.bellora.pk, terms=("one",))
    assert proposed(other, before=LARGEST_PLACE, most=3) == {}


def copied_draft(draft: Request, *, facts: str) -> Request:
    number = Request.objects.count()
    draft = Request.objects.get(pk=draft.pk)
    draft.pk, draft.reference = f"{number:032x}", f"XAA-NCA-2026-{number:04}-C"
    draft.elements = {**draft.elements, "facts": facts}
    draft.save(force_insert=True)
    return draft
