"""Names and media types as they may be kept, whoever gave them."""

from __future__ import annotations

import re

from longbien.core.requests.words import clean

LONGEST_MEDIA_TYPE = 100  # as it is kept
_MEDIA_TYPE = re.compile(r"[a-z0-9][a-z0-9!#$&^_.+-]{0,60}/[a-z0-9][a-z0-9!#$&^_.+-]{0,60}")


def safe_name(name: str) -> str:
    """Return a name to show: one line, no path, at most 200 characters."""
    line = " ".join(clean(name).replace("\\", "/").rpartition("/")[2].split())
    return line[:200] or "evidence"


def safe_media_type(media_type: str) -> str:
    """Return a media type of two plain tokens; what is none becomes `application/octet-stream`."""
    plain = media_type.partition(";")[0].strip().lower()
    return plain if len(plain) <= LONGEST_MEDIA_TYPE and _MEDIA_TYPE.fullmatch(plain) else "application/octet-stream"
