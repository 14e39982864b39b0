"""Tests of setting values in data files."""
