"""age v1 files for one hybrid post-quantum recipient: all that leaves a node, and evidence at rest.

Source: `spec/exchange.md` 1.3.
"""
