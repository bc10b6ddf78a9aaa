"""
Write the list of characters that the typefaces of documents have: each is set once, and Typst names those that fail.

For maintainers, after a typeface was added or Typst was renewed:  .venv/bin/python scripts/characters.py
"""

from __future__ import annotations

import json
import sys
import unicodedata
from collections.abc import Iterator, Sequence
from pathlib import Path

import typst

from longbien.adapters.documents.characters import named_in

HERE = Path(__file__).resolve().parent.parent / "src" / "longbien" / "adapters" / "documents"
HEAD = """\
# Characters that the typefaces of documents have, as ranges of code points: ours beside this file, and those that
# Typst brings. Written by scripts/characters.py; tests/adapters/test_documents.py sets many of them again.
"""
SOURCE = b"""\
#import "templates/typefaces.typ": typefaces
#set document(title: "x")
#set text(font: typefaces((typefaces: ())))
#for one in json(bytes(sys.inputs.said)) [x#one#parbreak()]
"""
SLICE = 2000
#: Not assigned, halves of a pair, private, control, format, separators of lines: never shown, whoever has a glyph.
NEVER = frozenset({"Cn", "Cs", "Co", "Cc", "Cf", "Zl", "Zp"})
#: Fillers and selectors of variants: nothing is seen of them, so that their number has to say that they are there.
UNSEEN = frozenset(
    {0x34F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x3164, 0xFFA0, *range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0)}
)


def main() -> int:
    """Write `characters.txt` and say how many there are."""
    fonts = typst.Fonts(include_system_fonts=False, font_paths=[HERE / "fonts"])
    every = [
        chr(code)
        for code in range(0x20, sys.maxunicode + 1)
        if unicodedata.category(chr(code)) not in NEVER and code not in UNSEEN
    ]
    shown = [one for start in range(0, len(every), SLICE) for one in _shown(every[start : start + SLICE], fonts=fonts)]
    (HERE / "fonts" / "characters.txt").write_text(HEAD + "".join(_ranges(sorted(map(ord, shown)))), encoding="ascii")
    print(f"{len(shown)} characters")
    return 0


def _shown(characters: Sequence[str], *, fonts: typst.Fonts) -> Sequence[str]:
    """Return those that can be set. What Typst names is left out, until it names nothing."""
    while characters:
        try:
            typst.compile(  # type: ignore[call-overload]  # its stubs want source and root of one type
                SOURCE,
                root=HERE,
                font_paths=fonts,
                ignore_system_fonts=True,
                format="pdf",
                pdf_standards=["a-2a", "ua-1"],
                sys_inputs={"said": json.dumps(characters)},
            )
        except typst.TypstError as error:
            failed = named_in(error.diagnostic) - {"x"}
            if not failed & set(characters):
                raise
            characters = [one for one in characters if one not in failed]
        else:
            break
    return characters


def _ranges(codes: Sequence[int]) -> Iterator[str]:
    start = 0
    for place, code in enumerate(codes):
        if place + 1 == len(codes) or codes[place + 1] != code + 1:
            first = codes[start]
            yield f"{first:04X}\n" if first == code else f"{first:04X}-{code:04X}\n"
            start = place + 1


if __name__ == "__main__":
    sys.exit(main())
