"""No tracked file names a package registry or a path of the machine it was written on.

Packages come from whatever index the operator's own tools are set to; digests, not addresses, say which they are. The
patterns are put together here from pieces, so that this file does not contain them.
"""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path
from urllib.parse import urlsplit

import pytest

pytestmark = pytest.mark.house

ROOT = Path(__file__).resolve().parents[2]
REGISTRIES = (
    ("pypi", "org"),
    ("python" + "hosted", "org"),
    ("npmjs", "org"),
    ("npmjs", "com"),
    ("yarnpkg", "com"),
    ("crates", "io"),
    ("golang", "org"),
)
FOLDERS = (("work",), ("root",))
INDEX_VARIABLES = ("PIP_INDEX_URL", "UV_INDEX_URL", "UV_DEFAULT_INDEX", "NPM_CONFIG_REGISTRY", "npm_config_registry")


def patterns() -> dict[str, re.Pattern[str]]:
    """Return what must not be found: known registries, the registries this machine uses, and its folders."""
    hosts = [".".join(parts) for parts in REGISTRIES]
    hosts += [host for name in INDEX_VARIABLES if (host := urlsplit(os.environ.get(name, "")).hostname)]
    folders = ["/".join(("", *parts, "")) for parts in FOLDERS]
    return {
        "a package registry": re.compile("|".join(rf"\b{re.escape(host)}\b" for host in hosts)),
        "a folder of one machine": re.compile("|".join(rf"(?<![\w.*-]){re.escape(folder)}" for folder in folders)),
    }


def tracked_files() -> list[Path]:
    """Return every file that git tracks and that is there."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True, text=True).stdout
    return [path for name in listed.split("\0") if name and (path := ROOT / name).is_file()]


def test_the_patterns_find_what_they_are_for() -> None:
    found = {
        name: bool(pattern.search(sample))
        for (name, pattern), sample in zip(
            patterns().items(),
            ("https://" + ".".join(("pypi", "org")) + "/simple", "see /" + "work/notes"),
            strict=True,
        )
    }

    assert found == {"a package registry": True, "a folder of one machine": True}


def test_no_tracked_file_names_a_registry_or_a_folder_of_one_machine() -> None:
    found = [
        f"{path.relative_to(ROOT)} names {what}"
        for path in tracked_files()
        for what, pattern in patterns().items()
        if pattern.search(path.read_text(encoding="utf-8", errors="replace"))
    ]

    assert found == []
