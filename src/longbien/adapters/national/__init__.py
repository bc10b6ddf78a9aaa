"""Where recorded law lies."""
