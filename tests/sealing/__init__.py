"""Sealing a project: what is in it, what is refused, and what its cover must tell."""
