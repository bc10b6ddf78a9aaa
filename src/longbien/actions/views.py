"""Views of the desk that a person keeps. They are no records: nothing legal follows from them, and they may be lost."""

from __future__ import annotations

from longbien.core.errors import MayNotDoThisNow
from longbien.core.officers import Officer
from longbien.core.permissions import SEE_REQUESTS
from longbien.core.requests.words import clean
from longbien.data.models import SavedView

MOST_VIEWS = 20
LONGEST_NAME = 60
LARGEST_NUMBER = 2**63


class TooManyViews(MayNotDoThisNow):
    """The person keeps as many views as one can."""

    code = "too_many_views"


def keep_view(*, officer: Officer, name: str, address: str) -> SavedView | None:
    """
    Keep a view under a name; a name that is kept already is given to the new address.

    Args:
        address: the query of the filters, as the desk wrote it.

    Returns: the view; None where there is no name or nothing to keep.

    Raises:
        NotPermitted, TooManyViews.
    """
    officer.require(SEE_REQUESTS)
    called = " ".join(clean(name).split())[:LONGEST_NAME]
    if not called or not address:
        return None
    own = SavedView.objects.filter(person_id=officer.person_id, authority_id=officer.authority_id)
    if own.exclude(name=called).count() >= MOST_VIEWS:
        raise TooManyViews(str(MOST_VIEWS))
    kept, _ = own.update_or_create(
        name=called,
        defaults={"address": address},
        create_defaults={
            "address": address,
            "person_id": officer.person_id,
            "authority_id": officer.authority_id,
        },
    )
    return kept


def drop_view(*, officer: Officer, number: int) -> None:
    """Forget a view; one of somebody else's stays. Raises: NotPermitted."""
    officer.require(SEE_REQUESTS)
    if number < LARGEST_NUMBER:
        SavedView.objects.filter(pk=number, person_id=officer.person_id, authority_id=officer.authority_id).delete()
