"""Tests of reading, listing and writing."""
