"""Collecting forms that were filled in: reading them, merging them into the data files, and saying what is wrong."""
