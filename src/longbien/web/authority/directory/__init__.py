"""The entries of our own State in the directory: propose, confirm, say that they still hold."""
