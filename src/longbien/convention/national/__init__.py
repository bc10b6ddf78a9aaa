"""The criminal law of States as data that a node keeps; `README.md` beside this file describes it. None is shipped."""
