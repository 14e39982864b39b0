"""Checks of figures beside others: parts, scales, duplicates, other regions."""
