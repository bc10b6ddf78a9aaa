"""Canonical JSON: one value, one sequence of bytes.

The rules (`spec/exchange.md` 1.1): RFC 8785 restricted to objects with ASCII keys, arrays, strings, integers of at most
2^53 - 1 in magnitude, true, false and null; at most 32 objects and arrays within each other. What is read is written
again and must give the same bytes, so whatever another parser would forgive (spaces, escapes, key order, repeated keys,
`-0`, `1e3`) is refused here.

    data = encode({"size": 7, "name": "mailbox.mbox"})
    reader = Reader(decode(data), keys=("name", "size"))
    reader.text("name"), reader.integer("size")
"""

from __future__ import annotations

import binascii
import json
import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from enum import StrEnum
from typing import NoReturn, TypeAlias, TypeVar

from longbien.core.errors import TheirMessageIsWrong

Json: TypeAlias = "dict[str, Json] | list[Json] | str | int | bool | None"
"""What `decode` returns."""

Writable: TypeAlias = "Mapping[str, Writable] | Sequence[Writable] | str | int | bool | None"
"""What `encode` takes: the same, and also tuples."""

LARGEST_INTEGER = 2**53 - 1
DEEPEST = 32
ORDINARY_LIMIT = 1_048_576

DIGEST = re.compile(r"[0-9a-f]{64}")
ACT_ID = re.compile(r"[0-9a-f]{32}")

_MOMENT = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z")

_Choice = TypeVar("_Choice", bound=StrEnum)


class NotCanonical(TheirMessageIsWrong):
    """The bytes are not the canonical form of any value."""

    code = "not_canonical"


class Malformed(TheirMessageIsWrong):
    """The value is canonical, but not of the shape its format prescribes."""

    code = "malformed"


class UnknownVersion(TheirMessageIsWrong):
    """The format, or its version, is none that this release knows."""

    code = "unknown_version"


def encode(value: Writable) -> bytes:
    """
    Write a value in its one canonical form.

    Raises:
        NotCanonical: the value has none: a fraction, a key outside ASCII, a lone surrogate, too deep, too large.
    """
    _check(value, depth=0)
    return _write(value)


def decode(data: bytes, *, limit: int = ORDINARY_LIMIT) -> Json:
    """
    Read canonical JSON, and nothing else.

    Args:
        data: the bytes as they came.
        limit: how many bytes are read at most.

    Raises:
        NotCanonical: the bytes are longer than `limit`, are no JSON, or are not what `encode` would write.
    """
    if len(data) > limit:
        raise NotCanonical(f"{len(data)} bytes, of which at most {limit} are read")
    try:
        value: Json = _DECODER.decode(data.decode("utf-8"))
        _check(value, depth=0)
        same = _write(value) == data
    except (ValueError, RecursionError) as fault:
        raise NotCanonical(f"no JSON: {fault}") from fault
    if not same:
        raise NotCanonical("readable as JSON, but not written canonically")
    return value


def moment(at: datetime) -> str:
    """
    Write a moment as `2026-11-22T03:22:10Z`; a fraction of a second is cut off.

    Args:
        at: an aware moment, in any zone. A naive one is our own mistake and raises ValueError.
    """
    if at.tzinfo is None:
        raise ValueError("a moment without a time zone is no moment")
    return at.astimezone(UTC).replace(microsecond=0, tzinfo=None).isoformat() + "Z"


def parse_moment(text: str) -> datetime:
    """
    Read a moment as `moment` writes it; the result is aware, UTC.

    Raises:
        Malformed: another form, or no such day or hour.
    """
    if not _MOMENT.fullmatch(text):
        raise Malformed("a moment is written 2026-11-22T03:22:10Z")
    try:
        return datetime.fromisoformat(text)
    except ValueError as fault:
        raise Malformed(f"no such moment: {text}") from fault


def to_base64(data: bytes) -> str:
    """Write bytes in standard base64 with padding."""
    return binascii.b2a_base64(data, newline=False).decode("ascii")


