"""Dual criminality on the desk of the State that was asked."""
