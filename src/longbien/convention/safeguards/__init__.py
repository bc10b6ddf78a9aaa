"""
The safeguards as data: what is asked before a request leaves and before it is carried out, and what limits bind.

    from longbien.convention.safeguards import load_safeguards
    screen = load_safeguards().screen_for(kind_id="preserve.request")
"""

from longbien.convention.safeguards.loader import load_safeguards, read_safeguards, safeguard_words
from longbien.convention.safeguards.values import Question, Safeguards, Screen

__all__ = ["Question", "Safeguards", "Screen", "load_safeguards", "read_safeguards", "safeguard_words"]