def from_base64(text: str) -> bytes:
    """
    Read standard base64 with padding, in its one canonical form.

    Raises:
        Malformed: another alphabet, missing padding, or bits left over.
    """
    try:
        data = binascii.a2b_base64(text.encode("ascii"), strict_mode=True)
    except ValueError as fault:
        raise Malformed("no base64") from fault
    if to_base64(data) != text:
        raise Malformed("base64 with bits left over")
    return data


def is_line(text: str, *, limit: int) -> bool:
    """Say whether a text is one line to be shown: not empty, not longer than `limit`, without control characters."""
    return 0 < len(text) <= limit and not any(unicodedata.category(char) in _NOT_IN_A_LINE for char in text)


def is_act_id(text: str) -> bool:
    """Say whether a text has the form of an id: what has not need not be looked up, and some databases cannot."""
    return ACT_ID.fullmatch(text) is not None


_NOT_IN_A_LINE = frozenset({"Cc", "Cs", "Zl", "Zp"})


class Reader:
    """
    A foreign object whose keys are exactly those expected, read one typed field at a time.

    Every method raises Malformed if the field is not what the method's name says.
    """

    def __init__(self, value: Json, *, keys: Iterable[str], what: str = "the object") -> None:
        """
        Args:
            value: what `decode` returned.
            keys: the keys it must have, no more and no fewer.
            what: how to call it in the detail of an error.

        Raises:
            Malformed: no object, a key too many, or one missing.
        """
        if not isinstance(value, dict):
            raise Malformed(f"{what} is no object")
        if value.keys() != (expected := set(keys)):
            missing, extra = sorted(expected - value.keys()), sorted(value.keys() - expected)
            raise Malformed(f"{what}: missing {missing}, not expected {extra}")
        self._value = value
        self._what = what

    @classmethod
    def of_format(cls, value: Json, *, known: str, keys: Iterable[str]) -> Reader:
        """
        Read an object that names its format. The format is looked at first: a later one may have other keys.

        Raises:
            UnknownVersion: it names another format than `known`.
            Malformed: as for any object.
        """
        if not isinstance(value, dict) or not isinstance(found := value.get("format"), str):
            raise Malformed("no object with a format")
        if found != known:
            raise UnknownVersion(f"{found[:80]!r} is not known; this release knows {known!r}")
        return cls(value, keys={"format", *keys}, what=known)

    def text(self, key: str, *, pattern: re.Pattern[str] | None = None) -> str:
        """Return a string; one that matches `pattern` whole, if given."""
        value = self._value[key]
        if not isinstance(value, str) or (pattern is not None and not pattern.fullmatch(value)):
            self._wrong(key, "a text of its form")
        return value

    def text_or_none(self, key: str, *, pattern: re.Pattern[str] | None = None) -> str | None:
        """Return a string as `text` does, or None for null."""
        return None if self._value[key] is None else self.text(key, pattern=pattern)

    def line(self, key: str, *, limit: int = 200) -> str:
        """Return a string of one line to be shown: 1 to `limit` characters, no control characters."""
        value = self.text(key)
        if not is_line(value, limit=limit):
            self._wrong(key, f"one line of at most {limit} characters")
        return value

    def line_or_none(self, key: str, *, limit: int = 200) -> str | None:
        """Return a line, or None for null."""
        return None if self._value[key] is None else self.line(key, limit=limit)

    def integer(self, key: str, *, least: int = 0, most: int = LARGEST_INTEGER) -> int:
        """Return an integer from `least` to `most`, both included."""
        value = self._value[key]
        if not isinstance(value, int) or isinstance(value, bool) or not least <= value <= most:
            self._wrong(key, f"an integer from {least} to {most}")
        return value

    def flag(self, key: str) -> bool:
        """Return true or false."""
        value = self._value[key]
        if not isinstance(value, bool):
            self._wrong(key, "true or false")
        return value

    def digest(self, key: str) -> str:
        """Return a SHA-256 digest: 64 lower-case hexadecimal digits."""
        return self.text(key, pattern=DIGEST)

    def digest_or_none(self, key: str) -> str | None:
        """Return a digest, or None for null."""
        return None if self._value[key] is None else self.digest(key)

    def act_id(self, key: str) -> str:
        """Return the id of an act: 32 lower-case hexadecimal digits."""
        return self.text(key, pattern=ACT_ID)

    def moment(self, key: str) -> datetime:
        """Return an aware moment in UTC."""
        return parse_moment(self.text(key))

    def binary(self, key: str, *, size: int | None = None) -> bytes:
        """Return the bytes of a base64 field, exactly `size` of them if given."""
        data = from_base64(self.text(key))
        if size is not None and len(data) != size:
            self._wrong(key, f"{size} bytes")
        return data

    def choice(self, key: str, options: type[_Choice]) -> _Choice:
        """Return the member of an enumeration whose value stands there."""
        value = self.text(key)
        try:
            return options(value)
        except ValueError:
            self._wrong(key, f"one of {[str(option) for option in options]}")

    def obj(self, key: str, *, keys: Iterable[str]) -> Reader:
        """Return the object under the key as a Reader of its own."""
        return Reader(self._value[key], keys=keys, what=key)

    def obj_or_none(self, key: str, *, keys: Iterable[str]) -> Reader | None:
        """Return the object under the key, or None for null."""
        return None if self._value[key] is None else self.obj(key, keys=keys)

    def mapping(self, key: str) -> dict[str, Json]:
        """Return an object whose keys another rule knows."""
        value = self._value[key]
        if not isinstance(value, dict):
            self._wrong(key, "an object")
        return value

    def array(self, key: str, *, limit: int) -> list[Json]:
        """Return a list of at most `limit` values."""
        value = self._value[key]
        if not isinstance(value, list) or len(value) > limit:
            self._wrong(key, f"a list of at most {limit}")
        return value

    def objs(self, key: str, *, keys: Iterable[str], limit: int) -> tuple[Reader, ...]:
        """Return a list of objects, each with exactly `keys`."""
        expected = tuple(keys)
        return tuple(Reader(value, keys=expected, what=key) for value in self.array(key, limit=limit))

    def texts(self, key: str, *, limit: int, pattern: re.Pattern[str]) -> tuple[str, ...]:
        """Return a list of strings, each matching `pattern` whole."""
        found = [value for value in self.array(key, limit=limit) if isinstance(value, str) and pattern.fullmatch(value)]
        if len(found) != len(self.array(key, limit=limit)):
            self._wrong(key, "texts of their form")
        return tuple(found)

    def _wrong(self, key: str, expected: str) -> NoReturn:
        raise Malformed(f"{self._what}: {key} is not {expected}")


