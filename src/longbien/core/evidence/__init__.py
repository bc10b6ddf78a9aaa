"""
Evidence: sealed in one pass, its chain of custody, the package for a court, and the checking of it
(`spec/evidence.md`).
"""
