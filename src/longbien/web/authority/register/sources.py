"""The source of a fact, a claim or a treaty: asked in one part of a form, read into an `Attestation`."""

from __future__ import annotations

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from longbien.convention.register.values import Attestation
from longbien.convention.register.words import Trust
from longbien.core.imports.dates import dating
from longbien.core.treaties.importing.csv_file import is_language
from longbien.web.authority.forms import Part, Question, Reading, Text
from longbien.web.authority.register.dates import written
from longbien.web.authority.register.lists import worded
from longbien.web.register_words import TRUSTS

TITLE = gettext_lazy("Where it is known from")
NAMES = ("document", "publisher", "published", "language", "quotation", "trust", "address")


def part(*, before: tuple[Question, ...] = (), lead: Text = "") -> Part:
    """Return the questions about one source."""
    return Part(
        id="source",
        title=TITLE,
        lead=lead,
        questions=(
            *before,
            Question(
                id="document",
                label=gettext_lazy("Which document?"),
                hint=gettext_lazy("Its title and number, such as C.N.123.2026.TREATIES-XVIII.16."),
            ),
            Question(id="publisher", label=gettext_lazy("Who published it?")),
            Question(
                id="trust",
                label=gettext_lazy("Who speaks in it?"),
                shape="radios",
                groups=worded(Trust, TRUSTS),
            ),
            Question(
                id="published",
                label=gettext_lazy("When was it published?"),
                hint=gettext_lazy("Such as 2026-05-03, 2026-05 or 2026."),
                shape="day",
                optional=True,
            ),
            Question(
                id="language",
                label=gettext_lazy("In which language?"),
                hint=gettext_lazy("Its code, such as en, ar or zh-Hans."),
                shape="day",
                optional=True,
            ),
            Question(
                id="quotation",
                label=gettext_lazy("What does it say?"),
                hint=gettext_lazy("One or two sentences, in its own language."),
                shape="area",
                optional=True,
            ),
            Question(
                id="address",
                label=gettext_lazy("Where can it be found?"),
                hint=gettext_lazy("An address, or volume and page."),
                direction="ltr",
                optional=True,
            ),
        ),
    )


def is_begun(reading: Reading) -> bool:
    """Say whether anything of a source was typed."""
    return any(reading.text(name) for name in NAMES)


def read_source(reading: Reading) -> Attestation | None:
    """Return the source, or None and messages at its fields."""
    document, publisher = (reading.text(name, needed=True) for name in ("document", "publisher"))
    trust, when, language = reading.word("trust", Trust), reading.text("published"), reading.text("language")
    published = dating(when) if when else None
    if when and published is None:
        reading.say("published", _("Write it as 2026-05-03, 2026-05 or 2026."))
    if language and not is_language(language):
        reading.say("language", _("Write the code of the language, such as en, or zh-Hans."))
    if not document or not publisher or trust is None or reading.wrong.keys() & set(NAMES):
        return None
    return Attestation(
        document=document,
        publisher=publisher,
        published=published,
        language=language,
        quotation=reading.text("quotation"),
        trust=trust,
        place=reading.text("address"),
    )


def typed(source: Attestation) -> dict[str, tuple[str, ...]]:
    """Return a source as it stands in the form."""
    return {
        "document": (source.document,),
        "publisher": (source.publisher,),
        "published": (written(source.published),),
        "language": (source.language,),
        "quotation": (source.quotation,),
        "trust": (source.trust.value,),
        "address": (source.place,),
    }
