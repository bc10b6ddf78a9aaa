"""Telephone numbers, bank accounts, devices, virtual assets and digests, in one form each."""

from __future__ import annotations

import re

import phonenumbers
from stdnum import bitcoin, iban, imei

from longbien.core.identifiers.values import Doubt, IdentifierKind, Named

_PHONE = re.compile(r"(\+|00)[0-9 ().\u00a0/-]{6,24}")
_IBAN = re.compile(r"[A-Za-z]{2}[0-9]{2}[A-Za-z0-9 ]{11,40}")
_IMEI = re.compile(r"(imei[: ]*)?(?P<digits>[0-9][0-9 -]{13,19}[0-9])", re.IGNORECASE)
_MAC = re.compile(r"([0-9a-fA-F]{2}[:-]){5}[0-9a-fA-F]{2}")
_ETHEREUM = re.compile(r"0x[0-9a-fA-F]{40}")
_BITCOIN = re.compile(r"(bc1[a-z0-9]{11,71}|BC1[A-Z0-9]{11,71}|[13][1-9A-HJ-NP-Za-km-z]{25,34})")
_DIGESTS = {32: "md5", 40: "sha1", 64: "sha256", 128: "sha512"}
_HEXADECIMAL = re.compile(r"[0-9a-fA-F]+")
IMEI_DIGITS = (15, 16)


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


def device(text: str) -> Named | None:
    """Read the number of a mobile device, or the hardware address of a network card."""
    if _MAC.fullmatch(text):
        return Named(kind=IdentifierKind.DEVICE, value=text.replace("-", ":").lower(), scheme="mac")
    found = _IMEI.fullmatch(text)
    digits = re.sub(r"[ -]", "", found["digits"]) if found else ""
    if len(digits) not in IMEI_DIGITS:
        return None
    doubts = () if len(digits) > IMEI_DIGITS[0] or imei.is_valid(digits) else (Doubt.WRONG_CHECK_DIGITS,)
    return Named(kind=IdentifierKind.DEVICE, value=digits, scheme="imei", doubts=doubts)


def virtual_asset(text: str) -> Named | None:
    """Read an address of a virtual asset whose form shows its chain."""
    if _ETHEREUM.fullmatch(text):
        return Named(kind=IdentifierKind.VIRTUAL_ASSET, value=text.lower(), scheme="ethereum")
    if not _BITCOIN.fullmatch(text):
        return None
    doubts = () if bitcoin.is_valid(text) else (Doubt.WRONG_CHECK_DIGITS,)
    value = text.lower() if text[:3].lower() == "bc1" else text
    return Named(kind=IdentifierKind.VIRTUAL_ASSET, value=value, scheme="bitcoin", doubts=doubts)


def digest(text: str) -> Named | None:
    """Read a digest; its length says of which sort."""
    if len(text) not in _DIGESTS or not _HEXADECIMAL.fullmatch(text):
        return None
    return Named(kind=IdentifierKind.DIGEST, value=text.lower(), scheme=_DIGESTS[len(text)])
