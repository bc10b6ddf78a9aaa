"""Codes of the treaty register, the resolver and the directory, and the words people read for them.

A code without words here fails a house test. The sentences for the reasons of the resolver stand beside its codes.
"""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

DEEDS = {
    "signature": _("Signature"),
    "ratification": _("Ratification"),
    "acceptance": _("Acceptance"),
    "approval": _("Approval"),
    "accession": _("Accession"),
    "succession": _("Succession"),
    "reservation": _("Reservation"),
    "declaration": _("Declaration"),
    "objection": _("Objection"),
    "withdrawal": _("Withdrawal of an earlier act"),
    "authority_notification": _("Notification of an authority"),
    "language_notification": _("Notification of languages"),
    "denunciation": _("Denunciation"),
    "amendment": _("Amendment"),
    "protocol": _("Protocol"),
    "domestic_step": _("Step at home"),
    "not_signed": _("Had not signed"),
}

BONDS = {
    "none": _("Not signed, not bound"),
    "signatory": _("Signed, not bound"),
    "former": _("No longer a Party"),
    "consented": _("Consented, not yet bound"),
    "denounced": _("Party that has denounced"),
    "party": _("Party"),
    "unknown": _("Not known"),
}

TRUSTS = {
    "depositary": _("Depositary"),
    "government": _("Government"),
    "organisation": _("International organisation"),
    "press": _("Press"),
    "secondary": _("Other source"),
}
CONFIDENCES = {
    "high": _("well known"),
    "medium": _("fairly well known"),
    "low": _("poorly known"),
}
STANDINGS = {
    "followed": _("The register follows it"),
    "consistent": _("Agrees with the register"),
    "partial": _("True in part"),
    "wrong": _("The register does not follow it"),
    "not_judged": _("Not judged"),
}
CLAIM_SUBJECTS = {
    "signatures": _("How many have signed"),
    "ratifications": _("How many have ratified"),
    "articles": _("How many articles there are"),
    "ceremony": _("The signing ceremony"),
    "final_clauses": _("The final clauses"),
}
REGISTER_DOUBTS = {
    "corrects_nothing": _("A correction names a fact that is not there."),
    "correction_circle": _("Facts correct each other in a circle."),
    "same_id": _("Two facts have the same number."),
    "no_day": _("A fact gives a span that holds no day."),
    "unknown_participant": _("A fact names a participant that nobody knows."),
    "unknown_instrument": _("A fact names an instrument that nobody knows."),
    "concerns_nothing": _("A fact refers to another that is not there."),
    "denounces_nothing": _("A denunciation has nothing to end."),
    "withdrawn_too_late": _("A denunciation was withdrawn after it had taken effect."),
    "datings_differ": _("Sources give different days."),
    "low_confidence": _("Only sources that nobody may rely on say so."),
    "participants_not_known": _("The list of participants is not complete here."),
    "not_checked_since": _("The list of participants was not checked since."),
    "day_not_known": _("The exact day is not known."),
    "entry_not_known": _("Whether the instrument was in force on that day is not known."),
    "parent_not_known": _("Whether it is a Party to the main treaty is not known."),
    "members_have_left": _("Members of the organisation have left the treaty."),
}

GROUPS = {
    "AFR": _("African States"),
    "APG": _("Asia-Pacific States"),
    "EEG": _("Eastern European States"),
    "LAC": _("Latin American and Caribbean States"),
    "WEO": _("Western European and other States"),
    "REIO": _("Regional economic integration organisations"),
    "": _("In no regional group"),
    "imaginary": _("Imaginary States of exercises"),
}
INSTRUMENT_KINDS = {
    "multilateral": _("Treaty of many States"),
    "protocol": _("Protocol to a treaty"),
    "bilateral": _("Treaty between two States"),
    "reciprocity": _("No treaty: reciprocity"),
}
PARTICIPANTS_KNOWN = {
    "complete": _("The list of participants is complete."),
    "partial": _("The list of participants is not complete: who is missing here may be bound nevertheless."),
    "unknown": _("The participants are not known here."),
}
ROUTES = {
    "central_authorities": _("from central authority to central authority"),
    "network_24_7": _("through the 24/7 contact points"),
    "competent_authorities": _("between the competent authorities"),
    "diplomatic": _("through diplomatic channels"),
    "as_agreed": _("as the States agree"),
}
LANGUAGE_RULES = {
    "notified": _("a language the requested State has notified"),
    "requested_state": _("a language of the requested State"),
    "as_agreed": _("as the States agree"),
    "not_stated": _("the instrument does not say"),
}
DUAL_CRIMINALITY = {
    "not-a-condition": _("not a condition"),
    "optional-ground": _("its absence may be a ground of refusal"),
    "required": _("required"),
    "as-original": _("as for the request it belongs to"),
    "as-domestic-law": _("as the law of the requested State says"),
    "by-agreement": _("as the States agree"),
    "not-applicable": _("does not arise"),
    "not-stated": _("not known here"),
}
OFFENCE_GATES = {
    "convention-offences": _("offences of the Convention"),
    "convention-offences-and-serious-crimes": _("offences of the Convention, and serious crimes"),
    "convention-offences-and-electronic-evidence-of-serious-crimes": _(
        "offences of the Convention, and electronic evidence of serious crimes"
    ),
    "any-offence": _("every offence"),
    "named-offences": _("offences it names"),
    "own-scope": _("a scope of its own, which a person has to judge"),
}
APPLIES = {
    "yes": _("Can carry the request"),
    "no": _("Cannot carry the request"),
    "unknown": _("Cannot be told"),
}

FUNCTION_ARTICLES = {
    "mutual_legal_assistance": "40(12)",
    "extradition": "37(19)",
    "network_24_7": "41(1)",
    "prevention": "53(7)",
}
ORIGINS = {
    "own": _("Entered here by its own State"),
    "imported": _("Taken from a file of others"),
    "signed_by_node": _("Signed by the node of its State"),
}
CHANNEL_KINDS = {
    "node": _("node"),
    "email": _("e-mail"),
    "phone": _("telephone"),
    "post": _("post"),
    "web": _("web form"),
    "diplomatic": _("diplomatic channel"),
    "interpol": _("Interpol"),
}
FAMILIES = {
    "preservation": _("Keeping data"),
    "traffic": _("Traffic data"),
    "contact": _("Between contact points"),
    "electronic_evidence": _("Electronic evidence"),
    "mutual_assistance": _("Mutual legal assistance"),
    "notices": _("Notices about a request"),
    "spontaneous": _("Information without a request"),
    "personal_data": _("Personal data"),
    "extradition": _("Extradition"),
    "transfer": _("Transfer of persons and proceedings"),
    "jurisdiction": _("Jurisdiction"),
    "police": _("Cooperation of police"),
    "joint": _("Working together"),
    "assets": _("Assets"),
    "depositary": _("Acts towards the depositary"),
    "conference": _("The Conference of the States Parties"),
    "disputes": _("Disputes"),
    "technical_assistance": _("Technical assistance"),
    "protection": _("Protection of persons"),
}
