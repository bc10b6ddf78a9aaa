"""Devices, the cards in them and the marks that programs give them, each by the word before it or by its own form."""

from __future__ import annotations

import re

from stdnum import imei, imsi, luhn, meid
from stdnum.exceptions import ValidationError

from longbien.core.identifiers.values import Doubt, IdentifierKind, Named

_MAC = re.compile(
    r"(?P<label>mac(?: ?addr(?:ess)?)?[:#= ]{1,3})?"
    r"(?P<digits>(?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2}|(?:[0-9a-f]{4}\.){2}[0-9a-f]{4}|[0-9a-f]{12})",
    re.IGNORECASE,
)
_NO_MAC_ALONE = re.compile(r"[0-9]{12}|[a-f]{12}|.*\.[a-f]{4}", re.IGNORECASE)  # a number, a word, a domain
_IMEI = re.compile(r"(?:imei(?:sv)?[:#= ]*)?(?P<digits>[0-9][0-9 -]{13,19}[0-9])", re.IGNORECASE)
_LABELLED = re.compile(
    r"(?P<label>imsi|iccid|meid|serial(?: (?:no|number))?)[.:#= ]+(?P<value>[0-9A-Za-z-][0-9A-Za-z -]{3,40})", re.I
)
_ICCID = re.compile(r"89[0-9]{17,18}")
_UUID = re.compile(
    r"(?:(?:idfa|gaid|aaid|idfv|uuid|advertising id)[:#= ]*)?(?P<id>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})", re.I
)
IMEI_DIGITS = (15, 16)
LABELS = frozenset(
    {"mac", "mac address", "imei", "imsi", "iccid", "meid", "serial", "serial number", "uuid", "idfa", "gaid"}
)
WITH_LABEL = frozenset({"imsi", "meid", "serial"})  # schemes whose form alone does not show them


def device(text: str) -> Named | None:
    """Read a device, a card or a mark of an installation."""
    found = _MAC.fullmatch(text)
    if found is not None and (found["label"] or not _NO_MAC_ALONE.fullmatch(text)):
        digits = re.sub(r"[^0-9a-f]", "", found["digits"].lower())
        return _named(":".join(digits[at : at + 2] for at in range(0, len(digits), 2)), "mac")
    if (found := _LABELLED.fullmatch(text)) is not None:
        return _labelled(found["label"].casefold().partition(" ")[0], found["value"])
    if (found := _UUID.fullmatch(text)) is not None:
        return _named(found["id"].lower(), "uuid")
    if _ICCID.fullmatch(text):
        return _checked(text, "iccid", is_right=luhn.is_valid(text))
    found = _IMEI.fullmatch(text)
    digits = re.sub(r"[ -]", "", found["digits"]) if found else ""
    if len(digits) not in IMEI_DIGITS:
        return None
    return _checked(digits, "imei", is_right=len(digits) > IMEI_DIGITS[0] or imei.is_valid(digits))


def _labelled(label: str, value: str) -> Named:
    if label == "serial":
        return _named(value.strip(), "serial")
    bare = re.sub(r"[ -]", "", value)
    if label == "imsi":
        return _checked(bare, "imsi", is_right=imsi.is_valid(bare))
    if label == "iccid":
        return _checked(bare, "iccid", is_right=_ICCID.fullmatch(bare) is not None and luhn.is_valid(bare))
    try:
        return _named(meid.validate(bare, strip_check_digit=True), "meid")
    except ValidationError:
        return _checked(bare.upper(), "meid", is_right=False)


def _checked(value: str, scheme: str, *, is_right: bool) -> Named:
    return _named(value, scheme) if is_right else _named(value, scheme, Doubt.WRONG_CHECK_DIGITS)


def _named(value: str, scheme: str, *doubts: Doubt) -> Named:
    return Named(kind=IdentifierKind.DEVICE, value=value, scheme=scheme, doubts=doubts)
