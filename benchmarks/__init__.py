"""Measures what programs cost on generated projects of any size."""
