"""Use cases that join the rooms below: check, validate, gaps, report. The public Python API."""
