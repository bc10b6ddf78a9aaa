"""The parts of a BagIt 1.0 bag (RFC 8493), as bytes: written in one form, read strictly.

BagIt proves that a bag is whole, never who made it: anyone can bag again. The package statement does that.

    manifest_bytes({"data/a.txt": digest})  →  b"<digest>  data/a.txt\\n"
    read_manifest(data)                     →  {"data/a.txt": digest}
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import datetime

from longbien.core.errors import TheirMessageIsWrong

BAGIT_TXT = b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
MOST_NAME_CHARACTERS = 80

_LINE = re.compile(r"([0-9a-f]{64})  ([^\r\n]+)")
_UNSAFE = re.compile(r"[^A-Za-z0-9._-]+")
_ENCODED = {"%25": "%", "%0D": "\r", "%0A": "\n"}


class MalformedBag(TheirMessageIsWrong):
    """A tag file of a bag is not in the form of RFC 8493 and `spec/evidence.md` section 2."""

    code = "malformed_bag"


def encoded_path(path: str) -> str:
    """Return a path as a manifest writes it: percent, CR and LF encoded, nothing else. Source: RFC 8493, 2.1.3."""
    return path.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def decoded_path(text: str) -> str:
    """Undo `encoded_path`.

    Raises:
        MalformedBag: a percent sign that begins none of the three encodings.
    """
    if "%" in re.sub("%25|%0D|%0A", "", text):
        raise MalformedBag(f"a percent sign in {text!r} is not encoded")
    return re.sub("%25|%0D|%0A", lambda found: _ENCODED[found.group()], text)


def manifest_bytes(digests: Mapping[str, str]) -> bytes:
    """Return a SHA-256 manifest: one line per path, sorted by path; two spaces, as `sha256sum -c` reads it."""
    return "".join(f"{digests[path]}  {encoded_path(path)}\n" for path in sorted(digests)).encode()


def read_manifest(data: bytes) -> dict[str, str]:
    """Return path → digest of a manifest in the form `manifest_bytes` gives.

    Raises:
        MalformedBag: not UTF-8, a line of another form, a path listed twice or out of order.
    """
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        raise MalformedBag("a manifest is not UTF-8") from error
    if text and not text.endswith("\n"):
        raise MalformedBag("the last line of a manifest has no end")
    digests: dict[str, str] = {}
    for line in text.split("\n")[:-1]:
        found = _LINE.fullmatch(line)
        if found is None:
            raise MalformedBag(f"not a line of a manifest: {line[:120]!r}")
        path = decoded_path(found.group(2))
        if path in digests:
            raise MalformedBag(f"listed twice: {path!r}")
        digests[path] = found.group(1)
    if list(digests) != sorted(digests):
        raise MalformedBag("the lines of a manifest are not sorted")
    return digests


def bag_info_bytes(
    *, node: str, case: str, made_at: datetime, software: str, payload_bytes: int, payload_files: int
) -> bytes:
    """Return `bag-info.txt`. Values are on one line; Payload-Oxum is `<bytes>.<files>`. Source: RFC 8493, 2.2.2."""
    lines = (
        ("Source-Organization", node),
        ("External-Identifier", case),
        ("Bagging-Date", made_at.date().isoformat()),
        ("Bag-Software-Agent", software),
        ("Payload-Oxum", f"{payload_bytes}.{payload_files}"),
    )
    return "".join(f"{label}: {' '.join(value.split())}\n" for label, value in lines).encode()


def payload_oxum(data: bytes) -> tuple[int, int]:
    """Return bytes and files of the payload as `bag-info.txt` names them.

    Raises:
        MalformedBag: there is not exactly one Payload-Oxum of two decimal numbers.
    """
    try:
        lines = data.decode().splitlines()
    except UnicodeDecodeError as error:
        raise MalformedBag("bag-info.txt is not UTF-8") from error
    values = [line.removeprefix("Payload-Oxum:").strip() for line in lines if line.startswith("Payload-Oxum:")]
    found = re.fullmatch(r"([0-9]{1,18})\.([0-9]{1,18})", values[0]) if len(values) == 1 else None
    if found is None:
        raise MalformedBag("bag-info.txt has no single Payload-Oxum")
    return int(found.group(1)), int(found.group(2))


def safe_name(name: str) -> str:
    """Return a file name that every system accepts: ASCII letters, digits, `.`, `-`, `_`; at most 80 characters.

    What is left of the extension is kept. The original name stands in `package.json`.
    """
    clean = _UNSAFE.sub("_", name).strip("._-") or "file"
    if len(clean) <= MOST_NAME_CHARACTERS:
        return clean
    stem, dot, extension = clean.rpartition(".")
    if not dot or len(extension) > 16:
        return clean[:MOST_NAME_CHARACTERS]
    return f"{stem[: MOST_NAME_CHARACTERS - len(extension) - 1]}.{extension}"


def number_of(position: int) -> str:
    """Return `<nn>` of the position, counted from 1: at least two digits."""
    return f"{position:02d}"


def case_collisions(paths: Iterable[str]) -> tuple[str, ...]:
    """Return paths that a system blind to upper and lower case takes for one met before, sorted."""
    seen: dict[str, str] = {}
    twins = [path for path in sorted(paths) if seen.setdefault(path.casefold(), path) != path]
    return tuple(twins)
