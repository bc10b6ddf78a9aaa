"""Longbien: a national node for the United Nations Convention against Cybercrime."""

__version__ = "0.1.0"
