"""Tests of what is done to close gaps."""
