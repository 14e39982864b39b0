"""Cases and tests of shape."""
