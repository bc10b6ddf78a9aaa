"""Check 8: each item of evidence is the part its release names."""

from __future__ import annotations

from longbien.core.evidence.contents import EvidenceEntry
from longbien.core.evidence.verify import rules
from longbien.core.evidence.verify.dossier import Dossier, FileFacts, for_each
from longbien.core.evidence.verify.outcome import Fails, NotChecked, Said, said
from longbien.core.exchange.acts import Part


def check_evidence(dossier: Dossier) -> Said:
    """Open: size and SHA-256. Sealed: those of the sealed file, and of what is in it when an identity is given."""
    contents = dossier.need_contents()
    for_each(contents.evidence, lambda entry: _check_item(entry, dossier=dossier))
    _check_all_there(dossier)
    if not contents.evidence:
        return said("there is no evidence in the package, and no act in it releases any")
    return said("each file is what was released, to the last bit; files: %(count)s", count=len(contents.evidence))


def _check_item(entry: EvidenceEntry, *, dossier: Dossier) -> None:
    if entry.path not in dossier.facts:
        raise Fails("%(path)s is missing", path=entry.path)
    facts = dossier.facts[entry.path]
    if facts.sha256 != (entry.sealed_sha256 or entry.sha256) or not (entry.sealed or facts.size == entry.size):
        raise Fails("%(path)s is not the file that package.json names", code="digest_mismatch", path=entry.path)
    part = _part(entry, dossier=dossier)
    if entry.sealed:
        _check_sealed(entry, part=part, facts=facts)


def _part(entry: EvidenceEntry, *, dossier: Dossier) -> Part:
    """Return the part of the release act that the item is."""
    if entry.act not in dossier.acts:
        raise NotChecked("%(path)s: the act that released it is not known", path=entry.path)
    act = dossier.acts[entry.act].act
    wanted = (entry.name, entry.media_type, entry.size, entry.sha256)
    for part in act.parts:
        if act.act in rules.RELEASES and (part.name, part.media_type, part.size, part.sha256) == wanted:
            return part
    raise Fails("%(path)s is no part of a release", code="digest_mismatch", path=entry.path)


def _check_sealed(entry: EvidenceEntry, *, part: Part, facts: FileFacts) -> None:
    opened = facts.opened
    if opened is None:
        if (facts.sha256, facts.size) == (part.sealed_sha256, part.sealed_size):
            raise NotChecked(
                "%(path)s is the sealed file that was released; what is in it needs the identity of the node",
                path=entry.path,
            )
        raise NotChecked("%(path)s was sealed again; what is in it needs the identity of the node", path=entry.path)
    if opened.for_another:
        raise NotChecked("%(path)s is sealed to another identity than the one given", path=entry.path)
    if opened.fault:
        raise Fails("%(path)s cannot be opened: %(why)s", code="cannot_open", path=entry.path, why=opened.fault)
    if (opened.size, opened.sha256) != (entry.size, entry.sha256):
        raise Fails("%(path)s holds another file than was released", code="digest_mismatch", path=entry.path)


def _check_all_there(dossier: Dossier) -> None:
    """Ask for every part of every release: what is left out is said."""
    there = {(entry.act, entry.sha256) for entry in dossier.need_contents().evidence}
    for known in dossier.acts.values():
        for part in known.act.parts:
            if (known.act.id, part.sha256) not in there:
                raise NotChecked("%(name)s was released and is not in the package", name=part.name)
