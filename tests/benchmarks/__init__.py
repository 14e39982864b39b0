"""The ground for measuring."""
