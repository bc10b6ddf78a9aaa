"""Terms of requests: counted when acts are recorded, watched by the worker, added and renewed by officers.

Nothing is imported here: recording an act reaches `counting.py`, and `officers.py` reaches back to requests.
"""
