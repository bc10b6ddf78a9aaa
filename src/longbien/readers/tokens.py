"""Which officer a token of a case system speaks for."""

from __future__ import annotations

import hashlib
import hmac
from datetime import datetime

from longbien.core.officers import Officer
from longbien.data.models import ApiToken
from longbien.readers.people import officer_in


def officer_of_token(*, secret: str, now: datetime) -> Officer | None:
    """
    Return the person the token acts as, in its one authority; None when there is no such token now.

    None as well when it has ended or was revoked, or when its person may not sign in or holds no seat there any more.
    The digest is what is looked up, so that the time an answer takes says nothing about a secret that is nearly right.
    """
    digest = hashlib.sha256(secret.encode("utf-8", "surrogatepass")).hexdigest()
    token = ApiToken.objects.select_related("person", "authority").filter(secret_sha256=digest).first()
    if token is None or not hmac.compare_digest(token.secret_sha256, digest):
        return None
    if token.revoked_at is not None or not token.made_at <= now < token.until_at or not token.person.is_active:
        return None
    return officer_in(person=token.person, authority_code=token.authority.code, now=now)
