"""Evaluates a rule on its inputs, and finds which values would change the verdict and how much is lacking."""
