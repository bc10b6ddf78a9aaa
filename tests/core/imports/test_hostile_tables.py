"""Tables as nobody makes them in good faith: every importer names what is wrong, soon and in bounded memory."""

from __future__ import annotations

import tracemalloc
from collections.abc import Callable
from datetime import date

import pytest

from core.treaties.importing.test_any_bytes import KNOWN, NAMES
from longbien.core.cases.register import read_register
from longbien.core.directory.importing import read_entries
from longbien.core.errors import LongbienError
from longbien.core.identifiers.listing import sorted_out, text_of
from longbien.core.identifiers.reading import read_identifiers
from longbien.core.imports.findings import Finding
from longbien.core.requests.words import clean
from longbien.core.treaties.importing.csv_file import read_csv
from longbien.core.treaties.importing.untc_xml import read_untc
from people import NOW

TODAY = date(2026, 11, 22)
MOST_MEMORY = 120_000_000  # bytes; the largest file that is read has five million, and its text is held as cells
HEADS = {
    "register": b"our reference,title,opened on\n",
    "facts": b"id,instrument,participant,deed,happened,confidence,document,publisher,trust\n",
    "entries": b"state,function,name,source\n",
    "identifiers": b"type,value,port\n",
    "xml": b"<ParticipantS>",
}


def register(data: bytes) -> tuple[Finding, ...]:
    return read_register(data, states={}, offences=frozenset(), today=TODAY).findings


def facts(data: bytes) -> tuple[Finding, ...]:
    return read_csv(data, known=KNOWN, now=NOW).findings


def entries(data: bytes) -> tuple[Finding, ...]:
    return read_entries(data, known=NAMES, own_state="XAA", now=NOW).findings


def xml(data: bytes) -> tuple[Finding, ...]:
    return read_untc(data, instrument="uncc-2024", known=KNOWN, now=NOW).findings


def identifiers(data: bytes) -> tuple[object, ...]:
    try:
        return sorted_out(read_identifiers(clean(text_of(data)))).bad
    except LongbienError as error:
        return (error.code,)


READERS: dict[str, Callable[[bytes], tuple[object, ...]]] = {
    "register": register,
    "facts": facts,
    "entries": entries,
    "xml": xml,
    "identifiers": identifiers,
}
FILES: dict[str, Callable[[bytes], bytes]] = {
    "nothing but NUL": lambda head: b"\x00" * 100_000,
    "NUL in a cell": lambda head: head + b"a\x00b,c,d\n",
    "another encoding": lambda head: head + "Société,ñ,ß".encode("latin-1") + b"\n",
    "half of UTF-16": lambda head: b"\xff\xfe" + head.decode().encode("utf-16-le")[:-1],
    "ten megabytes in a cell": lambda head: head + b'a,"' + b"x" * 10_000_000 + b'",c\n',
    "a cell of nearly all that is read": lambda head: head + b'a,"' + b"x" * 900_000 + b'",c\n',
    "a million columns": lambda head: b"a," * 1_000_000 + b"a\n",
    "a million cells in a row": lambda head: head + b"a," * 400_000 + b"a\n",
    "very many rows": lambda head: head + b"a,b,c\n" * 600_000,
    "a mark that never ends": lambda head: head + b'"' + b"a,b\n" * 200_000,
    "quotation marks": lambda head: head + b'"' * 900_001,
    "formulas": lambda head: head + b"=cmd|' /C calc'!A0,@SUM(A1),+1\n",
    "two marks of UTF-8": lambda head: b"\xef\xbb\xbf" * 2 + head + b"a,b,c\n",
    "line ends of old machines": lambda head: head.replace(b"\n", b"\r") + b"a,b,c\r" * 1000,
    "what turns the direction": lambda head: head + "\u202ea,\u2066b,\u200bc\n".encode(),
    "a zip file": lambda head: b"PK\x03\x04" + b"\x00" * 5000,
    "elements without end": lambda head: b"<a>" * 200_000,
    "an entity that grows": lambda head: b'<!DOCTYPE x [<!ENTITY a "' + b"b" * 1000 + b'">]><x>' + b"&a;" * 1000,
}


@pytest.mark.slow
@pytest.mark.parametrize("reader", READERS)
def test_a_hostile_table_is_named_wrong_in_bounded_memory(reader: str) -> None:
    silent, large = [], {}
    for name, made in FILES.items():
        data = made(HEADS[reader])
        tracemalloc.start()
        found = READERS[reader](data)
        most = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        if not found:
            silent.append(name)
        if most > MOST_MEMORY:
            large[name] = most
        assert all("\u202e" not in str(one) and "\x00" not in str(one) for one in found if isinstance(one, Finding))

    assert large == {}
    assert set(silent) <= {"two marks of UTF-8", "line ends of old machines", "what turns the direction"}
