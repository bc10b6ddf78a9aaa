"""Checking a package offline: the twelve checks of spec/evidence.md section 4, in their order.

    report = verify_package(source, trust=read_trust(data))
    report.exit_code            # 0: verified; 1: something fails; 2: not everything could be checked

Nothing in a package is believed before it is checked against what the checker trusts, and no bytes in it, however
made, lead to anything but a report.
"""

from __future__ import annotations

from collections.abc import Callable

from longbien.core.age.recipients import Identity
from longbien.core.errors import LongbienError
from longbien.core.evidence import layout
from longbien.core.evidence.trust import Trust, key_ring
from longbien.core.evidence.verify.custody import check_custody
from longbien.core.evidence.verify.dossier import Dossier, TimeChecker, read_files
from longbien.core.evidence.verify.form import check_form
from longbien.core.evidence.verify.items import check_evidence
from longbien.core.evidence.verify.journal import check_journal, check_witnesses
from longbien.core.evidence.verify.manifests import check_payload, check_tags
from longbien.core.evidence.verify.outcome import Check, Fails, NotChecked, Outcome, Report, Said, said
from longbien.core.evidence.verify.receipts import check_receipts
from longbien.core.evidence.verify.signed import check_acts, check_statement
from longbien.core.evidence.verify.source import PackageSource
from longbien.core.evidence.verify.story import check_story
from longbien.core.evidence.verify.times import check_times

Looking = Callable[[Dossier], Said]

CHECKS: tuple[tuple[int, str, Looking], ...] = (
    (1, "form", check_form),
    (2, "payload_manifest", check_payload),
    (3, "tag_manifest", check_tags),
    (4, "package_statement", check_statement),
    (5, "acts", check_acts),
    (6, "order_of_the_story", check_story),
    (7, "receipts", check_receipts),
    (8, "evidence", check_evidence),
    (9, "journal", check_journal),
    (10, "witnesses", check_witnesses),
    (11, "custody", check_custody),
    (12, "times", check_times),
)

# The code of a fault that no rule foresaw: a mistake of ours, shown as a failure and never as a crash.
UNFORESEEN = "unforeseen"


def verify_package(
    source: PackageSource, *, trust: Trust, identity: Identity | None = None, times: TimeChecker | None = None
) -> Report:
    """
    Make the twelve checks. Never raises on account of what is in the package.

    Args:
        source: the files.
        trust: what the checker relies on.
        identity: opens sealed evidence; without it what is inside is not checked.
        times: checks time stamps; without it they are not checked.
    """
    try:
        entries, small, facts = read_files(source, identity=identity)
        cards = (data for path, data in small.items() if path.startswith(layout.CARDS))
        ring = key_ring(trust, cards=cards)
    except Exception as error:  # whatever a package holds leads to a report
        return _unreadable(error)
    dossier = Dossier(trust=trust, entries=entries, small=small, facts=facts, ring=ring, times=times)
    return Report(tuple(_made(number, name, looking, dossier) for number, name, looking in CHECKS))


def _made(number: int, name: str, looking: Looking, dossier: Dossier) -> Check:
    """Make one check; every way it can end is a line of the report."""
    try:
        return Check(number, name, Outcome.HOLDS, looking(dossier))
    except NotChecked as end:
        return Check(number, name, Outcome.NOT_CHECKED, end.said, end.code)
    except Fails as end:
        return Check(number, name, Outcome.FAILS, end.said, end.code)
    except LongbienError as error:
        return Check(number, name, Outcome.FAILS, said("%(detail)s", detail=error.detail), error.code)
    except Exception as error:  # the last net: better a failure too many than a crash
        return Check(number, name, Outcome.FAILS, said("%(detail)s", detail=repr(error)), UNFORESEEN)


def _unreadable(error: Exception) -> Report:
    known = isinstance(error, LongbienError)
    code = error.code if isinstance(error, LongbienError) else UNFORESEEN
    first = Check(1, "form", Outcome.FAILS, said("%(detail)s", detail=error if known else repr(error)), code)
    rest = tuple(
        Check(number, name, Outcome.NOT_CHECKED, said("the package could not be read"))
        for number, name, _ in CHECKS[1:]
    )
    return Report((first, *rest))
