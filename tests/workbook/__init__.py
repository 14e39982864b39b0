"""Handed-in files read as tables."""
