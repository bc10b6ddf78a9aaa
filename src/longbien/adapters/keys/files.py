"""The keys of a node as files in `keys/`, one per use (spec/exchange.md section 2).

    make_keys(folder, node="XAA")
    signer = read_signer(folder)

`sign.json`, `log.json` and `witness.json` hold seeds of 32 bytes in base64, `seal.txt` is an age identity,
`django.txt` the secret of the web sessions. A file is made once and never overwritten.
"""

from __future__ import annotations

import json
import secrets
from base64 import b64decode, b64encode
from binascii import Error as NotBase64
from gettext import gettext as _
from pathlib import Path

from longbien.adapters.private_files import read_private, write_private
from longbien.core.age.recipients import Identity
from longbien.core.errors import LongbienError
from longbien.core.journal.keys import LogKeys, WitnessKeys
from longbien.core.signatures import HybridSigner
from longbien.ports.home import KeysAreWrong

FORMAT = "longbien-keys/1"
SEED_BYTES = 32
ALGORITHMS = {
    "sign": ("ed25519", "ml-dsa-65"),
    "log": ("ed25519", "ml-dsa-44"),
    "witness": ("ed25519", "ml-dsa-44"),
}


def make_keys(folder: Path, *, node: str) -> None:
    """Make all keys of a new node.

    Raises:
        KeysAreWrong: a key file exists already; keys are never replaced.
    """
    for use, algorithms in ALGORITHMS.items():
        seeds = {algorithm: b64encode(secrets.token_bytes(SEED_BYTES)).decode() for algorithm in algorithms}
        sheet = {"format": FORMAT, "node": node, "use": use, **seeds}
        write_private(folder / f"{use}.json", json.dumps(sheet, indent=1).encode() + b"\n")
    write_private(folder / "seal.txt", Identity.generate().encode().encode() + b"\n")
    write_private(folder / "django.txt", secrets.token_urlsafe(48).encode() + b"\n")


def read_signer(folder: Path) -> HybridSigner:
    """Return the signer of acts, receipts and cards. Raises: KeysAreWrong."""
    ed25519, ml_dsa = _seeds(folder, use="sign", node=None)
    return HybridSigner.from_seeds(ed25519_seed=ed25519, ml_dsa_seed=ml_dsa)


def read_log_keys(folder: Path, *, node: str) -> LogKeys:
    """Return the keys of the node's own journal. Raises: KeysAreWrong."""
    ed25519, ml_dsa = _seeds(folder, use="log", node=node)
    return LogKeys.from_seeds(node=node, ed25519_seed=ed25519, ml_dsa_44_seed=ml_dsa)


def read_witness_keys(folder: Path, *, node: str) -> WitnessKeys:
    """Return the keys that cosign journals of others. Raises: KeysAreWrong."""
    ed25519, ml_dsa = _seeds(folder, use="witness", node=node)
    return WitnessKeys.from_seeds(node=node, ed25519_seed=ed25519, ml_dsa_44_seed=ml_dsa)


def read_identity(folder: Path) -> Identity:
    """Return what opens sealed bytes. Raises: KeysAreWrong."""
    file = folder / "seal.txt"
    lines = read_private(file).decode("ascii", "replace").splitlines()
    texts = [line.strip() for line in lines if line.strip() and not line.startswith("#")]
    if len(texts) != 1:
        raise KeysAreWrong(_("{file}: must hold one age identity. Restore it from the backup.").format(file=file))
    try:
        return Identity.parse(texts[0])
    except LongbienError as error:
        raise KeysAreWrong(
            _("{file}: is not an age identity. Restore it from the backup.").format(file=file)
        ) from error


def read_django_secret(folder: Path) -> str:
    """Return the secret of the web sessions. Raises: KeysAreWrong."""
    return read_private(folder / "django.txt").decode("ascii", "replace").strip()


def read_database_password(folder: Path) -> str:
    """Return the password of the database, which the operator writes; empty if it needs none. Raises: KeysAreWrong."""
    file = folder / "database.txt"
    return read_private(file).decode("utf-8", "replace").strip() if file.exists() else ""


def _seeds(folder: Path, *, use: str, node: str | None) -> tuple[bytes, bytes]:
    file = folder / f"{use}.json"
    try:
        sheet = json.loads(read_private(file))
        wanted = {"format": FORMAT, "use": use, "node": node or sheet["node"]}
        if {key: sheet[key] for key in wanted} != wanted:
            raise KeysAreWrong(
                _("{file}: is not a “{use}” key file of this node in the format {format}.").format(
                    file=file, use=use, format=FORMAT
                )
            )
        first, second = (b64decode(sheet[algorithm], validate=True) for algorithm in ALGORITHMS[use])
    except (ValueError, NotBase64, KeyError, TypeError) as error:
        raise KeysAreWrong(
            _("{file}: is damaged. Restore it from the backup of this node.").format(file=file)
        ) from error
    if (len(first), len(second)) != (SEED_BYTES, SEED_BYTES):
        raise KeysAreWrong(_("{file}: a seed has not 32 bytes. Restore it from the backup.").format(file=file))
    return first, second
