"""Check 1: the form of the package."""

from __future__ import annotations

from longbien.core.evidence import layout
from longbien.core.evidence.bags import BAGIT_TXT, case_collisions, payload_oxum
from longbien.core.evidence.contents import Contents, read_contents
from longbien.core.evidence.verify.dossier import Dossier, about
from longbien.core.evidence.verify.outcome import Fails, Said, said
from longbien.core.evidence.verify.source import Entry, EntryKind


def check_form(dossier: Dossier) -> Said:
    """It is a bag of version 1.0 with the files of section 2 and no others, and `package.json` names each of them."""
    for entry in dossier.entries:
        _check_entry(entry)
    if twins := case_collisions(dossier.files):
        raise Fails("%(path)s differs from another file in upper and lower case only", path=twins[0])
    if missing := [path for path in layout.REQUIRED if path not in dossier.files]:
        raise Fails("%(path)s is missing", path=missing[0])
    if dossier.bytes_of(layout.BAGIT) != BAGIT_TXT:
        raise Fails("bagit.txt is not that of a bag of version 1.0 in UTF-8", code="unknown_version")
    with about(layout.BAG_INFO):
        payload_oxum(dossier.bytes_of(layout.BAG_INFO))
    with about(layout.CONTENTS):
        contents = read_contents(dossier.bytes_of(layout.CONTENTS))
    _check_listed(contents, files=dossier.files)
    dossier.contents = contents
    return said("a bag of version 1.0 with %(count)s files", count=len(dossier.files))


def _check_entry(entry: Entry) -> None:
    parts = entry.path.split("/")
    if entry.path.startswith("/") or "\\" in entry.path or not {"", ".", ".."}.isdisjoint(parts):
        raise Fails("%(path)s leaves the folder", path=entry.path)
    if entry.kind is EntryKind.OTHER:
        raise Fails("%(path)s is a link or a device, not a file", path=entry.path)
    known = entry.path in layout.FOLDERS if entry.kind is EntryKind.FOLDER else layout.is_known(entry.path)
    if not known:
        raise Fails("%(path)s does not belong in a package", path=entry.path)


def _check_listed(contents: Contents, *, files: frozenset[str]) -> None:
    """
    Require that `package.json` names each file of the listed folders once, in its folder, and no file that is not
    there.
    """
    listed = (
        (layout.EVIDENCE, [entry.path for entry in contents.evidence]),
        (layout.ACTS, [entry.path for entry in contents.acts]),
        (layout.RECEIPTS, [entry.path for entry in contents.receipts]),
        (layout.JOURNAL, [path for entry in contents.journal for path in (entry.record, entry.proof)]),
    )
    for folder, paths in listed:
        there = {path for path in files if path.startswith(folder)}
        if odd := sorted(there.symmetric_difference(paths)):
            raise Fails("%(path)s is in the package or in package.json, but not in both", path=odd[0])
        if len(paths) != len(set(paths)):
            raise Fails("package.json names a file of %(folder)s twice", folder=folder)
    for entry in contents.evidence:
        if entry.sealed != entry.path.endswith(layout.SEALED_SUFFIX):
            raise Fails("%(path)s: its name does not say whether it is sealed", path=entry.path)
