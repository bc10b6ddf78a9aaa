"""Terms of requests: counted when acts are recorded, watched by the worker, added and renewed by officers."""

from longbien.actions.deadlines.officers import add_term, renew_term, settle_term
from longbien.actions.deadlines.watching import watch_deadlines

__all__ = ["add_term", "renew_term", "settle_term", "watch_deadlines"]
