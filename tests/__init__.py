"""The tests of ecocheck."""
