"""Telephone numbers, bank accounts and digests, in one form each."""

from __future__ import annotations

import re

import phonenumbers
from stdnum import iban

from longbien.core.identifiers.values import Doubt, IdentifierKind, Named

_PHONE = re.compile(r"(\+|00)[0-9 ().\u00a0/-]{6,24}")
_IBAN = re.compile(r"(?!\S+\s+(?:at|on)\s)[A-Za-z]{2}[0-9]{2}[A-Za-z0-9 ]{11,40}")
_DIGESTS = {32: "md5", 40: "sha1", 64: "sha256", 128: "sha512"}
_HEXADECIMAL = re.compile(r"[0-9a-fA-F]+")


def phone(text: str) -> Named | None:
    """Read a telephone number with its country code; its one form is E.164."""
    if not _PHONE.fullmatch(text):
        return None
    try:
        found = phonenumbers.parse("+" + text[2:] if text.startswith("00") else text)
    except phonenumbers.NumberParseException:
        return None
    doubts = () if phonenumbers.is_valid_number(found) else (Doubt.NOT_A_NUMBER_IN_USE,)
    value = phonenumbers.format_number(found, phonenumbers.PhoneNumberFormat.E164)
    return Named(kind=IdentifierKind.PHONE, value=value, doubts=doubts)


def bank_account(text: str) -> Named | None:
    """Read an IBAN; one with wrong check digits is named as doubtful."""
    if not _IBAN.fullmatch(text):
        return None
    value = iban.compact(text)
    doubts = () if iban.is_valid(text, check_country=False) else (Doubt.WRONG_CHECK_DIGITS,)
    return Named(kind=IdentifierKind.BANK_ACCOUNT, value=value, scheme="iban", doubts=doubts)


def digest(text: str) -> Named | None:
    """Read a digest; its length says of which sort."""
    if len(text) not in _DIGESTS or not _HEXADECIMAL.fullmatch(text):
        return None
    return Named(kind=IdentifierKind.DIGEST, value=text.lower(), scheme=_DIGESTS[len(text)])
