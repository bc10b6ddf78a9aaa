"""HOW-TO-CHECK.txt: how anyone checks a package with tools that are everywhere, and what each check proves.

The commands stand alone on lines that begin with four spaces; a test takes them out of the text and runs them.
"""

from __future__ import annotations

from collections.abc import Callable
from textwrap import fill

from longbien.core.evidence import layout
from longbien.core.evidence.contents import STATEMENT_TYPE
from longbien.core.exchange.acts import ACT_TYPE

Translate = Callable[[str], str]

_WIDTH = 100

# The DER header of an Ed25519 public key (RFC 8410), as octal escapes for printf.
_DER_HEAD = r"\060\052\060\005\006\003\053\145\160\003\041\000"

_FILES = f"""
    sha256sum -c {layout.MANIFEST}
    sha256sum -c {layout.TAG_MANIFEST}
    sha256sum {layout.TAG_MANIFEST}
"""

_KEY = f"""
    KEY='...'
    {{ printf '{_DER_HEAD}'; printf '%s' "$KEY" | openssl base64 -d -A; }} > node.der
    openssl pkey -pubin -inform DER -in node.der -out node.pem
"""

_SIGNATURE = r"""
    FILE=%(file)s
    TYPE=%(type)s
    sed 's/.*"payload":"\([^"]*\)".*/\1/' "$FILE" | openssl base64 -d -A > payload.bin
    sed 's/.*"keyid":"ed25519:[0-9a-f]*","sig":"\([^"]*\)".*/\1/' "$FILE" | openssl base64 -d -A > ed25519.sig
    printf 'DSSEv1 %%d %%s %%d ' "${#TYPE}" "$TYPE" "$(($(wc -c < payload.bin)))" > pae.bin
    cat payload.bin >> pae.bin
    openssl pkeyutl -verify -pubin -inkey node.pem -rawin -in pae.bin -sigfile ed25519.sig
"""

_AGE = """
    age -d -i identity.txt -o opened.bin data/evidence/01-NAME.age
    sha256sum opened.bin
"""

_TIMES = f"""
    openssl ts -verify -data {layout.STATEMENT} -in times/NAME.tsr -CAfile roots.pem
"""


def guide_text(*, node: str, binding: tuple[str, ...] = (), translate: Translate = str) -> str:
    """
    Return the guide.

    Args:
        node: that made the package.
        binding: paragraphs on the limits that bind the data, in the words of the reader.
        translate: a gettext-like function; it gets whole paragraphs, the commands are not translated.
    """
    _ = translate
    blocks = (
        *_opening(_),
        *_one_program(_, node=node),
        *_digests(_),
        *_signatures(_),
        *_sealed(_),
        *_times(_),
        *_limits(_),
        *binding,
    )
    text = "\n\n".join(
        block.strip("\n") if block.startswith("\n") else fill(block, width=_WIDTH, break_on_hyphens=False)
        for block in blocks
    )
    return text.replace("%(node)s", node) + "\n"


def _opening(_: Translate) -> tuple[str, ...]:
    return (
        _("HOW TO CHECK THIS PACKAGE"),
        _(
            "This folder was made by the node %(node)s. It holds evidence, the signed acts by which it was asked for "
            "and released, the receipts, the chain of custody, and proofs from the node's journal. Everything can be "
            "checked without a connection and without trusting whoever handed it to you."
        ),
        _(
            "You need one thing that is not in here: the public keys of the nodes, in a trust file, or their "
            "fingerprints. Get them from someone you trust over another way than this package. Keys found in here "
            "(folder cards) prove nothing by themselves."
        ),
    )


