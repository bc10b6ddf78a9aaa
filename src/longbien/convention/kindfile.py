"""From lines to values: the kinds of cooperation."""

from __future__ import annotations

from longbien.convention.entries import Entry
from longbien.convention.sharedfile import Shelf
from longbien.convention.statements import Offence
from longbien.convention.subjects import mark
from longbien.convention.terms import Term, time_rules
from longbien.convention.types import Kind
from longbien.convention.words import Addressee, Certainty, Family, OffenceScope, Role, Strength


def kind(entry: Entry, *, offences: tuple[Offence, ...], shelf: Shelf, terms: tuple[Term, ...]) -> Kind:
    """
    Read a kind.

    An element may take its choices from `offences`, anything shared comes from the `shelf`, figures from `terms`.
    """
    sender = entry.word("sender_role", Role)
    addressee = entry.word("addressee", Addressee) if entry.has("addressee") else Addressee.NODE
    journey, acts = shelf.acts(entry)
    value = Kind(
        id=entry.text("id"),
        file=entry.file,
        family=entry.word("family", Family),
        title=entry.text("title"),
        article_paragraphs=entry.texts("article_paragraphs"),
        strength=entry.word("strength", Strength),
        offence_scope=entry.word("offence_scope", OffenceScope),
        addressee=addressee,
        sender_role=sender,
        receiver_role=_receiver_role(entry, addressee=addressee, sender=sender),
        route=entry.text("route"),
        no_mandatory_content=bool(entry.optional_flag("no_mandatory_content")),
        elements=shelf.elements(entry, offences=offences),
        time_rules=(
            *time_rules(terms=terms, kind_id=entry.optional_text("id"), acts=acts),
            *shelf.time_rules(entry),
        ),
        dual_criminality=shelf.dual_criminality(entry),
        refusal_grounds=shelf.grounds(entry, line="refusal_grounds"),
        never_grounds=shelf.grounds(entry, line="never_grounds") if entry.has("never_grounds") else (),
        confidentiality=shelf.confidentiality(entry),
        follow_up_duties=shelf.duties(entry),
        journey=journey,
        acts=acts,
        answers=entry.texts("answers") if entry.has("answers") else (),
        certainty=entry.word("certainty", Certainty),
        **mark(entry),
    )
    entry.finish()
    return value


def _receiver_role(entry: Entry, *, addressee: Addressee, sender: Role) -> Role:
    """Return the role of the other side; nobody acts for a depositary here, so its kinds need not name one."""
    if addressee is not Addressee.NODE and not entry.has("receiver_role"):
        return sender
    return entry.word("receiver_role", Role)
