"""The headings under which registers keep what a case has: in six languages, and with words that mean the same."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from enum import StrEnum


class Heading(StrEnum):
    """The columns that are read."""

    REFERENCE = "reference"
    FOREIGN = "foreign_references"
    TITLE = "title"
    PERSONS = "persons"
    PROTECTED_PERSONS = "protected_persons"
    STATES = "states"
    OPENED_ON = "opened_on"
    STATUS = "status"
    OFFENCE = "offence"
    FACTS = "facts"
    NOTES = "notes"
    PROTECTED = "protected"


_NAMES: Mapping[Heading, tuple[str, ...]] = {
    Heading.REFERENCE: (
        *("reference", "our reference", "own reference", "ref", "our ref", "case number", "case no", "case", "file"),
        *("file number", "file no", "number", "no", "numéro", "référence", "notre référence", "dossier"),
        *("numéro de dossier", "referencia", "nuestra referencia", "número", "expediente", "número de expediente"),
        *(
            "номер",
            "номер дела",
            "наш номер",
            "المرجع",
            "مرجعنا",
            "رقم القضية",
            "رقم الملف",
            "案号",
            "编号",
            "我方编号",
        ),
    ),
    Heading.FOREIGN: (
        *("foreign reference", "foreign references", "their reference", "their ref", "your reference", "your ref"),
        *("référence étrangère", "leur référence", "votre référence", "referencia extranjera", "su referencia"),
        *("иностранный номер", "ваш номер", "их номер", "المرجع الأجنبي", "مرجعكم", "مرجعهم", "外方编号", "对方编号"),
    ),
    Heading.TITLE: (
        *("title", "subject", "matter", "name", "case name", "description", "intitulé", "objet", "titre", "asunto"),
        *("título", "materia", "название", "предмет", "العنوان", "الموضوع", "标题", "案由", "事由"),
    ),
    Heading.PERSONS: (
        *("persons", "person", "people", "parties", "party", "suspect", "suspects", "concerned", "personnes"),
        *(
            "personnes concernées",
            "personas",
            "partes",
            "лица",
            "лицо",
            "стороны",
            "الأشخاص",
            "الأطراف",
            "当事人",
            "人员",
        ),
    ),
    Heading.PROTECTED_PERSONS: (
        *("protected persons", "protected witnesses", "personnes protégées", "personas protegidas"),
        *("защищаемые лица", "الأشخاص المحميون", "受保护人员"),
    ),
    Heading.STATES: (
        *("states", "state", "country", "countries", "requested state", "requesting state", "foreign state", "états"),
        *("état", "pays", "estados", "estado", "país", "países", "государства", "государство", "страна", "страны"),
        *("الدول", "الدولة", "البلد", "国家"),
    ),
    Heading.OPENED_ON: (
        *("opened on", "opened", "date opened", "opening date", "received", "received on", "date", "date received"),
        *("registered on", "date d'ouverture", "ouvert le", "reçu le", "fecha", "fecha de apertura", "abierto el"),
        *("дата", "дата открытия", "открыто", "تاريخ الفتح", "التاريخ", "تاريخ الورود"),
        *("日期", "立案日期", "收到日期"),
    ),
    Heading.STATUS: (
        "status",
        "stage",
        "statut",
        "état du dossier",
        "estado del expediente",
        "статус",
        "الحالة",
        "状态",
    ),
    Heading.OFFENCE: (
        "offence",
        "offense",
        "article",
        "crime",
        "infraction",
        "delito",
        "преступление",
        "الجريمة",
        "罪名",
    ),
    Heading.FACTS: ("facts", "summary", "faits", "hechos", "факты", "الوقائع", "事实"),
    Heading.NOTES: (
        *("notes", "note", "remarks", "comments", "comment", "remark", "remarques", "observations", "notas"),
        *("observaciones", "примечания", "примечание", "ملاحظات", "备注"),
    ),
    Heading.PROTECTED: (
        *("protected", "confidential", "restricted", "protégé", "confidentiel", "protegido", "confidencial"),
        *("защищено", "конфиденциально", "سري", "محمي", "保密"),
    ),
}


def heading_of(written: str) -> Heading | None:
    """Return the column that a heading means, or None."""
    return _KNOWN.get(plain(written))


def plain(text: str) -> str:
    """Return a heading or word without what does not tell headings apart: case, accents, dots, underscores, spaces."""
    folded = unicodedata.normalize("NFKD", text.casefold())
    letters = (char if char.isalnum() else " " for char in folded if not unicodedata.combining(char))
    return " ".join("".join(letters).split())


_KNOWN: Mapping[str, Heading] = {plain(name): heading for heading, names in _NAMES.items() for name in names} | {
    plain(heading.value): heading for heading in Heading
}
