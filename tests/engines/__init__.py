"""Real engines for the tests: each is started on its own data in a temporary folder, and gone afterwards."""
