"""Use cases that join the rooms below: check, validate, gaps, report. `ecocheck.api` offers the public ones."""
