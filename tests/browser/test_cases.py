"""A case is opened, staffed and protected, and a register imported: in English and in Arabic, wide and narrow."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from browser.keyboard import PHONE, WIDE, Typist
from browser.stage import Stage

pytestmark = pytest.mark.browser

REGISTER = """reference;their reference;title;persons;states;opened on;status
JUS-2024-17;77/2026;Records copied from the hospital;Anna Example (suspect);Viet Nam;2024-05-04;open
JUS-2025-02;;False invoices;Mail Example Ltd. (company);Poland;2025-12-13;closed
"""


@pytest.mark.parametrize(("language", "sizes"), [("en", (WIDE, PHONE)), ("ar", (PHONE, WIDE))], ids=["en", "ar"])
def test_a_case_from_opening_to_protection(
    browser: Browser, stage: Stage, language: str, sizes: tuple[dict[str, int], ...]
) -> None:
    anton = Typist.sign_in(
        browser,
        address=stage.ardenia,
        username="anton",
        password=stage.passwords["anton"],
        language=language,
        sizes=sizes,
    )
    anton.open("/cases/")
    anton.look("cases-empty")
    anton.open("/cases/import/")
    anton.look("cases-import")
    anton.page.fill("#pasted", REGISTER.replace("2025-12-13", "13.13.2025"))
    anton.press_on("main form[enctype] button.btn-primary")
    anton.look("cases-import-faults")
    anton.page.fill("#pasted", REGISTER.replace("JUS", f"JUS-{language.upper()}"))
    anton.press_on("main form[enctype] button.btn-primary")
    anton.look("cases-import-preview")
    anton.press_on("main form.nextbox button")
    anton.look("cases")

    anton.open("/cases/new/")
    anton.look("case-new")
    anton.type_into("#title", "Records copied from the hospital")
    anton.page.select_option("#offence", "art7")
    anton.type_into("#facts", "On 3 May an unknown person entered the mail server of a hospital.")
    anton.type_into("#states", "Viet Nam; Bellora")
    anton.type_into("#references", "Viet Nam: 77/2026")
    anton.press_on("main form button.btn-primary")
    case = anton.page.url.rstrip("/").split("/")[-1]
    anton.open(f"/cases/{case}/persons/new/")
    anton.look("case-person")
    anton.type_into("#name", "Nadia Quillfeather")
    anton.page.select_option("#role", "witness")
    anton.page.check("#is_protected")
    anton.press_on("main form button.btn-primary")
    assert "Quillfeather" not in anton.page.content()
    anton.type_into("#task", "Ring the bank")
    anton.press_on('form[action$="/tasks/"] button')
    anton.type_into("#note", "Only for us.")
    anton.press_on('form[action$="/notes/"] button')
    anton.open(f"/cases/{case}/team/")
    anton.press_on('button[name="do"][value="lead"]')
    anton.type_into("#because-protect", "The suspect works for this authority.")
    anton.press_on('button[name="do"][value="protect"]')
    anton.look("case-team")
    anton.open(f"/cases/{case}/")
    anton.look("case")
    anton.press_on('form[action$="/name/"] button')
    assert "Quillfeather" in anton.page.content()
    anton.look("case-name")
    ilse = Typist.sign_in(
        browser, address=stage.ardenia, username="ilse", password=stage.passwords["ilse"], language=language
    )
    assert ilse.open(f"/cases/{case}/") == 404
    ilse.close()
    anton.close()
