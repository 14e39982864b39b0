"""Checks of assigned targets and baselines."""
