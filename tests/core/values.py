"""Hypothesis strategies for whatever canonical JSON can say."""

from __future__ import annotations

from hypothesis import strategies as st

from longbien.core.canonical import LARGEST_INTEGER, Json

LEAVES = st.none() | st.booleans() | st.integers(-LARGEST_INTEGER, LARGEST_INTEGER) | st.text()
KEYS = st.text(st.characters(max_codepoint=127))
VALUES: st.SearchStrategy[Json] = st.recursive(
    LEAVES, lambda inner: st.lists(inner) | st.dictionaries(KEYS, inner), max_leaves=30
)
