"""The office of Ardenia and its instruments, behind the door for other nodes."""

from offices import instruments, office

__all__ = ["instruments", "office"]
