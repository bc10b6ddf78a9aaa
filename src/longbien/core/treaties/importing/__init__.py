"""Facts of others, read from files: what came in, or what is wrong with it. Nothing here decides or records."""
