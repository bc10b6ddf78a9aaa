"""
Checking an evidence package offline (spec/evidence.md section 4). Needs the standard library and `cryptography`,
nothing else.
"""
