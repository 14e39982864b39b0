"""Gaps: what is lacking, in real things, how fast, and whose it is."""
