"""Django's settings are made from the home, and a secret that others can read stops the node as a key does."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from scratch_home import scratch_home

POSTGRESQL = "postgresql://longbien@127.0.0.1/longbien"
SHOW = "from django.conf import settings as s; print(s.SECRET_KEY, s.DATABASES['default'].get('PASSWORD'))"


def settings_of(home: Path) -> subprocess.CompletedProcess[str]:
    environment = os.environ | {"LONGBIEN_HOME": str(home), "DJANGO_SETTINGS_MODULE": "longbien.project.settings"}
    return subprocess.run([sys.executable, "-c", SHOW], env=environment, capture_output=True, text=True, check=False)


def test_the_password_of_the_database_is_that_of_its_file() -> None:
    with scratch_home(database_url=POSTGRESQL) as home:
        (home / "keys" / "database.txt").write_text("only-ours\n")
        (home / "keys" / "database.txt").chmod(0o600)

        assert settings_of(home).stdout == f"{'scratch' * 8} only-ours\n"


@pytest.mark.parametrize("name", ["django.txt", "database.txt"])
@pytest.mark.parametrize("mode", [0o640, 0o604])
def test_a_secret_that_others_can_read_stops_the_node(name: str, mode: int) -> None:
    with scratch_home(database_url=POSTGRESQL) as home:
        (home / "keys" / name).touch()
        (home / "keys" / name).chmod(mode)
        ended = settings_of(home)

    assert ended.returncode == 1
    assert f"chmod 600 {home / 'keys' / name}" in ended.stderr
