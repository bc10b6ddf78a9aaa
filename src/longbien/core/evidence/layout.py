"""
Where each file of a package stands, and what it is called (spec/evidence.md section 2). Writer and verifier share it.
"""

from __future__ import annotations

import re

from longbien.core.evidence.bags import number_of, safe_name

BAGIT = "bagit.txt"
BAG_INFO = "bag-info.txt"
MANIFEST = "manifest-sha256.txt"
TAG_MANIFEST = "tagmanifest-sha256.txt"
HOW_TO_CHECK = "HOW-TO-CHECK.txt"
CONTENTS = "package.json"
STATEMENT = "statement.dsse.json"
CUSTODY = "data/custody/custody.jsonld"
STORY = "data/story.txt"

PAYLOAD = "data/"
EVIDENCE = "data/evidence/"
ACTS = "data/acts/"
RECEIPTS = "data/receipts/"
JOURNAL = "journal/"
CARDS = "cards/"
TIMES = "times/"
SEALED_SUFFIX = ".age"

REQUIRED = (BAGIT, BAG_INFO, MANIFEST, TAG_MANIFEST, HOW_TO_CHECK, CONTENTS, STATEMENT, CUSTODY, STORY)
FOLDERS = frozenset(
    {"data", "data/evidence", "data/acts", "data/receipts", "data/custody", "journal", "cards", "times"}
)

_NUMBERED = r"[0-9]{2,5}-[A-Za-z0-9][A-Za-z0-9._-]{0,99}"
_FORMS = (
    re.compile(EVIDENCE + _NUMBERED),
    re.compile(ACTS + _NUMBERED + r"\.dsse\.json"),
    re.compile(RECEIPTS + _NUMBERED + r"\.json"),
    re.compile(JOURNAL + r"[0-9]{2,5}\.(record\.json|tlog-proof)"),
    re.compile(CARDS + r"[A-Z]{3}\.card\.json"),
    re.compile(TIMES + r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}\.tsr"),
)


def evidence_path(*, position: int, name: str, sealed: bool) -> str:
    """Return the path of an evidence file; `position` counts from 1. Only a sealed one ends in `.age`."""
    safe = safe_name(name)
    if not sealed and safe.endswith(SEALED_SUFFIX):
        safe = safe.removesuffix(SEALED_SUFFIX) + "_age"
    return f"{EVIDENCE}{number_of(position)}-{safe}{SEALED_SUFFIX if sealed else ''}"


def act_path(*, position: int, act: str) -> str:
    """Return the path of a signed act."""
    return f"{ACTS}{number_of(position)}-{safe_name(act)}.dsse.json"


def receipt_path(*, position: int, evidence: str) -> str:
    """Return the path of a receipt."""
    return f"{RECEIPTS}{number_of(position)}-{safe_name(evidence)}.json"


def record_path(*, position: int) -> str:
    """Return the path of a disclosed journal record."""
    return f"{JOURNAL}{number_of(position)}.record.json"


def proof_path(*, position: int) -> str:
    """Return the path of the proof of a disclosed record."""
    return f"{JOURNAL}{number_of(position)}.tlog-proof"


def card_path(*, node: str) -> str:
    """Return the path of a node's card."""
    return f"{CARDS}{node}.card.json"


def time_path(*, authority: str) -> str:
    """Return the path of the time stamp of an authority."""
    return f"{TIMES}{safe_name(authority)}.tsr"


def is_known(path: str) -> bool:
    """Say whether a file of this path can be in a package."""
    return path in REQUIRED or any(form.fullmatch(path) for form in _FORMS)


def is_payload(path: str) -> bool:
    """Say whether a file is listed in the payload manifest."""
    return path.startswith(PAYLOAD)


def is_tag_file(path: str) -> bool:
    """Say whether a file is listed in the tag manifest. What is made after that manifest is not."""
    return not is_payload(path) and path not in {TAG_MANIFEST, STATEMENT} and not path.startswith(TIMES)
