"""Verdicts drawn at random for review: `ecocheck sample`."""
