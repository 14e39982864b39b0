"""Cases and tests of the rules."""
