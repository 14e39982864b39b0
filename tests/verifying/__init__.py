"""Verifying seals."""
