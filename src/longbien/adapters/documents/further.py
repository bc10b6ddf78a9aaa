"""
Typefaces that a node has besides ours, in folders of its own: asked only for characters that ours lack.

Which face shows a character is tried, not read: it is set by itself, and Typst names what it could not set. Of those
that can, the first by name is taken, so that a node always chooses alike. A family that we have is never taken from
elsewhere: what our own typefaces show stays the same, byte by byte.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Lock

import typst

from longbien.adapters.documents.characters import named_in

_TRIAL = b"""\
#set document(title: "x")
#set text(font: sys.inputs.family, fallback: false)
#for one in json(bytes(sys.inputs.said)) [#one#parbreak()]
"""


@dataclass(frozen=True, slots=True)
class Face:
    """One family and the file of its upright face nearest to regular weight."""

    family: str
    path: str


class Further:
    """
    The typefaces in the folders of a node, and which characters they were found to show.

    Args:
        folders: looked through with all below them; one that is not there has none.
        ours: names of the families that are never taken from there.
    """

    def __init__(self, *, folders: Sequence[Path], ours: Iterable[str]) -> None:
        self._folders = tuple(str(folder) for folder in folders)
        self._ours = frozenset(ours)
        self._known: dict[str, Face | None] = {}
        self._lock = Lock()

    def faces(self, characters: Iterable[str]) -> dict[str, Face]:
        """Return for each character the face that shows it; those that none shows are left out."""
        wanted = set(characters) if self._folders else set()
        with self._lock:
            missing = wanted - self._known.keys()
            if missing:
                self._known |= dict.fromkeys(missing) | self._try(missing)
            return {one: face for one in wanted if (face := self._known[one]) is not None}

    def _try(self, characters: set[str]) -> dict[str, Face | None]:
        found: dict[str, Face | None] = {}
        fonts = _fonts(self._folders)
        for face in _faces(fonts):
            left = sorted(characters - found.keys())
            if not left:
                break
            if face.family not in self._ours:
                found |= dict.fromkeys(_shown(left, family=face.family, fonts=fonts), face)
        return found


@contextmanager
def beside_ours(faces: Iterable[Face]) -> Iterator[Path]:
    """Lend a folder with these faces alone: Typst takes folders, and a whole one would bring families of our names."""
    with TemporaryDirectory(prefix="typefaces-") as lent:
        for number, path in enumerate(sorted({face.path for face in faces})):
            (Path(lent) / f"{number:04d}{Path(path).suffix}").symlink_to(path)
        yield Path(lent)


@cache
def _fonts(folders: tuple[str, ...]) -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=list(folders))


def _faces(fonts: typst.Fonts) -> list[Face]:
    best: dict[str, tuple[tuple[bool, int, str], Face]] = {}
    for info in fonts.fonts():
        if info.path is not None:
            rank = (info.style != "normal", abs(info.weight - 400), info.path)
            held = best.get(info.family)
            if held is None or rank < held[0]:
                best[info.family] = (rank, Face(family=info.family, path=str(Path(info.path).absolute())))
    # The families of one file differ in form and not in what they have: the first by name stands for all.
    by_file = {best[family][1].path: best[family][1] for family in sorted(best, reverse=True)}
    return sorted(by_file.values(), key=lambda face: face.family)


def _shown(characters: Sequence[str], *, family: str, fonts: typst.Fonts) -> Sequence[str]:
    """Return those that this family shows; none where Typst fails and does not say of what."""
    while characters:
        try:
            typst.compile(
                _TRIAL,
                font_paths=fonts,
                ignore_system_fonts=True,
                format="pdf",
                pdf_standards=["a-2a", "ua-1"],
                sys_inputs={"family": family, "said": json.dumps(characters)},
            )
        except typst.TypstError as error:
            failed = named_in(error.diagnostic)
            characters = [one for one in characters if one not in failed] if failed & set(characters) else ()
        else:
            break
    return characters
