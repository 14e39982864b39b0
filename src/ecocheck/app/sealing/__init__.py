"""Seals a project: one file that anyone can judge again."""
