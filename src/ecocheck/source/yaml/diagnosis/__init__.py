"""Diagnoses: what the writer meant where a text cannot be read, or would be read as something else."""
