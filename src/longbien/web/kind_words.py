"""What a kind of request is for, in desk words: title and one sentence. Others bear their title of the law files."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

KINDS_PLAIN = {
    "preserve.request": (
        _("Keep data"),
        _("Ask another State to keep stored data from being lost. Nothing is handed over."),
    ),
    "mla.stored_data": (
        _("Get data that are kept"),
        _("Ask another State to search for, seize and hand over stored data."),
    ),
    "contact.emergency_data": (
        _("Get data at once, because a life is in danger"),
        _("Ask another State’s contact point for data that can avert the danger. You say whose life or safety it is."),
    ),
    "contact.locate_suspect": (
        _("Find a suspect"),
        _("Ask the contact point of another State where a person suspected of an offence is."),
    ),
    "contact.technical_advice": (
        _("Ask for technical advice"),
        _("Put a question to the technicians of another State. No data of a case are asked for."),
    ),
    "contact.evidence_legal_info": (
        _("Ask about evidence or about the law"),
        _("Ask what another State’s law says, or for evidence that its contact point can collect without an order."),
    ),
    "preserve.location_query": (
        _("Find out where data are"),
        _("Ask which provider holds an account, and in which State."),
    ),
    "preserve.extension": (_("Keep data longer"), _("Ask for more time before preserved data are let go.")),
    "preserve.risk_notice": (_("Warn that data may be lost"), _("Tell the asking State that preservation may fail.")),
    "preserve.mla_filed": (
        _("Say that the data are now asked for"),
        _("Tell those who keep the data that the request for them is on its way."),
    ),
    "traffic.disclose_preserved": (
        _("Point to another provider"),
        _("Tell the asking State that another State's provider carried the traffic."),
    ),
}
