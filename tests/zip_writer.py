"""The standard library's zip writer, set to the one form of a package: a second hand to hold ours against."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable
from typing import BinaryIO

from longbien.core.evidence.zips import Streamed


def write_zip(members: Iterable[Streamed], *, file: BinaryIO) -> None:
    """Write the members, one after the other, to a file that can seek; for packages below 2 GiB."""
    with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED, allowZip64=True) as archive:
        for member in members:
            facts = zipfile.ZipInfo(member.path, date_time=(1980, 1, 1, 0, 0, 0))
            facts.create_system = 3
            facts.create_version = facts.extract_version = 45
            facts.external_attr = 0o100644 << 16
            facts.file_size = member.size
            with archive.open(facts, "w") as target:
                for piece in member.pieces:
                    target.write(piece)
