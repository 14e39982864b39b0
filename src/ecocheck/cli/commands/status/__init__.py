"""The command `status` and its tables."""
