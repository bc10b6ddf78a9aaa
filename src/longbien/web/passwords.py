"""How passwords are kept: Argon2id, with the memory of a small machine in mind.

Django's own choice takes about 100 MiB for each sign-in; two at once would double a node. These costs are one of the
equal choices of the OWASP password storage guidance (19 MiB, two passes, one lane). A password kept under other costs
is kept anew at its next use.
"""

from __future__ import annotations

from django.contrib.auth.hashers import Argon2PasswordHasher


class SparingArgon2(Argon2PasswordHasher):
    """Argon2id with 19 MiB of memory."""

    time_cost = 2
    memory_cost = 19 * 1024  # KiB
    parallelism = 1
