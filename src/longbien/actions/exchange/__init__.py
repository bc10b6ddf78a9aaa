"""The exchange on the records of this node: the journey of the core, carried out on the database."""
