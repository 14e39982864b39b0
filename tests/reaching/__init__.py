"""Tests of `explain --to met`."""
