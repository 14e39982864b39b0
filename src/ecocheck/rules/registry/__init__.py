"""Checks of the registry itself: its ids, keys, names, quotations and standards."""
