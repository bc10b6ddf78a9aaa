"""The treaty register as anyone may read it: on the node, and as a site of plain files."""
