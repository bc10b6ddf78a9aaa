"""What is wrong with a file or a proposal, in words: one sentence for each `Fault`, with the remedy.

    said(finding)     # “2025-13-01” is no date that can stand here. Write such as 2025-10-25.

The sentences of the core are for the command line and the log; these are for screens, and translated.
"""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from longbien.core.imports.findings import Fault, Finding
from longbien.readers.wording import set_apart

FAULTS: dict[Fault, str | Promise] = {
    Fault.FILE_EMPTY: _("The file is empty. Choose another."),
    Fault.FILE_TOO_LARGE: _("The file is too large: at most %(detail)s bytes are read. Split it."),
    Fault.FILE_NOT_UTF8: _("The file is not UTF-8 text. Save it as “CSV UTF-8”."),
    Fault.FILE_TOO_LONG: _("The file has too many rows: at most %(detail)s are read. Split it."),
    Fault.MORE_FINDINGS: _("There are %(detail)s more findings. Correct these first."),
    Fault.TABLE_BROKEN: _("The table breaks off here: a quotation mark is missing or stands in the wrong place."),
    Fault.COLUMN_MISSING: _("This column is missing. Add it."),
    Fault.COLUMN_UNKNOWN: _("This column is not known. The columns are: %(detail)s."),
    Fault.COLUMN_TWICE: _("This column is there twice. Remove one."),
    Fault.CELLS_WRONG: _("The row has %(value)s cells, the header has %(detail)s."),
    Fault.MARKUP_BROKEN: _("The XML is broken here, or cut off. Get the file again."),
    Fault.MARKUP_ENCODING: _("The XML is in an encoding that is not read here, or not in the one that it names."),
    Fault.DOCTYPE: _("The XML declares a document type or entities. Such files are not read."),
    Fault.TOO_DEEP: _("The XML is nested too deeply: at most %(detail)s levels are read."),
    Fault.NO_PARTICIPANTS: _("The file has no table of participants."),
    Fault.HEADING_UNKNOWN: _("This heading of the table of participants is not known."),
    Fault.CHARACTER: _("There is a character that cannot be kept, such as a control or a hidden mark. Remove it."),
    Fault.FORMULA: _("A spreadsheet would take this for a formula. Begin with another character."),
    Fault.TOO_LONG: _("This is too long: at most %(detail)s characters fit."),
    Fault.MISSING: _("This is missing. Fill it in."),
    Fault.NOT_A_WORD: _("“%(value)s” cannot stand here. Write one of: %(detail)s."),
    Fault.DAY_TO_COME: _("“%(value)s” has not come yet. Write the day on which it was."),
    Fault.NOT_A_DATE: _("“%(value)s” is no date that can stand here. Write such as 2025-10-25."),
    Fault.NOT_A_PARTICIPANT: _("“%(value)s” is no State or organisation that the register knows."),
    Fault.NOT_AN_INSTRUMENT: _("“%(value)s” is no instrument that the register knows."),
    Fault.NOT_A_FACT: _("“%(value)s” is the number of no fact that can be named here."),
    Fault.NOT_AN_ID: _("“%(value)s” is no number of ours. Write letters, digits, points, hyphens and low lines."),
    Fault.NOT_A_LANGUAGE: _("“%(value)s” is no code of a language. Write such as en, or zh-Hans."),
    Fault.NOT_A_TIME_ZONE: _("“%(value)s” is no time zone. Write such as Asia/Bangkok."),
    Fault.NOT_HOURS: _("“%(value)s” are no hours. In a file, write such as 1-5 08:00-17:00; 1 is Monday."),
    Fault.NOT_A_CHANNEL: _("“%(value)s” is no channel. The kinds of channels are: %(detail)s."),
    Fault.NOT_AN_EFFECT: _("“%(value)s” is no effect. Give an article and what it does, such as 42(5)=unknown."),
    Fault.ENDS_BEFORE: _("This ends before it begins. Exchange or correct the two."),
    Fault.TWICE: _("This is there twice, first in line %(detail)s. Leave one."),
    Fault.OWN_STATE: _("This is an entry of our own State. Propose it by hand; it is not imported."),
    Fault.MARK_UNKNOWN: _("“%(value)s” has a mark behind the date that the heading does not explain."),
    Fault.CORRECTED_ALREADY: _("“%(value)s” has been corrected already. Correct the correction."),
    Fault.NOT_OURS: _("“%(value)s” is nothing that was added at this node."),
    Fault.TAKEN: _("“%(value)s” is the number of something else. Choose another."),
    Fault.TOO_MANY: _("There are too many: at most %(detail)s."),
    Fault.AGAINST_THE_LAW_FILES: _("The rules for instruments do not allow this:"),
    Fault.IN_BRACKETS: _(
        "“%(value)s” stands in brackets and has a note of the depositary. Left out; enter it by hand."
    ),
    Fault.DEFINITIVE: _("“%(value)s” is a definitive signature. Left out; enter it by hand."),
    Fault.COLUMN_LEFT: _("This column is not read: its heading is not known. The columns are: %(detail)s."),
    Fault.NAMES_CLOSED: _(
        "Neither compared nor added: only the team of the case may read the names that are kept in it."
    ),
    Fault.TEXTS_LEFT: _(
        "The file has texts under %(value)s. They are not read; enter reservations and notices by hand."
    ),
}

#: Their detail is a sentence of the core in English: it is shown behind the words, marked as English.
WITH_A_HINT = frozenset({Fault.NOT_A_PARTICIPANT, Fault.NOT_AN_INSTRUMENT, Fault.AGAINST_THE_LAW_FILES})
#: Their detail is an example of the core; the words bring their own.
WITH_AN_EXAMPLE = frozenset({Fault.NOT_A_DATE})


@dataclass(frozen=True, kw_only=True)
class SaidFault:
    """A finding as it is read. `hint` is English; `stops` keeps the whole file out."""

    line: int
    field: str
    words: str
    hint: str
    stops: bool


def said(finding: Finding) -> SaidFault:
    """Return a finding in words."""
    return SaidFault(
        line=finding.line,
        field=finding.field,
        words=str(FAULTS[finding.fault]) % {"value": set_apart(finding.value), "detail": set_apart(finding.detail)},
        hint=finding.detail.strip() if finding.fault in WITH_A_HINT else "",
        stops=finding.stops,
    )
