"""Zips of stored members."""
