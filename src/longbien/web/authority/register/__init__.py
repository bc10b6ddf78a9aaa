"""The node's own part of the register, at the desk of a central authority: propose, compare, confirm or refuse."""
