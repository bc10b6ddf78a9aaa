"""Pages and steps of the life of a request beside its acts: conditions, other authorities, chains, deconfliction."""
