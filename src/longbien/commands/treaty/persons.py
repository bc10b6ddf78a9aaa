"""The person in whose name something is proposed or decided."""

from __future__ import annotations

from datetime import datetime
from gettext import gettext as _
from typing import TYPE_CHECKING

from longbien.commands.words import WrongEntry, password_from
from longbien.core.imports.findings import shown
from longbien.core.officers import NotPermitted, Officer
from longbien.core.treaties.questions import WrongQuestion

if TYPE_CHECKING:
    from longbien.data.models import Person


def officer_as(*, username: str, authority: str | None, permission: str, now: datetime) -> Officer:
    """
    Return a person in the one seat that may do it, or in the authority that was named.

    Raises:
        WrongQuestion: nobody has that username, or the person could act in several authorities.
        NotPermitted: no seat of that person may do it.
    """
    from longbien.readers.people import officers  # noqa: PLC0415  # only after the settings are known

    seats = officers(person=person_named(username), now=now)
    fitting = [one for one in seats if one.may(permission) and authority in (None, one.authority_code)]
    if not fitting:
        raise NotPermitted(_("--as: {person} holds no seat with the permission {permission}{place}.").format(
            person=username, permission=permission, place=f" ({authority})" if authority else ""
        ))  # fmt: skip
    if len(fitting) > 1:
        raise WrongQuestion(
            _("--in: {person} could act in several authorities: {codes}. Name one.").format(
                person=username, codes=", ".join(one.authority_code for one in fitting)
            )
        )
    return fitting[0]


def person_named(username: str) -> Person:
    """Return who signs in by that name. Raises: WrongQuestion."""
    from longbien.data.models import Person  # noqa: PLC0415

    found = Person.objects.filter(username=username, is_active=True).first() if username.isprintable() else None
    if found is None:
        raise WrongQuestion(
            _("--as: nobody who may sign in is called “{person}”; see `longbien person list`.").format(
                person=shown(username)
            )
        )
    return found


def require_password(*, username: str, file: str | None) -> None:
    """
    Require the password of who proposes or decides: four eyes are not two just because one of them has a shell.

    Raises:
        WrongEntry: there is no way to ask for it, or it is another one.
    """
    if not person_named(username).check_password(password_from(file, again=False)):
        raise WrongEntry(_("password: it is not that of {person}; nothing was changed.").format(person=username))
