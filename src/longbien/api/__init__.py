"""The JSON door: what the desk can do, for a State's own case systems."""
