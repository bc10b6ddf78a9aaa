"""Check 12: time stamps of others (RFC 3161) over the signed statement."""

from __future__ import annotations

from longbien.core.errors import CouldNotReach
from longbien.core.evidence import layout
from longbien.core.evidence.verify.dossier import Dossier
from longbien.core.evidence.verify.outcome import Fails, NotChecked, Said, said


def check_times(dossier: Dossier) -> Said:
    """Each token is over `statement.dsse.json` and chains to a root of the trust file."""
    tokens = sorted(path for path in dossier.files if path.startswith(layout.TIMES))
    if not tokens:
        raise NotChecked("there is no time stamp in the package")
    if not dossier.trust.timestamp_roots:
        raise NotChecked("you trust no root for time stamps")
    if dossier.times is None:
        raise NotChecked("the program openssl, which checks time stamps, is not there")
    statement = dossier.bytes_of(layout.STATEMENT)
    for path in tokens:
        try:
            fault = dossier.times.fault(
                token=dossier.bytes_of(path), data=statement, roots=dossier.trust.timestamp_roots
            )
        except CouldNotReach as error:
            raise NotChecked("openssl could not be run: %(why)s", why=error.detail) from error
        if fault is not None:
            raise Fails("%(path)s: %(why)s", code="bad_time_stamp", path=path, why=fault)
    return said("each time stamp over the statement holds; time stamps: %(count)s", count=len(tokens))
