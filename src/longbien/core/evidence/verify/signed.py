"""Checks 4 and 5: what is signed, the package statement and the acts."""

from __future__ import annotations

from longbien.core.dsse import open_statement
from longbien.core.evidence import layout
from longbien.core.evidence.bags import payload_oxum
from longbien.core.evidence.contents import STATEMENT_TYPE, ActEntry, Contents, PackageStatement, read_statement
from longbien.core.evidence.verify.dossier import Dossier, KnownAct, about, for_each
from longbien.core.evidence.verify.outcome import Fails, NotChecked, Said, said
from longbien.core.exchange.acts import Act, act_digest, read_act


def check_statement(dossier: Dossier) -> Said:
    """Both signatures are of the trusted node; the statement names this tag manifest and this payload."""
    contents = dossier.need_contents()
    key = dossier.node(contents.node).keys.sign
    with about(layout.STATEMENT):
        verified = open_statement(dossier.bytes_of(layout.STATEMENT), payload_type=STATEMENT_TYPE, key=key)
        statement = read_statement(verified.payload)
    _check_same(statement, contents)
    if statement.tagmanifest_sha256 != dossier.facts[layout.TAG_MANIFEST].sha256:
        raise Fails("the statement is of another tag manifest", code="digest_mismatch")
    payload = [facts for path, facts in dossier.facts.items() if layout.is_payload(path)]
    counted = (sum(facts.size for facts in payload), len(payload))
    with about(layout.BAG_INFO):
        claimed = payload_oxum(dossier.bytes_of(layout.BAG_INFO))
    if not counted == claimed == (statement.payload_bytes, statement.payload_files):
        raise Fails("the payload has another size or number of files than the statement says", code="digest_mismatch")
    return said(
        "signed by %(node)s, by %(person)s (%(role)s) at %(at)s",
        node=statement.node,
        person=statement.made_by_name,
        role=statement.made_by_role,
        at=statement.made_at.isoformat(),
    )


def _check_same(statement: PackageStatement, contents: Contents) -> None:
    if (statement.node, statement.case, statement.mode) != (contents.node, contents.case, contents.mode):
        raise Fails("the statement is of another node, case or mode than package.json")


def check_acts(dossier: Dossier) -> Said:
    """
    Each act's two signatures are of its sender's node; digests as listed; each antecedent is there or left out on
    purpose.
    """
    contents = dossier.need_contents()
    if not contents.acts:
        raise NotChecked("there are no acts in the package")

    def look(entry: ActEntry) -> None:
        known = _known_act(dossier, entry)
        if dossier.acts.setdefault(known.act.id, known) is not known:
            raise Fails("%(path)s: another act has the same id", code="id_reused", path=entry.path)

    for_each(contents.acts, look)
    left_out = {entry.id: entry.sha256 for entry in contents.left_out}
    if twins := left_out.keys() & dossier.acts.keys():
        raise Fails("act %(id)s is in the package and marked as left out", id=min(twins))
    for known in dossier.acts.values():
        _check_antecedent(known.act, dossier=dossier, left_out=left_out)
    dossier.acts_hold = True
    return said("%(count)s acts, each with both signatures of its sender", count=len(contents.acts))


def _known_act(dossier: Dossier, entry: ActEntry) -> KnownAct:
    data = dossier.bytes_of(entry.path)
    if act_digest(data) != entry.sha256:
        raise Fails("%(path)s has another digest than package.json says", code="digest_mismatch", path=entry.path)
    key = dossier.node(entry.sender).keys.sign
    with about(entry.path):
        act = read_act(data, key=key)
    if (act.id, act.act, act.sender.node, act.made_at) != (entry.id, entry.act, entry.sender, entry.made_at):
        raise Fails("%(path)s is not the act that package.json names", path=entry.path)
    return KnownAct(act=act, sha256=entry.sha256)


def _check_antecedent(act: Act, *, dossier: Dossier, left_out: dict[str, str]) -> None:
    if act.antecedent is None:
        return
    known = dossier.acts.get(act.antecedent.id)
    found = known.sha256 if known is not None else left_out.get(act.antecedent.id)
    if found is None:
        raise Fails("the antecedent of act %(id)s is neither in the package nor marked as left out", id=act.id)
    if found != act.antecedent.sha256:
        raise Fails("the antecedent of act %(id)s is another act of that id", code="digest_mismatch", id=act.id)
