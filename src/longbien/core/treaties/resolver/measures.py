"""
Step 3: does the instrument say anything of the measure?

The first cover whose kinds fit counts. An instrument of which we hold no cover at all is not thereby silent: we do not
know what it says.
"""

from __future__ import annotations

from longbien.convention.statements import Cover, Instrument
from longbien.convention.types import fits
from longbien.core.treaties.questions import Applies, Reason
from longbien.core.treaties.resolver.codes import Code


def cover_for(*, instrument: Instrument, measure: str) -> Cover | None:
    """Return what the instrument says of the measure, or None."""
    return next((one for one in instrument.covers if fits_any(measure=measure, groups=one.kinds)), None)


def fits_any(*, measure: str, groups: tuple[str, ...]) -> bool:
    """Say whether the measure is one of the kinds, or of a group of them; `*` is every measure."""
    return any(group == "*" or fits(kind_id=measure, group=group) for group in groups)


def measure_reasons(*, instrument: Instrument, cover: Cover | None, measure: str) -> tuple[Reason, ...]:
    """Return why the measure stands against the instrument; nothing where it is covered."""
    if cover is not None:
        return ()
    code, weighs = (
        (Code.MEASURE_NOT_COVERED, Applies.NO) if instrument.covers else (Code.MEASURES_UNKNOWN, Applies.UNKNOWN)
    )
    return (Reason(code=code, weighs=weighs, detail=measure, verification=instrument.verification),)
