"""What nobody sees says nothing, however much of it is typed; beside letters that need it, it stays."""

from __future__ import annotations

import pytest

from longbien.core.requests.words import clean, how_much

UNSEEN = (
    "\u3164",
    "\u115f",
    "\u1160",
    "\uffa0",
    "\u2800",
    "\u034f",
    "\u180b",
    "\ufe0f",
    "\u200d",
    "\U000e0101",
    "\u200b",
)


@pytest.mark.parametrize("mark", UNSEEN)
def test_a_text_in_which_nobody_sees_anything_is_empty(mark: str) -> None:
    assert (clean(mark * 30), clean(f" {mark}\n{mark} "), how_much(mark * 30)) == ("", "", 0)


@pytest.mark.parametrize("text", ["می\u200cخواهم", "क्\u200dष", "葛\U000e0100飾", "ᠮᠣᠩ\u180eᠭᠣᠯ", "⠇⠕⠝⠛⠀⠃"])
def test_what_a_script_needs_is_kept(text: str) -> None:
    assert clean(text) == text


def test_only_what_is_seen_counts() -> None:
    assert (how_much(" a b\u3164"), how_much("a" + "\u3164" * 40), how_much("")) == (3, 1, 0)
