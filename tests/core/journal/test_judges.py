"""Others judge what we make: scitt-cose the tree, openssl the Ed25519 signatures, noble the ML-DSA-44 ones.

Each judge sees a good and a damaged sample.
"""

from __future__ import annotations

import base64
import json
import subprocess
from pathlib import Path

import pytest
from scitt_cose import verify_consistency, verify_inclusion  # type: ignore[import-untyped]  # it ships no types

from core.journal.journals import ARDENIA, BELLORA_WITNESS, LATER, Journal, leaves
from longbien.core.journal import tiles
from longbien.core.journal.notes import NoteVerifier, read_note

pytestmark = pytest.mark.judges

ROOT = Path(__file__).resolve().parents[3]
JOURNAL = Journal.of(leaves(1_000))
FILES = ("-in", "message", "-sigfile", "signature")
COSIGNED = JOURNAL.cosigned(BELLORA_WITNESS)

# The judge reads the note and builds the signed message by itself, from C2SP's text alone.
NOBLE = """
import { ml_dsa44 } from "@noble/post-quantum/ml-dsa.js";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
const { note, vkeys } = JSON.parse(readFileSync(0, "utf8"));
const end = note.lastIndexOf("\\n\\n");
const [origin, size, root] = note.slice(0, end + 1).split("\\n");
const u64 = (n) => { const b = Buffer.alloc(8); b.writeBigUInt64BE(BigInt(n)); return b; };
const opaque = (t) => { const b = Buffer.from(t); return Buffer.concat([Buffer.from([b.length]), b]); };
const verdicts = vkeys.map((vkey) => {
  const [name, id, ...rest] = vkey.split("+");
  const key = Buffer.from(rest.join("+"), "base64");
  const digest = createHash("sha256").update(name + "\\n").update(key).digest("hex").slice(0, 8);
  if (key[0] !== 6 || digest !== id) return "wrong key";
  for (const line of note.slice(end + 2).split("\\n")) {
    const [, who, text] = line.split(" ");
    const value = Buffer.from(text ?? "", "base64");
    if (who !== name || value.subarray(0, 4).toString("hex") !== id) continue;
    const message = Buffer.concat([Buffer.from("subtree/v1\\n\\0"), opaque(name), value.subarray(4, 12), opaque(origin),
      u64(0), u64(size), Buffer.from(root, "base64")]);
    return ml_dsa44.verify(value.subarray(12), message, key.subarray(1));
  }
  return "no signature";
});
console.log(JSON.stringify(verdicts));
"""


@pytest.fixture(scope="module")
def judges() -> Path:
    """Install the judges that run on node, if they are not there."""
    subprocess.run([ROOT / "scripts" / "judges"], check=True, cwd=ROOT)
    return ROOT / ".cache" / "judges"


def noble_says(note: bytes, *, judges: Path) -> list[bool | str]:
    asked = {"note": note.decode(), "vkeys": [ARDENIA.verifiers.vkeys[1], BELLORA_WITNESS.verifiers.vkeys[1]]}
    told = subprocess.run(
        ["node", "--input-type=module", "-e", NOBLE],
        cwd=judges,
        input=json.dumps(asked),
        capture_output=True,
        check=True,
        text=True,
    )
    verdicts: list[bool | str] = json.loads(told.stdout)
    return verdicts


def openssl_says(key: NoteVerifier, message: bytes, signature: bytes, *, folder: Path) -> bool:
    spki = bytes.fromhex("302a300506032b6570032100") + key.public_key
    (folder / "key.der").write_bytes(spki)
    (folder / "message").write_bytes(message)
    (folder / "signature").write_bytes(signature)
    told = subprocess.run(
        ["openssl", "pkeyutl", "-verify", "-rawin", "-pubin", "-keyform", "DER", "-inkey", "key.der", *FILES],
        cwd=folder,
        capture_output=True,
        check=False,
        text=True,
    )
    assert "Signature Verif" in told.stdout
    return told.returncode == 0


def test_scitt_cose_accepts_our_inclusion_proofs_and_no_altered_leaf() -> None:
    for index in (0, 1, 255, 256, 511, 512, 998, 999):
        path = [step.hex() for step in tiles.inclusion(JOURNAL.store, index, 1_000)]
        entry, root = JOURNAL.data[index], JOURNAL.head().root.hex()
        altered = bytes([entry[0] ^ 1]) + entry[1:]

        assert verify_inclusion(entry.hex(), index, 1_000, path, root)
        assert not verify_inclusion(altered.hex(), index, 1_000, path, root)


def test_scitt_cose_accepts_our_consistency_proofs_and_no_fork() -> None:
    for old in (1, 2, 255, 256, 257, 512, 700, 999):
        proof = [step.hex() for step in JOURNAL.consistency(old)]
        before, root = JOURNAL.head(old).root.hex(), JOURNAL.head().root.hex()

        assert verify_consistency(before, root, old, 1_000, proof)
        assert not verify_consistency(bytes(32).hex(), root, old, 1_000, proof)


def test_openssl_accepts_the_signature_of_the_log_and_none_with_a_flipped_bit(tmp_path: Path) -> None:
    note = read_note(COSIGNED)
    text, signature = note.text.encode(), note.signatures[0].value

    assert openssl_says(ARDENIA.verifiers.ed25519, text, signature, folder=tmp_path)
    assert not openssl_says(ARDENIA.verifiers.ed25519, text.replace(b"1000", b"1001"), signature, folder=tmp_path)


def test_openssl_accepts_the_cosignature_of_a_witness_and_none_of_another_moment(tmp_path: Path) -> None:
    note = read_note(COSIGNED)
    key, value = BELLORA_WITNESS.verifiers.ed25519, note.signatures[2].value
    seconds = int(LATER.timestamp())
    messages = [f"cosignature/v1\ntime {moment}\n{note.text}".encode() for moment in (seconds, seconds + 1)]

    assert value[:8] == seconds.to_bytes(8, "big")
    assert [openssl_says(key, message, value[8:], folder=tmp_path) for message in messages] == [True, False]


def test_noble_accepts_both_ml_dsa_44_signatures_and_none_over_another_root(judges: Path) -> None:
    other = base64.b64encode(JOURNAL.head(999).root)
    damaged = COSIGNED.replace(base64.b64encode(JOURNAL.head().root), other)

    assert noble_says(COSIGNED, judges=judges) == [True, True]
    assert noble_says(damaged, judges=judges) == [False, False]
