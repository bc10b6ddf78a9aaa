"""
The law as data: the articles of the Convention, offences, kinds of cooperation, instruments, and their loader.

The law stands in the YAML files beside this module, so that a lawyer can correct it without reading a program. Each
statement says where it comes from and how far it is verified. Imports only the standard library and PyYAML.

    from longbien.convention import load
    load().article(number=42).title
"""

from longbien.convention.errors import Finding, LawFileError, UnknownLawItem
from longbien.convention.loader import load, read, strings
from longbien.convention.places import Words
from longbien.convention.types import Convention

__all__ = ["Convention", "Finding", "LawFileError", "UnknownLawItem", "Words", "load", "read", "strings"]
