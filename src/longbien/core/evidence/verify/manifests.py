"""Checks 2 and 3: the manifests of the bag."""

from __future__ import annotations

from longbien.core.evidence import layout
from longbien.core.evidence.bags import read_manifest
from longbien.core.evidence.verify.dossier import Dossier, about
from longbien.core.evidence.verify.outcome import Fails, Said, said


def check_payload(dossier: Dossier) -> Said:
    """Every payload file is listed once and has its SHA-256; none is missing, none is over."""
    files = {path for path in dossier.files if layout.is_payload(path)}
    return _check(dossier, manifest=layout.MANIFEST, files=files)


def check_tags(dossier: Dossier) -> Said:
    """The same for tag files."""
    files = {path for path in dossier.files if layout.is_tag_file(path)}
    return _check(dossier, manifest=layout.TAG_MANIFEST, files=files)


def _check(dossier: Dossier, *, manifest: str, files: set[str]) -> Said:
    with about(manifest):
        digests = read_manifest(dossier.bytes_of(manifest))
    if missing := sorted(digests.keys() - files):
        raise Fails("%(path)s is listed and missing", path=missing[0])
    if over := sorted(files - digests.keys()):
        raise Fails("%(path)s is not listed", path=over[0])
    for path, digest in digests.items():
        if path not in dossier.facts or dossier.facts[path].sha256 != digest:
            raise Fails("%(path)s has another SHA-256 than the one listed", code="digest_mismatch", path=path)
    return said("%(count)s files have the SHA-256 listed", count=len(digests))
