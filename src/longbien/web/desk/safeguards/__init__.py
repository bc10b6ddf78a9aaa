"""Pages of the safeguards: the rights screen, its decision, the approval of a further person, limits, secrecy."""
