"""The registry against the plan it was taken from."""
