"""Pure rules of the safeguards: the rights screen, limits on data received, secrecy, protected persons."""
