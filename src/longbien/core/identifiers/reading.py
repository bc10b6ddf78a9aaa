"""
A pasted list, read line by line: what each line seems to name, in one form, and what is doubtful about it.

    read_identifiers("203.0.113.7:443, 2026-05-03T14:02Z\\nanna@example.org")

Rules:
1. Nothing is refused and nothing is lost: a line that is not understood is kept as text and named.
2. A line is `WHAT`, `WHAT, FROM` or `WHAT, FROM, UNTIL` with ISO 8601 moments and their zone, `ACCOUNT at PROVIDER`,
   or `ADDRESS on CHAIN` for a virtual asset. A word before it, such as `IMSI` or `mailto:`, and `port 443` behind an
   address are understood. A time that nobody can read is told as such.
   A moment without a zone is read as UTC, and that is said: hours later an address can be another person's.
   Commas, semicolons and tabs divide alike.
3. A first line with a column `value` makes it a table, which `tables.py` reads.
4. A line that names several, divided so or by blanks, `/`, `|` or `&`, gives each; a time behind one is of that one.
   Words that are none of this are a remark. A time of which a piece cannot be read is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, datetime

from longbien.core.identifiers import assets, devices, network, people
from longbien.core.identifiers.tables import (
    VALUE,
    Row,
    chain_named,
    chain_of,
    chain_said,
    columns_of,
    is_account,
    moments_in,
    row_of,
    wrong_in,
)
from longbien.core.identifiers.values import Doubt, Identifier, IdentifierKind, Named

MOST_LABELS = 3  # before a value, one behind the other: a list of another State can have any number of them
_ACCOUNT = re.compile(r"(?P<name>\S{1,100})\s+(at|@|on)\s+(?P<provider>\S.{0,100})")
_DIVIDERS = re.compile(r"[,;\t]")
_LABEL = re.compile(
    r"(?:mailto|e-?mail|tel|phone|ip(?:v[46])?|domain|url|iban|md5|sha-?(?:1|256|512)|hash)\s*[:=]\s*|iban\s+",
    re.IGNORECASE,
)
_MAILTO = ("mailto:", "email:", "e-mail:")
_PORT = re.compile(r"\b(?:(?:source|src) )?port[ :=]{0,3}(?P<port>[0-9]{1,5})", re.IGNORECASE)
_TIME_LIKE = re.compile(r"[0-9]{1,4}[-/.][0-9]{1,2}[-/.][0-9]{1,4}|[0-9]{1,2}:[0-9]{2}|[0-9]{1,2} \w{3,9} [0-9]{4}")
_BESIDE = re.compile(r" [/|&] ")
_JOINING = frozenset("/|&+-–") | {"and", "or", "to"}
_BETWEEN_MOMENTS = re.compile(r" (?:to|until|-|–) |(?<=\d|Z)/(?=\d{4}-)")
_READERS = (
    network.address,
    people.digest,
    assets.virtual_asset,
    devices.device,
    people.bank_account,
    people.phone,
    network.mail,
    network.url,
    network.domain,
)
_UNCLEAR = Named(kind=IdentifierKind.UNCLEAR, value="", doubts=(Doubt.UNREADABLE,))


def read_identifiers(text: str) -> tuple[Identifier, ...]:
    """Return the identifiers of each line that is not blank, in order: one, or more where a line names more."""
    lines = [(number, line.strip()) for number, line in enumerate(text.splitlines(), start=1) if line.strip()]
    columns = columns_of(lines[0][1]) if lines else ()
    if VALUE in columns:
        return tuple(_from_row(number, line, columns) for number, line in lines[1:])
    return tuple(one for number, line in lines for one in _from_line(number, line))


def _from_line(number: int, text: str) -> Iterator[Identifier]:
    """Yield what a line names, rule 4; what stands behind an identifier, up to the next, says more of it."""
    said: list[tuple[Identifier, list[str]]] = []
    for part in _parts_of(text):
        names, rest = _named_in(part, first=said[0][0] if said else None)
        if not said and not names:
            yield Identifier(line=number, text=text, named=_UNCLEAR)
            return
        said += [(replace(one, line=number), []) for one in names]
        said[-1][1].append(rest)
    for one, parts in said:
        own = text if len(said) == 1 else ", ".join([one.text, *filter(None, parts)])
        yield _dated(replace(one, text=own), parts)


def _parts_of(text: str) -> Iterator[str]:
    for part in _DIVIDERS.split(text):  # a pattern that ate the spaces would try each of them
        whole = part.strip()
        alone = not _BESIDE.search(whole) or _read(whole) is not None  # a telephone number can have a stroke
        yield from [whole] if alone else (one.strip() for one in _BESIDE.split(whole))


def _named_in(part: str, *, first: Identifier | None) -> tuple[list[Identifier], str]:
    """Return what a part of a line names, and the words that are left."""
    whole = _read(part)
    if whole is not None:
        return ([_one(part, whole)], "") if first is None or _is_meant(whole, part, first) else ([], part)
    if (account := _ACCOUNT.fullmatch(part)) is not None:
        name, provider = account["name"], account["provider"]
        asset = _asset(name, provider)
        if asset is not None:  # not an account: what stands behind it is the chain
            return [_one(part, asset)], ""
        one = _one(part, Named(kind=IdentifierKind.ACCOUNT, value=name), provider)
        return ([one], "") if first is None or _is_another_account(name, provider, first) else ([], part)
    return _named_one_by_one(part, first=first)


def _named_one_by_one(part: str, *, first: Identifier | None) -> tuple[list[Identifier], str]:
    """Return the words at the beginning that are identifiers, one behind the other, and the rest."""
    found: list[Identifier] = []
    words = part.split()
    for at, word in enumerate(words):
        if found and word in _JOINING:
            continue
        named = _read(word)
        before = first or next(iter(found), None)
        if named is None or (before and not _is_meant_among_words(named, word, before)):
            return found, " ".join(words[at:])
        found.append(_one(word, named))
    return found, ""


def _one(text: str, named: Named, provider: str = "") -> Identifier:
    return Identifier(line=0, text=text, named=named, provider=provider)


def _is_meant(named: Named, text: str, first: Identifier) -> bool:
    """Say whether a further part of a line is an identifier, not a remark that looks like one."""
    if named.scheme == "imei" and _TIME_LIKE.search(text):  # two days have the digits of a device
        return False
    return Doubt.WRONG_CHECK_DIGITS not in named.doubts or named.kind is first.named.kind


def _is_meant_among_words(named: Named, word: str, first: Identifier) -> bool:
    """Say so of a word among others; one with the form of a domain can be the name of a file, or of a person."""
    is_no_file = named.kind is not IdentifierKind.DOMAIN or first.named.kind is IdentifierKind.DOMAIN
    return is_no_file and _is_meant(named, word, first)


def _is_another_account(name: str, provider: str, first: Identifier) -> bool:
    """Say whether `bob_c at Provider` behind an account is one too; `seen at noon` is a remark."""
    same = provider.casefold() == first.provider.casefold()
    return first.named.kind is IdentifierKind.ACCOUNT and (same or not name.isalpha())


def _from_row(number: int, line: str, columns: tuple[str, ...]) -> Identifier:
    row = row_of(line, columns)
    host = f"[{row.value}]" if ":" in row.value and not row.value.startswith("[") else row.value
    read = network.address(f"{host}:{row.port}") if row.port else None
    named = read or _read_row(row)
    if named is None:
        named = Named(kind=IdentifierKind.ACCOUNT, value=row.value) if row.value and row.provider else _UNCLEAR
    doubts = (*named.doubts, *wrong_in(row, kind=named.kind, port=named.port))
    named = replace(named, scheme=chain_of(row, named), doubts=doubts)
    provider = "" if named.kind is IdentifierKind.VIRTUAL_ASSET else row.provider
    return _dated(Identifier(line=number, text=line, named=named, provider=provider), moments_in(row))


def _read_row(row: Row) -> Named | None:
    """Read the value of a row; its type says if it is an account or which sort of device, its provider which chain."""
    if is_account(row) and _asset(row.value, row.provider) is None:
        return Named(kind=IdentifierKind.ACCOUNT, value=row.value)
    labelled = devices.device(f"{row.type} {row.value}") if row.type in devices.LABELS else None
    found = labelled or _read(row.value)
    if row.value and (found is None or found.kind is IdentifierKind.VIRTUAL_ASSET):
        return assets.asset_on(name=row.value, chain=chain_said(row.provider)) or found
    return found


def _asset(name: str, chain: str) -> Named | None:
    """Read an address of a virtual asset by the word of its chain; by its own form where that word is not known."""
    found = assets.asset_on(name=name, chain=chain)
    if found is None and (found := assets.virtual_asset(name)) is not None:
        return replace(found, scheme=chain_named(chain, found))
    return found


def _read(text: str, *, labels: int = MOST_LABELS) -> Named | None:
    found = next((named for reader in _READERS if (named := reader(text)) is not None), None)
    label = _LABEL.match(text) if found is None or found.value.casefold().startswith(_MAILTO) else None
    return _read(text[label.end() :], labels=labels - 1) if label and labels else found


def _dated(found: Identifier, parts: Iterable[str]) -> Identifier:
    """Add port and time of use; an address that does not say when is doubtful, because addresses change hands."""
    parts = list(parts)
    found = _with_port(found, parts)
    parts = [_PORT.sub("", one, count=1).strip() for one in parts]
    doubts = list(found.doubts)
    addresses = (IdentifierKind.ADDRESS, IdentifierKind.ADDRESS_WITH_PORT, IdentifierKind.NETWORK)
    if Doubt.BAD_TIME not in doubts and not all(_moment(one) for one in _pieces(parts) if _TIME_LIKE.search(one)):
        doubts.append(Doubt.BAD_TIME)
    moments = [] if Doubt.BAD_TIME in doubts else list(_moments(parts))[:2]
    from_at, until_at = [*(_in_utc(one) for one in moments), None, None][:2]
    if found.named.kind in addresses and from_at is None and Doubt.BAD_TIME not in doubts:
        doubts.append(Doubt.NO_TIME)
    if any(one.tzinfo is None for one in moments):
        doubts.append(Doubt.NO_ZONE)
    if from_at and until_at and until_at <= from_at:
        doubts.append(Doubt.PERIOD_REVERSED)
    return replace(found, named=replace(found.named, doubts=tuple(doubts)), from_at=from_at, until_at=until_at)


def _with_port(found: Identifier, parts: Iterable[str]) -> Identifier:
    """Return an address with the port that a word beside it names."""
    port = next((int(said["port"]) for one in parts if (said := _PORT.search(one)) is not None), 0)
    if found.named.kind is not IdentifierKind.ADDRESS or not 0 < port < network.MOST_PORTS:
        return found
    doubts = tuple(one for one in found.doubts if one is not Doubt.NO_PORT)
    named = replace(found.named, kind=IdentifierKind.ADDRESS_WITH_PORT, port=port, doubts=doubts)
    return replace(found, named=named)


def _moments(parts: Iterable[str]) -> Iterator[datetime]:
    return (at for piece in _pieces(parts) if (at := _moment(piece)) is not None)


def _pieces(parts: Iterable[str]) -> Iterator[str]:
    return (piece.strip() for part in parts for piece in _BETWEEN_MOMENTS.split(" ".join(part.split())))


def _moment(piece: str) -> datetime | None:
    try:
        at = datetime.fromisoformat(piece.replace(" UTC", "Z"))
        _in_utc(at)
    except (ValueError, OverflowError):
        return None
    return at


def _in_utc(at: datetime) -> datetime:
    """Return the moment in UTC, which is taken where none is said. Raises: OverflowError."""
    return at.replace(tzinfo=UTC) if at.tzinfo is None else at.astimezone(UTC)
