"""Tests of judging: truth tables, and worked examples that a clerk can read."""
