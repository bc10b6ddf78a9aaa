"""Reading files of others: bounded, all faults at once, and nothing but values comes out."""
