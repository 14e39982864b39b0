"""Validating data with the models: every refused value becomes a finding, with the words for its advice."""
