"""Case files: the list, one case, its persons, work and team, requests in it, and a register that is taken over."""
