"""
The public register as a site of plain files, joined from the pages and the instruments of the node.

Commands do not know pages; they reach this by its name, as they reach the home and the wiring.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from longbien.ports.instruments import current
from longbien.web.public.treaty.site import export_site


def export(*, folder: Path, languages: Sequence[str], on: date) -> int:
    """Write the site into a folder; return how many files that are. Raises: FolderIsNotOurs."""
    return export_site(folder, languages=languages, on=on, documents=current().documents)
