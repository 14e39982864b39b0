"""Tests of collecting filled forms."""
