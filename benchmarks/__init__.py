"""The ground for measuring: projects of any size, and what they cost."""
