"""Tests of the strict reader and of what stands between text and model."""