def _write(value: Writable) -> bytes:
    try:
        return _ENCODER.encode(value).encode("utf-8")
    except UnicodeEncodeError as fault:
        raise NotCanonical("a lone surrogate") from fault


def _check(value: Writable, *, depth: int) -> None:
    """Refuse what the restricted form cannot hold. ASCII keys make the order of `json` that of RFC 8785."""
    if isinstance(value, str) or value is None or isinstance(value, bool):
        return
    if isinstance(value, int):
        if not -LARGEST_INTEGER <= value <= LARGEST_INTEGER:
            raise NotCanonical("an integer beyond 2^53 - 1")
        return
    if depth == DEEPEST:
        raise NotCanonical(f"deeper than {DEEPEST}")
    if isinstance(value, dict):
        for key, item in value.items():
            if not (isinstance(key, str) and key.isascii()):
                raise NotCanonical("a key outside ASCII")
            _check(item, depth=depth + 1)
    elif isinstance(value, list | tuple):
        for item in value:
            _check(item, depth=depth + 1)
    else:
        raise NotCanonical(f"a {type(value).__name__} has no canonical form")


def _integer(digits: str) -> int:
    if len(digits) > 17:
        raise NotCanonical("an integer beyond 2^53 - 1")
    return int(digits)


def _no_fraction(text: str) -> NoReturn:
    raise NotCanonical(f"{text[:20]} is no integer")


# Made once: their construction costs as much as a small document.
_ENCODER = json.JSONEncoder(ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":"))
_DECODER = json.JSONDecoder(parse_int=_integer, parse_float=_no_fraction, parse_constant=_no_fraction)
