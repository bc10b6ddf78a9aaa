"""The offices of Ardenia, for these tests."""

from offices import instruments, office

__all__ = ["instruments", "office"]
