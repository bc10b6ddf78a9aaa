"""What safeguards ask of officers, and what they forbid. See `core/safeguards` for the rules."""