def _one_program(_: Translate, *, node: str) -> tuple[str, ...]:
    commands = f"""
    python3 longbien-verify.pyz FOLDER --trust trust.json
    python3 longbien-verify.pyz FOLDER --fingerprint {node}=0123...
"""
    return (
        _("1. THE WHOLE CHECK WITH ONE PROGRAM"),
        _(
            "longbien-verify.pyz makes twelve checks and says of each whether it holds. It needs only Python 3.11 or "
            "later and the package 'cryptography', version 50 or later. It is not in this folder on purpose: who could "
            "alter the folder could alter the program too. Fetch it yourself from the makers of Longbien, or have your "
            "own expert write another: the formats are public (spec/evidence.md)."
        ),
        commands,
        _(
            "It ends with 0 if nothing fails and checks 1 to 9 hold, 1 if anything fails, 2 if one of 1 to 9 could not "
            "be checked."
        ),
    )


def _digests(_: Translate) -> tuple[str, ...]:
    return (
        _("2. THE FILES ARE WHOLE"),
        _("Work on a copy: some of the commands below write files. In the folder of the copy:"),
        _FILES,
        _(
            "Each line must end in OK. The last command prints the digest that the signed statement must name as "
            "tagmanifest_sha256 (section 3). On large files 'openssl dgst -sha256 FILE' is quicker than sha256sum."
        ),
        _("The folder is a BagIt bag (RFC 8493), so 'bagit.py --validate .' makes the same check."),
        _("Proves: no listed file changed since the manifests were written. Does not prove who wrote them."),
    )


def _signatures(_: Translate) -> tuple[str, ...]:
    return (
        _("3. THE NODE SIGNED IT"),
        _(
            "Each signed file bears two signatures over the same bytes: Ed25519, which every OpenSSL from 3.0 on "
            "checks, and ML-DSA-65, which withstands quantum computers and needs OpenSSL 3.5 or longbien-verify.pyz. "
            "For the first: put into KEY the text that the trust file has under %(node)s, keys, sign, ed25519."
        ),
        _KEY,
        _("The statement of the package:"),
        _SIGNATURE % {"file": layout.STATEMENT, "type": STATEMENT_TYPE},
        _(
            "It must print 'Signature Verified Successfully'. payload.bin is what was signed: read it, and compare "
            "its tagmanifest_sha256 with section 2."
        ),
        _(
            "An act is checked in the same way, with the key of the node that sent it (sender in package.json). Its "
            "text begins after 32 random bytes: tail -c +33 payload.bin"
        ),
        _SIGNATURE % {"file": layout.act_path(position=1, act="request"), "type": ACT_TYPE},
        _("Proves: who held the node's keys signed these very bytes. Does not prove that what they say is true."),
    )


def _sealed(_: Translate) -> tuple[str, ...]:
    return (
        _("4. SEALED EVIDENCE"),
        _(
            "A file whose name ends in .age is sealed to the node. Its SHA-256 is in the manifest and, for evidence "
            "as received, in the release act (sealed_sha256). Any program that knows age with the recipient "
            "mlkem768x25519 (age 1.3 or later) opens it, if you were given the identity:"
        ),
        _AGE,
        _("The digest must be the one that package.json and the release act name (sha256)."),
        _(
            "Proves: what you opened is what was released. If the program ends with an error, do not use what it left "
            "behind."
        ),
    )


def _times(_: Translate) -> tuple[str, ...]:
    return (
        _("5. TIME"),
        _(
            "The times in acts and journal are those of the nodes' clocks. If there is a folder times, an authority "
            "for time stamps (RFC 3161) confirmed that the statement existed. With the authority's root in roots.pem:"
        ),
        _TIMES,
        _("Proves: the statement, and so all it covers, existed at the time stamped."),
        _(
            "The files in the folder journal prove that the node entered each step in a journal that other nodes "
            "cosigned; longbien-verify.pyz checks them, as does any program for C2SP tlog-proof."
        ),
    )


def _limits(_: Translate) -> tuple[str, ...]:
    return (
        _("6. WHAT NONE OF THIS PROVES"),
        _(
            "Not that a file tells the truth, and not who sat at a keyboard. Only that these bytes were handed in, by "
            "whom and when the node says, what was done with them since, and that nobody changed the record "
            "afterwards without the help of the witnesses."
        ),
    )
