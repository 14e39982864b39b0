"""Tests of `ecocheck diff`."""
